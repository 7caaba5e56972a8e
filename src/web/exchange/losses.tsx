import type { Answer } from '../../contract/index.ts'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { hasMessage } from '../ui/words.ts'

type OurLoss = Answer<'exportHtcds'>['losses'][number]
type TheirLoss = Answer<'readHtcds'>['losses'][number]

/** What of ours the standard cannot hold, with the number of rows that lose it. */
export function OurLosses({ losses }: { readonly losses: readonly OurLoss[] }) {
  const say = useSay()
  const name = ({ field }: OurLoss) => {
    const id = `htcds.ours.${field}`
    return hasMessage(id) ? say(id) : field
  }
  const columns: readonly Column<OurLoss>[] = [
    { key: 'field', heading: say('htcds.field'), cell: name, text: name },
    useRowsColumn(),
  ]
  if (losses.length === 0) return <Empty>{say('htcds.losses-none')}</Empty>
  return (
    <Listing
      caption={say('htcds.losses-out')}
      columns={columns}
      rows={losses}
      keyOf={({ field }) => field}
    />
  )
}

/** What of theirs we cannot hold, or hold as words only. */
export function TheirLosses({ losses }: { readonly losses: readonly TheirLoss[] }) {
  const say = useSay()
  const name = ({ id, label }: TheirLoss) => (id ? `${label} (${id})` : label)
  const fate = (one: TheirLoss) => say(`htcds.fate-${one.fate}`)
  const columns: readonly Column<TheirLoss>[] = [
    { key: 'field', heading: say('htcds.field'), cell: name, text: name },
    { key: 'fate', heading: say('htcds.fate'), cell: fate, text: fate },
    useRowsColumn(),
  ]
  if (losses.length === 0) return <Empty>{say('htcds.losses-none')}</Empty>
  return (
    <Listing
      caption={say('htcds.losses-in')}
      columns={columns}
      rows={losses}
      keyOf={({ id, label }) => id + label}
    />
  )
}

function useRowsColumn(): Column<{ readonly rows: number }> {
  const say = useSay()
  const rows = (one: { readonly rows: number }) => String(one.rows)
  return { key: 'rows', heading: say('htcds.rows'), cell: rows, text: rows, align: 'right' }
}
