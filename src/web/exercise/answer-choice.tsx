import { type KeyboardEvent, memo } from 'react'
import { ANSWER_VALUES, type AnswerValue } from '../../domain/identification/answer.ts'
import classes from './exercise.module.css'
import { useExerciseSay } from './words.ts'

type Props = {
  readonly id: string
  readonly label: string
  readonly value: AnswerValue
  readonly onAnswer: (question: string, value: AnswerValue) => void
}

/** The four answers to one question. A letter answers and goes on; up and down go to the question before and after. */
export const AnswerChoice = memo(function AnswerChoice({ id, label, value, onAnswer }: Props) {
  const say = useExerciseSay()
  const press = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const step = STEPS[event.key]
    const picked = ANSWER_VALUES.find(
      (one) => say(`reading.key.${one}`).toLowerCase() === event.key.toLowerCase(),
    )
    if (step === undefined && picked === undefined) return
    event.preventDefault()
    if (picked) onAnswer(id, picked)
    go(event.currentTarget, step ?? 1)
  }
  return (
    <fieldset className={classes.answers} data-question={id} onKeyDown={press}>
      <legend className="only-heard">{label}</legend>
      {ANSWER_VALUES.map((one) => (
        <label key={one} className={classes.answer}>
          <input
            type="radio"
            name={`answer-${id}`}
            value={one}
            checked={value === one}
            onChange={() => onAnswer(id, one)}
          />
          {say(`instrument.answer.${one}`)}
        </label>
      ))}
    </fieldset>
  )
})

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

/** To the chosen answer of the question so many places away; at the end it stays. */
function go(from: HTMLElement, step: number) {
  const all = [...document.querySelectorAll<HTMLElement>('fieldset[data-question]')]
  const next = all[all.indexOf(from) + step]
  next?.querySelector<HTMLInputElement>('input:checked')?.focus()
}
