import { type Atom, toAtoms } from '../block/atoms.ts'
import { type Blocks, toBlocks } from '../block/blocks.ts'
import { chooseRules, limitsFor, type Rule } from '../block/rules.ts'
import { dayKey } from '../compare/dates.ts'
import type { NameProfile } from '../names/profile.ts'
import { firstOf, type Table } from '../table/table.ts'
import type { Twins } from '../table/twins.ts'
import { type WordArrays, WordFacts } from '../table/word-facts.ts'
import { toFacts, toFrequencies } from './frequencies.ts'
import { toDefaultDays } from './scorer.ts'

export type Plan = {
  readonly table: Table
  readonly facts: readonly (WordFacts | undefined)[]
  readonly defaultDays: readonly number[]
  readonly atoms: readonly Atom[]
  readonly rules: readonly Rule[]
  readonly profile: NameProfile
}

/** What is compared with what: needs no model. */
export function toPlan(table: Table, profile: NameProfile): Plan {
  const facts = toFacts(table, toFrequencies(table), profile)
  const defaultDays = findDefaultDays(table)
  const atoms = toAtoms(table, facts, toDefaultDays(defaultDays))
  const rules = chooseRules(atoms, table.rows, limitsFor(table.rows))
  return { table, facts, defaultDays, atoms, rules, profile }
}

/** What a message carries of a plan, so that threads need not make it again. */
export type SentPlan = Pick<Plan, 'defaultDays'> & {
  readonly rules: readonly string[]
  readonly facts: readonly (WordArrays | undefined)[]
}

/** `share` puts an array where the threads see it. */
export const toSentPlan = (
  { facts, defaultDays, rules }: Plan,
  share: <T extends Float32Array | Int32Array>(array: T) => T,
): SentPlan => ({
  rules: rules.map(({ id }) => id),
  defaultDays,
  facts: facts.map(
    (known) =>
      known && {
        bits: share(known.bits),
        sound: share(known.sound),
        other: share(known.other),
        letters: share(known.letters),
      },
  ),
})

/** The plan that was sent, of the same table. */
export function fromSentPlan(sent: SentPlan, table: Table, profile: NameProfile): Plan {
  const facts = table.lexicons.map((lexicon, at) => {
    const arrays = sent.facts[at]
    return lexicon && arrays && WordFacts.of(lexicon, arrays)
  })
  const atoms = toAtoms(table, facts, toDefaultDays(sent.defaultDays))
  const rules = sent.rules.map((id) => ({ id, atoms: atomsOf(id, atoms), pairs: 0 }))
  return { table, facts, defaultDays: sent.defaultDays, atoms, rules, profile }
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
