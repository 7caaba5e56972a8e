import { createHash } from 'node:crypto'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import type { Answer } from '../../src/contract/index.ts'
import type { AnswerValue, Vignette } from '../../src/domain/identification/index.ts'
import type { ExerciseId, LocalDate, Officer } from '../../src/kit/index.ts'
import { openNode } from '../../src/server/boot.ts'
import { toExercisePaper } from '../../src/server/export/exercise-paper.ts'
import { toWording } from '../../src/server/export/wording.ts'
import { toPlain } from '../../src/server/image.ts'
import { keepSnapshot } from '../../src/server/snapshot.ts'
import { exercisePageWords } from '../../src/words/exercise-page.ts'
import { toSay, toSayBeside } from '../../src/words/index.ts'
import { readLantern } from '../world/lantern.ts'
import {
  type Browser,
  command,
  type Lantern,
  MASTER_KEY,
  openCoalition,
  problemOf,
  signedIn,
} from '../world/node.ts'
import {
  GATE_GUARD,
  gateClerk,
  HARBOUR_OFFICE,
  HOUSE_OF_REST,
  NORTH_GATE,
  officerAt,
  QUAY_DESK,
  quayClerk,
  REST_HOUSE,
  restKeeper,
  SHORE_POST,
  shoreClerk,
  UNITS,
} from '../world/people.ts'

const scribe = officerAt(QUAY_DESK, 'secretariat')
const files = await readLantern()
const [model] = files.vignettes ?? []
if (!model) throw new Error('the Lantern Compact has a vignette')

/** Twelve stories with one and the same agreed reading; what differs is what the readers make of them. */
const VIGNETTES: readonly Vignette[] = Array.from({ length: 12 }, (_, at) => ({
  ...model,
  id: `lamp-${at + 1}`,
  answers: { 'act.ferried': 'yes', 'D4.1': 'yes', 'D4.2': 'yes' } as const,
  lights: { process: 'on', means: 'off', purpose: 'on' } as const,
}))

/** Whether lamps were lit all night, story by story: yes, no. Five both yes, two and one apart, four both no. */
const HARBOUR = 'yyyyyyynnnnn'
const REST = 'yyyyynnynnnn'

const answersFor = (lit: AnswerValue): Record<string, AnswerValue> => ({
  'act.ferried': 'yes',
  'D4.1': lit,
  'D4.2': 'yes',
})

async function fileAll(browser: Browser, exercise: ExerciseId, pattern: string): Promise<void> {
  for (const [at, letter] of [...pattern].entries())
    await browser.fileReading({
      exercise,
      command: command(),
      vignette: `lamp-${at + 1}`,
      answers: answersFor(letter === 'y' ? 'yes' : 'no'),
    })
}

async function opened(): Promise<{ lantern: Lantern; exercise: ExerciseId; secretary: Browser }> {
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

test('four institutions read twelve stories blind, and their agreement is that of the hand', async () => {
  const { lantern, exercise, secretary } = await opened()
  const as = (by: Officer) => signedIn(lantern, by)
  const [quay, rest, gate, shore] = [
    await as(quayClerk),
    await as(restKeeper),
    await as(gateClerk),
    await as(shoreClerk),
  ]
  await fileAll(quay, exercise, HARBOUR)
  await fileAll(rest, exercise, REST)

  // Who has not filed learns who attended, and nothing of what anybody answered.
  for (const browser of [gate, shore, secretary]) {
    const story = await browser.readVignette({ exercise, vignette: 'lamp-1' })
    expect(story).not.toHaveProperty('revealed')
    const whole = await browser.readExercise({ exercise })
    expect(whole.attendance.map(({ vignettes }) => vignettes)).toEqual([12, 12, 0, 0])
    expect(JSON.stringify([story, whole])).not.toMatch(/D4\.1|"purpose"|"answers"/)
    expect((await problemOf(browser.readAgreement({ exercise }))).code).toBe('exercise-under-way')
    expect((await problemOf(browser.exportExercise({ exercise }))).code).toBe('exercise-under-way')
  }

  await fileAll(gate, exercise, HARBOUR)
  const after = await gate.readVignette({ exercise, vignette: 'lamp-6' })
  expect(after.revealed?.agreed.lights.purpose).toBe('on')
  expect(after.revealed?.institutions.map(({ party, lights }) => [party, lights.purpose])).toEqual([
    [HARBOUR_OFFICE, 'on'],
    [HOUSE_OF_REST, 'off'],
    [GATE_GUARD, 'on'],
  ])

  await fileAll(shore, exercise, 'y'.repeat(11))
  expect((await secretary.readExercise({ exercise })).complete).toBe(false)
  await secretary.closeExercise({ exercise, command: command() })
  const late = shore.fileReading({
    exercise,
    command: command(),
    vignette: 'lamp-12',
    answers: answersFor('no'),
  })
  expect((await problemOf(late)).code).toBe('exercise-over')

  const figures = await shore.readAgreement({
    exercise,
    first: HARBOUR_OFFICE,
    second: HOUSE_OF_REST,
  })
  expectByHand(figures)
  const agreed = figures.pairs.filter(({ first }) => first === undefined)
  expect(agreed.map(({ second, vignettes }) => [second, vignettes])).toEqual([
    [GATE_GUARD, 12],
    [HARBOUR_OFFICE, 12],
    [HOUSE_OF_REST, 12],
    ['shore-guard', 11],
  ])
  expect(figures.pairs).toHaveLength(4 + 6)
})

test('an invited unit owes what it has not read, until it has read it or the exercise ends', async () => {
  const { lantern, exercise, secretary } = await opened()
  const [quay, rest, gate] = [
    await signedIn(lantern, quayClerk),
    await signedIn(lantern, restKeeper),
    await signedIn(lantern, gateClerk),
  ]
  const owed = async (browser: Browser) => (await browser.listExercises({})).rows[0]?.owed
  for (const one of [quay, rest, gate]) expect(await owed(one)).toBe(12)
  await fileAll(quay, exercise, HARBOUR)
  await fileAll(rest, exercise, 'y'.repeat(5))
  expect(await owed(quay)).toBe(0)
  expect(await owed(rest)).toBe(7)
  const [row] = (await rest.listExercises({})).rows
  // The last day is whole: to its midnight where the coalition is (Azores summer time is UTC).
  expect(row?.due).toBe(Date.parse('2025-10-01T00:00:00Z'))
  await secretary.closeExercise({ exercise, command: command() })
  for (const one of [rest, gate]) expect(await owed(one)).toBe(0)
})

test('what was not read by the last day is owed no more', async () => {
  const { lantern } = await opened()
  const gate = await signedIn(lantern, gateClerk)
  const { due, owed } = (await gate.listExercises({})).rows[0] ?? {}
  lantern.time.now = ((due ?? 0) - 1) as typeof lantern.time.now
  expect((await (await signedIn(lantern, gateClerk)).listExercises({})).rows[0]?.owed).toBe(owed)
  lantern.time.now = (due ?? 0) as typeof lantern.time.now
  expect((await (await signedIn(lantern, gateClerk)).listExercises({})).rows[0]?.owed).toBe(0)
})

/**
 * By hand, for "lit all night" between harbour and rest house: 12 stories, 9 alike. Yes by 7 and 6 of 12, so chance is
 * 7/12·6/12 + 5/12·6/12 = 1/2 and kappa (3/4 − 1/2)/(1 − 1/2) = 1/2. Mean shares 13/24 and 11/24: Gwet's chance over
 * two categories is 2·(13/24)(11/24) = 143/288, over three (open is empty) half of that, 143/576. Wilson (Newcombe 1998):
 * 0.4677 to 0.9111.
 */
function expectByHand({ pairs, shown, dividing, few }: Answer<'readAgreement'>): void {
  const lit = shown?.questions[0]
  expect(shown).toMatchObject({ first: HARBOUR_OFFICE, second: HOUSE_OF_REST })
  expect(lit).toMatchObject({ aspect: 'D4.1', pairs: 12, differ: 3 })
  expect(lit?.observed?.value).toBeCloseTo(0.75, 10)
  expect(lit?.observed?.low).toBeCloseTo(0.4677, 4)
  expect(lit?.observed?.high).toBeCloseTo(0.9111, 4)
  expect(lit?.kappa?.value).toBeCloseTo(0.5, 10)
  expect(lit?.ac1?.value).toBeCloseTo((0.75 - 143 / 576) / (1 - 143 / 576), 10)
  const own = pairs.find(
    ({ first, second }) => first === HARBOUR_OFFICE && second === HOUSE_OF_REST,
  )
  expect(own?.lights.map(({ aspect, differ }) => [aspect, differ])).toEqual([
    ['process', 0],
    ['means', 0],
    ['purpose', 3],
  ])
  expect(own?.lights[2]?.ac1?.value).toBeCloseTo((0.75 - 143 / 288) / (1 - 143 / 288), 10)
  // Harbour and gate never differ; harbour–rest and gate–rest on 3 each, shore–harbour and shore–gate on 4, rest on 5.
  expect(dividing).toEqual([{ question: 'D4.1', comparisons: 3 * 12 + 3 * 11, differ: 19 }])
  expect(few).toBeGreaterThan(12)
}

test('the sheet is numbered, names institutions and no person, and can be checked', async () => {
  const { lantern, exercise, secretary } = await opened()
  await fileAll(await signedIn(lantern, quayClerk), exercise, HARBOUR)
  await fileAll(await signedIn(lantern, restKeeper), exercise, REST)
  await secretary.closeExercise({ exercise, command: command() })
  const file = await secretary.exportExercise({ exercise })
  const bytes = Buffer.from(file.content, 'base64')
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as never,
  )
  expect(book.worksheets.map(({ name }) => name)).toHaveLength(5)
  const text = book.worksheets
    .flatMap((sheet) => sheet.getSheetValues())
    .flat()
    .join('\n')
  const newest = lantern.node.image.exercises.get(exercise)?.newest
  expect(text).toContain(file.number)
  expect(text).toContain(`exercise/${exercise}`)
  expect(text).toContain(`position ${newest?.position}, id ${newest?.entry}`)
  expect(text).not.toMatch(/Invented (?!stories)|Imaginary|officer-|undefined|exercise\.[a-z]/)
  // The note in the sheet covers the exercise: the ledger verifies against it.
  const note = /rujukan[^\n]*\n\d+\n[^\n]+\n\n[^\n]+\n/.exec(text.replaceAll('\r', ''))?.[0]
  const notes = await lantern.node.ledger.checkpoints(HARBOUR_OFFICE)
  expect(notes.map((one) => one.note)).toContain(note ?? text)
  expect(notes.find((one) => one.note === note)?.size).toBeGreaterThanOrEqual(12 + 2)
  const auditor = await signedIn(lantern, officerAt(QUAY_DESK, 'auditor'))
  expect(await auditor.verifyLedger({ checkpoint: note ?? '' })).toMatchObject({ sound: true })
  const forged = note?.replace(/^(\w)/m, 'A$1').replace('\n26\n', '\n25\n') ?? ''
  expect(await auditor.verifyLedger({ checkpoint: forged })).toMatchObject({ sound: false })
  const [taken] = lantern.node.image.exports
  expect(taken).toMatchObject({ list: 'exercise', sha256: file.sha256, disclosed: 0 })
})

test('the paper is tagged like the minutes, numbered, and names nobody', async () => {
  const { lantern, exercise, secretary } = await opened()
  await fileAll(await signedIn(lantern, quayClerk), exercise, HARBOUR)
  await fileAll(await signedIn(lantern, restKeeper), exercise, REST)
  await secretary.closeExercise({ exercise, command: command() })
  const file = await secretary.exportExercise({ exercise, form: 'pdf' })
  expect(file.fileName).toBe(`${file.number}-exercise.pdf`)
  const bytes = Buffer.from(file.content, 'base64')
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256)
  const pdf = bytes.toString('latin1')
  for (const mark of ['/StructTreeRoot', 'pdfuaid:part', '/Marked true', '/DisplayDocTitle true'])
    expect(pdf).toContain(mark)
  expect([...pdf.matchAll(/\/S \/H2\b/g)]).toHaveLength(6)
  // Four units, four institutions, three pairs of three lights, one question that divides, and the two covers.
  expect([...pdf.matchAll(/\/S \/LBody\b/g)]).toHaveLength(4 + 4 + 9 + 1 + 11 + 5)
  const [taken] = lantern.node.image.exports
  expect(taken).toMatchObject({ list: 'exercise', form: 'pdf', sha256: file.sha256, rows: 18 })

  const exported = lantern.node.image.exercises.get(exercise)
  if (!exported) throw new Error('the exercise is gone')
  const words = {
    ...toWording(lantern.node, 'en', toSay('en'), scribe.unit),
    say: toSayBeside(exercisePageWords, 'en', toSay('en')),
  }
  const given = { number: file.number, about: [], proof: [], words }
  const paper = toExercisePaper(exported, lantern.node.image.coalition, given)
  const text = paper.parts.flatMap(({ lines }) => lines).join('\n')
  expect(text).toContain('3 of 12 differ. Observed agreement 0.75 (0.47 to 0.91)')
  expect(text).not.toMatch(/Imaginary|officer-|undefined|exercise\.[a-z]/)
})

test('who is not invited finds nothing; the same command opens one exercise', async () => {
  const lantern = await openCoalition({ ...files, vignettes: VIGNETTES })
  const secretary = await signedIn(lantern, scribe)
  const wish = {
    command: command(),
    name: 'Two only',
    instrument: model?.instrument ?? '',
    units: [QUAY_DESK, REST_HOUSE],
    closes: '2025-09-30' as LocalDate, // made as the border does
  }
  const { exercise } = await secretary.openExercise(wish)
  expect(await secretary.openExercise(wish)).toEqual({ exercise })
  const stranger = await signedIn(lantern, officerAt(SHORE_POST, 'caseworker'))
  expect((await stranger.listExercises({})).rows).toEqual([])
  expect((await problemOf(stranger.readExercise({ exercise }))).status).toBe(404)
  const auditor = await signedIn(lantern, officerAt(NORTH_GATE, 'auditor'))
  expect((await auditor.listExercises({})).rows).toHaveLength(1)
  const colleague = await signedIn(lantern, officerAt(REST_HOUSE, 'supervisor'))
  const given = { exercise, command: command(), vignette: 'lamp-1', answers: answersFor('yes') }
  await colleague.fileReading(given)
  await colleague.fileReading(given)
  expect(lantern.node.image.exercises.get(exercise)?.readings).toHaveLength(1)
  const other = await signedIn(lantern, quayClerk)
  expect((await problemOf(other.fileReading(given))).code).toBe('command-used')
  // What another command would answer is no answer to this one.
  expect(await other.readVignette({ exercise, vignette: 'lamp-1' })).not.toHaveProperty('own')
})

test('what is half answered is a draft of the post, gone once it is filed', async () => {
  const { lantern, exercise } = await opened()
  const clerk = await signedIn(lantern, quayClerk)
  const { draft } = await clerk.readVignette({ exercise, vignette: 'lamp-1' })
  expect((await clerk.readVignette({ exercise, vignette: 'lamp-2' })).draft).not.toBe(draft)
  await clerk.keepDraft({ id: draft, kind: 'exercise', label: 'l', body: { answers: {} } })
  expect((await clerk.readDesk({})).drafts).toHaveLength(1)
  await fileAll(clerk, exercise, 'y')
  expect((await clerk.readDesk({})).drafts).toEqual([])
})

test('the image after a start is the one before, from the snapshot and from the ledger', async () => {
  const { lantern, exercise } = await opened()
  await fileAll(await signedIn(lantern, quayClerk), exercise, 'yy')
  const restart = async () => {
    const again = await openNode({ dir: lantern.dir, masterKey: MASTER_KEY })
    await again.ledger.close()
    return again.image
  }
  await keepSnapshot(lantern.node)
  await fileAll(await signedIn(lantern, restKeeper), exercise, 'yn')
  const before = toPlain(lantern.node.image)
  await lantern.node.ledger.close()
  const image = await restart()
  expect(image.restoredAt).toBeGreaterThan(0)
  expect(toPlain(image)).toEqual(before)
})
