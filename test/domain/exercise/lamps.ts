import type { Facts } from '../../../src/domain/case/facts.ts'
import {
  type Exercise,
  type ExerciseDecision,
  type ExerciseEntry,
  evolveExercise,
  openExercise,
} from '../../../src/domain/exercise/index.ts'
import type { AnswerValue } from '../../../src/domain/identification/index.ts'
import {
  type ExerciseId,
  exerciseStream,
  isRefusal,
  type LocalDate,
  type Officer,
  toInstant,
} from '../../../src/kit/index.ts'
import { SARNATH_OPENED } from '../../world/coalition/sarnath.ts'
import { officerAt, QUAY_DESK, UNITS } from '../../world/people.ts'
import { lantern } from '../../world/telling.ts'

export const scribe = officerAt(QUAY_DESK, 'secretariat')
export const TODAY = '2025-09-01' as LocalDate // made as the border does

export const coalition = lantern

let ids = 0
export function factsFor(by: Officer, now: number = SARNATH_OPENED): Facts<Officer> {
  const nextId = () => `00000000-0000-4000-8000-${(++ids).toString(16).padStart(12, '0')}`
  return { by, now: toInstant(now), nextId, coalition }
}

/** An exercise with what was done in it. */
export class Playing {
  exercise: Exercise | undefined

  does(by: Officer, decide: (exercise: Exercise, facts: Facts<Officer>) => ExerciseDecision): this {
    const facts = factsFor(by)
    const decided = decide(this.exercise as Exercise, facts) // none only while it is opened
    if (isRefusal(decided)) throw new Error(decided.code)
    for (const entry of decided) this.#take({ ...entry, actor: by, recordedAt: facts.now })
    return this
  }

  get state(): Exercise {
    if (!this.exercise) throw new Error('nobody opened it')
    return this.exercise
  }

  #take(entry: object): void {
    const version = (this.exercise?.version ?? 0) + 1
    const id = '00000000-0000-4000-8000-0000000000ee' as ExerciseId // made as the node does
    const stream = exerciseStream(id)
    const placed = {
      ...entry,
      stream,
      version,
      position: version,
      id: `entry-${version}`,
      log: scribe.party,
    }
    this.exercise = evolveExercise(
      this.exercise,
      placed as unknown as ExerciseEntry & { position: number },
    )
  }
}

export const WISH = {
  name: ' Lamps in autumn ',
  place: 'Ib',
  instrument: 'lantern-questions',
  units: UNITS.map(({ unit }) => unit),
  closes: '2025-09-30' as LocalDate, // made as the border does
}

export const opened = (wish: Partial<typeof WISH> = {}): Playing =>
  new Playing().does(scribe, (_, facts) => openExercise({ ...WISH, ...wish }, facts))

export const YES: Readonly<Record<string, AnswerValue>> = { 'act.ferried': 'yes', 'D4.1': 'yes' }
