import { Button } from '@mantine/core'
import { Band } from '../alike/because.tsx'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { useUnitName } from '../ui/naming.ts'
import { useWhen } from '../ui/time.ts'
import { keyOf, kindWords, type Row, waitsForOther } from './queue.ts'

type Props = { readonly rows: readonly Row[]; readonly onTake: (row: Row) => void }

/** All that waits, the oldest first. */
export function QueueTable({ rows, onTake }: Props) {
  const say = useSay()
  const columns = useColumns(onTake)
  return <Listing caption={say('links.all')} columns={columns} rows={rows} keyOf={keyOf} />
}

function useColumns(onTake: Props['onTake']): readonly Column<Row>[] {
  const say = useSay()
  const when = useWhen()
  const other = useOther()
  const what = useWhat()
  return [
    {
      key: 'case',
      heading: say('cases.number'),
      cell: (row) => <Go to={`/cases/${row.case}#links`}>{row.number}</Go>,
      text: ({ number }) => number,
    },
    {
      key: 'kind',
      heading: say('links.kind'),
      cell: what,
      text: what,
    },
    { key: 'other', heading: say('links.other'), cell: other, text: other },
    {
      key: 'band',
      heading: say('links.band'),
      cell: ({ band }) => band && <Band band={band} />,
      text: ({ band }) => (band ? say(`alike.band.${band}`) : ''),
    },
    {
      key: 'since',
      heading: say('links.since'),
      cell: ({ at }) => when(at),
      text: ({ at }) => when(at),
    },
    {
      key: 'do',
      heading: say('links.act'),
      cell: (row) =>
        !waitsForOther(row) && (
          <Button size="compact-sm" variant="default" onClick={() => onTake(row)}>
            {say('links.do')}
            <span className="only-heard">: {row.number}</span>
          </Button>
        ),
    },
  ]
}

/** What waits, and whether somebody looked already and could not say. */
function useWhat(): (row: Row) => string {
  const say = useSay()
  return (row) =>
    [say(kindWords(row)), row.unsure && `(${say('links.unsure')})`].filter(Boolean).join(' ')
}

function useOther(): (row: Row) => string {
  const unitName = useUnitName()
  return ({ otherNumber, otherUnit }) =>
    [otherNumber, otherUnit && unitName(otherUnit)].filter(Boolean).join(', ')
}
