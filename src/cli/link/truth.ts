import { type Calibration, calibrate, type Evaluation, evaluate } from '../../linkage/index.ts'
import { CliFault } from '../fault.ts'
import type { Found } from './link-lists.ts'
import { scoredPairs } from './pairs.ts'
import type { List } from './read-list.ts'
import { isSame, letterOf } from './roles.ts'
import type { Settings } from './settings.ts'
import type { Place } from './to-table.ts'

export type Judged = Evaluation & {
  readonly rows: number
  readonly bands: readonly Calibration[]
}

/** Compares what was found with a column that tells the person. Rows that leave it empty are not judged. */
export function judge(
  found: Found,
  lists: readonly List[],
  places: readonly Place[],
  heading: string,
  say: Settings['say'],
): Judged {
  const at = lists.map((list) => columnOf(list, heading, say))
  const persons = new Map<string, number>()
  const truth = Int32Array.from(places, ({ list, line }) => {
    const text = line.texts[at[list] ?? 0]?.trim() ?? ''
    if (text === '') return UNKNOWN
    const known = persons.get(text) ?? persons.size
    persons.set(text, known)
    return known
  })
  const rows = Array.from(truth.keys()).filter((row) => truth[row] !== UNKNOWN)
  const judged = scoredPairs(found)
    .filter(({ left, right }) => truth[left] !== UNKNOWN && truth[right] !== UNKNOWN)
    .map(({ left, right, probability }) => ({ probability, same: truth[left] === truth[right] }))
  const [person, real] = [pick(found.person, rows), pick(truth, rows)]
  const side = Int32Array.from(rows, (row) => places[row]?.list ?? 0)
  return {
    ...evaluate(person, real),
    ...(lists.length > 1 ? between(person, real, side) : {}),
    rows: rows.length,
    bands: calibrate(judged).filter(({ pairs }) => pairs > 0),
  }
}

const UNKNOWN = -1

/** Two lists are matched with each other: pairs within one of them were not asked for. */
function between(person: Int32Array, real: Int32Array, side: Int32Array) {
  const keys = Array.from(person, (lead, at) => `${lead}/${real[at]}`)
  const right = pairsBetween(keys, side)
  const precision = right / Math.max(1, pairsBetween(Array.from(person, String), side))
  const recall = right / Math.max(1, pairsBetween(Array.from(real, String), side))
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1 }
}

function pairsBetween(keys: readonly string[], side: Int32Array): number {
  const counts = new Map<string, [number, number]>()
  keys.forEach((key, at) => {
    const [first, second] = counts.get(key) ?? [0, 0]
    counts.set(key, side[at] === 0 ? [first + 1, second] : [first, second + 1])
  })
  return counts.values().reduce((sum, [first, second]) => sum + first * second, 0)
}

const pick = (from: Int32Array, rows: readonly number[]) =>
  Int32Array.from(rows, (row) => from[row] ?? 0)

function columnOf({ headings }: List, heading: string, say: Settings['say']): number {
  const at = headings.findIndex((each, column) => isSame(heading, each, column))
  if (at >= 0) return at
  const known = headings.map((each, column) => each || letterOf(column)).join(', ')
  throw new CliFault(say('list-link.no-such-column', { heading, known }))
}
