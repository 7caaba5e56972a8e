import type { Answer } from '../../contract/index.ts'
import { useAsk } from '../ui/ask.ts'
import { Empty } from '../ui/empty.tsx'
import { ExportButton } from '../ui/export-button.tsx'
import { useSay, useTell } from '../ui/language.tsx'
import { GoButton } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { useSession } from '../ui/session.ts'
import { Answered } from '../ui/waiting.tsx'
import { Drafts } from './drafts.tsx'
import { type DeskDuty, Duties } from './duties.tsx'
import { Exercises } from './exercises.tsx'
import { LeadOffers } from './lead-offers.tsx'
import { QuarantineNotice } from './quarantine-notice.tsx'

/** Working hours left are counted by the server; the desk is asked again this often. Milliseconds. */
const RENEW = 60_000

/** What the own post owes, most urgent first; then what its unit waits for; then what is half written. */
export function DeskPage() {
  const say = useSay()
  const tell = useTell()
  const { me, may } = useSession()
  const desk = useAsk('readDesk', {}, { every: RENEW })
  const post = me?.post
  return (
    <Page
      title={say('desk.title')}
      lead={post && say('desk.lead', { post: tell(post.title), unit: tell(post.unitName) })}
      actions={
        <>
          {may('case.register') && <GoButton to="/cases/new">{say('desk.new-case')}</GoButton>}
          {may('arrivals.import') && (
            <GoButton to="/arrivals" variant="default">
              {say('desk.import')}
            </GoButton>
          )}
          <ExportButton list={{ list: 'desk' }} />
        </>
      }
    >
      <QuarantineNotice />
      <Answered asked={desk}>{(answer) => <Sections desk={answer} />}</Answered>
      {may('exercise.answer') && <Exercises />}
    </Page>
  )
}

function Sections({ desk }: { readonly desk: Answer<'readDesk'> }) {
  const say = useSay()
  const { owed, risen, waiting, rules, totals, offers, drafts } = desk
  return (
    <>
      <Section title={say('desk.owed')} id="owed" count={totals.owed}>
        {owed.length > 0 ? (
          <>
            <Duties duties={owed} rules={rules} kind="owed" />
            <MostUrgent duties={owed} total={totals.owed} />
          </>
        ) : (
          <Empty>{say('desk.owed-empty')}</Empty>
        )}
      </Section>
      {offers.length > 0 && (
        <Section title={say('desk.offers')} id="offers" count={offers.length}>
          <LeadOffers offers={offers} />
        </Section>
      )}
      {risen.length > 0 && (
        <Section
          title={say('desk.risen')}
          id="risen"
          count={totals.risen}
          lead={say('desk.risen-lead')}
        >
          <Duties duties={risen} rules={rules} kind="risen" />
          <MostUrgent duties={risen} total={totals.risen} />
        </Section>
      )}
      <Section title={say('desk.waiting')} id="waiting" count={totals.waiting}>
        {waiting.length > 0 ? (
          <>
            <Duties duties={waiting} rules={rules} kind="waiting" />
            <MostUrgent duties={waiting} total={totals.waiting} />
          </>
        ) : (
          <Empty>{say('desk.waiting-empty')}</Empty>
        )}
      </Section>
      <Section title={say('desk.drafts')} id="drafts" count={drafts.length}>
        {drafts.length > 0 ? <Drafts drafts={drafts} /> : <Empty>{say('desk.drafts-empty')}</Empty>}
      </Section>
    </>
  )
}

/** A desk shows the most urgent; what is more is said, not hidden. */
function MostUrgent({
  duties,
  total,
}: {
  readonly duties: readonly DeskDuty[]
  readonly total: number
}) {
  const say = useSay()
  const shown = duties.reduce((sum, { many }) => sum + (many?.count ?? 1), 0)
  return shown < total ? <p>{say('desk.most-urgent', { shown, total })}</p> : null
}
