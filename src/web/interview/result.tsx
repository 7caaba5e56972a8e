import type { Answers } from '../../domain/identification/answer.ts'
import { evaluate } from '../../domain/identification/evaluate.ts'
import { readTriage } from '../../domain/identification/triage.ts'
import type { CaseId } from '../../kit/index.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { Evaluations } from './evaluations.tsx'
import classes from './interview.module.css'
import type { Instrument, OpenInterview } from './interview.ts'
import { LightsOf } from './lights.tsx'
import { WhatWouldTurn } from './sensitivity.tsx'
import { useByLaw, useLabel } from './use-label.ts'

type Props = {
  readonly id: CaseId
  readonly interview: OpenInterview
  readonly instrument: Instrument
  readonly versions: readonly number[]
  readonly answers: Answers
  readonly mayAsk: boolean
}

/** What the instrument says of the answers so far, with its reasons. It decides nothing. */
export function Result(props: Props) {
  const say = useSay()
  const tell = useTell()
  const { instrument } = props
  return (
    <Section title={say('interview.result')} id="result" lead={say('interview.result-lead')}>
      <p className={classes.provenance}>{tell(instrument.provenance)}</p>
      {instrument.kind === 'triage' ? <Flags {...props} /> : <Screening {...props} />}
      <Evaluations {...props} />
    </Section>
  )
}

function Screening({ instrument, answers, interview: { subject } }: Props) {
  const say = useSay()
  const label = useLabel(instrument)
  const byLaw = useByLaw()
  const { law, palermo, dimensions, contra, contradictions, pattern } = evaluate(
    instrument,
    answers,
    subject,
  )
  return (
    <>
      <div className={classes.outcomes}>
        <LightsOf
          title={byLaw(instrument)}
          outcome={law}
          dimensions={dimensions}
          instrument={instrument}
        />
        {palermo && (
          <LightsOf
            title={say('interview.by-palermo')}
            outcome={palermo}
            dimensions={dimensions}
            instrument={instrument}
          />
        )}
      </div>
      {pattern && <p>{say(`interview.pattern.${pattern}`)}</p>}
      <WhatWouldTurn instrument={instrument} answers={answers} subject={subject} />
      {contradictions.length > 0 && (
        <div className={classes.divided} role="note">
          <Status tone="late">{say('interview.contradictions')}</Status>
          <ul>
            {contradictions.map(({ indicator, signs }) => (
              <li key={indicator}>
                {say('interview.contradiction', {
                  indicator: label(indicator),
                  signs: signs.map(label).join(', '),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {contra.length > 0 && (
        <>
          <h3 className={classes.sub}>{say('interview.contra')}</h3>
          <p className={classes.dim}>{say('interview.contra-lead')}</p>
          <ul>
            {contra.map((one) => (
              <li key={one}>{label(one)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Flags({ instrument, answers, interview: { subject } }: Props) {
  const say = useSay()
  const label = useLabel(instrument)
  const { flags, open } = readTriage(instrument, answers, subject)
  return (
    <>
      {flags.length === 0 ? (
        <p>{say('interview.no-flags')}</p>
      ) : (
        <ul className={classes.flags}>
          {flags.map(({ flag, because }) => (
            <li key={flag}>
              <Status tone="late">{say(`instrument.flag.${flag}`)}</Status>{' '}
              <span className={classes.dim}>{because.map(label).join('; ')}</span>
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <p className={classes.dim}>{say('interview.still-open', { count: open.length })}</p>
      )}
    </>
  )
}
