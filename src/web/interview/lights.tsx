import type { DimensionResult, LightName, Outcome } from '../../domain/identification/evaluation.ts'
import { LIGHTS } from '../../domain/identification/evaluation.ts'
import { useSay } from '../ui/language.tsx'
import { Status } from '../ui/status.tsx'
import classes from './interview.module.css'
import type { Instrument } from './interview.ts'
import { useLabel } from './use-label.ts'

type Props = {
  readonly title: string
  readonly outcome: Outcome
  readonly dimensions: readonly DimensionResult[]
  readonly instrument: Instrument
}

/** Three lights, each with what turned it on. There is no number in it. */
export function LightsOf({ title, outcome, dimensions, instrument }: Props) {
  const say = useSay()
  return (
    <section className={classes.outcome} aria-label={title}>
      <h3 className={classes.sub}>{title}</h3>
      <ul className={classes.lights}>
        {LIGHTS.filter((light) => outcome.needed.includes(light)).map((light) => (
          <li key={light}>
            <Status tone={outcome.lights[light] === 'on' ? 'soon' : 'calm'}>
              {say(`interview.light.${light}.${outcome.lights[light]}`)}
            </Status>
            <Because
              light={light}
              outcome={outcome}
              dimensions={dimensions}
              instrument={instrument}
            />
          </li>
        ))}
      </ul>
      <p className={classes.all}>
        {say(outcome.complete ? 'interview.complete' : 'interview.not-complete')}
      </p>
    </section>
  )
}

function Because({
  light,
  outcome,
  dimensions,
  instrument,
}: Omit<Props, 'title'> & { readonly light: LightName }) {
  const say = useSay()
  const label = useLabel(instrument)
  const reasons = outcome.because[light]
  if (reasons.length === 0) return null
  return (
    <ul className={classes.because}>
      {reasons.map((reason) => {
        if (reason.kind === 'question') return <li key={reason.id}>{label(reason.id)}</li>
        const positive = dimensions.find(({ id }) => id === reason.id)?.positive
        return (
          <li key={reason.id}>
            {label(reason.id)}
            {positive &&
              `: ${say(`interview.clause.${positive.clause}`)} (${positive.because.map(label).join('; ')})`}
          </li>
        )
      })}
    </ul>
  )
}
