import { Anchor, Title } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import type { Answer, Asked } from '../../contract/index.ts'
import { useAsk } from '../ui/ask.ts'
import { useSay } from '../ui/language.tsx'
import classes from './alike.module.css'
import { Band, Why } from './because.tsx'

type Question = Asked<'findAlike'>
type Found = Answer<'findAlike'>['rows'][number]

/** As in the style sheet. */
const BESIDE = '(min-width: 75.01em)'
const PAUSE = 400 // ms after the last key
/** Milliseconds: an answer is not asked again, and asked again while not everything can be found. */
const FRESH = 30_000
const AGAIN = 3000

/** Cases of the own institution that may be about the person who is being written down. Never stands in the way. */
export function AlikePanel({ question }: { readonly question: Question }) {
  const say = useSay()
  const heading = useId()
  // On a narrow screen it stays one line until somebody asks: the form is what the page is for.
  const [wide] = useState(() => window.matchMedia(BESIDE).matches)
  const settled = useSettled(question)
  const enough = isEnough(settled)
  const [building, setBuilding] = useState(false)
  const { data } = useAsk('findAlike', settled, {
    enabled: enough,
    keep: true,
    freshFor: FRESH,
    ...(building ? { every: AGAIN } : {}),
  })
  useEffect(() => setBuilding(data?.state === 'building'), [data?.state])
  const rows = enough ? (data?.rows ?? []) : []
  return (
    <aside
      className={`${classes.panel} ${classes.aside} no-print`}
      aria-labelledby={heading}
      tabIndex={rows.length > 0 ? 0 : undefined}
    >
      <Title order={2} size="1.0625rem" id={heading}>
        {say('alike.title')}
      </Title>
      <p className={classes.lead}>{say('alike.lead')}</p>
      <div role="status">{enough ? data && wordsOf(data, say) : say('alike.begin')}</div>
      {rows.length > 0 && (
        <details className={classes.found} open={wide}>
          <summary>{say('alike.show', { count: rows.length })}</summary>
          <ul className={classes.list}>
            {rows.map((row) => (
              <One key={row.case} row={row} />
            ))}
          </ul>
        </details>
      )}
    </aside>
  )
}

function wordsOf({ state, rows }: Answer<'findAlike'>, say: ReturnType<typeof useSay>): string {
  if (state === 'none') return say('alike.none')
  if (state === 'building') return say('alike.building')
  return say('alike.found', { count: rows.length })
}

function One({ row }: { readonly row: Found }) {
  const say = useSay()
  return (
    <li className={classes.one}>
      <Band band={row.because.band} />
      <p className={classes.name}>
        {row.name ?? say('case.not-named')}, {say(`sex.${row.sex}`)}
      </p>
      <Anchor href={`/app/cases/${row.case}`} target="_blank" rel="noreferrer" underline="always">
        {say('alike.open', { number: row.number })}
      </Anchor>
      <details>
        <summary>
          {say('alike.why')}
          <span className="only-heard">: {row.number}</span>
        </summary>
        <Why because={row.because} />
      </details>
    </li>
  )
}

/** One word of a name, or anything that tells persons apart. */
const isEnough = ({ name = '', age, papers = [], phone = '' }: Question): boolean =>
  name.trim().length > 2 ||
  age?.kind === 'birthDate' ||
  papers.some(({ number = '' }) => number.length > 3) ||
  phone.replace(/\D/g, '').length > 5

function useSettled(question: Question): Question {
  const text = JSON.stringify(question)
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return JSON.parse(settled) as Question // it was one
}
