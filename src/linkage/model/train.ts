import { type Atom, toAtoms } from '../block/atoms.ts'
import { type Blocks, toBlocks } from '../block/blocks.ts'
import { byRow, candidatesOf } from '../block/candidates.ts'
import { chooseRules, limitsFor, type Rule } from '../block/rules.ts'
import { dayKey } from '../compare/dates.ts'
import type { NameProfile } from '../names/profile.ts'
import { firstOf, type Table } from '../table/table.ts'
import { type Twins, twinPairs } from '../table/twins.ts'
import type { WordFacts } from '../table/word-facts.ts'
import { type Comparator, toComparators } from './comparator.ts'
import { type Learned, learn, type Patterns, toPatterns } from './em.ts'
import { toFacts, toFrequencies } from './frequencies.ts'
import type { Model } from './model.ts'
import { toDefaultDays, toScorer } from './scorer.ts'
import { startingM } from './start.ts'
import { meetStrangers, type Strangers, withoutMatches } from './strangers.ts'

/** How far a long piece of work is; `done` of `of`. */
export type Progress = (step: string, done: number, of: number) => void

export type Plan = {
  readonly table: Table
  readonly facts: readonly (WordFacts | undefined)[]
  readonly defaultDays: readonly number[]
  readonly atoms: readonly Atom[]
  readonly rules: readonly Rule[]
  readonly profile: NameProfile
}

/**
 * What is compared with what: needs no model. `ruleIds` are those of a plan that was made of the same table, so that
 * threads need not choose again.
 */
export function toPlan(table: Table, profile: NameProfile, ruleIds?: readonly string[]): Plan {
  const facts = toFacts(table, toFrequencies(table), profile)
  const defaultDays = findDefaultDays(table)
  const atoms = toAtoms(table, facts, toDefaultDays(defaultDays))
  const rules = ruleIds
    ? ruleIds.map((id) => ({ id, atoms: atomsOf(id, atoms), pairs: 0 }))
    : chooseRules(atoms, table.rows, limitsFor(table.rows))
  return { table, facts, defaultDays, atoms, rules, profile }
}

const atomsOf = (rule: string, atoms: readonly Atom[]): Atom[] =>
  rule.split('+').map((id) => {
    const atom = atoms.find((each) => each.id === id)
    if (!atom) throw new Error(`no atom is called ${id}`)
    return atom
  })

/** Blocks of the plan's rules, or of some of them: threads share the rules and hand their parts together. */
export const planBlocks = (
  { rules, atoms, table }: Plan,
  twins: Twins,
  only = (_: number): boolean => true,
): Blocks =>
  toBlocks(
    rules.map((rule, at) => (only(at) ? rule : { ...rule, atoms: [] })),
    atoms,
    table.rows,
    (row) => twins.first[row] === row,
  )

const SESSION_PAIRS = 60_000
const SESSIONS = 14
const ROUNDS = 3

/**
 * Learns a model without labels: how strangers agree from random pairs, how records of one person agree from the
 * pairs of each rule, in the columns that the rule does not use. The same table and seed give the same bytes.
 */
export function trainModel(
  plan: Plan,
  blocks: readonly Blocks[],
  twins: Twins,
  options: { readonly seed: number; readonly progress?: Progress },
): Model {
  const { table, facts } = plan
  const comparators = toComparators(table, table, facts, toDefaultDays(plan.defaultDays))
  options.progress?.('strangers', 0, 1)
  const strangers = meetStrangers(table, comparators, options.seed)
  const sessions = toSessions(plan, blocks, comparators, options.progress)
  const start = table.columns.map(({ kind }) => startingM(kind))
  let m = start
  let u = strangers.map(({ share }) => share)
  let model = toModel(plan, comparators, m, u, 1, options.seed)
  const met = byRow(blocks, table.rows)
  for (let round = 0; round < ROUNDS; round += 1) {
    options.progress?.('learning', round, ROUNDS)
    m = together(
      sessions.map(({ patterns, used }) => ({ ...learn(patterns, u, start, used), used })),
      start,
    )
    u = correct(strangers, comparators, m, model.mates / Math.max(1, table.rows - 1), round)
    model = toModel(plan, comparators, m, u, model.mates, options.seed)
    model = { ...model, mates: estimateMates(model, plan, met, twins) }
  }
  options.progress?.('learning', ROUNDS, ROUNDS)
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

type Session = { readonly patterns: Patterns; readonly used: ReadonlySet<number> }

function toSessions(
  { rules }: Plan,
  blocks: readonly Blocks[],
  comparators: readonly Comparator[],
  progress: Progress | undefined,
): Session[] {
  const step = Math.max(1, rules.length / SESSIONS)
  const chosen = rules.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
  return chosen.map((rule, at) => {
    progress?.('sessions', at, chosen.length)
    const pairs = blocks.map((part) => sampleRule(part, rules.indexOf(rule)))
    return {
      patterns: toPatterns(pairs, comparators),
      used: new Set(rule.atoms.map(({ column }) => column)),
    }
  })
}

// Every n-th pair of the rule's blocks.
function sampleRule(
  { starts, members, ruleStarts }: Blocks,
  rule: number,
): [Int32Array, Int32Array] {
  const from = ruleStarts[rule] ?? 0
  const to = ruleStarts[rule + 1] ?? 0
  let all = 0
  for (let b = from; b < to; b += 1) {
    const size = (starts[b + 1] ?? 0) - (starts[b] ?? 0)
    all += (size * (size - 1)) / 2
  }
  const step = Math.max(1, Math.ceil(all / SESSION_PAIRS))
  const is: number[] = []
  const js: number[] = []
  let at = 0
  for (let b = from; b < to; b += 1) {
    const end = starts[b + 1] ?? 0
    for (let x = starts[b] ?? 0; x < end; x += 1)
      for (let y = x + 1; y < end; y += 1) {
        at += 1
        if (at % step !== 0 || members[x] === members[y]) continue
        is.push(members[x] ?? 0)
        js.push(members[y] ?? 0)
      }
  }
  return [Int32Array.from(is), Int32Array.from(js)]
}

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

/** Rows asked for their mates, and candidates looked at, at most. */
const ASKED = 20_000
const LOOKED_AT = 200_000

// The number of mates that makes the sum of probabilities over all candidates equal to itself.
function estimateMates(
  model: Model,
  { table, facts }: Plan,
  met: ReturnType<typeof byRow>,
  twins: Twins,
): number {
  const { evidence } = toScorer(model, table, table, facts)
  const stamps = new Int32Array(table.rows).fill(-1)
  const step = Math.max(1, table.rows / ASKED)
  const bits: number[] = []
  let asked = 0
  for (let k = 0; k < table.rows / step && bits.length < LOOKED_AT; k += 1) {
    // Spread over the table, so that an end in between is no bias.
    const row = Math.floor(((k * 7919) % Math.ceil(table.rows / step)) * step)
    if (row >= table.rows) continue
    asked += 1
    if (twins.first[row] === row)
      candidatesOf(met, row, stamps, (other) => bits.push(evidence(row, other)), true)
  }
  const same = twinPairs(twins, (row) => evidence(row, row))
  let mates = 1
  for (let round = 0; round < 40; round += 1) {
    const odds = mates / Math.max(1, table.rows - 1)
    let sum = 0
    for (const each of bits) sum += 1 / (1 + 2 ** -each / odds)
    let twinsOf = 0
    for (const { bits: each, pairs } of same) twinsOf += (2 * pairs) / (1 + 2 ** -each / odds)
    const next = Math.max(1e-4, sum / Math.max(1, asked) + twinsOf / table.rows)
    if (Math.abs(next - mates) < 1e-4 * mates) return next
    mates = next
  }
  return mates
}

// A day of the year far more frequent than chance: what offices write when they know the year only.
function findDefaultDays(table: Table): number[] {
  const counts = new Uint32Array(512)
  let said = 0
  table.columns.forEach(({ kind }, column) => {
    for (let row = 0; kind === 'date' && row < table.rows; row += 1) {
      const date = firstOf(table, row, column)
      if (date === 0) continue
      said += 1
      counts[dayKey(date)] = (counts[dayKey(date)] ?? 0) + 1
    }
  })
  const most = Math.max(10, said * 0.012)
  return Array.from(counts.entries()).flatMap(([day, count]) => (count > most ? [day] : []))
}
