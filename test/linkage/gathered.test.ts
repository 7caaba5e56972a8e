import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toPersonRows } from '../../bench/persons/rows.ts'
import type { Atom } from '../../src/linkage/block/atoms.ts'
import { KeyedRows } from '../../src/linkage/block/keyed-rows.ts'
import {
  byRow,
  findTwins,
  fromSentPlan,
  gatherSessions,
  gatherStrangers,
  INDONESIAN,
  learnModel,
  type Model,
  planBlocks,
  toPlan,
  toSentPlan,
  trainModel,
} from '../../src/linkage/index.ts'
import { cellsOfRow, tableOf } from './persons.ts'

test('threads that share a plan and its rules learn what one learns', () => {
  const { table } = tableOf(toPersonRows(11, 2000).rows.map(cellsOfRow))
  const plan = toPlan(table, INDONESIAN)
  const twins = findTwins(table)
  const alone = trainModel(plan, [planBlocks(plan, twins)], twins, { seed: 5 })

  const sent = structuredClone(toSentPlan(plan, (array) => array))
  const parts = [0, 1].map((thread) => {
    const own = fromSentPlan(sent, table, INDONESIAN)
    const has = (rule: number) => rule % 2 === thread
    const blocks = planBlocks(own, twins, has)
    return { blocks, sessions: gatherSessions(own, [blocks], { has }) }
  })
  const together = learnModel(
    plan,
    twins,
    {
      strangers: gatherStrangers(plan, 5),
      sessions: parts.flatMap((part) => part.sessions).toSorted((a, b) => a.rule - b.rule),
      met: byRow(
        parts.map((part) => part.blocks),
        table.rows,
      ),
    },
    { seed: 5 },
  )
  // Probabilities are added in the order of the blocks: the last digits may differ.
  expect(together.mates).toBeCloseTo(alone.mates, 9)
  const shares = (model: Model) =>
    model.columns.flatMap(({ levels }) => levels.flatMap(({ m, u }) => [m, u]))
  const wanted = shares(alone)
  expect(
    shares(together).filter((share, at) => Math.abs(share - (wanted[at] ?? 0)) > 1e-9),
  ).toEqual([])
  expect(together.columns.map(({ frequency }) => frequency)).toEqual(
    alone.columns.map(({ frequency }) => frequency),
  )
})

test('rows that share a key come together by it, whatever keys there are', () => {
  const key = fc.oneof(
    fc.integer({ min: 1, max: 40 }),
    fc.integer().filter((k) => k !== 0),
  )
  fc.assert(
    fc.property(fc.array(fc.array(key, { maxLength: 6 }), { maxLength: 200 }), (rows) => {
      const atom: Atom = {
        id: '0.value',
        column: 0,
        keys: (row, into) => {
          const keys = rows[row] ?? []
          for (const [at, each] of keys.entries()) into[at] = each
          return keys.length
        },
      }
      const keyed = new KeyedRows(rows.length)
      // The second rule must not see what the first one left.
      for (const _ of [1, 2]) keyed.fill([atom], rows.length, () => true)
      const room = keyed.sorted()
      const found = new Map<number, number[]>()
      for (let at = 0; at < keyed.count; at += 1) {
        const each = room.keys[at] ?? 0
        found.set(each, [...(found.get(each) ?? []), room.rows[at] ?? 0])
      }
      const wanted = new Map<number, number[]>()
      rows.forEach((keys, row) => {
        for (const each of keys) wanted.set(each, [...(wanted.get(each) ?? []), row])
      })
      for (const [each, of] of wanted) if (of.length > 1) expect(found.get(each)).toEqual(of)
    }),
  )
})
