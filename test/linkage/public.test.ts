import { describe, expect, test } from 'vitest'

import { isThere, readSet } from '../../bench/linkage-runs/sets.ts'
import {
  evaluate,
  guessColumns,
  LATIN,
  linkRecords,
  TableBuilder,
  toNameReader,
} from '../../src/linkage/index.ts'

// Public sets with the truth, where they are at hand: LINKAGE_DIR=/path/to/the/files. No part of the project.
describe.skipIf(!isThere())('public sets, at the own cut', () => {
  test.each([
    ['FEBRL 1', 0.999],
    ['FEBRL 2', 0.999],
    ['FEBRL 3', 0.999],
    ['fake_1000', 0.9],
    ['historical_50k', 0.9],
  ])(
    '%s',
    async (name, least) => {
      const { headings, rows, truth } = await readSet(name)
      const columns = guessColumns(headings, rows)
      const builder = new TableBuilder(columns, toNameReader(LATIN))
      for (const row of rows)
        builder.add(columns.map(({ from }) => from.map((at) => row[at] ?? '')))
      const { person } = linkRecords(builder.table, { profile: LATIN, seed: 1 })
      expect(evaluate(person, truth).f1).toBeGreaterThanOrEqual(least)
    },
    60_000,
  )
})
