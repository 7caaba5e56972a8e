import {
  closeExercise,
  type Exercise,
  fileReading,
  openExercise,
} from '../../domain/exercise/index.ts'
import {
  type ExerciseId,
  exerciseStream,
  isRefusal,
  type Officer,
  refuse,
} from '../../kit/index.ts'
import { getOfficer, type Handlers } from '../asker.ts'
import { toDropped } from '../draft.ts'
import { findSeen, toDraftId } from '../exercise-view.ts'
import type { Node } from '../node.ts'

export type ActNames = 'openExercise' | 'fileReading' | 'closeExercise'

export function exerciseActs(node: Node): Pick<Handlers, ActNames> {
  return {
    openExercise: async ({ command, ...wish }, asker) => {
      const by = getOfficer(asker)
      const stream = exerciseStream(node.nextId() as ExerciseId) // the node's only source of ids
      const place = { stream, log: by.party, seen: () => 0 }
      const written = await node.write(by, { command }, place, () =>
        openExercise(wish, node.facts(by)),
      )
      if (isRefusal(written)) return written
      const [opened] = written
      if (opened?.type !== 'exercise.opened') return refuse('command-used')
      // The same command again answers with the exercise of the first time.
      return { exercise: opened.stream.slice('exercise/'.length) as ExerciseId }
    },
    fileReading: async ({ command, exercise: id, vignette, answers }, asker) => {
      const exercise = findSeen(node, id, asker)
      if (!exercise) return refuse('exercise-unknown')
      const by = getOfficer(asker)
      const draft = toDraftId(exercise, vignette, by)
      const dropped = await toDropped(node.ledger, by.post, draft)
      const done = await write(node, exercise, by, { command, ...dropped }, (now) =>
        fileReading(now, { vignette, answers }, node.facts(by)),
      )
      return done ?? { exercise: id, vignette }
    },
    closeExercise: async ({ command, exercise: id }, asker) => {
      const exercise = findSeen(node, id, asker)
      if (!exercise) return refuse('exercise-unknown')
      const by = getOfficer(asker)
      const done = await write(node, exercise, by, { command }, (now) =>
        closeExercise(now, node.facts(by)),
      )
      return done ?? { exercise: id }
    },
  }
}

type Options = Parameters<Node['write']>[1]
type Decide = (exercise: Exercise) => ReturnType<typeof closeExercise>

/** An act on an exercise as it is when its turn has come; answers the refusal, if any. */
async function write(
  node: Node,
  { id, log }: Exercise,
  by: Officer,
  options: Options,
  decide: Decide,
) {
  const current = () => node.image.exercises.get(id)
  const stream = exerciseStream(id)
  const place = { stream, log, seen: () => current()?.version ?? 0 }
  const written = await node.write(by, options, place, () => {
    const exercise = current()
    return exercise ? decide(exercise) : refuse('exercise-unknown')
  })
  if (isRefusal(written)) return written
  return written.every((entry) => entry.stream === stream) ? undefined : refuse('command-used')
}
