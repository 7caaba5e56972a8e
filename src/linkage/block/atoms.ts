import { dayKey, dayOf, monthOf, yearOf } from '../compare/dates.ts'
import { cellFrom, cellTo, firstOf, type Table } from '../table/table.ts'
import { hashOf, hashOfUnits, mix, type WordFacts } from '../table/word-facts.ts'

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
    const known = facts[at]
    if (!known) return ofDates(table, at, defaultDays)
    const values = (part: string, keyOf: (word: number) => number): Atom => ({
      id: `${at}.${part}`,
      column: at,
      keys: ofValues(table, at, keyOf),
    })
    switch (column.kind) {
      case 'name':
        return [{ id: `${at}.sound`, column: at, keys: ofSounds(table, at, known) }]
      case 'words':
        return [{ id: `${at}.word`, column: at, keys: ofRarest(table, at, known) }]
      case 'text':
        return [values('sound', (word) => known.sound[word] || word)]
      case 'email':
        return [values('value', (word) => word), values('mailbox', mailboxes(known))]
      case 'id-number':
        return [
          values('value', (word) => word),
          values('facts', beginnings(known, column.rule?.length ?? 16)),
        ]
      default:
        return [values('value', (word) => word)]
    }
  })
}

function ofDates(table: Table, column: number, defaultDays: Uint8Array): Atom[] {
  const atom = (part: string, key: (date: number) => number): Atom => ({
    id: `${column}.${part}`,
    column,
    keys: (row, into) => {
      const date = firstOf(table, row, column)
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

function ofValues(table: Table, column: number, keyOf: (word: number) => number): Atom['keys'] {
  return (row, into) => {
    const to = cellTo(table, row, column)
    let count = 0
    for (let at = cellFrom(table, row, column); at < to && count < MOST_KEYS; at += 1) {
      const key = keyOf(table.cells[at] ?? 0)
      if (key === 0) continue
      into[count] = mix(key, 0x51ed270b) || 1
      count += 1
    }
    return count
  }
}

const chosen = new Int32Array(MOST_WORDS)

/** The rarest words of a row in `chosen`; ties by place. */
function rarest(table: Table, column: number, { bits }: WordFacts, row: number): number {
  const to = cellTo(table, row, column)
  let count = 0
  for (let at = cellFrom(table, row, column); at < to; at += 1) {
    const word = table.cells[at] ?? 0
    let place = Math.min(count, MOST_WORDS)
    while (place > 0 && (bits[chosen[place - 1] ?? 0] ?? 0) < (bits[word] ?? 0)) place -= 1
    if (place >= MOST_WORDS) continue
    for (let k = Math.min(count, MOST_WORDS - 1); k > place; k -= 1) chosen[k] = chosen[k - 1] ?? 0
    chosen[place] = word
    count = Math.min(count + 1, MOST_WORDS)
  }
  return count
}

function ofSounds(table: Table, column: number, facts: WordFacts): Atom['keys'] {
  return (row, into) => {
    const words = rarest(table, column, facts, row)
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

function ofRarest(table: Table, column: number, facts: WordFacts): Atom['keys'] {
  return (row, into) => {
    const words = Math.min(2, rarest(table, column, facts, row))
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

// What the number says of its holder, without the serial at its end.
const beginnings =
  ({ lexicon }: WordFacts, length: number) =>
  (word: number): number =>
    lexicon.length(word) === length
      ? hashOfUnits(lexicon.units, lexicon.starts[word] ?? 0, length - 4)
      : 0
