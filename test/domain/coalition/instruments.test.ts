import { expect, test } from 'vitest'
import { decideApply, foldCoalition } from '../../../src/domain/coalition/index.ts'
import {
  AGE_GROUPS,
  DIMENSIONS,
  elementOf,
  evaluate,
  FORMS,
  questionsFor,
} from '../../../src/domain/identification/index.ts'
import { isRefusal } from '../../../src/kit/index.ts'
import { open, readData, readIndonesia, SARNATH_OPENED } from '../../world/coalition/sarnath.ts'
import { type Change, faultsAfter } from './faults-after.ts'

const FILE = 'instruments/lantern.yaml'
const table: [what: string, change: Change, faults: string[]][] = [
  [
    'a missing language',
    [FILE, "{ en: Less oil, fr: Moins d'huile }", '{ en: Less oil }'],
    [`${FILE}:43: sections.questions.label.fr: missing`],
  ],
  [
    'a weight that does not exist',
    [FILE, 'adult-labour: weak', 'adult-labour: heavy'],
    [`${FILE}:54: sections.questions.weights.adult-labour: Invalid option`],
  ],
  [
    'a profile nobody described',
    [FILE, 'adult-labour: weak', 'child-other: weak'],
    [`${FILE}:54: weights: unknown profile child-other`],
  ],
  ['a question twice', [FILE, 'id: D4.2', 'id: D4.1'], [`${FILE}:52: id: D4.1 is there twice`]],
  [
    'a sign of no indicator',
    [FILE, 'countsAs: D5.1', 'countsAs: act.ferried'],
    [`${FILE}:71: countsAs: no indicator act.ferried`],
  ],
  [
    'an indicator without weights',
    [FILE, '        weights: { adult-labour: medium }\n', ''],
    [`${FILE}:40: weights: missing`],
  ],
  [
    'a dimension without a label',
    [FILE, '  - { id: D5, label: { en: Forced, fr: Forcé } }\n', ''],
    [`${FILE}:10: dimensions: D5 has no label`],
  ],
  [
    'a question without a kind',
    [FILE, '    kind: act\n', ''],
    [`${FILE}:22: sections.questions.id: kind: missing, here and in the section`],
  ],
  [
    'a date that does not exist',
    [FILE, '2019-04-01', '2019-02-30'],
    [`${FILE}:5: from: not a date (YYYY-MM-DD): 2019-02-30`],
  ],
]

test.each(table)('instruments say where they are wrong: %s', async (_, change, faults) => {
  const found = await faultsAfter(change)
  expect(found).toHaveLength(faults.length)
  for (const [index, fault] of faults.entries()) expect(found[index]).toContain(fault)
})

test('what sections and profiles say once stands in every question', async () => {
  const [instrument] = (await readData()).instruments ?? []
  if (!instrument) throw new Error('no instrument')
  const questions = instrument.sections.flatMap((section) => section.questions)
  expect(questions.find(({ id }) => id === 'tower.guard')).toMatchObject({
    kind: 'module',
    element: 'means',
    appliesTo: { ages: ['adult'] },
    source: 'unverified',
  })
  expect(questions.find(({ id }) => id === 'tower.dark')).toMatchObject({
    kind: 'contra',
    element: 'none',
  })
  expect(questions.find(({ id }) => id === 'D4.1')?.weights).toEqual({
    'adult-labour': 'strong',
    'child-labour': 'strong',
    'adult-sexual': 'medium',
  })
  expect(questions.find(({ id }) => id === 'D1.2')?.weights).toEqual({
    'adult-labour': 'medium',
    'adult-sexual': 'medium',
  })
})

test('a version stays when the next one comes; a change without one is refused, and so is a loss', async () => {
  const data = await readData()
  const state = open(data)
  const [first] = data.instruments ?? []
  if (!first) throw new Error('no instrument')
  expect(decideApply(state, data, SARNATH_OPENED)).toEqual([])
  const renamed = { ...first, name: { en: 'Lamp questions', fr: 'Questions de lampe' } }
  expect(decideApply(state, { ...data, instruments: [renamed] }, SARNATH_OPENED)).toMatchObject({
    code: 'version-not-raised',
  })
  expect(decideApply(state, { ...data, instruments: [] }, SARNATH_OPENED)).toMatchObject({
    code: 'vanished',
  })
  const second = { ...renamed, version: 2 }
  const entries = decideApply(state, { ...data, instruments: [second] }, SARNATH_OPENED)
  if (isRefusal(entries)) throw new Error(entries.code)
  expect(entries.map(({ type }) => type)).toEqual(['instrument.set'])
  expect(foldCoalition(entries, state).instruments.get(first.id)).toEqual([first, second])
})

test('the coalition of 2016 has the sixty-seven indicators, and says what nobody has checked', async () => {
  const { instruments = [] } = await readIndonesia()
  const [screening, triage] = ['joint-screening', 'two-minute-triage'].map((id) =>
    instruments.find((one) => one.id === id),
  )
  if (!screening || !triage) throw new Error('an instrument is missing')
  const countIn = (age: 'adult' | 'child') =>
    DIMENSIONS.map(
      (dimension) =>
        questionsFor(screening, { age, form: 'labour' }).filter(
          (question) => question.dimension === dimension,
        ).length,
    )
  expect(screening.law).toEqual({ id: 'UU 21/2007', en: 'UU 21/2007' })
  expect(countIn('adult')).toEqual([10, 10, 16, 9, 15, 7])
  // Two of the adults' indicators have no weight for a child.
  expect(countIn('child')).toEqual([10, 10, 15, 8, 15, 7])
  for (const { weightsVerified, provenance } of instruments) {
    expect(weightsVerified).toBe(false)
    expect(provenance.en?.length).toBeGreaterThan(40)
  }
  const all = screening.sections.flatMap(({ questions }) => questions)
  expect(all.filter(({ kind }) => kind === 'act')).toHaveLength(6)
  const ofChildren = all.filter(({ weights }) => weights?.['child-labour'])
  expect(ofChildren.some(({ weights }) => weights?.['child-labour'] === 'weak')).toBe(false)
  const sexual = all.filter(({ dimension }) => dimension === 'D4')
  expect(sexual.some(({ weights }) => weights?.['adult-sexual'] === 'strong')).toBe(false)
  for (const { id, draft } of screening.profiles) {
    expect(draft ?? false, id).toBe(!id.endsWith('-labour'))
  }
  expect(triage.sections.flatMap(({ questions }) => questions)).toHaveLength(12)
})

test('every question of every instrument stands by itself: words, note, source, element', async () => {
  for (const data of [await readIndonesia(), await readData()]) {
    for (const { sections } of data.instruments ?? []) {
      const all = sections.flatMap(({ questions }) => questions)
      for (const question of all) {
        const target = all.find(({ id }) => id === question.countsAs)
        expect(question.element, question.id).toBe(elementOf(question, target))
        const said = [question.label, question.question, question.note, question.toChild ?? {}]
        for (const text of said.flatMap((words) => Object.values(words))) {
          expect(text.length, `${question.id}: ${text}`).toBeLessThan(220)
        }
        expect(question.question.id ?? '?', question.id).toMatch(/\?$/)
      }
    }
  }
})

test('all yes turns every light of everybody on, all no none', async () => {
  const { instruments = [] } = await readIndonesia()
  const screening = instruments.find(({ kind }) => kind === 'screening')
  if (!screening) throw new Error('no instrument')
  const ids = screening.sections.flatMap(({ questions }) => questions.map(({ id }) => id))
  const all = (value: 'yes' | 'no') => Object.fromEntries(ids.map((id) => [id, value]))
  for (const age of AGE_GROUPS)
    for (const form of FORMS) {
      const on = evaluate(screening, all('yes'), { age, form })
      expect(on.law.complete, `${age}-${form}`).toBe(true)
      expect(on.dimensions.every(({ positive }) => positive)).toBe(true)
      expect(on.pattern).toBe('trafficking')
      expect(evaluate(screening, all('no'), { age, form }).law.lights).toEqual({
        process: 'off',
        means: 'off',
        purpose: 'off',
      })
    }
})
