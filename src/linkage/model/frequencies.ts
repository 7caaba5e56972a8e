import type { NameProfile } from '../names/profile.ts'
import type { Table } from '../table/table.ts'
import { type Frequencies, WordFacts } from '../table/word-facts.ts'
import type { Model } from './model.ts'

/** In how many rows each word of a column stands, and how many rows say anything. */
export type WordCounts = { readonly counts: Uint32Array; said: number }

/** The counts of every column, in one walk over the rows; nothing for dates. */
export function countWords({ rows, starts, cells, lexicons }: Table): (WordCounts | undefined)[] {
  const width = lexicons.length
  const found = lexicons.map(
    (lexicon) => lexicon && { counts: new Uint32Array(lexicon.size), said: 0 },
  )
  for (let row = 0; row < rows; row += 1) {
    const start = starts[row] ?? 0
    let at = start + width
    for (let column = 0; column < width; column += 1) {
      const to = start + (cells[start + column] ?? 0)
      const of = found[column]
      if (of && to > at) of.said += 1
      for (; at < to; at += 1) {
        const word = cells[at] ?? 0
        if (of) of.counts[word] = (of.counts[word] ?? 0) + 1
      }
    }
  }
  return found
}

/** How often words of each column occur in the table. A word in fewer rows than the floor counts as the floor. */
export function toFrequencies(table: Table): (Frequencies | undefined)[] {
  const floor = Math.max(2, Math.round(table.rows / 100_000))
  const counted = countWords(table)
  return table.lexicons.map((lexicon, column) => {
    const of = counted[column]
    if (!lexicon || !of) return undefined
    const { counts, said } = of
    const words = new Map<string, number>()
    const numbers: number[] = []
    counts.forEach((count, word) => {
      if (count <= floor) return
      words.set(lexicon.text(word), count)
      numbers.push(word)
    })
    return { rows: said, floor, counts: words, numbers: Int32Array.from(numbers) }
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
