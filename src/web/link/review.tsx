import { useEffect, useRef } from 'react'
import { Band } from '../alike/because.tsx'
import { useAsk } from '../ui/ask.ts'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { useUnitName } from '../ui/naming.ts'
import { useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import { Decision } from './decision.tsx'
import { Besides } from './evidence.tsx'
import own from './link.module.css'
import { type Evidence, type Links, useWho } from './links.ts'
import { PairTable } from './pair-table.tsx'
import { kindWords, type Row } from './queue.ts'

type Props = {
  readonly row: Row
  /** Which pair of how many. */
  readonly place: string
  /** After a decision the next pair takes the focus. */
  readonly takesFocus: boolean
  readonly onDone: () => void
  readonly onLeave: () => void
}

/** One pair side by side, what was compared, and the question. */
export function Review({ row, place, takesFocus, onDone, onLeave }: Props) {
  const say = useSay()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className={`${own.group} ${own.place}`}>
        {place}: {say(kindWords(row))}
      </h3>
      <Pair row={row} />
      <Decision row={row} onDone={onDone} onLeave={onLeave} />
    </>
  )
}

function Pair({ row }: { readonly row: Row }) {
  const say = useSay()
  const unitName = useUnitName()
  const here = useAsk('readCase', { case: row.case })
  const there = useAsk(
    'readCase',
    { case: row.other ?? row.case },
    { enabled: row.other !== undefined },
  )
  const links = useAsk('readLinks', { case: row.case })
  const weighed = useAsk(
    'weighPair',
    { case: row.case, other: row.other ?? row.case },
    { enabled: row.kind === 'pair' },
  )
  const evidence =
    row.kind === 'pair' ? weighed.data?.evidence : links.data && evidenceOf(row, links.data)
  const unit = row.otherUnit ? unitName(row.otherUnit) : ''
  return (
    <Answered asked={here}>
      {(view) => (
        <>
          <PairTable
            here={{
              heading: <Go to={`/cases/${row.case}#links`}>{row.number}</Go>,
              name: row.number,
              view,
            }}
            {...(row.other && there.data
              ? {
                  there: {
                    heading: <Go to={`/cases/${row.other}#links`}>{there.data.number}</Go>,
                    name: there.data.number,
                    view: there.data,
                  },
                }
              : {})}
            reasons={evidence?.reasons ?? []}
          />
          {!row.other && <p className={own.dim}>{say('links.not-open', { unit })}</p>}
          {links.data && <Doubted row={row} doubts={links.data.doubts} />}
          {evidence ? (
            <Weighed evidence={evidence} />
          ) : (
            <p className={own.dim}>{say('link.not-weighed')}</p>
          )}
        </>
      )}
    </Answered>
  )
}

type DoubtedProps = { readonly row: Row; readonly doubts: Links['doubts'] }

/** Who looked before and could not say, when and why. */
function Doubted({ row, doubts }: DoubtedProps) {
  const say = useSay()
  const when = useWhen()
  const who = useWho()
  const doubt = doubts.find(({ link, match, other }) =>
    row.kind === 'pair' ? other === row.other : row.link ? link === row.link : match === row.match,
  )
  if (!row.unsure || !doubt) return null
  return (
    <p>{say('links.unsure-line', { when: when(doubt.at), who: who(doubt), words: doubt.words })}</p>
  )
}

function Weighed({ evidence }: { readonly evidence: Evidence }) {
  return (
    <div className={own.why}>
      <Band band={evidence.band} />
      <Besides evidence={evidence} />
    </div>
  )
}

function evidenceOf({ link, match }: Row, { links, matches }: Links): Evidence | undefined {
  return (
    links.find((one) => one.link === link)?.evidence ??
    matches.find((one) => one.match === match)?.evidence
  )
}
