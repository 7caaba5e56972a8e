import { byRow, candidatesOf, type RowBlocks } from './block/candidates.ts'
import { type ClusterOptions, toClusters } from './cluster/cluster.ts'
import { EdgeBuilder, type Edges, withKept } from './cluster/edges.ts'
import { frequenciesOf, toFacts } from './model/frequencies.ts'
import { type Model, priorBits } from './model/model.ts'
import { type Plan, planBlocks, toPlan } from './model/plan.ts'
import { type Scorer, toScorer } from './model/scorer.ts'
import type { Progress } from './model/sessions.ts'
import { trainModel } from './model/train.ts'
import type { NameProfile } from './names/profile.ts'
import type { Table } from './table/table.ts'
import { findTwins, noTwins, type Twins } from './table/twins.ts'

export type LinkOptions = {
  readonly profile: NameProfile
  readonly seed: number
  readonly progress?: Progress
  /** The list of each row; given, only rows of different lists are compared. */
  readonly side?: Uint8Array
  /** Pairs that somebody judged to be two persons. */
  readonly apart?: ClusterOptions['apart']
}

export type Linked = {
  /** The person of each row, as the number of its first row. */
  readonly person: Int32Array
  /** Pairs with at least even odds, and some below: bits of evidence without the prior. */
  readonly edges: Edges
  readonly model: Model
  readonly compared: number
}

/** Bits below even odds down to which pairs are kept: more mates than thought may lift them. */
const KEPT_BELOW = 6

/** Finds the records of one person in a table, or between lists: learns, compares, groups. */
export function linkRecords(table: Table, options: LinkOptions): Linked {
  const plan = toPlan(table, options.profile)
  // Where rows must stay apart each row stands for itself: equal rows may be two persons.
  const twins = options.side || options.apart ? noTwins(table.rows) : findTwins(table)
  const blocks = [planBlocks(plan, twins)]
  const learned = trainModel(plan, blocks, twins, options)
  const met = byRow(blocks, table.rows)
  const { edges, compared } = scoreRows(plan, learned, met, [[0, table.rows]], options.side)
  const { person, model } = groupRows(plan, learned, twins, edges, options)
  return { person, edges, model, compared }
}

/** Weighs pairs of rows of a table by a model that was learned before. */
export const scorerOf = (table: Table, model: Model, profile: NameProfile): Scorer =>
  toScorer(model, table, table, toFacts(table, frequenciesOf(model), profile))

/** Scores the candidates of some ranges of rows. Pure, so that threads can share the work. */
export function scoreRows(
  { table, facts }: Pick<Plan, 'table' | 'facts'>,
  model: Model,
  met: RowBlocks,
  ranges: readonly (readonly [from: number, to: number])[],
  side?: Uint8Array,
): { edges: Edges; compared: number } {
  const { evidence } = toScorer(model, table, table, facts)
  const least = -priorBits(model, table.rows) - KEPT_BELOW
  const stamps = new Int32Array(table.rows).fill(-1)
  const kept = new EdgeBuilder()
  let compared = 0
  for (const [from, to] of ranges)
    for (let row = from; row < to; row += 1)
      candidatesOf(met, row, stamps, (other) => {
        if (side && side[row] === side[other]) return
        compared += 1
        const bits = evidence(row, other)
        if (bits >= least) kept.add(row, other, bits)
      })
  return { edges: kept.edges(), compared }
}

/**
 * Persons from scored pairs. The number of mates that the model expects is estimated once more from the groups
 * found, because pairs that no rule brought together are counted only there.
 */
export function groupRows(
  { table, facts }: Pick<Plan, 'table' | 'facts'>,
  learned: Model,
  twins: Twins,
  edges: Edges,
  { apart, side }: Pick<LinkOptions, 'apart' | 'side'>,
): { person: Int32Array; model: Model } {
  const evidence = withKept(edges, table.rows, toScorer(learned, table, table, facts).evidence)
  const alone = side
    ? (a: number, b: number) => side[a] === side[b] || (apart?.(a, b) ?? false)
    : apart
  const group = (model: Model) =>
    toClusters(edges, twins, table.rows, evidence, {
      cut: -priorBits(model, table.rows),
      ...(alone ? { apart: alone } : {}),
    })
  const person = group(learned)
  const mates = matesIn(person)
  if (mates <= learned.mates) return { person, model: learned }
  const model = { ...learned, mates }
  return { person: group(model), model }
}

/** Other records that a record has in its group, on average. */
function matesIn(person: Int32Array): number {
  const size = new Int32Array(person.length)
  for (const lead of person) size[lead] = (size[lead] ?? 0) + 1
  let mates = 0
  for (const count of size) mates += count * (count - 1)
  return mates / Math.max(1, person.length)
}
