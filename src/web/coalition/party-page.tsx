import { useParams } from 'react-router'
import { NotFound } from '../layout/not-found.tsx'
import { useAsk } from '../ui/ask.ts'
import type { Coalition, Party } from '../ui/coalition.ts'
import { Empty } from '../ui/empty.tsx'
import { Facts } from '../ui/facts.tsx'
import { useSay, useTell } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { usePartyName } from '../ui/naming.ts'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { SourceMark } from '../ui/source-mark.tsx'
import { useDay } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import classes from './coalition.module.css'

/** One institution: what it is called, from when to when, whom it followed and who follows it. */
export function PartyPage() {
  const { party: id } = useParams()
  const coalition = useAsk('readCoalition', {}, { freshFor: 300_000 })
  return (
    <Answered asked={coalition}>
      {(answer) => {
        const party = answer.parties.find((one) => one.id === id)
        return party ? <OneParty party={party} coalition={answer} /> : <NotFound />
      }}
    </Answered>
  )
}

type Props = { readonly party: Party; readonly coalition: Coalition }

function OneParty({ party, coalition }: Props) {
  const say = useSay()
  const tell = useTell()
  const day = useDay()
  const units = coalition.units.filter((unit) => unit.party === party.id)
  return (
    <Page title={tell(party.name)} lead={party.short}>
      <Facts
        facts={[
          [say('coalition.joined'), day(party.joined)],
          [say('coalition.until'), party.until && day(party.until)],
          [say('coalition.came-from'), <Parties key="from" ids={party.predecessors} />],
          [say('coalition.became'), <Parties key="to" ids={party.successors} />],
          [
            say('coalition.source'),
            <SourceMark key="s" source={party.source} asOf={party.asOf} bare />,
          ],
        ]}
      />
      <History party={party} coalition={coalition} />
      <Section title={say('party.units')} count={units.length}>
        {units.length === 0 ? (
          <Empty>{say('party.units-empty')}</Empty>
        ) : (
          <ul className={classes.units}>
            {units.map((unit) => (
              <li key={unit.id}>
                <Go to={`/coalition/units/${unit.id}`}>{tell(unit.name)}</Go>
                <span>{unit.place}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  )
}

function Parties({ ids }: { readonly ids: Party['successors'] }) {
  const say = useSay()
  const short = usePartyName()
  if (ids.length === 0) return say('ui.none')
  return ids.map((id, n) => (
    <span key={id}>
      {n > 0 && ', '}
      <Go to={`/coalition/parties/${id}`}>{short(id)}</Go>
    </span>
  ))
}

/** The whole line of successions that this party stands in, oldest first. */
function History({ party, coalition }: Props) {
  const say = useSay()
  const day = useDay()
  const short = usePartyName()
  const line = lineOf(party, coalition.parties)
  const steps = line.flatMap(({ short: name, joined, until, successors, predecessors }) => [
    ...(predecessors.length === 0
      ? [{ on: joined, what: say('party.history-joined', { party: name }) }]
      : []),
    ...(until && successors.length > 0
      ? [
          {
            on: until,
            what: say('party.history-became', {
              party: name,
              others: successors.map(short).join(', '),
            }),
          },
        ]
      : []),
  ])
  const ordered = steps.toSorted((a, b) => a.on.localeCompare(b.on))
  return (
    <Section title={say('party.history')}>
      <ol className={classes.history}>
        {ordered.map(({ on, what }) => (
          <li key={what}>{say('party.history-on', { date: day(on), what })}</li>
        ))}
      </ol>
      {line.length === 1 && <p style={{ margin: 0 }}>{say('party.history-none')}</p>}
    </Section>
  )
}

/** Predecessors and successors, near and far, with the party itself. */
function lineOf(party: Party, parties: readonly Party[]): readonly Party[] {
  const reach = (from: Party, side: 'predecessors' | 'successors'): Party[] =>
    parties
      .filter(({ id }) => from[side].includes(id))
      .flatMap((next) => [next, ...reach(next, side)])
  return [...new Set([...reach(party, 'predecessors'), party, ...reach(party, 'successors')])]
}
