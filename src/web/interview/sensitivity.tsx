import type { Answers } from '../../domain/identification/answer.ts'
import type { Subject } from '../../domain/identification/instrument.ts'
import { findSensitivity, type Sensitivity } from '../../domain/identification/sensitivity.ts'
import { useSay } from '../ui/language.tsx'
import classes from './interview.module.css'
import type { Instrument } from './interview.ts'
import { useLabel } from './use-label.ts'

type Props = {
  readonly instrument: Instrument
  readonly answers: Answers
  readonly subject: Subject
}

/** Which open question would turn a light: it says what is left to ask, never what to expect. */
export function WhatWouldTurn({ instrument, answers, subject }: Props) {
  const say = useSay()
  const found = findSensitivity(instrument, answers, subject)
  if (found.length === 0) return null
  return (
    <details className={classes.turn}>
      <summary>{say('interview.sensitivity')}</summary>
      <p className={classes.dim}>{say('interview.sensitivity-lead')}</p>
      {found.map((one) => (
        <OfLight key={one.light} one={one} instrument={instrument} />
      ))}
    </details>
  )
}

function OfLight({
  one: { light, alone, pairs, morePairs },
  instrument,
}: {
  readonly one: Sensitivity
  readonly instrument: Instrument
}) {
  const say = useSay()
  const label = useLabel(instrument)
  return (
    <>
      <h4 className={classes.sub}>{say(`interview.element.${light}`)}</h4>
      {alone.length === 0 && pairs.length === 0 && <p>{say('interview.nothing-turns')}</p>}
      {alone.length > 0 && (
        <>
          <p>{say('interview.one-turns')}</p>
          <ul>
            {alone.map((id) => (
              <li key={id}>{label(id)}</li>
            ))}
          </ul>
        </>
      )}
      {pairs.length > 0 && (
        <>
          <p>{say('interview.two-turn')}</p>
          <ul>
            {pairs.map(({ questions: [first, second] }) => (
              <li key={`${first} ${second}`}>
                {label(first)} + {label(second)}
              </li>
            ))}
          </ul>
          {morePairs > 0 && (
            <p className={classes.dim}>{say('interview.more-pairs', { count: morePairs })}</p>
          )}
        </>
      )}
    </>
  )
}
