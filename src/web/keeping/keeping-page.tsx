import { useAsk } from '../ui/ask.ts'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { useUnitName } from '../ui/naming.ts'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import { ProcessingSection } from './processing-section.tsx'
import { type Stone, useCompleteness, useErasureReason } from './tombstone.tsx'

/** What was erased and whether it is complete; what awaits a decision and what is held. */
export function KeepingPage() {
  const say = useSay()
  const asked = useAsk('listErasures', {})
  const columns = useColumns()
  return (
    <Page title={say('keeping.page')} lead={say('keeping.page-lead')}>
      <Answered asked={asked}>
        {({ rows, awaiting, held }) => (
          <Section title={say('keeping.erasures')} lead={say('keeping.counts', { awaiting, held })}>
            {rows.length === 0 ? (
              <Empty>{say('keeping.no-erasures')}</Empty>
            ) : (
              <Listing
                caption={say('keeping.erasures')}
                columns={columns}
                rows={rows}
                keyOf={(stone) => stone.case}
              />
            )}
          </Section>
        )}
      </Answered>
      <ProcessingSection />
    </Page>
  )
}

function useColumns(): readonly Column<Stone>[] {
  const say = useSay()
  const when = useWhen()
  const unitName = useUnitName()
  const reason = useErasureReason()
  const state = useCompleteness()
  const column = (key: string, heading: string, text: (stone: Stone) => string) => ({
    key,
    heading,
    cell: text,
    text,
  })
  return [
    column('at', say('keeping.erased-at'), ({ erasedAt }) => when(erasedAt)),
    column('unit', say('keeping.erased-unit'), ({ unit }) => (unit ? unitName(unit) : '')),
    column('reason', say('keeping.erased-reason'), (stone) => reason(stone) ?? ''),
    column('state', say('keeping.state'), state),
    column('id', say('keeping.erased-id'), (stone) => stone.case),
  ]
}
