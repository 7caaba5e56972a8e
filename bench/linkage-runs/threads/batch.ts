import { Worker } from 'node:worker_threads'
import {
  type Edges,
  findTwins,
  gatherStrangers,
  groupRows,
  INDONESIAN,
  inFirstOrder,
  learnModel,
  mergeTables,
  type RowBlocks,
  toPlan,
  toSentPlan,
} from '../../../src/linkage/index.ts'
import { fromSent, type SentTable, share, toShared } from './shared.ts'
import type { Dones, Kind, Works } from './worker.ts'

const RANGE = 4096
// What the threads make lies in arrays; a large nursery for short-lived strings only costs memory.
const LIMITS = { maxYoungGenerationSizeMb: 16 }
const SEED = 554

type Tell = (step: string, ms: number) => void

/** Links lines of persons with some threads. Milliseconds of every step are told to `tell`. */
export async function linkLines(text: Uint8Array, threads: number, tell: Tell) {
  const step = stepwise(tell)
  const { sent, order } = await readLines(text, threads, step)
  const table = fromSent(sent)
  const found = await linkTable(sent, threads, step)
  return { ...found, person: inFirstOrder(found.person, order), rows: table.rows }
}

// What reading left behind goes with its threads and with this function.
async function readLines(
  text: Uint8Array,
  threads: number,
  step: (name: string) => void,
): Promise<{ sent: SentTable; order: Int32Array }> {
  const readers = toPool(threads)
  const pieces = cut(text, threads)
  const parts = await readers.each('read', (at) => ({ text: pieces[at] ?? new Uint8Array(0) }))
  await readers.end()
  step('read and normalise')
  const { table, order } = mergeTables(
    parts.map((part) => fromSent(part.table)),
    (bytes) => new SharedArrayBuffer(bytes),
  )
  const sent = toShared(table)
  step('merge')
  return { sent, order }
}

async function linkTable(sent: SentTable, threads: number, step: (name: string) => void) {
  // The threads begin while the plan is made.
  const { each, end } = toPool(threads)
  const table = fromSent(sent)
  const twins = findTwins(table)
  const plan = toPlan(table, INDONESIAN)
  const work = {
    table: sent,
    plan: toSentPlan(plan, share),
    first: share(twins.first),
    size: share(twins.size),
  }
  step('plan')
  const mine = (at: number) => plan.rules.flatMap((_, r) => (r % threads === at ? [r] : []))
  const blocked = each('block', (at) => ({ ...work, only: mine(at) }))
  const strangers = gatherStrangers(plan, SEED)
  const made = await blocked
  const met = together(made.map((part) => part.met))
  const sessions = made.flatMap((part) => part.sessions).toSorted((a, b) => a.rule - b.rule)
  step('block')
  const learned = learnModel(plan, twins, { strangers, sessions, met }, { seed: SEED })
  step('learn')
  const scored = await each('score', (at) => ({
    model: learned,
    met,
    ranges: rangesOf(table.rows, at, threads),
  }))
  await end()
  step('score')
  const edges = allEdges(scored.map((part) => part.edges))
  const { person, model } = groupRows(plan, learned, twins, edges, {})
  step('group')
  return { person, model, compared: scored.reduce((sum, part) => sum + part.compared, 0) }
}

function stepwise(tell: Tell): (name: string) => void {
  let last = performance.now()
  return (name) => {
    const now = performance.now()
    tell(name, now - last)
    last = now
  }
}

// Rows by turns, because later rows have more rows before them.
function rangesOf(rows: number, at: number, threads: number): [number, number][] {
  const ranges: [number, number][] = []
  for (let from = at * RANGE; from < rows; from += threads * RANGE)
    ranges.push([from, Math.min(rows, from + RANGE)])
  return ranges
}

function toPool(threads: number): { each: Each; end: () => Promise<unknown> } {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: LIMITS }),
  )
  return {
    each: (kind, workOf) => Promise.all(workers.map((worker, at) => ask(worker, kind, workOf(at)))),
    end: () => Promise.all(workers.map((worker) => worker.terminate())),
  }
}

type Each = <K extends Kind>(kind: K, workOf: (at: number) => Works[K]) => Promise<Dones[K][]>

function ask<K extends Kind>(worker: Worker, kind: K, work: Works[K]): Promise<Dones[K]> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.postMessage({ kind, ...work })
  })
}

function cut(text: Uint8Array, pieces: number): Uint8Array[] {
  const cuts = [0]
  for (let at = 1; at < pieces; at += 1) {
    let to = Math.floor((text.length * at) / pieces)
    while (to < text.length && text[to - 1] !== 10) to += 1
    cuts.push(to)
  }
  return cuts.map((from, at) => text.subarray(from, cuts[at + 1] ?? text.length))
}

const together = (parts: readonly RowBlocks[]): RowBlocks => ({
  blocks: parts.flatMap(({ blocks }) => blocks),
  rows: parts.flatMap(({ rows }) => rows),
  count: parts[0]?.count ?? 0,
})

function allEdges(parts: readonly Edges[]): Edges {
  const length = parts.reduce((sum, { left }) => sum + left.length, 0)
  const edges = {
    left: new Int32Array(length),
    right: new Int32Array(length),
    bits: new Float64Array(length),
  }
  let at = 0
  for (const { left, right, bits } of parts) {
    edges.left.set(left, at)
    edges.right.set(right, at)
    edges.bits.set(bits, at)
    at += left.length
  }
  return edges
}
