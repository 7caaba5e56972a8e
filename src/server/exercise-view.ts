import { createHash } from 'node:crypto'
import type { Answer } from '../contract/index.ts'
import { may } from '../domain/access/may.ts'
import { dateOf, endOf } from '../domain/coalition/index.ts'
import {
  closeExercise,
  type Exercise,
  findInstrument,
  findReading,
  findVignette,
  hasFigures,
  instrumentOf,
  isComplete,
  isInvited,
  isOver,
  owedBy,
  toAttendance,
  toInstitutionAttendance,
  viewVignette,
  vignettesOf,
} from '../domain/exercise/index.ts'
import type { Vignette } from '../domain/identification/index.ts'
import { type DraftId, type ExerciseId, isRefusal, type Officer } from '../kit/index.ts'
import { type Asker, getOfficer, grantedTo } from './asker.ts'
import type { Node } from './node.ts'

export const toDay = (node: Node) => dateOf(node.image.coalition, node.now())

export function findSeen(node: Node, id: ExerciseId, asker: Asker): Exercise | undefined {
  const exercise = node.image.exercises.get(id)
  return exercise && isSeen(node, exercise, asker) ? exercise : undefined
}

/** Institutions that take part or opened it, and whoever looks after the whole coalition. */
export function isSeen(node: Node, { invited, openedBy }: Exercise, asker: Asker): boolean {
  const { party } = getOfficer(asker)
  const heir = node.heir()
  const roles = grantedTo(asker)
  return (
    roles.includes('secretariat') ||
    roles.includes('auditor') ||
    [...invited, openedBy].some((one) => heir(one.party, one.unit) === party)
  )
}

type Story = Answer<'readVignette'>

/** A vignette of the exercise as the asking post may see it. */
export function toStory(node: Node, exercise: Exercise, vignette: Vignette, asker: Asker): Story {
  const by = getOfficer(asker)
  const { id, title, story, subject, version } = vignette
  const next = exercise.vignettes.find((one) => !findReading(exercise, one.id, by))?.id
  return {
    exercise: exercise.id,
    name: exercise.name,
    id,
    version,
    title,
    story,
    subject,
    instrument: exercise.instrument,
    over: isOver(exercise, toDay(node)),
    mayAnswer: mayAnswer(exercise, asker),
    draft: toDraftId(exercise, id, by),
    ...(next === undefined ? {} : { next }),
    ...viewVignette(exercise, vignette, by, toDay(node)),
  }
}

function mayAnswer(exercise: Exercise, asker: Asker): boolean {
  const by = getOfficer(asker)
  return isInvited(exercise, by) && !isRefusal(may(by, grantedTo(asker), 'exercise.answer'))
}

function mayClose(node: Node, exercise: Exercise, asker: Asker): boolean {
  const by = getOfficer(asker)
  if (isRefusal(may(by, grantedTo(asker), 'exercise.open'))) return false
  return !isRefusal(closeExercise(exercise, node.facts(by)))
}

export function toRow(node: Node, exercise: Exercise, by: Officer) {
  const { id, name, place, openedAt, openedBy, closes, vignettes, invited } = exercise
  return {
    exercise: id,
    name,
    place,
    openedAt,
    openedBy: openedBy.unit,
    closes,
    due: endOf(node.image.coalition, closes),
    over: isOver(exercise, toDay(node)),
    complete: isComplete(exercise),
    invited: isInvited(exercise, by),
    vignettes: vignettes.length,
    institutions: new Set(invited.map(({ party }) => party)).size,
    read: vignettes.filter((one) => findReading(exercise, one.id, by)).length,
    owed: owedBy(exercise, by.unit, toDay(node)).length,
  }
}

export function toWhole(node: Node, exercise: Exercise, asker: Asker): Answer<'readExercise'> {
  const { coalition } = node.image
  const by = getOfficer(asker)
  const count = Map.groupBy(exercise.readings, ({ vignette }) => vignette)
  return {
    ...toRow(node, exercise, by),
    instrument: { ...exercise.instrument, name: instrumentOf(coalition, exercise)?.name ?? {} },
    reading: exercise.vignettes.map(({ id, version }) => ({
      id,
      version,
      title: findVignette(coalition, exercise, id)?.title ?? {},
      read: findReading(exercise, id, by) !== undefined,
      readings: count.get(id)?.length ?? 0,
    })),
    attendance: toAttendance(exercise),
    byInstitution: toInstitutionAttendance(exercise),
    figures: hasFigures(exercise, toDay(node)),
    mayAnswer: mayAnswer(exercise, asker),
    mayClose: mayClose(node, exercise, asker),
  }
}

/** Instruments that have vignettes, in the versions that an exercise opened today would fix. */
export function toOffers(node: Node): Answer<'listExercises'>['offers'] {
  const { coalition } = node.image
  return [...coalition.instruments.keys()].flatMap((name) => {
    const instrument = findInstrument(coalition, name, node.now())
    const vignettes = vignettesOf(coalition, name)
    if (!instrument || vignettes.length === 0) return []
    const { id, version } = instrument
    return [{ id, version, name: instrument.name, vignettes }]
  })
}

/** One draft for each post and vignette, found again from any tab: an id made of what it is about (RFC 9562 §5.8). */
export function toDraftId({ id }: Exercise, vignette: string, { post }: Officer): DraftId {
  const hash = createHash('sha256').update(`${id} ${vignette} ${post}`).digest('hex')
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ]
  return parts.join('-') as DraftId // a UUID by form
}
