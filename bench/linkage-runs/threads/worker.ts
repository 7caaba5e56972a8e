import { parentPort } from 'node:worker_threads'
import {
  byRow,
  type Edges,
  fromSentPlan,
  gatherSessions,
  INDONESIAN,
  type Model,
  type Plan,
  planBlocks,
  type RowBlocks,
  type SentPlan,
  type Session,
  scoreRows,
  TableBuilder,
  type Twins,
} from '../../../src/linkage/index.ts'
import { COLUMNS, cellsOfLine, READER } from '../cells.ts'
import { buffersOf, fromSent, type SentTable, share, toSent } from './shared.ts'

/** Work for a thread, by kind, and what it answers. */
export type Works = {
  readonly read: { readonly text: Uint8Array }
  readonly block: Twins & {
    readonly table: SentTable
    readonly plan: SentPlan
    readonly only: readonly number[]
  }
  readonly score: {
    readonly model: Model
    readonly met: RowBlocks
    readonly ranges: readonly (readonly [number, number])[]
  }
}
export type Dones = {
  readonly read: { readonly table: SentTable }
  readonly block: { readonly met: RowBlocks; readonly sessions: readonly Session[] }
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
    case 'block':
      plan = fromSentPlan(work.plan, fromSent(work.table), INDONESIAN)
      return { done: block(plan, work) }
    case 'score':
      return { done: scoreRows(getPlan(), work.model, work.met, work.ranges) }
  }
}

function getPlan(): Plan {
  if (!plan) throw new Error('no plan was sent')
  return plan
}

// The blocks of some rules, looked up by row, and how the pairs of those rules agree.
function block(known: Plan, { only, ...twins }: Works['block']): Dones['block'] {
  const mine = (rule: number) => only.includes(rule)
  const blocks = planBlocks(known, twins, mine)
  const sessions = gatherSessions(known, [blocks], { has: mine })
  return { met: toShared(byRow([blocks], known.table.rows)), sessions }
}

const toShared = ({ blocks, rows, count }: RowBlocks): RowBlocks => ({
  blocks: blocks.map(({ starts, members, ruleStarts }) => ({
    starts: share(starts),
    members: share(members),
    ruleStarts,
  })),
  rows: rows.map(({ starts, of }) => ({ starts: share(starts), of: share(of) })),
  count,
})

const PIECE = 1 << 20

// Lines with tabs, in the order of FIELDS.
function readPersons(bytes: Uint8Array) {
  const builder = new TableBuilder(COLUMNS, READER)
  const decoder = new TextDecoder()
  // A piece at a time, so that the text does not stand in memory twice.
  for (let from = 0; from < bytes.length; ) {
    let to = Math.min(bytes.length, from + PIECE)
    while (to < bytes.length && bytes[to - 1] !== 10) to += 1
    const piece = decoder.decode(bytes.slice(from, to))
    for (const line of piece.split('\n')) if (line !== '') builder.add(cellsOfLine(line))
    from = to
  }
  return builder.table
}
