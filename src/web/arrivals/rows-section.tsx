import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { Mend } from '../../domain/arrivals/mend.ts'
import { useAgeWords } from '../case/person-section.tsx'
import { Choosing } from '../ui/choosing.tsx'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { AlikeMark } from './alike-mark.tsx'
import classes from './arrivals.module.css'
import { Findings } from './findings.tsx'
import { type List, PAGE_ROWS, type Reading, type Show } from './list-page.tsx'
import { MendDialog } from './mend-dialog.tsx'

const SHOWS: readonly Show[] = ['all', 'refused', 'warned', 'read', 'dropped']

type Props = {
  readonly list: List
  readonly show: Show
  readonly from: number
  readonly pending: boolean
  readonly onShow: (show: Show) => void
  readonly onFrom: (from: number) => void
  readonly onMends: (mends: readonly Mend[]) => Promise<boolean>
}

/** Row by row: how it was read, what was noticed, and the mend on the spot. */
export function RowsSection(props: Props) {
  const { list, show, onShow, onMends, pending } = props
  const say = useSay()
  const [mending, setMending] = useState<Reading>()
  const { counts } = list
  const all = counts.read + counts.refused + counts.dropped
  const numbers = { ...counts, all }
  return (
    <Section title={say('arrivals.rows')} id="rows">
      <Choosing
        label={say('arrivals.filter')}
        value={show}
        options={SHOWS.map((value) => ({
          value,
          label: say(`arrivals.show.${value}`, { n: numbers[value] }),
        }))}
        onChange={onShow}
      />
      <span role="status">{say('arrivals.mends', { count: list.mends.length })}</span>
      {list.compared !== 'ready' && <span role="status">{say(`alike.${list.compared}`)}</span>}
      {list.rows.length === 0 && <Empty>{say('arrivals.no-rows')}</Empty>}
      <ul className={classes.rows}>
        {list.rows.map((reading) => (
          <Row
            key={`${reading.row}-${reading.part}`}
            reading={reading}
            onMend={() => setMending(reading)}
          />
        ))}
      </ul>
      <Pages {...props} />
      {mending && (
        <MendDialog
          reading={mending}
          mends={list.mends}
          pending={pending}
          onMends={onMends}
          onClose={() => setMending(undefined)}
        />
      )}
    </Section>
  )
}

function Pages({ list, from, onFrom }: Props) {
  const say = useSay()
  const to = Math.min(from + PAGE_ROWS, list.total)
  if (list.total <= PAGE_ROWS) return null
  return (
    <Group>
      <Button variant="default" disabled={from === 0} onClick={() => onFrom(from - PAGE_ROWS)}>
        {say('arrivals.previous')}
      </Button>
      <span>{say('arrivals.page-of', { from: from + 1, to, total: list.total })}</span>
      <Button variant="default" disabled={to >= list.total} onClick={() => onFrom(to)}>
        {say('arrivals.next')}
      </Button>
    </Group>
  )
}

type RowProps = { readonly reading: Reading; readonly onMend: () => void }

function Row({ reading, onMend }: RowProps) {
  const say = useSay()
  const { row, part, state } = reading
  const number = part > 0 ? say('arrivals.row-part', { row, part }) : say('arrivals.row', { row })
  return (
    <li className={classes.row}>
      <div>
        {number}
        <div>
          <Status tone={state === 'read' ? 'done' : state === 'refused' ? 'late' : 'calm'}>
            {say(`arrivals.state.${state}`)}
          </Status>
        </div>
      </div>
      <ReadAs reading={reading} />
      <div>
        <Findings reading={reading} />
        <AlikeMark reading={reading} />
      </div>
      <div>
        <Button size="compact-sm" variant="default" onClick={onMend}>
          {say('arrivals.mend')}
          <span className="only-heard">: {number}</span>
        </Button>
      </div>
    </li>
  )
}

function ReadAs({ reading: { values } }: { readonly reading: Reading }) {
  const say = useSay()
  const ageWords = useAgeWords()
  const said = [
    values.sex && say(`sex.${values.sex}`),
    values.age.kind !== 'unknown' && ageWords(values.age),
    values.nationalId && `${say('arrivals.field.nationalId')} ${values.nationalId}`,
    values.passport && `${say('arrivals.field.passport')} ${values.passport}`,
    values.travelDocument && `${say('arrivals.field.travelDocument')} ${values.travelDocument}`,
    values.origin,
  ].filter(Boolean)
  return (
    <div>
      <p className={classes.name}>{values.name ?? (values.notNamed && say('case.not-named'))}</p>
      <p className={classes.said}>{said.join(', ')}</p>
    </div>
  )
}
