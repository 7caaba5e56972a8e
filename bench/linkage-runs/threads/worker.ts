import { parentPort } from 'node:worker_threads'
import {
  type Blocks,
  type Edges,
  INDONESIAN,
  type Model,
  type Plan,
  planBlocks,
  type RowBlocks,
  scoreRows,
  TableBuilder,
  type Twins,
  toPlan,
} from '../../../src/linkage/index.ts'
import { COLUMNS, cellsOfLine, READER } from '../persons.ts'
import { buffersOf, fromSent, type SentTable, toSent } from './shared.ts'

/** Work for a thread, by kind, and what it answers. */
export type Works = {
  readonly read: { readonly text: Uint8Array }
  readonly plan: { readonly table: SentTable; readonly rules: readonly string[] }
  readonly block: Twins & { readonly only: readonly number[] }
  readonly score: {
    readonly model: Model
    readonly met: RowBlocks
    readonly ranges: readonly (readonly [number, number])[]
  }
}
export type Dones = {
  readonly read: { readonly table: SentTable }
  readonly plan: { readonly planned: true }
  readonly block: { readonly blocks: Blocks }
  readonly score: { readonly edges: Edges; readonly compared: number }
}
export type Kind = keyof Works

type Work = { [K in Kind]: Works[K] & { readonly kind: K } }[Kind]

let plan: Plan | undefined

parentPort?.on('message', (work: Work) => {
  const { done, moved = [] } = perform(work)
  parentPort?.postMessage(done, moved)
})

function perform(work: Work): { done: Dones[Kind]; moved?: ArrayBuffer[] } {
  switch (work.kind) {
    case 'read': {
      const table = toSent(readPersons(work.text))
      return { done: { table }, moved: buffersOf(table) }
    }
    case 'plan':
      plan = toPlan(fromSent(work.table), INDONESIAN, work.rules)
      return { done: { planned: true } }
    case 'block': {
      const blocks = planBlocks(getPlan(), work, (rule) => work.only.includes(rule))
      // Made by this thread and not used by it again.
      const moved = [blocks.starts.buffer, blocks.members.buffer] as ArrayBuffer[]
      return { done: { blocks }, moved }
    }
    case 'score':
      return { done: scoreRows(getPlan(), work.model, work.met, work.ranges) }
  }
}

function getPlan(): Plan {
  if (!plan) throw new Error('no plan was sent')
  return plan
}

// Lines with tabs, in the order of FIELDS.
function readPersons(bytes: Uint8Array) {
  const builder = new TableBuilder(COLUMNS, READER)
  const decoder = new TextDecoder()
  // A piece at a time, so that the text does not stand in memory twice.
  for (let from = 0; from < bytes.length; ) {
    let to = Math.min(bytes.length, from + (1 << 22))
    while (to < bytes.length && bytes[to - 1] !== 10) to += 1
    const piece = decoder.decode(bytes.slice(from, to))
    for (const line of piece.split('\n')) if (line !== '') builder.add(cellsOfLine(line))
    from = to
  }
  return builder.table
}
