import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  findProfile,
  INDONESIAN,
  PLAIN,
  PROFILE_IDS,
  toNameReader,
  toPerson,
} from '../../src/linkage/index.ts'

test('a coalition names a profile by its id, and what nobody knows is none', () => {
  expect(PROFILE_IDS).toEqual(['latin', 'indonesian'])
  expect(findProfile('indonesian')?.names).toBe(INDONESIAN)
  expect(findProfile('sarnathian')).toBeUndefined()
})

test('where nothing is said a number of a person tells nothing', () => {
  const { names, number } = PLAIN
  const cells = toPerson(toNameReader(names), number, { idNumbers: ['3301034505940001'] })
  expect(cells[3]).toBeUndefined()
  expect(cells[5]).toBeUndefined()
})

test('nothing but the profiles themselves knows which country has which names', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join('src', file))
    .filter((file) => !file.startsWith('src/linkage/profiles/') && file !== 'src/linkage/index.ts')
  expect(files.length).toBeGreaterThan(500)
  const knowing = files.filter((file) =>
    /\bINDONESIAN(_NUMBER)?\b|['"]indonesian['"]/.test(readFileSync(file, 'utf8')),
  )
  expect(knowing).toEqual([])
})
