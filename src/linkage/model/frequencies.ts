import type { NameProfile } from '../names/profile.ts'
import { cellFrom, cellTo, type Table } from '../table/table.ts'
import { type Frequencies, WordFacts } from '../table/word-facts.ts'
import type { Model } from './model.ts'

/** In how many rows each word of a column stands, and how many rows say anything. */
export function countWords(table: Table, column: number): { counts: Uint32Array; said: number } {
  const counts = new Uint32Array(table.lexicons[column]?.size ?? 0)
  let said = 0
  for (let row = 0; row < table.rows; row += 1) {
    const from = cellFrom(table, row, column)
    const to = cellTo(table, row, column)
    if (to > from) said += 1
    for (let at = from; at < to; at += 1) {
      const word = table.cells[at] ?? 0
      counts[word] = (counts[word] ?? 0) + 1
    }
  }
  return { counts, said }
}

/** How often words of each column occur in the table. A word in fewer rows than the floor counts as the floor. */
export function toFrequencies(table: Table): (Frequencies | undefined)[] {
  const floor = Math.max(2, Math.round(table.rows / 100_000))
  return table.lexicons.map((lexicon, column) => {
    if (!lexicon) return undefined
    const { counts, said } = countWords(table, column)
    const words = new Map<string, number>()
    counts.forEach((count, word) => {
      if (count > floor) words.set(lexicon.text(word), count)
    })
    return { rows: said, floor, counts: words }
  })
}

export function frequenciesOf(model: Model): (Frequencies | undefined)[] {
  return model.columns.map(({ frequency: { rows, floor, words } }) => ({
    rows,
    floor,
    counts: new Map(words),
  }))
}

/** Facts of the words of every column. Names and values that are written by ear get their sound. */
export function toFacts(
  table: Table,
  frequencies: readonly (Frequencies | undefined)[],
  profile: NameProfile,
): (WordFacts | undefined)[] {
  return table.lexicons.map((lexicon, at) => {
    const frequency = frequencies[at]
    const kind = table.columns[at]?.kind
    if (!lexicon || !frequency) return undefined
    const heard = kind === 'name' || kind === 'words' || kind === 'text'
    return new WordFacts(lexicon, frequency, heard ? profile : undefined)
  })
}
