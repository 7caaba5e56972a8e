import { toDraw } from '../draw.ts'
import { type Atom, MOST_KEYS } from './atoms.ts'
import { eachRun, KeyedRows } from './keyed-rows.ts'

/** Rows that agree on every atom are compared. An atom named twice means two of its keys (two words of a name). */
export type Rule = {
  readonly id: string
  readonly atoms: readonly Atom[]
  /** Pairs expected in the whole table. */
  readonly pairs: number
}

export type RuleLimits = {
  /** Pairs that one rule, and all together, may give. */
  readonly perRule: number
  readonly total: number
  readonly mostRules: number
}

const SAMPLE = 30_000

/** From the size of the table: small ones can afford wide rules. */
export function limitsFor(rows: number): RuleLimits {
  const total = Math.max(7 * rows, 5_000_000)
  return { total, perRule: total / 6, mostRules: 32 }
}

/**
 * Rules for the table, chosen by what its columns hold: as few atoms as keep a rule within its limit, the most
 * selective first. Chance is only used to take a sample of rows, so that the same table gives the same rules.
 */
export function chooseRules(atoms: readonly Atom[], rows: number, limits: RuleLimits): Rule[] {
  const sample = sampleOf(rows)
  const pairsIn = toCounting(sample)
  const rate = (group: readonly Atom[]) => pairsIn(group) * scale(rows, sample.length)
  const chosen: Rule[] = []
  let open: Rule[] = []
  for (const atom of atoms) {
    const rule = { id: atom.id, atoms: [atom], pairs: rate([atom]) }
    if (rule.pairs <= 0) continue
    if (rule.pairs <= limits.perRule) chosen.push(rule)
    else open.push(rule)
  }
  const wide = open.map(({ atoms: [atom] }) => atom).filter((atom) => atom !== undefined)
  for (let size = 2; size <= 3 && chosen.length < limits.mostRules * 3; size += 1) {
    const next: Rule[] = []
    for (const { atoms: group } of open)
      for (const atom of wide) {
        if (!mayJoin(group, atom)) continue
        const all = [...group, atom]
        const id = all.map((each) => each.id).join('+')
        if (holdsOne(chosen, all)) continue
        const pairs = rate(all)
        if (pairs <= 0) continue
        if (pairs <= limits.perRule) chosen.push({ id, atoms: all, pairs })
        else next.push({ id, atoms: all, pairs })
      }
    open = next
  }
  return within(chosen, limits)
}

function within(rules: readonly Rule[], limits: RuleLimits): Rule[] {
  const kept: Rule[] = []
  let pairs = 0
  const sorted = rules.toSorted((a, b) => a.pairs - b.pairs || (a.id < b.id ? -1 : 1))
  for (const rule of sorted) {
    if (kept.length >= limits.mostRules || pairs + rule.pairs > limits.total) break
    pairs += rule.pairs
    kept.push(rule)
  }
  return kept
}

// In the order of the columns, so that no group comes twice; a name may give two words, a date only one part.
function mayJoin(group: readonly Atom[], atom: Atom): boolean {
  const last = group.at(-1)
  if (!last) return true
  if (last.column !== atom.column) return last.column < atom.column
  return last.id === atom.id && /sound|word/.test(atom.id) && group.length === 1
}

const holdsOne = (rules: readonly Rule[], group: readonly Atom[]): boolean =>
  rules.some(({ atoms }) => isWithin(atoms, group))

const isWithin = (small: readonly Atom[], large: readonly Atom[]): boolean =>
  small.every(({ id }) => count(small, id) <= count(large, id))

const count = (atoms: readonly Atom[], id: string): number =>
  atoms.filter((atom) => atom.id === id).length

function sampleOf(rows: number): Int32Array {
  if (rows <= SAMPLE) return Int32Array.from({ length: rows }, (_, row) => row)
  const draw = toDraw(rows)
  const step = rows / SAMPLE
  return Int32Array.from({ length: SAMPLE }, (_, at) => Math.floor((at + draw()) * step))
}

const scale = (rows: number, sample: number): number =>
  (rows * (rows - 1)) / Math.max(1, sample * (sample - 1))

/** Pairs that a group of atoms makes within the sample. */
function toCounting(sample: Int32Array): (group: readonly Atom[]) => number {
  const keyed = new KeyedRows(sample.length)
  const known = new Map<Atom, Atom>()
  const remembered = (atom: Atom): Atom => {
    const made = known.get(atom) ?? toRemembered(atom, sample)
    known.set(atom, made)
    return made
  }
  return (group) => {
    keyed.fill(group.map(remembered), sample.length, () => true)
    let pairs = 0
    eachRun(keyed.sorted(), keyed.count, (from, to) => {
      pairs += ((to - from) * (to - from - 1)) / 2
    })
    return pairs
  }
}

// An atom is asked in many groups: its keys of the sampled rows, by their place in the sample, are looked up once.
function toRemembered(atom: Atom, sample: Int32Array): Atom {
  const kept = new Int32Array(sample.length * MOST_KEYS)
  const counts = new Uint8Array(sample.length)
  const found = new Int32Array(MOST_KEYS)
  sample.forEach((row, at) => {
    counts[at] = atom.keys(row, found)
    kept.set(found, at * MOST_KEYS)
  })
  const keys: Atom['keys'] = (at, into) => {
    const count = counts[at] ?? 0
    for (let k = 0; k < count; k += 1) into[k] = kept[at * MOST_KEYS + k] ?? 0
    return count
  }
  return { ...atom, keys }
}
