import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toLikenessFile } from '../../scripts/likeness-model.ts'
import { readCoalition } from '../../src/server/coalition-files.ts'
import { newFolder } from '../world/node.ts'

const SHIPPED = 'coalitions/indonesia'

test('the shipped model is what the script learns again, byte for byte', () => {
  expect(toLikenessFile() === readFileSync(join(SHIPPED, 'likeness.json'), 'utf8')).toBe(true)
}, 120_000)

test('a model that was learned with other names than the coalition names is not applied', async () => {
  const dir = join(newFolder(), 'coalition')
  cpSync(SHIPPED, dir, { recursive: true })
  const file = join(dir, 'coalition.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('profile: indonesian', 'profile: latin'))
  expect(await readCoalition(dir)).toMatchObject([
    { file: 'likeness.json', reason: expect.stringContaining('latin') },
  ])
  writeFileSync(file, readFileSync(file, 'utf8').replace('profile: latin', 'profile: sarnathian'))
  expect(await readCoalition(dir)).toMatchObject([{ file: 'coalition.yaml' }])
}, 60_000)

test('a model that was changed by hand is not of its version, and is not applied', async () => {
  const dir = join(newFolder(), 'coalition')
  cpSync(SHIPPED, dir, { recursive: true })
  const file = join(dir, 'likeness.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('\\"seed\\":554', '\\"seed\\":555'))
  expect(await readCoalition(dir)).toEqual([
    { file: 'likeness.json', line: 1, reason: 'not of its version' },
  ])
}, 60_000)
