import { expect, test } from 'vitest'
import { toPersonRows } from '../../bench/persons/rows.ts'
import { inFirstOrder, mergeTables, type Table } from '../../src/linkage/index.ts'
import { cellsOfRow, tableOf } from './persons.ts'

const cells = toPersonRows(3, 400).rows.map(cellsOfRow)

/** What a row says, as text, whatever its words are numbered. */
function said({ starts, cells: values, columns, lexicons }: Table, row: number): string[] {
  const start = starts[row] ?? 0
  let from = columns.length
  return columns.map((_, at) => {
    const to = values[start + at] ?? 0
    const words = Array.from(
      values.subarray(start + from, start + to),
      (value) => lexicons[at]?.text(value) ?? value,
    )
    from = to
    return words.join(' ')
  })
}

test('tables that threads read apart say together what one says', () => {
  const whole = tableOf(cells).table
  const parts = [cells.slice(0, 150), [], cells.slice(150, 151), cells.slice(151)].map(
    (rows) => tableOf(rows).table,
  )
  const { table: merged, order } = mergeTables(parts)
  expect(merged.rows).toBe(400)
  for (let row = 0; row < 400; row += 1)
    expect(said(merged, row)).toEqual(said(whole, order[row] ?? 0))
  expect(order).toEqual(mergeTables([whole]).order)
})

test('another order says the same, and persons come back to their rows', () => {
  const whole = tableOf(cells).table
  const { table, order } = mergeTables([whole])
  expect([...order].sort((a, b) => a - b)).toEqual(cells.map((_, row) => row))
  for (let row = 0; row < 400; row += 1)
    expect(said(table, row)).toEqual(said(whole, order[row] ?? 0))
  const alone = inFirstOrder(
    Int32Array.from(order, (_, at) => at),
    order,
  )
  expect([...alone]).toEqual(cells.map((_, row) => row))
  const all = inFirstOrder(new Int32Array(400), order)
  expect(new Set(all)).toEqual(new Set([0]))
})
