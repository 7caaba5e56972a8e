import type { Blocks } from '../block/blocks.ts'
import type { Rule } from '../block/rules.ts'
import type { Table } from '../table/table.ts'
import { type Comparator, toComparators } from './comparator.ts'
import { type Patterns, toPatterns } from './patterns.ts'
import type { Plan } from './plan.ts'
import { toDefaultDays } from './scorer.ts'

/** How far a long piece of work is; `done` of `of`. */
export type Progress = (step: string, done: number, of: number) => void

const SESSION_PAIRS = 60_000
const SESSIONS = 14

/** Pairs that one rule brought together, by their levels, and the columns that they agree on because of it. */
export type Session = {
  readonly rule: number
  readonly patterns: Patterns
  readonly used: ReadonlySet<number>
}

/**
 * Pairs of some of the rules that `has` says yes to, with the blocks of those rules. Pure, so that each thread can look at
 * the rules whose blocks it made; all together, by the numbers of the rules, are what learning takes.
 */
export function gatherSessions(
  { table, facts, defaultDays, rules }: Omit<Plan, 'atoms'>,
  blocks: readonly Blocks[],
  { has = () => true, progress }: { has?: (rule: number) => boolean; progress?: Progress } = {},
): Session[] {
  const comparators = toComparators(table, table, facts, toDefaultDays(defaultDays))
  const chosen = sessionRules(rules).filter(has)
  return chosen.map((rule, at) => {
    progress?.('sessions', at, chosen.length)
    return toSession(rules[rule], rule, blocks, comparators, table)
  })
}

const toSession = (
  rule: Rule | undefined,
  at: number,
  blocks: readonly Blocks[],
  comparators: readonly Comparator[],
  table: Table,
): Session => ({
  rule: at,
  patterns: toPatterns(
    blocks.map((part) => sampleRule(part, at)),
    comparators,
    table,
  ),
  used: new Set(rule?.atoms.map(({ column }) => column)),
})

// Spread over all of them, from the most selective to the widest.
function sessionRules(rules: readonly Rule[]): number[] {
  const step = Math.max(1, rules.length / SESSIONS)
  return [...rules.keys()].filter((at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
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
