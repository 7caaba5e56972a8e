import { INDONESIAN, linkRecords, scorerOf, TableBuilder } from '../../src/linkage/index.ts'
import { count, say } from '../load/figures.ts'
import { COLUMNS, cellsOfLine, READER } from './cells.ts'
import { linesOf } from './persons.ts'

const ROWS = 30_000
const PAIRS = 3_000_000

/** How many pairs a second one thread weighs: those that rules bring together, and strangers. */
export async function runPairs(): Promise<void> {
  const builder = new TableBuilder(COLUMNS, READER)
  for (const line of linesOf(7, ROWS).lines) builder.add(cellsOfLine(line))
  const { edges, model } = linkRecords(builder.table, { profile: INDONESIAN, seed: 554 })
  const { evidence } = scorerOf(builder.table, model, INDONESIAN)
  const length = edges.left.length
  measure('pairs of one person or nearly, one thread', (k) =>
    evidence(edges.left[k % length] ?? 0, edges.right[k % length] ?? 0),
  )
  measure('pairs of strangers, one thread', (k) => evidence(k % ROWS, (k * 7919) % ROWS))
}

function measure(what: string, weigh: (k: number) => number): void {
  let sum = 0
  for (let k = 0; k < PAIRS / 10; k += 1) sum += weigh(k)
  const start = performance.now()
  const before = process.cpuUsage()
  for (let k = 0; k < PAIRS; k += 1) sum += weigh(k)
  const { user, system } = process.cpuUsage(before)
  const ms = performance.now() - start
  if (!Number.isFinite(sum)) throw new Error('a pair had no weight')
  const perCpu = PAIRS / ((user + system) / 1e6)
  say(
    what,
    `${count((PAIRS / ms) * 1000)} pairs/s by the clock, ${count(perCpu)} a second of processor`,
  )
}
