import { createHash } from 'node:crypto'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { toExercisePaper } from '../../src/server/export/exercise-paper.ts'
import { toWording } from '../../src/server/export/wording.ts'
import { exercisePageWords } from '../../src/words/exercise-page.ts'
import { toSay, toSayBeside } from '../../src/words/index.ts'
import { type Browser, command, signedIn } from '../world/node.ts'
import {
  gateClerk,
  HARBOUR_OFFICE,
  officerAt,
  QUAY_DESK,
  quayClerk,
  restKeeper,
} from '../world/people.ts'

import { fileAll, HARBOUR, opened, REST, scribe } from './exercise-scene.ts'

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
