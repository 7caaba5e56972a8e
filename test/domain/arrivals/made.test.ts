import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { layOut } from '../../../scripts/make-arrivals/lay-out.ts'
import { makePeople } from '../../../scripts/make-arrivals/people.ts'
import { toReadme } from '../../../scripts/make-arrivals/readme.ts'
import { toCsv, toXlsx } from '../../../scripts/make-arrivals/write.ts'
import { toChance } from '../../../src/life/index.ts'

const SEED = 554
const example = (name: string) =>
  readFile(new URL(`../../../examples/${name}`, import.meta.url)).then(
    (bytes) => new Uint8Array(bytes),
  )

it('the example in the repository is what its seed writes, byte for byte', async () => {
  const chance = toChance(SEED)
  const layout = layOut(makePeople(chance), chance)
  expect(toCsv(layout)).toEqual(await example('arrivals-554.csv'))
  expect(await toXlsx(layout)).toEqual(await example('arrivals-554.xlsx'))
  const readme = new TextDecoder().decode(await example('README.md'))
  expect(toReadme(layout, SEED)).toBe(readme)
})
