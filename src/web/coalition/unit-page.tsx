import { useParams } from 'react-router'
import { NotFound } from '../layout/not-found.tsx'
import { useAsk } from '../ui/ask.ts'
import type { Coalition, Unit } from '../ui/coalition.ts'
import { Empty } from '../ui/empty.tsx'
import { Facts } from '../ui/facts.tsx'
import { useSay, useTell } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { useChoiceName, useCountryName, usePartyName } from '../ui/naming.ts'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { SourceMark } from '../ui/source-mark.tsx'
import { Status } from '../ui/status.tsx'
import { useDay } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import { PostTable } from './post-table.tsx'
import { UnitOpen } from './unit-open.tsx'
import { WorkingTime } from './working-time.tsx'

/** One unit: what it does, when it works, who holds its posts, how much is open. */
export function UnitPage() {
  const { unit: id } = useParams()
  const coalition = useAsk('readCoalition', {}, { freshFor: 300_000 })
  return (
    <Answered asked={coalition}>
      {(answer) => {
        const unit = answer.units.find((one) => one.id === id)
        return unit ? <OneUnit key={unit.id} unit={unit} coalition={answer} /> : <NotFound />
      }}
    </Answered>
  )
}

function OneUnit({ unit, coalition }: { readonly unit: Unit; readonly coalition: Coalition }) {
  const say = useSay()
  const tell = useTell()
  const day = useDay()
  const kind = useChoiceName('unit-kind')
  const service = useChoiceName('need')
  const country = useCountryName()
  const party = usePartyName()
  const posts = coalition.posts.filter((post) => post.unit === unit.id)
  return (
    <Page
      title={tell(unit.name)}
      lead={<Go to={`/coalition/parties/${unit.party}`}>{party(unit.party)}</Go>}
    >
      {unit.until && <Status tone="late">{say('unit.ended', { date: day(unit.until) })}</Status>}
      <Facts
        facts={[
          [say('unit.kind'), kind(unit.kind)],
          [say('unit.place'), [unit.place, country(unit.country)].filter(Boolean).join(', ')],
          [
            say('unit.services'),
            unit.services.map(service).join(', ') || say('unit.services-none'),
          ],
          [
            say('coalition.source'),
            <SourceMark key="s" source={unit.source} asOf={unit.asOf} bare />,
          ],
        ]}
      />
      <UnitOpen unit={unit.id} />
      <Section title={say('unit.posts')} count={posts.length}>
        {posts.length === 0 ? (
          <Empty>{say('unit.posts-empty')}</Empty>
        ) : (
          <PostTable posts={posts} />
        )}
      </Section>
      <WorkingTime unit={unit} />
      <ContactOf unit={unit} />
    </Page>
  )
}

function ContactOf({ unit: { contact } }: { readonly unit: Unit }) {
  const say = useSay()
  const empty = !contact || !(contact.phone || contact.mail || contact.address)
  return (
    <Section title={say('unit.contact')}>
      {empty ? (
        <Empty>{say('unit.contact-none')}</Empty>
      ) : (
        <>
          {contact.invented && <Status tone="late">{say('unit.contact-invented')}</Status>}
          <Facts
            facts={[
              [say('unit.phone'), contact.phone],
              [say('unit.mail'), contact.mail],
              [say('unit.address'), contact.address],
              [
                say('coalition.source'),
                contact.invented ? undefined : (
                  <SourceMark key="s" source={contact.source} asOf={contact.asOf} bare />
                ),
              ],
            ]}
          />
        </>
      )}
    </Section>
  )
}
