import { findVignette, hasFigures } from '../../domain/exercise/index.ts'
import { refuse } from '../../kit/index.ts'
import { getOfficer, type Handlers } from '../asker.ts'
import { toExerciseFigures } from '../exercise-figures.ts'
import { findSeen, isSeen, toDay, toOffers, toRow, toStory, toWhole } from '../exercise-view.ts'
import { exportExercise } from '../export/exercise.ts'
import type { Node } from '../node.ts'
import { type ActNames, exerciseActs } from './exercise-acts.ts'

type Names =
  | ActNames
  | 'listExercises'
  | 'readExercise'
  | 'readVignette'
  | 'readAgreement'
  | 'exportExercise'

export function exerciseHandlers(node: Node): Pick<Handlers, Names> {
  return {
    ...exerciseActs(node),
    listExercises: (_input, asker) => ({
      rows: [...node.image.exercises.values()]
        .filter((exercise) => isSeen(node, exercise, asker))
        .reverse()
        .map((exercise) => toRow(node, exercise, getOfficer(asker))),
      offers: toOffers(node),
    }),
    readExercise: ({ exercise: id }, asker) => {
      const exercise = findSeen(node, id, asker)
      return exercise ? toWhole(node, exercise, asker) : refuse('exercise-unknown')
    },
    readVignette: ({ exercise: id, vignette: name }, asker) => {
      const exercise = findSeen(node, id, asker)
      const vignette = exercise && findVignette(node.image.coalition, exercise, name)
      return vignette ? toStory(node, exercise, vignette, asker) : refuse('exercise-unknown')
    },
    readAgreement: ({ exercise: id, ...pair }, asker) => {
      const exercise = findSeen(node, id, asker)
      if (!exercise) return refuse('exercise-unknown')
      if (!hasFigures(exercise, toDay(node))) return refuse('exercise-under-way')
      const { name, place, instrument } = exercise
      const figures = toExerciseFigures(exercise, node.image.coalition, pair)
      return { exercise: id, name, place, instrument, ...figures }
    },
    exportExercise: async ({ exercise: id, form }, asker) => {
      const exercise = findSeen(node, id, asker)
      if (!exercise) return refuse('exercise-unknown')
      if (!hasFigures(exercise, toDay(node))) return refuse('exercise-under-way')
      return await exportExercise(node, exercise, form, asker)
    },
  }
}
