import type { CaseView } from '../case/view.ts'
import { Facts } from '../ui/facts.tsx'
import { Go } from '../ui/link.tsx'
import { usePostTitle, useUnitName } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import { useWhen } from '../ui/time.ts'
import { Flags } from './person-card.tsx'
import { useBoardSay } from './say.ts'

/** Where she stands among many: stage, tag, hands, and where she was put. Not there for a case on its own. */
export function StandingSection({ view }: { readonly view: CaseView }) {
  const say = useBoardSay()
  const postTitle = usePostTitle()
  const unitName = useUnitName()
  const { standing, incident, outline } = view
  if (!standing) return null
  const { stage, tag, taken, teams = [] } = standing
  const hands = taken ? `${postTitle(taken.post)}, ${unitName(taken.unit)}` : say('standing.nobody')
  return (
    <Section title={say('standing.section')} id="standing">
      <Facts
        facts={[
          [say('standing.tag'), tag === undefined ? undefined : String(tag)],
          [say('standing.stage'), say(`stage.${stage}`)],
          [say('standing.hands'), hands],
          [
            say('standing.teams'),
            teams.length > 0 ? teams.map(({ unit }) => unitName(unit)).join(', ') : undefined,
          ],
          [
            say('incident.one'),
            incident && <Go to={`/incidents/${incident}/board`}>{say('standing.board')}</Go>,
          ],
        ]}
      />
      <Flags person={{ ...standing, ageBand: outline?.ageBand ?? 'unknown' }} />
      <Whereabouts view={view} />
    </Section>
  )
}

function Whereabouts({ view: { whereabouts } }: { readonly view: CaseView }) {
  const say = useBoardSay()
  const when = useWhen()
  if (!whereabouts) return null
  const place = whereabouts.places.at(-1)
  const transport = whereabouts.transports.at(-1)
  return (
    <Facts
      facts={[
        [say('standing.place'), place && `${place.place}, ${when(place.at)}`],
        [
          say('standing.transport'),
          transport &&
            [
              transport.transport,
              ...(transport.leaves === undefined
                ? []
                : [say('standing.leaves', { when: when(transport.leaves) })]),
            ].join(', '),
        ],
      ]}
    />
  )
}
