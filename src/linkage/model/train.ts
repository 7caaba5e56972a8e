import type { Blocks } from '../block/blocks.ts'
import { byRow, type RowBlocks } from '../block/candidates.ts'
import type { Twins } from '../table/twins.ts'
import { type Comparator, toComparators } from './comparator.ts'
import { type Learned, learn } from './em.ts'
import { askRows, estimateMates } from './mates.ts'
import type { Model } from './model.ts'
import type { Plan } from './plan.ts'
import { toDefaultDays } from './scorer.ts'
import { gatherSessions, type Progress, type Session } from './sessions.ts'
import { startingM } from './start.ts'
import { meetStrangers, type Strangers, withoutMatches } from './strangers.ts'

const ROUNDS = 3

type Learning = { readonly seed: number; readonly progress?: Progress }

/**
 * Learns a model without labels: how strangers agree from random pairs, how records of one person agree from the
 * pairs of each rule, in the columns that the rule does not use. The same table and seed give the same bytes.
 */
export function trainModel(
  plan: Plan,
  blocks: readonly Blocks[],
  twins: Twins,
  options: Learning,
): Model {
  options.progress?.('strangers', 0, 1)
  const strangers = gatherStrangers(plan, options.seed)
  const sessions = gatherSessions(plan, blocks, options)
  return learnModel(
    plan,
    twins,
    { strangers, sessions, met: byRow(blocks, plan.table.rows) },
    options,
  )
}

/** What learning looks at: may be gathered by several threads. */
export type Gathered = {
  readonly strangers: readonly Strangers[]
  /** Of all rules that have one, in the order of the rules. */
  readonly sessions: readonly Session[]
  readonly met: RowBlocks
}

/** How rows drawn at random agree. */
export const gatherStrangers = (
  { table, facts, defaultDays }: Pick<Plan, 'table' | 'facts' | 'defaultDays'>,
  seed: number,
): Strangers[] =>
  meetStrangers(table, toComparators(table, table, facts, toDefaultDays(defaultDays)), seed)

/** Learns from what was gathered. */
export function learnModel(
  plan: Plan,
  twins: Twins,
  { strangers, sessions, met }: Gathered,
  { seed, progress }: Learning,
): Model {
  const { table, facts } = plan
  const comparators = toComparators(table, table, facts, toDefaultDays(plan.defaultDays))
  const asked = askRows(plan, met, twins)
  const start = table.columns.map(({ kind }) => startingM(kind))
  let m = start
  let u = strangers.map(({ share }) => share)
  let model = toModel(plan, comparators, m, u, 1, seed)
  for (let round = 0; round < ROUNDS; round += 1) {
    progress?.('learning', round, ROUNDS)
    m = together(
      sessions.map(({ patterns, used }) => ({ ...learn(patterns, u, start, used), used })),
      start,
    )
    u = correct(strangers, comparators, m, model.mates / Math.max(1, table.rows - 1), round)
    model = toModel(plan, comparators, m, u, model.mates, seed)
    model = { ...model, mates: estimateMates(model, plan, asked, twins) }
  }
  progress?.('learning', ROUNDS, ROUNDS)
  return model
}

const correct = (
  strangers: readonly Strangers[],
  comparators: readonly Comparator[],
  m: readonly Float64Array[],
  matches: number,
  round: number,
): Float64Array[] =>
  strangers.map((each, at) => {
    const comparator = comparators[at]
    if (!comparator) throw new Error('a comparator for each column')
    return withoutMatches(
      each,
      comparator,
      m[at] ?? new Float64Array(0),
      round === 0 ? 0 : Math.min(0.2, matches),
    )
  })

// Sessions count by the matches they saw, and more where matches were most of what they saw.
function together(
  learned: readonly (Learned & { used: ReadonlySet<number> })[],
  start: readonly Float64Array[],
): Float64Array[] {
  return start.map((first, at) => {
    const sum = first.map((value) => value * 1e-3)
    let weight = 1e-3
    for (const { m, share, matches, used } of learned) {
      if (used.has(at)) continue
      const counts = matches * share
      weight += counts
      m[at]?.forEach((value, k) => {
        sum[k] = (sum[k] ?? 0) + value * counts
      })
    }
    return sum.map((value) => value / weight)
  })
}

function toModel(
  { table, facts, defaultDays, profile }: Plan,
  comparators: readonly Comparator[],
  m: readonly Float64Array[],
  u: readonly Float64Array[],
  mates: number,
  seed: number,
): Model {
  return {
    format: 1,
    profile: { id: profile.id, version: profile.version },
    columns: comparators.map(({ column, levels }, at) => ({
      column,
      levels: levels.map((code, k) => ({ code, m: m[at]?.[k] ?? 0, u: u[at]?.[k] ?? 0 })),
      frequency: facts[at]?.frequency() ?? { rows: table.rows, floor: 1, words: [] },
    })),
    defaultDays,
    mates,
    records: table.rows,
    seed,
  }
}
