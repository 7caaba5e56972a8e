import { toInstant } from '../kit/index.ts'
import { isEmpty, openNode } from '../server/boot.ts'
import { toFaultLine } from '../server/coalition-files.ts'
import {
  beginningOf,
  fill,
  newDrivenClock,
  type Progress,
  readLife,
  readYears,
} from '../server/life/index.ts'
import type { Node } from '../server/node.ts'
import { CliFault } from './fault.ts'
import type { Flags } from './main.ts'
import { apply } from './run.ts'

export type Wanted = { readonly cases: number; readonly seed: number }

/** A million cases need about 4 GB of memory and two hours. */
const MOST = 1_000_000
/** Cases open at the same time, so that filling folds none of them anew; a few kB each. */
const CASES_KEPT = 20_000

/** How many cases are asked for, if any. Refuses a wrong number. */
export function toWanted({ cases, seed }: Pick<Flags, 'cases' | 'seed'>): Wanted | undefined {
  if (cases === undefined) {
    if (seed !== undefined)
      throw new CliFault('--seed says which lives are made: give --cases N with it.')
    return undefined
  }
  const wanted = { cases: toWhole(cases, 1, MOST), seed: toWhole(seed ?? '1', 0, 2 ** 31) }
  if (wanted.cases === undefined)
    throw new CliFault(`“${cases}” is no number of cases: give a whole number from 1 to ${MOST}.`)
  if (wanted.seed === undefined)
    throw new CliFault(`“${seed}” is no seed: give a whole number from 0 to ${2 ** 31}.`)
  return { cases: wanted.cases, seed: wanted.seed }
}

function toWhole(stated: string, least: number, most: number): number | undefined {
  const value = Number(stated)
  return /^\d+$/.test(stated) && value >= least && value <= most ? value : undefined
}

type Folder = { readonly dir: string; readonly masterKey: Uint8Array }

/** A new sandbox in which some years have passed already: made-up people, real decisions. Only in an empty folder. */
export async function openFilled(folder: Folder, coalition: string, wanted: Wanted): Promise<Node> {
  if (!(await isEmpty(folder)))
    throw new CliFault(
      `The sandbox in ${folder.dir} has begun already, and a ledger takes nothing into its past: choose an empty folder with --data DIR, or leave --cases out to open this one.`,
    )
  const until = toInstant(Date.now())
  const years = await readYears(coalition)
  if (Array.isArray(years)) throw toFault(years)
  const clock = newDrivenClock(beginningOf(until, years))
  const node = await openNode({ ...folder, now: clock.now, casesKept: CASES_KEPT, filling: true })
  await apply(node, coalition, true)
  const settings = await readLife(coalition, node.image.coalition)
  if (Array.isArray(settings)) throw toFault(settings)
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  for (const signal of SIGNALS) process.once(signal, onSignal)
  const { signal } = stop
  const done = await fill({
    node,
    clock,
    settings,
    ...wanted,
    until,
    onProgress: toTeller(),
    signal,
  })
  for (const each of SIGNALS) process.off(each, onSignal)
  if (signal.aborted) await end(node, done)
  clock.letGo()
  console.log(`  ${toLine(done)}`)
  return node
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

const toFault = (faults: Parameters<typeof toFaultLine>[0][]): CliFault =>
  new CliFault(
    `How lives go in this coalition is not told well:\n${faults.map(toFaultLine).join('\n')}`,
  )

async function end(node: Node, done: Progress): Promise<never> {
  await node.ledger.close()
  console.log(`  Stopped. ${toLine(done)}\n  \`npm start\` opens what is there.`)
  process.exit(130)
}

/** Milliseconds between two lines. */
const PAUSE = 2000

function toTeller(): (progress: Progress) => void {
  const start = performance.now()
  let last = start
  return (progress) => {
    const now = performance.now()
    if (now - last < PAUSE) return
    last = now
    const rate = Math.round((progress.entries / (now - start)) * 1000)
    console.log(`  ${toLine(progress)}, ${rate.toLocaleString('en')} entries/s`)
  }
}

function toLine({ cases, of, entries, at }: Progress): string {
  const day = new Date(at).toISOString().slice(0, 10)
  const [now, all, count] = [cases, of, entries].map((value) => value.toLocaleString('en'))
  return `${now} of ${all} cases, ${count} entries, up to ${day}`
}
