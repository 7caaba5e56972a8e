import { Worker } from 'node:worker_threads'
import {
  byRow,
  type Edges,
  findTwins,
  groupRows,
  INDONESIAN,
  inFirstOrder,
  mergeTables,
  type RowBlocks,
  toNearOrder,
  toPlan,
  trainModel,
} from '../../../src/linkage/index.ts'
import { fromSent, share, toShared } from './shared.ts'
import type { Dones, Kind, Works } from './worker.ts'

const RANGE = 4096

type Tell = (step: string, ms: number) => void

/** Links lines of persons with some threads. Milliseconds of every step are told to `tell`. */
export async function linkLines(text: Uint8Array, threads: number, tell: Tell) {
  const readers = toPool(threads)
  const step = stepwise(tell)
  const pieces = cut(text, threads)
  const parts = await readers.each('read', (at) => ({ text: pieces[at] ?? new Uint8Array(0) }))
  // What reading left behind goes with its threads.
  await readers.end()
  step('read and normalise')
  const merged = mergeTables(parts.map((part) => fromSent(part.table)))
  const { table: near, order } = toNearOrder(merged)
  const sent = toShared(near)
  const table = fromSent(sent)
  step('merge')
  const twins = findTwins(table)
  const plan = toPlan(table, INDONESIAN)
  const rules = plan.rules.map(({ id }) => id)
  step('plan')
  const { each, end } = toPool(threads)
  await each('plan', () => ({ table: sent, rules }))
  const [first, size] = [share(twins.first), share(twins.size)]
  const mine = (at: number) => rules.flatMap((_, r) => (r % threads === at ? [r] : []))
  const made = await each('block', (at) => ({ first, size, only: mine(at) }))
  const blocks = made.map((part) => part.blocks)
  step('block')
  const learned = trainModel(plan, blocks, twins, { seed: 554 })
  step('learn')
  const met = toSharedBlocks(byRow(blocks, table.rows))
  const scored = await each('score', (at) => ({
    model: learned,
    met,
    ranges: rangesOf(table.rows, at, threads),
  }))
  step('score')
  const { person, model } = groupRows(
    plan,
    learned,
    twins,
    together(scored.map(({ edges }) => edges)),
    {},
  )
  step('group')
  await end()
  return {
    person: inFirstOrder(person, order),
    model,
    compared: scored.reduce((sum, part) => sum + part.compared, 0),
    rules,
  }
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
    () => new Worker(new URL('./worker.ts', import.meta.url)),
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

const toSharedBlocks = ({ blocks, rows, count }: RowBlocks): RowBlocks => ({
  blocks: blocks.map(({ starts, members, ruleStarts }) => ({
    starts: share(starts),
    members: share(members),
    ruleStarts,
  })),
  rows: rows.map(({ starts, of }) => ({ starts: share(starts), of: share(of) })),
  count,
})

function together(parts: readonly Edges[]): Edges {
  const length = parts.reduce((sum, { left }) => sum + left.length, 0)
  const edges = {
    left: new Int32Array(length),
    right: new Int32Array(length),
    bits: new Float32Array(length),
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
