import type { Evidence } from '../../documents/index.ts'
import type { CoalitionState } from '../../domain/coalition/index.ts'
import {
  type Exercise,
  instrumentOf,
  toAttendance,
  toInstitutionAttendance,
} from '../../domain/exercise/index.ts'
import type { Instrument } from '../../domain/identification/index.ts'
import type { AspectAgreement, Estimate } from '../../figures/index.ts'
import type { ExerciseSay } from '../../words/exercise-page.ts'
import { toExerciseFigures } from '../exercise-figures.ts'
import type { Wording } from './wording.ts'

/** With the words of these files. */
export type ExerciseWording = Wording & { readonly say: ExerciseSay }

type Cover = readonly (readonly [label: string, value: string | number])[]
type Given = {
  readonly number: string
  readonly about: Cover
  readonly proof: Cover
  readonly words: ExerciseWording
}
type Part = Evidence['parts'][number]

/** The same as the workbook, but for every question of every pair: nobody reads a thousand lines on paper. */
export function toExercisePaper(
  exercise: Exercise,
  coalition: CoalitionState,
  { number, about, proof, words }: Given,
): Evidence & { readonly rows: number } {
  const { say, language } = words
  const { pairs, dividing } = toExerciseFigures(exercise, coalition)
  const question = namesOf(instrumentOf(coalition, exercise), words)
  const found = [
    attendancePart(exercise, words),
    institutionPart(exercise, words),
    lightsPart(pairs, words),
    dividingPart(dividing, question, words),
  ]
  const check = `${say('exercise.check')}: ${say('exercise.paper-check')}`
  return {
    title: say('exercise.paper-title', { name: exercise.name }),
    kind: say('exercise.mark-why'),
    language,
    parts: [
      { heading: say('exercise.paper-about'), lines: about.map(toLine) },
      ...found,
      { heading: say('exercise.paper-proof'), lines: [...proof.map(toLine), check] },
    ],
    foot: number,
    rows: found.reduce((sum, { lines }) => sum + lines.length, 0),
  }
}

const toLine = ([label, value]: Cover[number]): string => `${label}: ${value}`

function attendancePart(exercise: Exercise, { say, unit, party, when }: ExerciseWording): Part {
  const all = exercise.vignettes.length
  return {
    heading: say('exercise.attendance'),
    lines: toAttendance(exercise).map((one) =>
      say('exercise.paper-unit', {
        unit: unit(one.unit),
        party: party(one.party),
        read: one.vignettes,
        all,
        posts: one.posts,
        readings: one.readings,
        last: when(one.last),
      }),
    ),
  }
}

function institutionPart(exercise: Exercise, { say, party }: ExerciseWording): Part {
  const all = exercise.vignettes.length
  return {
    heading: say('exercise.by-institution'),
    lines: toInstitutionAttendance(exercise).map(({ vignettes: read, ...one }) =>
      say('exercise.paper-institution', { ...one, party: party(one.party), read, all }),
    ),
  }
}

type Figures = ReturnType<typeof toExerciseFigures>

function lightsPart(pairs: Figures['pairs'], words: ExerciseWording): Part {
  const { say, party, code } = words
  return {
    heading: say('exercise.lights'),
    lines: pairs.flatMap(({ first, second, lights }) =>
      lights.map((one) =>
        say('exercise.paper-aspect', {
          first: first ? party(first) : say('exercise.agreed'),
          second: party(second),
          what: code('light', one.aspect),
          ...toMeasured(one, words),
        }),
      ),
    ),
  }
}

const toMeasured = (one: AspectAgreement, words: ExerciseWording) => ({
  pairs: one.pairs,
  differ: one.differ,
  observed: inWords(one.observed, words),
  kappa: inWords(one.kappa, words),
  ac1: inWords(one.ac1, words),
})

function inWords(estimate: Estimate | undefined, { say, language }: ExerciseWording): string {
  if (!estimate) return say('exercise.none')
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'negative',
  })
  const { value, low, high } = estimate
  if (low === undefined || high === undefined) return format.format(value)
  const [shown, from, to] = [value, low, high].map((one) => format.format(one))
  return say('exercise.interval', { value: shown ?? '', low: from ?? '', high: to ?? '' })
}

function dividingPart(
  dividing: Figures['dividing'],
  question: (id: string) => string,
  { say }: ExerciseWording,
): Part {
  const lines = dividing.map((one) =>
    say('exercise.paper-question', { ...one, question: question(one.question) }),
  )
  return {
    heading: say('exercise.dividing'),
    lines: lines.length > 0 ? lines : [say('exercise.dividing-none')],
  }
}

export function namesOf(instrument: Instrument | undefined, { tell }: ExerciseWording) {
  const labels = new Map(
    instrument?.sections.flatMap(({ questions }) =>
      questions.map(({ id, label }) => [id, `${id} ${tell(label)}`] as const),
    ),
  )
  return (id: string): string => labels.get(id) ?? id
}
