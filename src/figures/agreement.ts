import { type Estimate, toCoefficient, toShare } from './intervals.ts'

/** What two raters said of one thing. */
export type Rated<Category extends string> = readonly [first: Category, second: Category]

export type Agreement = {
  /** Things that both rated. */
  readonly pairs: number
  /** Things on which they differ. */
  readonly differ: number
  /** Share of the same answers. Absent without pairs, as all that follows. */
  readonly observed?: Estimate
  /** Cohen's kappa; absent when both gave one and the same answer to everything, where it has no value. */
  readonly kappa?: Estimate
  /** Gwet's AC1: stays meaningful where one answer is rare, as a yes often is. */
  readonly ac1?: Estimate
}

/**
 * How far two raters agree on things that each put into one of `categories` (two or more, the same for both).
 * Sources: Cohen, Educational and Psychological Measurement 20 (1960); large-sample error by Fleiss, Cohen and Everitt,
 * Psychological Bulletin 72 (1969); AC1 and its error by Gwet, British Journal of Mathematical and Statistical
 * Psychology 61 (2008) 29–48.
 */
export function toAgreement<Category extends string>(
  rated: readonly Rated<Category>[],
  categories: readonly Category[],
): Agreement {
  const pairs = rated.length
  const same = rated.filter(([first, second]) => first === second).length
  if (pairs === 0) return { pairs, differ: 0 }
  const table = toTable(rated, categories)
  const kappa = withChance(table, (k, l) => (table.second(k) + table.first(l)) / 2)
  const spread = categories.length - 1
  const ac1 = withChance(table, (k, l) => (1 - (table.either(k) + table.either(l)) / 2) / spread)
  return {
    pairs,
    differ: pairs - same,
    observed: toShare(same, pairs),
    ...(kappa ? { kappa } : {}),
    ...(ac1 ? { ac1 } : {}),
  }
}

type Cell = { readonly k: number; readonly l: number; readonly share: number }
/** Shares of all pairs: of each cell that is not empty, and of each category by rater. */
type Table = {
  readonly pairs: number
  readonly cells: readonly Cell[]
  readonly first: (k: number) => number
  readonly second: (k: number) => number
  readonly either: (k: number) => number
}

function toTable<Category extends string>(
  rated: readonly Rated<Category>[],
  categories: readonly Category[],
): Table {
  const pairs = rated.length
  const counts = categories.map(() => categories.map(() => 0))
  for (const [first, second] of rated) {
    const row = counts[categories.indexOf(first)]
    const column = categories.indexOf(second)
    if (row?.[column] !== undefined) row[column] += 1
  }
  const cells = counts.flatMap((row, k) =>
    row.flatMap((count, l) => (count > 0 ? [{ k, l, share: count / pairs }] : [])),
  )
  const sum = (wanted: (cell: Cell) => boolean) =>
    cells.filter(wanted).reduce((total, { share }) => total + share, 0)
  const firsts = categories.map((_, k) => sum((cell) => cell.k === k))
  const seconds = categories.map((_, l) => sum((cell) => cell.l === l))
  const first = (k: number) => firsts[k] ?? 0
  const second = (k: number) => seconds[k] ?? 0
  return { pairs, cells, first, second, either: (k) => (first(k) + second(k)) / 2 }
}

/**
 * A coefficient that takes away what chance would agree on. `chanceOf` is the part of a cell in that chance: its mean
 * over the cells is the chance itself. The error is its linear approximation.
 */
function withChance(
  { pairs, cells }: Table,
  chanceOf: (k: number, l: number) => number,
): Estimate | undefined {
  const mean = (of: (cell: Cell) => number) =>
    cells.reduce((sum, cell) => sum + cell.share * of(cell), 0)
  const same = ({ k, l }: Cell) => (k === l ? 1 : 0)
  const agreed = mean(same)
  const chance = mean(({ k, l }) => chanceOf(k, l))
  if (1 - chance < NOTHING_LEFT) return undefined
  const value = (agreed - chance) / (1 - chance)
  const linear = (cell: Cell) => same(cell) - 2 * (1 - value) * chanceOf(cell.k, cell.l)
  const middle = mean(linear)
  const variance = mean((cell) => (linear(cell) - middle) ** 2) / (pairs * (1 - chance) ** 2)
  return toCoefficient(value, Math.sqrt(variance), pairs)
}

/** So little is left beyond chance that a quotient by it is rounding. */
const NOTHING_LEFT = 1e-12
