import { expect, test } from 'vitest'
import { evaluate, type Light } from '../../../src/domain/identification/index.ts'
import { readIndonesia } from '../../world/coalition/sarnath.ts'
import { type Change, faultsAfter } from './faults-after.ts'

const { instruments = [], vignettes = [] } = await readIndonesia()

test('there are twelve, and among them every light on and off', () => {
  expect(vignettes).toHaveLength(12)
  for (const light of ['means', 'purpose'] as const) {
    const seen = vignettes.map(({ lights }): Light => lights[light])
    expect(new Set(seen)).toEqual(new Set(['on', 'off']))
  }
  expect(vignettes.some(({ subject }) => subject.age === 'child')).toBe(true)
  expect(new Set(vignettes.map(({ subject }) => subject.form))).toEqual(
    new Set(['labour', 'sexual', 'forced-criminality', 'other']),
  )
})

test.each(vignettes.map((one) => [one.id, one] as const))(
  '%s: the engine gives the agreed lights',
  (_, { instrument: wanted, answers, subject, lights, pattern }) => {
    const instrument = instruments.find(({ id }) => id === wanted)
    if (!instrument) throw new Error('no instrument')
    const found = evaluate(instrument, answers, subject)
    expect(found.law.lights).toEqual(lights)
    expect(found.pattern).toBe(pattern)
  },
)

test('the child of the stories has two results that differ', () => {
  const child = vignettes.find(({ subject }) => subject.age === 'child')
  const instrument = instruments.find(({ id }) => id === child?.instrument)
  if (!child || !instrument) throw new Error('no child')
  const { law, palermo } = evaluate(instrument, child.answers, child.subject)
  expect([law.complete, palermo?.complete]).toEqual([false, true])
})

const FILE = 'vignettes.yaml'
test.each<[what: string, change: Change, fault: string]>([
  [
    'an agreed light that is none',
    [FILE, "means: 'on'", "means: 'off'"],
    `${FILE}:8: dark-tower: lights: means is on by these answers`,
  ],
  [
    'a question that is not put to them',
    [FILE, 'act.ferried, D4.1, D4.2', 'act.ferried, D4.1, D4.2, tower.guard'],
    `${FILE}:16: lit-all-night: answers: not put to them: tower.guard`,
  ],
  [
    'a pattern that is another',
    [FILE, '  pattern: trafficking\n', ''],
    `${FILE}:10: lit-all-night: pattern: trafficking by these answers`,
  ],
  [
    'an instrument that is not there',
    [FILE, 'instrument: lantern-questions', 'instrument: other-questions'],
    `${FILE}:3: dark-tower: unknown instrument other-questions`,
  ],
])('a vignette says where it is wrong: %s', async (_, change, fault) => {
  expect(await faultsAfter(change)).toEqual([fault])
})
