import { setTimeout as wait } from 'node:timers/promises'
import { INDONESIAN, SearchIndex } from '../../src/linkage/index.ts'
import { count, quantile, say, sorted, timed } from '../load/figures.ts'
import { cellsOfLine } from './cells.ts'
import { learnElsewhere, linesOf } from './persons.ts'

const SECONDS = 30
const SEARCHES = 50
const INSERTS = 20
/** Places of number, passport and phone in a line. */
const IDENTIFIERS = [4, 5, 6]

/** A search among the records of invented persons: what is found, how fast under load, and a start from bytes. */
export async function runSearch(rows: number): Promise<void> {
  const model = learnElsewhere()
  const { lines, truth } = linesOf(1, rows)
  const built = new SearchIndex(model, INDONESIAN)
  const filling = await timed(() => {
    lines.forEach((line, row) => {
      built.upsert(`r${row}`, cellsOfLine(line))
    })
    built.compact()
  })
  const bytes = built.toBytes()
  say(
    'search: filled and merged',
    `${(filling.ms / 1000).toFixed(1)} s, ${count(bytes.reduce((sum, { length }) => sum + length, 0) / 1e6)} MB as bytes`,
  )
  const { ms, value: index } = await timed(() => SearchIndex.fromBytes(bytes, model, INDONESIAN))
  say('started from bytes', `${(ms / 1000).toFixed(1)} s`)
  const asked = withMates(truth)
  for (const [what, without, has] of [
    ['asked with what the record says', [], []],
    ['of those with an identifier', [], IDENTIFIERS],
    ['asked without number, passport, phone', IDENTIFIERS, []],
    ['asked with name, mother and place', [1, ...IDENTIFIERS], []],
  ] as const)
    say(what, findAgain(index, lines, asked, without, has))
  await underLoad(index, lines)
}

function withMates(truth: Int32Array): number[][] {
  const rows = new Map<number, number[]>()
  truth.forEach((person, row) => {
    const known = rows.get(person)
    if (known) known.push(row)
    else rows.set(person, [row])
  })
  return [...rows.values()].filter(({ length }) => length > 1).slice(0, 3000)
}

// A record asks for the others of its person: leave one out.
function findAgain(
  index: SearchIndex,
  lines: readonly string[],
  asked: readonly number[][],
  without: readonly number[],
  has: readonly number[],
): string {
  const times: number[] = []
  let first = 0
  let ten = 0
  for (const [row = 0, ...others] of asked) {
    const said = (lines[row] ?? '').split('\t')
    if (has.length > 0 && has.every((at) => !said[at])) continue
    const cells = cellsOfLine(said.map((cell, at) => (without.includes(at) ? '' : cell)).join('\t'))
    const start = performance.now()
    const found = index.search(cells, { limit: 11 })
    times.push(performance.now() - start)
    const ids = found
      .map(({ id }) => id)
      .filter((id) => id !== `r${row}`)
      .slice(0, 10)
    if (others.some((other) => ids[0] === `r${other}`)) first += 1
    if (others.some((other) => ids.includes(`r${other}`))) ten += 1
  }
  const share = (hits: number) => (hits / Math.max(1, times.length)).toFixed(3)
  return `first ${share(first)}, in ten ${share(ten)}; ${spread(times)}`
}

function spread(times: readonly number[]): string {
  const order = sorted(times)
  const at = (part: number) => quantile(order, part).toFixed(1)
  return `median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)} ms`
}

// Searches and inserts come by the clock, whether or not the last one is done; waiting in line counts.
async function underLoad(index: SearchIndex, lines: readonly string[]): Promise<void> {
  const fresh = linesOf(4242, SECONDS * INSERTS).lines
  const times: number[] = []
  const start = performance.now()
  const before = process.cpuUsage()
  let searches = 0
  let inserts = 0
  while (performance.now() - start < SECONDS * 1000) {
    const now = performance.now() - start
    if ((inserts / INSERTS) * 1000 <= now) {
      index.upsert(`new${inserts}`, cellsOfLine(fresh[inserts % fresh.length] ?? ''))
      inserts += 1
    } else if ((searches / SEARCHES) * 1000 <= now) {
      index.search(cellsOfLine(lines[(searches * 7919) % lines.length] ?? ''))
      times.push(performance.now() - start - (searches / SEARCHES) * 1000)
      searches += 1
    } else await wait(0.5)
  }
  const { user, system } = process.cpuUsage(before)
  const busy = (user + system) / 1e4 / SECONDS
  say(
    `${SEARCHES} searches and ${INSERTS} inserts a second, ${SECONDS} s`,
    `${spread(times)}, ${busy.toFixed(0)} % of a processor`,
  )
}
