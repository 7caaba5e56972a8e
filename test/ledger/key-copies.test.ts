import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY, type Instant, MINUTE, toInstant } from '../../src/kit/index.ts'
import {
  ageKeyCopies,
  completionOf,
  noteKeyCopy,
  readKeyCopies,
} from '../../src/ledger/key-copies.ts'
import { newFolder } from './folder.ts'
import { NOON } from './requests.ts'

const day = (number: number): Instant => toInstant(NOON + number * DAY)

/** A copy of each day, and the folder that keeps the record of them. */
function copies(days: readonly number[]) {
  const dir = newFolder()
  const keys = newFolder()
  for (const number of days) {
    const file = join(keys, `keys-${number}.db`)
    writeFileSync(file, 'keys')
    noteKeyCopy(dir, { file, at: day(number) })
  }
  return { dir, keys, file: (number: number) => join(keys, `keys-${number}.db`) }
}

test('a copy is removed on its thirtieth day, not before, and once', () => {
  const { dir, file } = copies([0, 1])
  expect(ageKeyCopies(dir, toInstant(day(30) - 1))).toEqual({ removed: [], stuck: [] })
  expect(ageKeyCopies(dir, day(30))).toEqual({ removed: [file(0)], stuck: [] })
  expect(existsSync(file(0))).toBe(false)
  expect(existsSync(file(1))).toBe(true)
  expect(ageKeyCopies(dir, day(30))).toEqual({ removed: [], stuck: [] })
  expect(readKeyCopies(dir)).toEqual([
    { file: file(0), at: day(0), removed: day(30) },
    { file: file(1), at: day(1) },
  ])
})

test('a copy out of reach is not taken for removed', () => {
  const { dir, keys, file } = copies([0])
  renameSync(keys, `${keys}.away`)
  expect(ageKeyCopies(dir, day(31))).toEqual({ removed: [], stuck: [file(0)] })
  expect(completionOf(readKeyCopies(dir), day(1), day(31))).toEqual({
    complete: false,
    due: day(30),
  })
  renameSync(`${keys}.away`, keys)
  expect(ageKeyCopies(dir, day(31)).removed).toEqual([file(0)])
})

test('a record whose last line was cut off is still read', () => {
  const { dir, file } = copies([0])
  writeFileSync(join(dir, 'key-copies.jsonl'), '{"file":"half', { flag: 'a' })
  expect(readKeyCopies(dir)).toEqual([{ file: file(0), at: day(0) }])
})

test('an erasure is complete when the last older copy is gone, on the day that one went', () => {
  const { dir } = copies([0, 2, 5])
  const state = (now: Instant) => completionOf(readKeyCopies(dir), day(3), now)
  expect(state(day(3))).toEqual({ complete: false, due: day(32) })
  ageKeyCopies(dir, day(30))
  expect(state(day(31))).toEqual({ complete: false, due: day(32) })
  ageKeyCopies(dir, day(33))
  expect(state(day(40))).toEqual({ complete: true, on: day(33) })
})

test('without any copy it is complete at once; a copy begun in its minute counts as older', () => {
  expect(completionOf([], day(3), day(3))).toEqual({ complete: true, on: day(3) })
  const begun = [{ file: '/x', at: toInstant(day(3) + MINUTE) }]
  expect(completionOf(begun, day(3), day(4)).complete).toBe(false)
})

test('a copy nobody can find counts until its thirty days are over', () => {
  const lost = [{ at: day(0) }]
  expect(completionOf(lost, day(1), day(29))).toEqual({ complete: false, due: day(30) })
  expect(completionOf(lost, day(1), day(30))).toEqual({ complete: true, on: day(30) })
})

test('whatever was copied when, an erasure is complete exactly when no older copy can be left', () => {
  const days = fc.nat({ max: 90 })
  fc.assert(
    fc.property(fc.array(days), days, days, (made, erased, later) => {
      const now = Math.max(erased, later)
      const known = made.filter((at) => at <= now).map((at) => ({ at: day(at) }))
      const left = known.some(({ at }) => at <= day(erased) && at > day(now - 30))
      expect(completionOf(known, day(erased), day(now)).complete).toBe(!left)
    }),
  )
})
