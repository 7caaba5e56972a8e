import type { AnswerValue, Vignette } from '../../src/domain/identification/index.ts'
import type { ExerciseId, LocalDate } from '../../src/kit/index.ts'
import { readLantern } from '../world/lantern.ts'
import { type Browser, command, type Lantern, openCoalition, signedIn } from '../world/node.ts'
import { officerAt, QUAY_DESK, UNITS } from '../world/people.ts'

export const scribe = officerAt(QUAY_DESK, 'secretariat')
export const files = await readLantern()
export const [model] = files.vignettes ?? []
if (!model) throw new Error('the Lantern Compact has a vignette')

/** Twelve stories with one and the same agreed reading; what differs is what the readers make of them. */
export const VIGNETTES: readonly Vignette[] = Array.from({ length: 12 }, (_, at) => ({
  ...model,
  id: `lamp-${at + 1}`,
  answers: { 'act.ferried': 'yes', 'D4.1': 'yes', 'D4.2': 'yes' } as const,
  lights: { process: 'on', means: 'off', purpose: 'on' } as const,
}))

/** Whether lamps were lit all night, story by story: yes, no. Five both yes, two and one apart, four both no. */
export const HARBOUR = 'yyyyyyynnnnn'
export const REST = 'yyyyynnynnnn'

export const answersFor = (lit: AnswerValue): Record<string, AnswerValue> => ({
  'act.ferried': 'yes',
  'D4.1': lit,
  'D4.2': 'yes',
})

export async function fileAll(
  browser: Browser,
  exercise: ExerciseId,
  pattern: string,
): Promise<void> {
  for (const [at, letter] of [...pattern].entries())
    await browser.fileReading({
      exercise,
      command: command(),
      vignette: `lamp-${at + 1}`,
      answers: answersFor(letter === 'y' ? 'yes' : 'no'),
    })
}

export async function opened(): Promise<{
  lantern: Lantern
  exercise: ExerciseId
  secretary: Browser
}> {
  const lantern = await openCoalition({ ...files, vignettes: VIGNETTES })
  const secretary = await signedIn(lantern, scribe)
  const { exercise } = await secretary.openExercise({
    command: command(),
    name: 'Lamps in autumn',
    place: 'Ib',
    instrument: model?.instrument ?? '',
    units: UNITS.map(({ unit }) => unit),
    closes: '2025-09-30' as LocalDate, // made as the border does
  })
  return { lantern, exercise, secretary }
}
