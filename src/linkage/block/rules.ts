import { toDraw } from '../draw.ts'
import { mix } from '../table/word-facts.ts'
import { type Atom, MOST_KEYS } from './atoms.ts'

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
const MOST_ROW_KEYS = 24

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
  const rate = (group: readonly Atom[]) => pairsIn(group, sample) * scale(rows, sample.length)
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

function pairsIn(group: readonly Atom[], sample: Int32Array): number {
  const keys = new Int32Array(sample.length * MOST_ROW_KEYS)
  const into = new Int32Array(MOST_ROW_KEYS)
  let count = 0
  for (const row of sample) {
    const found = keysOfRule(group, row, into)
    for (let k = 0; k < found; k += 1) {
      keys[count] = into[k] ?? 0
      count += 1
    }
  }
  const sorted = keys.subarray(0, count).sort()
  let pairs = 0
  for (let from = 0; from < count; ) {
    let to = from + 1
    while (to < count && sorted[to] === sorted[from]) to += 1
    pairs += ((to - from) * (to - from - 1)) / 2
    from = to
  }
  return pairs
}

const part = new Int32Array(MOST_KEYS)
const before = new Int32Array(MOST_ROW_KEYS)

/** The keys of a row by a rule: every combination of its atoms' keys. None if an atom says nothing. */
export function keysOfRule(atoms: readonly Atom[], row: number, into: Int32Array): number {
  const [first] = atoms
  if (!first) return 0
  let count = first.keys(row, into)
  for (let a = 1; a < atoms.length && count > 0; a += 1) {
    const atom = atoms[a]
    if (!atom) break
    if (atom === atoms[a - 1]) count = twoOf(into, count)
    else {
      const found = atom.keys(row, part)
      for (let x = 0; x < count; x += 1) before[x] = into[x] ?? 0
      let next = 0
      for (let x = 0; x < count; x += 1)
        for (let y = 0; y < found && next < MOST_ROW_KEYS; y += 1) {
          into[next] = mix(before[x] ?? 0, part[y] ?? 0) || 1
          next += 1
        }
      count = next
    }
  }
  return count
}

// Two different keys of one atom, in whichever order they stand.
function twoOf(keys: Int32Array, count: number): number {
  for (let x = 0; x < count; x += 1) before[x] = keys[x] ?? 0
  let next = 0
  for (let x = 0; x < count; x += 1)
    for (let y = x + 1; y < count && next < MOST_ROW_KEYS; y += 1) {
      const [a, b] = [before[x] ?? 0, before[y] ?? 0]
      keys[next] = mix(Math.min(a, b), Math.max(a, b)) || 1
      next += 1
    }
  return next
}

export { MOST_ROW_KEYS }
