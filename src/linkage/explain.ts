import { yearOf } from './compare/dates.ts'
import { agreed } from './compare/values.ts'
import { alignment } from './compare/words.ts'
import { frequenciesOf, toFacts } from './model/frequencies.ts'
import { type ColumnModel, type Model, priorBits, toProbability } from './model/model.ts'
import { type Scorer, toScorer, toWeights } from './model/scorer.ts'
import type { NameReader } from './names/parse.ts'
import { toIso } from './person.ts'
import type { Cell } from './table/column.ts'
import { cellFrom, cellTo, firstOf, type Table, TableBuilder } from './table/table.ts'
import type { WordFacts } from './table/word-facts.ts'

/** How sure: shown first, shown, shown on request. Nothing is ever joined by itself. */
export type Band = 'almost-certain' | 'possible' | 'unlikely'

export type Score = {
  /** Bits for one person, with the prior: 0 is even odds. */
  readonly bits: number
  readonly probability: number
  readonly band: Band
}

/** One column of a pair: what both say, and what that weighs. Codes are worded by whoever shows them. */
export type Reason = {
  readonly column: string
  readonly level: string
  readonly bits: number
  readonly m: number
  readonly u: number
  readonly left: readonly string[]
  readonly right: readonly string[]
  /** What agrees is found once among so many records. */
  readonly onePer?: number
}

/** A column that one side does not say, and how much the answer would tell: 0 nothing, 1 everything. */
export type Missing = { readonly column: string; readonly gain: number }

/**
 * What an officer should look at besides. `older-in-one` and `number-contradicts` point to falsified papers, an
 * indicator of trafficking, never a reason against a match; `siblings`: much in common but not the name.
 */
export type Sign =
  | { readonly code: 'older-in-one'; readonly years: number }
  | { readonly code: 'number-contradicts' }
  | { readonly code: 'siblings' }

export type Explanation = Score & {
  readonly prior: number
  /** The strongest first. */
  readonly reasons: readonly Reason[]
  /** The most telling first. */
  readonly missing: readonly Missing[]
  readonly signs: readonly Sign[]
}

const ALMOST_CERTAIN = 0.99
const POSSIBLE = 0.5

/** Weighs two records by a model alone; `among` so many records, else as many as it was learned from. */
export function scorePair(
  reader: NameReader,
  model: Model,
  left: readonly Cell[],
  right: readonly Cell[],
  among = model.records,
): Score {
  const { bits, probability, band } = explainPair(reader, model, left, right, among)
  return { bits, probability, band }
}

/** The same, column by column. The same model and records give the same answer anywhere. */
export function explainPair(
  reader: NameReader,
  model: Model,
  left: readonly Cell[],
  right: readonly Cell[],
  among = model.records,
): Explanation {
  const builder = new TableBuilder(
    model.columns.map(({ column }) => column),
    reader,
  )
  builder.add(left)
  builder.add(right)
  const { table } = builder
  const facts = toFacts(table, frequenciesOf(model), reader.profile)
  const scorer = toScorer(model, table, table, facts)
  return explainRows({ model, left: table, right: table, facts, scorer, among }, 0, 1)
}

export type Compared = {
  readonly model: Model
  readonly left: Table
  readonly right: Table
  readonly facts: readonly (WordFacts | undefined)[]
  readonly scorer: Scorer
  readonly among: number
}

/** Explains a pair of rows of two tables. */
export function explainRows(compared: Compared, i: number, j: number): Explanation {
  const { model, scorer, among } = compared
  const parts = new Float64Array(model.columns.length)
  scorer.evidence(i, j, parts)
  const prior = priorBits(model, among)
  const bits = parts.reduce((sum, part) => sum + part, prior)
  const probability = toProbability(bits)
  const reasons = model.columns.flatMap((column, at) =>
    toReason(compared, column, at, i, j, parts[at] ?? 0),
  )
  const signs = toSigns(compared, reasons, i, j)
  const capped = signs.some(({ code }) => code === 'siblings')
  return {
    bits,
    probability,
    band: toBand(probability, capped),
    prior,
    reasons: reasons.toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits)),
    missing: model.columns
      .flatMap((column, at) =>
        scorer.comparators[at]?.level(i, j) === 0 ? [toMissing(column, bits, probability)] : [],
      )
      .toSorted((a, b) => b.gain - a.gain),
    signs,
  }
}

export function toBand(probability: number, capped = false): Band {
  if (probability >= ALMOST_CERTAIN && !capped) return 'almost-certain'
  return probability >= POSSIBLE ? 'possible' : 'unlikely'
}

function toReason(
  { left, right, facts, scorer }: Compared,
  { column, levels }: ColumnModel,
  at: number,
  i: number,
  j: number,
  bits: number,
): Reason[] {
  const comparator = scorer.comparators[at]
  const found = comparator?.level(i, j) ?? 0
  const level = levels[found - 1]
  if (!comparator || !level) return []
  const known = facts[at]
  const rare = rarityOf(
    column.kind === 'name' || column.kind === 'words',
    comparator.rarity && found === 1,
    known,
  )
  return [
    {
      column: column.id,
      level: level.code,
      bits,
      m: level.m,
      u: level.u,
      left: valuesOf(left, at, i),
      right: valuesOf(right, at, j),
      ...(rare > 1 ? { onePer: rare } : {}),
    },
  ]
}

// Called right after the level was found: both comparators keep what the last agreement rested on.
function rarityOf(words: boolean, value: boolean, facts: WordFacts | undefined): number {
  if (words) return Math.round(2 ** Math.min(40, alignment.mass))
  return value && facts ? Math.round(2 ** (facts.bits[agreed.word] ?? 0)) : 0
}

function valuesOf(table: Table, column: number, row: number): string[] {
  const values = table.cells.subarray(cellFrom(table, row, column), cellTo(table, row, column))
  const lexicon = table.lexicons[column]
  return Array.from(values, (value) => (lexicon ? lexicon.text(value) : toIso(value)))
}

function toSigns(
  { left, right }: Compared,
  reasons: readonly Reason[],
  i: number,
  j: number,
): Sign[] {
  const level = (column: string) => reasons.find((reason) => reason.column === column)?.level
  const signs: Sign[] = []
  const dates = left.columns.findIndex(({ kind }) => kind === 'date')
  const shifted = reasons.find((reason) => reason.level === 'shifted')
  if (shifted) {
    const years = Math.abs(yearOf(firstOf(left, i, dates)) - yearOf(firstOf(right, j, dates)))
    signs.push({ code: 'older-in-one', years })
  }
  if (reasons.some((reason) => reason.level === 'same-contradicted'))
    signs.push({ code: 'number-contradicts' })
  const mother = reasons.find((reason) => reason.column === 'mother')
  if (level('name') === 'none' && level('birthDate') === 'same' && mother?.level.endsWith('both'))
    signs.push({ code: 'siblings' })
  return signs
}

/** How many bits of doubt the answer would take away, of those that are left. */
function toMissing({ column, levels }: ColumnModel, bits: number, probability: number): Missing {
  const weights = toWeights(levels)
  const doubt = doubtOf(probability)
  if (doubt === 0) return { column: column.id, gain: 0 }
  const left = levels.reduce((sum, { m, u }, at) => {
    const chance = probability * m + (1 - probability) * u
    return sum + chance * doubtOf(toProbability(bits + (weights[at + 1] ?? 0)))
  }, 0)
  return { column: column.id, gain: Math.max(0, Math.min(1, 1 - left / doubt)) }
}

function doubtOf(probability: number): number {
  if (probability <= 0 || probability >= 1) return 0
  return -probability * Math.log2(probability) - (1 - probability) * Math.log2(1 - probability)
}
