import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { IncidentId } from '../../kit/index.ts'
import { toProblem, useAsk } from '../ui/ask.ts'
import { GoButton } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { Answered } from '../ui/waiting.tsx'
import classes from './board.module.css'
import type { Board } from './board.ts'
import { BoardNotHere } from './board-page.tsx'
import { useBoardSay } from './say.ts'

const COUNT = 6
const MOST = 200

/** Numbered sheets for a gate without a computer, keyed in later under the same numbers. */
export function SheetsPage() {
  const say = useBoardSay()
  const incident = useParams().incident as IncidentId // the server checks the form of an id it is given
  const asked = useAsk('readBoard', { incident, limit: 0 })
  if (asked.error && toProblem(asked.error).status === 404) return <BoardNotHere />
  return (
    <Page
      title={say('sheets.title')}
      lead={say('sheets.lead')}
      actions={
        <>
          <Button onClick={() => window.print()}>{say('ui.print')}</Button>
          <GoButton to={`/incidents/${incident}/gate`} variant="default">
            {say('board.gate')}
          </GoButton>
        </>
      }
    >
      <Answered asked={asked}>{(board) => <Sheets board={board} />}</Answered>
    </Page>
  )
}

function Sheets({ board }: { readonly board: Board }) {
  const say = useBoardSay()
  const [from, setFrom] = useState(String(board.nextTag ?? 1))
  const [count, setCount] = useState(String(COUNT))
  const first = Math.max(1, Number.parseInt(from, 10) || 1)
  const many = Math.min(MOST, Math.max(0, Number.parseInt(count, 10) || 0))
  const numbers = Array.from({ length: many }, (_, at) => first + at)
  return (
    <>
      <Group className="no-print" align="end">
        <TextInput
          id="sheets-from"
          label={say('sheets.from')}
          inputMode="numeric"
          value={from}
          maxLength={5}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          id="sheets-count"
          label={say('sheets.count')}
          inputMode="numeric"
          value={count}
          maxLength={3}
          onChange={(event) => setCount(event.currentTarget.value)}
        />
      </Group>
      <ul className={classes.sheets}>
        {numbers.map((tag) => (
          <li key={tag}>
            <Sheet tag={tag} name={board.name} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Sheet({ tag, name }: { readonly tag: number; readonly name: string }) {
  const say = useBoardSay()
  const sexes = (['female', 'male', 'unknown'] as const).map((sex) => `☐ ${say(`sex.${sex}`)}`)
  return (
    <div className={classes.sheet}>
      <div className={classes.large}>{tag}</div>
      <div>{name}</div>
      <dl>
        <dt>{say('gate.name')}</dt>
        <dd />
        <dt>{say('incident.sex')}</dt>
        <dd>{sexes.join('  ')}</dd>
        <dt>{say('gate.years')}</dt>
        <dd />
        <dt>{say('gate.language')}</dt>
        <dd />
        <dt>{say('sheets.urgent')}</dt>
        <dd>☐</dd>
        <dt>{say('sheets.passport')}</dt>
        <dd />
        <dt>{say('sheets.keyed')}</dt>
        <dd>☐</dd>
      </dl>
    </div>
  )
}
