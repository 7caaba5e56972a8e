import { dayKey, dayOf, monthOf, yearOf } from '../compare/dates.ts'
import type { Bag, Table } from '../table/table.ts'
import { hashOf, mix, type WordFacts } from '../table/word-facts.ts'

/** Something that records of one person have in common more often than others: a key or a few of a row. */
export type Atom = {
  /** Number of the column and what of it, `3.year`. */
  readonly id: string
  readonly column: number
  /** Writes the row's keys, none of them 0, into `into` and gives how many there are. */
  readonly keys: (row: number, into: Int32Array) => number
}

/** More keys of one atom than this are not used: the rarest come first. */
export const MOST_KEYS = 6
const MOST_WORDS = 4

/** Every atom of the table's columns. Days that stand for "unknown" are none. */
export function toAtoms(
  table: Table,
  facts: readonly (WordFacts | undefined)[],
  defaultDays: Uint8Array,
): Atom[] {
  return table.columns.flatMap((column, at) => {
    const dates = table.dates[at]
    if (dates) return ofDates((row) => dates.values[row] ?? 0, at, defaultDays)
    const bag = table.bags[at]
    const known = facts[at]
    if (!bag || !known) return []
    switch (column.kind) {
      case 'name':
        return [{ id: `${at}.sound`, column: at, keys: ofSounds(bag, known) }]
      case 'words':
        return [{ id: `${at}.word`, column: at, keys: ofRarest(bag, known) }]
      case 'text':
        return [
          {
            id: `${at}.sound`,
            column: at,
            keys: ofValues(bag, (word) => known.sound[word] || word),
          },
        ]
      case 'email':
        return [
          { id: `${at}.value`, column: at, keys: ofValues(bag, (word) => word) },
          { id: `${at}.mailbox`, column: at, keys: ofValues(bag, mailboxes(known)) },
        ]
      case 'id-number':
        return [
          { id: `${at}.value`, column: at, keys: ofValues(bag, (word) => word) },
          { id: `${at}.facts`, column: at, keys: ofValues(bag, beginnings(known, 12)) },
        ]
      default:
        return [{ id: `${at}.value`, column: at, keys: ofValues(bag, (word) => word) }]
    }
  })
}

function ofDates(dateOf: (row: number) => number, column: number, defaultDays: Uint8Array): Atom[] {
  const atom = (part: string, key: (date: number) => number): Atom => ({
    id: `${column}.${part}`,
    column,
    keys: (row, into) => {
      const date = dateOf(row)
      const value = date === 0 ? 0 : key(date)
      if (value === 0) return 0
      into[0] = mix(value, column + 1) || 1
      return 1
    },
  })
  const exact = (date: number) => dayOf(date) > 0 && defaultDays[dayKey(date)] !== 1
  return [
    atom('date', (date) => (exact(date) ? date : 0)),
    atom('year', (date) => yearOf(date)),
    atom('month', (date) => (exact(date) ? yearOf(date) * 16 + monthOf(date) : 0)),
    atom('day', (date) => (exact(date) ? dayKey(date) : 0)),
  ]
}

function ofValues(bag: Bag, keyOf: (word: number) => number): Atom['keys'] {
  return (row, into) => {
    const to = bag.starts[row + 1] ?? 0
    let count = 0
    for (let at = bag.starts[row] ?? 0; at < to && count < MOST_KEYS; at += 1) {
      const key = keyOf(bag.values[at] ?? 0)
      if (key === 0) continue
      into[count] = mix(key, 0x51ed270b) || 1
      count += 1
    }
    return count
  }
}

const chosen = new Int32Array(MOST_WORDS)

/** The rarest words of a row in `chosen`; ties by place. */
function rarest(bag: Bag, { bits }: WordFacts, row: number): number {
  const to = bag.starts[row + 1] ?? 0
  let count = 0
  for (let at = bag.starts[row] ?? 0; at < to; at += 1) {
    const word = bag.values[at] ?? 0
    let place = Math.min(count, MOST_WORDS)
    while (place > 0 && (bits[chosen[place - 1] ?? 0] ?? 0) < (bits[word] ?? 0)) place -= 1
    if (place >= MOST_WORDS) continue
    for (let k = Math.min(count, MOST_WORDS - 1); k > place; k -= 1) chosen[k] = chosen[k - 1] ?? 0
    chosen[place] = word
    count = Math.min(count + 1, MOST_WORDS)
  }
  return count
}

function ofSounds(bag: Bag, facts: WordFacts): Atom['keys'] {
  return (row, into) => {
    const words = rarest(bag, facts, row)
    let count = 0
    for (let k = 0; k < words; k += 1) {
      const word = chosen[k] ?? 0
      const sound = facts.sound[word] || 0
      const other = facts.other[word] || 0
      if (sound === 0 && facts.lexicon.length(word) < 2) continue
      count = put(into, count, sound || mix(word, 0x2545f491) || 1)
      if (other !== 0 && other !== sound) count = put(into, count, other)
    }
    return count
  }
}

function put(into: Int32Array, count: number, key: number): number {
  if (count >= MOST_KEYS) return count
  for (let k = 0; k < count; k += 1) if (into[k] === key) return count
  into[count] = key
  return count + 1
}

function ofRarest(bag: Bag, facts: WordFacts): Atom['keys'] {
  return (row, into) => {
    const words = Math.min(2, rarest(bag, facts, row))
    for (let k = 0; k < words; k += 1) into[k] = mix(chosen[k] ?? 0, 0x2545f491) || 1
    return words
  }
}

// Computed once for each word and remembered.
function remembered(facts: WordFacts, of: (text: string) => number): (word: number) => number {
  const known = new Int32Array(facts.lexicon.size)
  return (word) => {
    if (word >= known.length) return of(facts.lexicon.text(word))
    if (known[word] === 0) known[word] = of(facts.lexicon.text(word)) || -1
    return known[word] === -1 ? 0 : (known[word] ?? 0)
  }
}

const mailboxes = (facts: WordFacts) =>
  remembered(facts, (email) =>
    email.indexOf('@') >= 3 ? hashOf(email.slice(0, email.indexOf('@'))) : 0,
  )

const beginnings = (facts: WordFacts, length: number) =>
  remembered(facts, (code) => (code.length > length ? hashOf(code.slice(0, length)) : 0))
