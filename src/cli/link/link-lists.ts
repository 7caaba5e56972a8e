import { toClusters } from '../../linkage/cluster/cluster.ts'
import { type Compared, explainRows } from '../../linkage/explain.ts'
import {
  byRow,
  type Edges,
  type Explanation,
  findTwins,
  groupRows,
  type Linked,
  linkRecords,
  type Model,
  type Progress,
  planBlocks,
  priorBits,
  scoreRows,
  type Table,
  type Twins,
  toPlan,
  toProbability,
} from '../../linkage/index.ts'
import { frequenciesOf, toFacts } from '../../linkage/model/frequencies.ts'
import { toScorer } from '../../linkage/model/scorer.ts'
import { noTwins } from '../../linkage/table/twins.ts'
import type { Settings } from './settings.ts'

export type Found = Linked & {
  readonly twins: Twins
  /** Bits with which the odds begin before anything is compared. */
  readonly prior: number
  readonly explain: (left: number, right: number) => Explanation
}

/** Two columns of a table tell which list a row is of; one list is matched within itself. */
export function linkLists(
  table: Table,
  side: Uint8Array | undefined,
  { profile, seed, from }: Settings,
  given: Model | undefined,
  progress: Progress,
): Found {
  const twins = side ? noTwins(table.rows) : findTwins(table)
  const sides = side ? { side } : {}
  const linked = given
    ? linkByModel(table, given, twins, profile, sides)
    : linkRecords(table, { profile, seed, progress, ...sides })
  const { model, edges } = linked
  const facts = toFacts(table, frequenciesOf(model), profile)
  const scorer = toScorer(model, table, table, facts)
  const prior = priorBits(model, table.rows)
  const compared: Compared = { model, left: table, right: table, facts, scorer, among: table.rows }
  const options = {
    cut: Math.log2(from / (1 - from)) - prior,
    ...(side && { apart: (a: number, b: number) => side[a] === side[b] }),
  }
  return {
    ...linked,
    // The engine groups at even odds.
    person:
      from === EVEN
        ? linked.person
        : toClusters(edges, twins, table.rows, scorer.evidence, options),
    twins,
    prior,
    explain: (left, right) => explainRows(compared, left, right),
  }
}

const EVEN = 0.5

function linkByModel(
  table: Table,
  given: Model,
  twins: Twins,
  profile: Settings['profile'],
  sides: { readonly side?: Uint8Array },
): Linked {
  const plan = toPlan(table, profile)
  const weighed = { table, facts: toFacts(table, frequenciesOf(given), profile) }
  const met = byRow([planBlocks(plan, twins)], table.rows)
  const { edges, compared } = scoreRows(weighed, given, met, [[0, table.rows]], sides.side)
  const mates = matesHere(given, edges, table.rows, table.rows - new Set(twins.first).size)
  const { person, model } = groupRows(weighed, { ...given, mates }, twins, edges, sides)
  return { person, model, edges, compared }
}

const ROUNDS = 60

/**
 * How many records of one person this list holds is its own, whatever the model was learned from: the number that
 * makes the sum of probabilities equal to itself, begun at what the model believes (as in learning).
 */
function matesHere(given: Model, { bits }: Edges, rows: number, twins: number): number {
  let { mates } = given
  for (let round = 0; round < ROUNDS; round += 1) {
    const prior = priorBits({ ...given, mates }, rows)
    let sum = twins
    for (const each of bits) sum += toProbability(each + prior)
    mates = Math.max(LEAST_MATES, Math.min(given.mates, (2 * sum) / Math.max(1, rows)))
  }
  return mates
}

const LEAST_MATES = 1e-4
