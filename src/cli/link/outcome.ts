import type { Found } from './link-lists.ts'
import type { RowNote } from './notes.ts'
import type { Pair } from './pairs.ts'
import type { List } from './read-list.ts'
import type { Settings } from './settings.ts'
import type { Place } from './to-table.ts'
import { textOf } from './to-table.ts'
import type { Judged } from './truth.ts'
import { type Told, tell } from './wording.ts'

/** Everything that the tables and the report are made of. */
export type Outcome = {
  readonly settings: Settings
  readonly lists: readonly List[]
  /** All notes of each list, by row. */
  readonly notes: readonly (readonly RowNote[])[]
  readonly places: readonly Place[]
  /** Columns compared, in their order. */
  readonly columns: readonly string[]
  readonly found: Found
  readonly pairs: readonly Pair[]
  readonly groups: readonly (readonly number[])[]
  readonly hash: string
  readonly judged: Judged | undefined
}

/** What a row says of a column, as it stands in the file. */
export function cellAt({ lists, places }: Outcome, row: number, column: string): string {
  const place = places[row]
  return place ? textOf(place.line, lists[place.list]?.roles ?? [], column) : ''
}

/** Why two rows may be one person, in words. */
export function explain(outcome: Outcome, left: number, right: number): Told {
  const { settings, found, places } = outcome
  const { say, language } = settings
  return tell(found.explain(left, right), {
    rows: places.length,
    say,
    language,
    written: (column, side) => cellAt(outcome, side === 'left' ? left : right, column),
  })
}

/** The file of a row and its number there, as the spreadsheet counts. */
export function placeOf({ lists, places }: Outcome, row: number): { file: string; row: number } {
  const place = places[row]
  return { file: place ? (lists[place.list]?.name ?? '') : '', row: place?.line.row ?? 0 }
}
