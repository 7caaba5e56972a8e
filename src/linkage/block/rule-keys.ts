import { mix } from '../table/word-facts.ts'
import { type Atom, MOST_KEYS } from './atoms.ts'

/** More keys of one row by one rule than this are not used. */
export const MOST_ROW_KEYS = 24

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
