import { Group } from '@mantine/core'
import { useSearchParams } from 'react-router'
import type { Answer } from '../../contract/index.ts'
import { useAskAll } from '../ui/ask-all.ts'
import { Choosing } from '../ui/choosing.tsx'
import { Clock } from '../ui/clock.tsx'
import { useUnit } from '../ui/coalition.ts'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { useChoiceName, useUnitName } from '../ui/naming.ts'
import { Page } from '../ui/page.tsx'
import { useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'

type Row = Answer<'listReferrals'>['rows'][number]
const DIRECTIONS = ['in', 'out'] as const
type Direction = (typeof DIRECTIONS)[number]
const STATES = ['open', 'all'] as const

/** Referrals to and from the own unit, each with its clock. */
export function ReferralsPage() {
  const say = useSay()
  const [params, setParams] = useSearchParams()
  const direction = DIRECTIONS.find((one) => one === params.get('direction')) ?? 'in'
  const state = STATES.find((one) => one === params.get('state')) ?? 'open'
  const set = (next: { direction?: string; state?: string }) =>
    setParams({ direction, state, ...next }, { replace: true })
  const referrals = useAskAll('listReferrals', { direction, state })
  const columns = useColumns(direction)
  return (
    <Page title={say('referrals.title')}>
      <Group className="no-print">
        <Choosing
          label={say('referrals.direction')}
          value={direction}
          onChange={(next) => set({ direction: next })}
          options={DIRECTIONS.map((value) => ({ value, label: say(`referrals.${value}`) }))}
        />
        <Choosing
          label={say('referrals.state')}
          value={state}
          onChange={(next) => set({ state: next })}
          options={STATES.map((value) => ({ value, label: say(`referrals.${value}`) }))}
        />
      </Group>
      <Answered asked={referrals}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{say(`referrals.empty-${direction}`)}</Empty>
          ) : (
            <Listing
              caption={say(`referrals.table-${direction}`)}
              columns={columns}
              rows={rows}
              keyOf={(row) => row.referral}
              list={{ list: 'referrals', direction, state }}
            />
          )
        }
      </Answered>
    </Page>
  )
}

function useColumns(direction: Direction): readonly Column<Row>[] {
  const say = useSay()
  const need = useChoiceName('need')
  const unitName = useUnitName()
  const when = useWhen()
  const plain = (key: string, heading: string, text: (row: Row) => string): Column<Row> => ({
    key,
    heading,
    text,
    cell: text,
  })
  return [
    {
      key: 'need',
      heading: say('referrals.need'),
      cell: (row) => <Go to={`/referrals/${row.case}/${row.referral}`}>{need(row.need)}</Go>,
      text: (row) => need(row.need),
    },
    { ...plain('persons', say('referrals.persons'), (row) => String(row.persons)), align: 'right' },
    direction === 'in'
      ? plain('from', say('referrals.from'), (row) => unitName(row.fromUnit))
      : plain('to', say('referrals.to'), (row) => unitName(row.toUnit)),
    plain('urgency', say('referrals.urgency'), (row) => urgencyOf(row.urgency, say)),
    plain('state', say('referrals.state'), (row) => say(`referral-state.${row.state}`)),
    {
      key: 'clock',
      heading: say('referrals.clock'),
      cell: (row) => <Term row={row} />,
      text: (row) => (row.due === undefined ? '' : when(row.due)),
    },
    plain('sent', say('referrals.sent'), (row) => when(row.sentAt)),
    plain('case', say('referrals.case'), (row) => row.number),
  ]
}

/** The clock of the unit that has to move stands in that unit's zone. */
function Term({ row: { due, toUnit } }: { readonly row: Row }) {
  const say = useSay()
  const zone = useUnit(toUnit)?.zone
  if (due === undefined) return say('referrals.no-clock')
  return <Clock due={due} {...(zone ? { zone } : {})} />
}

const URGENCIES = ['now', 'today', 'week', 'routine'] as const
const urgencyOf = (code: string, say: ReturnType<typeof useSay>) => {
  const known = URGENCIES.find((one) => one === code)
  return known ? say(`urgency.${known}`) : code
}
