import { useWho } from '../link/links.ts'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { useChoiceName, useUnitName } from '../ui/naming.ts'
import { Status } from '../ui/status.tsx'
import { useDay, useWhen } from '../ui/time.ts'
import own from './panel.module.css'
import { type Made, type Of, type Round, TONES } from './panel.ts'
import { Reasons, Seconded } from './proposals.tsx'

type Props = Of & { readonly round: Round }

/** What was decided, on whose opinions, with its dissent beside it for ever; whether the person was told. */
export function Decision({ view, round }: Props) {
  const say = useSay()
  const when = useWhen()
  const who = useWho()
  const { made } = round
  if (!made) return null
  const { status, at, agreed, determination } = made
  const proposal = round.proposals.find((one) => one.determination === determination)
  const facts = { who: who(made), when: when(at), agreed: agreed.length, needed: round.needed }
  return (
    <div className={own.decision}>
      <p className={own.verdict}>
        <Status tone={TONES[status]}>
          {say('panel.decision', { status: say(`victim-status.${status}`) })}
        </Status>
      </p>
      <p className={own.dim}>{say('panel.decided-by', facts)}</p>
      <Reasons words={proposal?.words} />
      {proposal && <Seconded proposal={proposal} />}
      <Dissent round={round} made={made} />
      <Told made={made} />
      <Ways made={made} />
      <p className={`${own.links} no-print`}>
        <Go to={`/cases/${view.case}/minutes/${determination}`}>{say('panel.see-minutes')}</Go>
        {made.told && <Go to={`/cases/${view.case}/notice`}>{say('panel.see-notice')}</Go>}
      </p>
    </div>
  )
}

function Dissent({ round, made }: { readonly round: Round; readonly made: Made }) {
  const say = useSay()
  const unitName = useUnitName()
  if (!round.open) return null
  const dissent = round.opinions.filter(({ opinion }) => made.dissent.includes(opinion))
  if (dissent.length === 0) return <p className={own.line}>{say('panel.dissent-none')}</p>
  return (
    <div>
      <p className={own.line}>
        <strong>{say('panel.dissent')}</strong>
      </p>
      <ul className={own.relies}>
        {dissent.map(({ opinion, unit, status }) => (
          <li key={opinion}>
            {say('panel.dissent-of', {
              unit: unitName(unit),
              status: say(`victim-status.${status}`),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Told({ made: { told } }: { readonly made: Made }) {
  const say = useSay()
  const when = useWhen()
  const day = useDay()
  const who = useWho()
  const languageName = useChoiceName('language')
  if (!told) return <Status tone="soon">{say('panel.not-told')}</Status>
  return (
    <p className={own.line}>
      {say('panel.told-by', {
        on: day(told.on),
        who: who(told),
        to: say(`notice-to.${told.to}`),
        form: say(`notice-form.${told.form}`),
        language: languageName(told.language),
      })}{' '}
      {told.interpreter && `${say('panel.told-interpreter')} `}
      {say('panel.review-until', { when: when(told.reviewUntil) })}
    </p>
  )
}

/** What a negative opens. */
function Ways({ made: { told, ways } }: { readonly made: Made }) {
  const say = useSay()
  if (ways)
    return (
      <p className={own.line}>
        {say('panel.ways-are', { ways: ways.ways.map((way) => say(`way.${way}`)).join(', ') })}
      </p>
    )
  return told?.negative ? <Status tone="soon">{say('panel.ways-open')}</Status> : null
}
