import type { Party } from '../ui/coalition.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { usePartyName } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import { SourceMark } from '../ui/source-mark.tsx'
import { useDay } from '../ui/time.ts'

/** Parties that gave way to others, and to whom. */
export function FormerParties({ parties }: { readonly parties: readonly Party[] }) {
  const say = useSay()
  const columns = useColumns()
  const former = parties.filter(({ until }) => until !== undefined)
  if (former.length === 0) return null
  return (
    <Section title={say('coalition.former')} lead={say('coalition.former-lead')}>
      <Listing
        caption={say('coalition.former')}
        columns={columns}
        rows={former}
        keyOf={({ id }) => id}
        list={{ list: 'parties' }}
      />
    </Section>
  )
}

function useColumns(): readonly Column<Party>[] {
  const say = useSay()
  const tell = useTell()
  const day = useDay()
  const short = usePartyName()
  const plain = (key: string, heading: string, text: (party: Party) => string): Column<Party> => ({
    key,
    heading,
    text,
    cell: text,
  })
  return [
    {
      key: 'party',
      heading: say('coalition.party'),
      cell: ({ id, name }) => <Go to={`/coalition/parties/${id}`}>{tell(name)}</Go>,
      text: ({ name }) => tell(name),
    },
    plain('joined', say('coalition.joined'), ({ joined }) => day(joined)),
    plain('until', say('coalition.until'), ({ until }) => day(until)),
    plain('became', say('coalition.became'), ({ successors }) => successors.map(short).join(', ')),
    {
      key: 'source',
      heading: say('coalition.source'),
      cell: ({ source, asOf }) => <SourceMark source={source} asOf={asOf} bare />,
      text: ({ source }) => source ?? say('ui.unverified'),
    },
  ]
}
