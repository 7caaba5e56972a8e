import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseRow } from '../../src/domain/case/row.ts'
import type { OpenDuty } from '../../src/domain/duty/open.ts'
import type { CaseId, DutyId, IncidentId, Instant } from '../../src/kit/index.ts'
import { DutyList, findLikeness } from '../../src/server/duty-list.ts'
import { mergedNewest } from '../../src/server/merged.ts'
import { findNamed, NameIndex, wordsOf } from '../../src/server/named.ts'
import { SortedIds } from '../../src/server/sorted.ts'

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')

describe('sorted ids', () => {
  test('hold each id once, newest first, whatever was added and deleted', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), id)), id, (steps, after) => {
        const ids = new SortedIds<string>()
        const plain = new Set<string>()
        for (const [adds, one] of steps) {
          if (adds) ids.add(one)
          else ids.delete(one)
          if (adds) plain.add(one)
          else plain.delete(one)
        }
        const newest = [...plain].sort().reverse()
        expect([...ids.newest()]).toEqual(newest)
        expect([...ids.newest(after)]).toEqual(newest.filter((one) => one < after))
        expect(ids.size).toBe(plain.size)
      }),
    )
  })

  test('of a long list say what they hold while it grows and shrinks', () => {
    const one = fc.nat(199).map((n) => String(n).padStart(3, '0'))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), one), { maxLength: 80 }), (steps) => {
        const ids = new SortedIds<string>()
        const plain = new Set<string>()
        for (let at = 0; at < 200; at += 2) plain.add(String(at).padStart(3, '0'))
        for (const one of plain) ids.add(one)
        for (const [adds, one] of steps) {
          if (adds) ids.add(one)
          else ids.delete(one)
          if (adds) plain.add(one)
          else plain.delete(one)
          expect(ids.has(one)).toBe(adds)
        }
        for (let at = 0; at < 200; at += 1) {
          const asked = String(at).padStart(3, '0')
          expect(ids.has(asked)).toBe(plain.has(asked))
        }
      }),
    )
  })

  test('merge newest first, each id once', () => {
    fc.assert(
      fc.property(fc.array(fc.array(id)), (lists) => {
        const sorted = lists.map((list) => {
          const ids = new SortedIds<string>()
          for (const one of list) ids.add(one)
          return ids
        })
        expect([...mergedNewest(sorted)]).toEqual([...new Set(lists.flat())].sort().reverse())
      }),
    )
  })
})

const duty = fc.record({
  duty: id.map((one) => one as DutyId),
  due: fc.nat(5).map((at) => at as Instant),
  role: fc.constantFrom('', 'supervisor'),
  incident: fc.constantFrom('i1' as IncidentId, 'i2' as IncidentId),
  subject: fc.constantFrom('case', 'lead'),
  rule: fc.constantFrom('r1', 'r2'),
}) as fc.Arbitrary<OpenDuty>

test('a list of duties counts by tag and likeness what it holds, soonest first', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(duty, { selector: (one) => one.duty }),
      fc.nat(7),
      (duties, gone) => {
        const list = new DutyList()
        for (const one of duties) list.add(one, one.role)
        for (const one of duties.slice(0, gone)) list.delete(one, one.role)
        const left = duties.slice(gone)
        const shows = (tag: string) => tag === 'supervisor'
        expect(list.size()).toBe(left.length)
        expect(list.size(shows)).toBe(left.filter(({ role }) => shows(role)).length)
        expect(list.late(3 as Instant)).toBe(left.filter(({ due }) => due < 3).length)
        expect([...list.soonest()].map(({ due }) => due)).toEqual(
          left.map(({ due }) => due).sort((a, b) => a - b),
        )
        for (const one of duties) {
          const likeness = findLikeness(one)
          if (likeness === undefined) continue
          const alike = left.filter(
            (other) => findLikeness(other) === likeness && shows(other.role),
          )
          expect(list.alike(likeness, shows)).toBe(alike.length)
        }
      },
    ),
  )
})

describe('names', () => {
  const name = fc
    .array(fc.constantFrom('siti', 'sitinur', 'nur', 'nurhayati', 'budi'), {
      minLength: 1,
      maxLength: 3,
    })
    .map((words) => words.join(' '))
  const rowOf = (at: number, stated: string) =>
    ({ id: `c${at}` as CaseId, named: { name: stated, entry: 'e' } }) as unknown as CaseRow

  test('are found by the beginnings of all asked words, newest first', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 9 }), name, fc.nat(4), (names, asked, cut) => {
        const index = new NameIndex()
        const rows = names.map((stated, at) => rowOf(at, stated))
        for (const row of rows) index.move(row.id, new Set(), wordsOf(row))
        const text = asked.slice(0, asked.length - cut) || asked
        const words = text.split(' ').filter((word) => word !== '')
        const fits = (stated: string) =>
          words.every((one) => stated.split(' ').some((word) => word.startsWith(one)))
        const wanted = names.flatMap((stated, at) => (fits(stated) ? `c${at}` : [])).reverse()
        expect([...findNamed(index, text)]).toEqual(wanted)
      }),
    )
  })

  test('are forgotten with the case', () => {
    const index = new NameIndex()
    const row = rowOf(1, 'Wahyu')
    index.move(row.id, new Set(), wordsOf(row))
    index.move(row.id, wordsOf(row), new Set())
    expect([...findNamed(index, 'wahyu')]).toEqual([])
    expect(JSON.stringify(index)).toBe('{}')
  })
})
