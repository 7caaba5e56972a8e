import { Button } from '@mantine/core'
import { Fragment } from 'react'
import { groupPairs } from '../../domain/link/groups.ts'
import type { CaseId } from '../../kit/index.ts'
import { Band } from '../alike/because.tsx'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { useUnitName } from '../ui/naming.ts'
import { useWhen } from '../ui/time.ts'
import { keyOf, kindWords, type Row, waitsForOther } from './queue.ts'

type Props = { readonly rows: readonly Row[]; readonly onTake: (row: Row) => void }

/** Pairs that may all be of one person: the first is what is looked at next. */
type Group = {
  readonly row: Row
  readonly pairs: number
  readonly cases: readonly { readonly id: CaseId; readonly number: string }[]
}

/** All that waits, the oldest first; what hangs together stands as one person. */
export function QueueTable({ rows, onTake }: Props) {
  const say = useSay()
  const columns = useColumns(onTake)
  return (
    <Listing
      caption={say('links.all')}
      columns={columns}
      rows={toGroups(rows)}
      keyOf={({ row }) => keyOf(row)}
    />
  )
}

function toGroups(rows: readonly Row[]): Group[] {
  const found = groupPairs(rows.filter(isFound))
  const first = new Map(found.map((group) => [group[0], group]))
  return rows.flatMap((row): Group[] => {
    const group = isFound(row) ? first.get(row) : [row]
    return group ? [{ row, pairs: group.length, cases: casesOf(group) }] : []
  })
}

/** What a sweep found; everything else waits for an answer of its own. */
const isFound = ({ kind, unsure }: Row): boolean => kind === 'pair' && !unsure

function casesOf(group: readonly Row[]): Group['cases'] {
  const [row] = group
  if (group.length === 1 && row) return [{ id: row.case, number: row.number }]
  const numbers = new Map<CaseId, string>()
  for (const { case: id, number, other, otherNumber } of group) {
    numbers.set(id, number)
    if (other && otherNumber) numbers.set(other, otherNumber)
  }
  return [...numbers].map(([id, number]) => ({ id, number })).sort(byNumber)
}

const byNumber = (a: { readonly number: string }, b: { readonly number: string }): number =>
  a.number < b.number ? -1 : 1

function useColumns(onTake: Props['onTake']): readonly Column<Group>[] {
  const say = useSay()
  const when = useWhen()
  const other = useOther()
  const what = useWhat()
  return [
    {
      key: 'case',
      heading: say('cases.number'),
      cell: ({ cases }) =>
        cases.map(({ id, number }, at) => (
          <Fragment key={id}>
            {at > 0 && ', '}
            <Go to={`/cases/${id}#links`}>{number}</Go>
          </Fragment>
        )),
      text: ({ cases }) => cases.map(({ number }) => number).join(', '),
    },
    { key: 'kind', heading: say('links.kind'), cell: what, text: what },
    { key: 'other', heading: say('links.other'), cell: other, text: other },
    {
      key: 'band',
      heading: say('links.band'),
      cell: ({ row: { band } }) => band && <Band band={band} />,
      text: ({ row: { band } }) => (band ? say(`alike.band.${band}`) : ''),
    },
    {
      key: 'since',
      heading: say('links.since'),
      cell: ({ row: { at } }) => when(at),
      text: ({ row: { at } }) => when(at),
    },
    {
      key: 'do',
      heading: say('links.act'),
      cell: ({ row }) =>
        !waitsForOther(row) && (
          <Button size="compact-sm" variant="default" onClick={() => onTake(row)}>
            {say('links.do')}
            <span className="only-heard">: {row.number}</span>
          </Button>
        ),
    },
  ]
}

/** What waits, of how many pairs, and whether somebody looked already and could not say. */
function useWhat(): (group: Group) => string {
  const say = useSay()
  return ({ row, pairs, cases }) => {
    if (pairs > 1) return say('links.one-person', { cases: cases.length, pairs })
    return [say(kindWords(row)), row.unsure && `(${say('links.unsure')})`].filter(Boolean).join(' ')
  }
}

function useOther(): (group: Group) => string {
  const unitName = useUnitName()
  return ({ pairs, row: { otherNumber, otherUnit } }) =>
    pairs > 1 ? '' : [otherNumber, otherUnit && unitName(otherUnit)].filter(Boolean).join(', ')
}
