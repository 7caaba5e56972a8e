import type { Layout } from './lay-out.ts'
import { QUIRKS } from './quirks.ts'

/** The page that says what the list is, with a table of its quirks and their rows. */
export function toReadme({ quirks, lines, mends }: Layout, seed: number): string {
  const says = new Map([...QUIRKS.map(({ name, says }) => [name, says] as const), ...OTHERS])
  const rows = Array.from(
    quirks,
    ([name, at]) => `| ${name} | ${says.get(name) ?? ''} | ${at.join(', ')} |`,
  )
  return `${HEAD}
The sheet has ${lines.length} rows and is written by \`npm exec -c 'node scripts/make-arrivals.ts'\` with seed ${seed};
the same seed writes the same bytes. \`arrivals-554.csv\` is the same list as a spreadsheet saves it
(semicolons, Windows-1252, dates as dd/mm/yyyy), with the same row numbers. \`arrivals-554.mends.json\` holds
the ${mends.length} corrections with which all 554 persons can be imported; \`arrivals-554.quirks.json\` the rows
of each quirk.

| Quirk | What it is | Rows |
|---|---|---|
${rows.toSorted().join('\n')}
`
}

const HEAD = `# A list of 554 arrivals

**Every person in this list is invented.** Names are put together by chance from common ones; identity
numbers name a district 99 that exists nowhere; passports begin with X990, travel documents with XX9,
telephone numbers with 0899 0000; flights, companies and addresses do not exist.

How many they are follows what was reported of the return from Myawaddy in March 2025: 554 persons, 449
men and 105 women; 133 from North Sumatra, 75 from West Java, 5 from Aceh, 3 from Bali. The spread over the
other provinces, the ages and everything else are made up.
`

const OTHERS = [
  ['two-persons-and-child', 'two persons in one row, "A & anak B"'],
  ['two-persons-and', 'two persons in one row, "A dan B"'],
  ['two-persons-lines', 'two persons in one row, on two lines of the cell'],
  ['repeated-passport', 'a person who already stands in the list, same passport'],
  ['repeated-person', 'a person who already stands in the list, same name and birth date'],
  ['merged-cell', 'flight and company merged with the row below'],
  ['merged-cell-below', 'the row below a merged cell'],
  ['title-above', 'titles above the headings'],
  ['title-between', 'a title between groups'],
  ['headings', 'headings in two rows, merged, in abbreviations'],
  ['repeated-header', 'the headings again, at the top of a page'],
  ['column-numbers', 'the columns counted 1, 2, 3 … under the headings'],
  ['subtotal', 'a subtotal'],
  ['only-number', 'a row with only a line number'],
  ['empty-row', 'an empty row'],
  ['footer', 'remarks and signatures below the list'],
] as const
