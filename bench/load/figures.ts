import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** The value below which `share` (0 to 1) of the sorted values lie. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share))
  return sorted[at] ?? Number.NaN
}

export const sorted = (values: readonly number[]): Float64Array => Float64Array.from(values).sort()

/** Bytes of the heap that something still points to. Needs no flag on the command line. */
export function heapInUse(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  for (let round = 0; round < 3; round += 1) if (typeof collect === 'function') collect()
  return process.memoryUsage().heapUsed
}

/** Milliseconds of `work`, and what it gave. */
export async function timed<Value>(work: () => Value | Promise<Value>) {
  const start = performance.now()
  const value = await work()
  return { ms: performance.now() - start, value }
}

export const count = (value: number): string => Math.round(value).toLocaleString('en')
export const say = (what: string, figure: string): void =>
  console.log(`  ${what.padEnd(48)} ${figure}`)

const ROUNDS = 5

/** Median and slowest of some rounds, and what all threads of the process worked for one of them. */
export async function measureRounds(
  work: () => Promise<{ readonly rows: number }>,
): Promise<string> {
  const times: number[] = []
  let rows = 0
  const before = process.cpuUsage()
  for (let round = 0; round < ROUNDS; round += 1) {
    const { ms, value } = await timed(work)
    times.push(ms)
    rows = value.rows
  }
  const { user, system } = process.cpuUsage(before)
  const busy = `${((user + system) / 1e6 / ROUNDS).toFixed(2)} s of processor`
  const [median, slowest] = [times.sort((a, b) => a - b)[ROUNDS >> 1], times.at(-1)]
  const seconds = (ms: number | undefined) => `${((ms ?? 0) / 1000).toFixed(2)} s`
  return `${count(rows)} rows: median ${seconds(median)}, slowest ${seconds(slowest)}, ${busy}`
}
