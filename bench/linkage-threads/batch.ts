import { Worker } from 'node:worker_threads'
import {
  byRow,
  type Edges,
  findTwins,
  groupRows,
  INDONESIAN,
  mergeTables,
  type RowBlocks,
  toPlan,
  trainModel,
} from '../../src/linkage/index.ts'
import { fromSent, share, toSent, toShared } from './shared.ts'
import type { Done, Work } from './worker.ts'

const RANGE = 4096

/** Links lines of persons with some threads. Milliseconds of every step are told to `tell`. */
export async function linkLines(
  text: Uint8Array,
  threads: number,
  tell: (step: string, ms: number) => void,
) {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./worker.ts', import.meta.url)),
  )
  const each = <K extends Work['kind']>(works: readonly (Work & { kind: K })[]) =>
    Promise.all(works.map((work, at) => ask(workers[at], work)))
  let last = performance.now()
  const step = (name: string) => {
    const now = performance.now()
    tell(name, now - last)
    last = now
  }
  const parts = await each(
    cut(text, threads).map((piece) => ({ kind: 'read', text: piece }) as const),
  )
  step('read and normalise')
  const merged = mergeTables(parts.map(({ table }) => fromSent(table)))
  const sent = toShared(toSent(merged))
  const table = fromSent(sent)
  step('merge')
  const twins = findTwins(table)
  const plan = toPlan(table, INDONESIAN)
  step('plan')
  const rules = plan.rules.map(({ id }) => id)
  await each(workers.map(() => ({ kind: 'plan', table: sent, rules }) as const))
  const [first, size] = [share(twins.first), share(twins.size)]
  const made = await each(
    workers.map(
      (_, at) =>
        ({
          kind: 'block',
          first,
          size,
          only: rules.flatMap((_rule, r) => (r % threads === at ? [r] : [])),
        }) as const,
    ),
  )
  const blocks = made.map((part) => part.blocks)
  step('block')
  const learned = trainModel(plan, blocks, twins, { seed: 554 })
  step('learn')
  const met = toSharedBlocks(byRow(blocks, table.rows))
  const ranges = Array.from(
    { length: Math.ceil(table.rows / RANGE) },
    (_, at) => [at * RANGE, Math.min(table.rows, (at + 1) * RANGE)] as const,
  )
  const scored = await each(
    workers.map(
      (_, at) =>
        ({
          kind: 'score',
          model: learned,
          met,
          ranges: ranges.filter((_range, r) => r % threads === at),
        }) as const,
    ),
  )
  step('score')
  const edges = together(scored.map((part) => part.edges))
  const { person, model } = groupRows(plan, learned, twins, edges, {})
  step('group')
  await Promise.all(workers.map((worker) => worker.terminate()))
  return {
    person,
    model,
    compared: scored.reduce((sum, part) => sum + part.compared, 0),
    rules,
    table: sent,
  }
}

function ask<K extends Work['kind']>(
  worker: Worker | undefined,
  work: Work & { kind: K },
): Promise<Done & { kind: K }> {
  return new Promise((resolve, reject) => {
    worker?.once('message', resolve)
    worker?.once('error', reject)
    worker?.postMessage(work)
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
