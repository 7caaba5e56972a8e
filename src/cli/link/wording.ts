import type { Explanation, Reason } from '../../linkage/index.ts'
import type { Language } from '../../words/index.ts'
import { hasMessage, type Say } from './say.ts'

/** A pair in words: every field with its bits, and what would decide. */
export type Told = {
  readonly prior: string
  readonly reasons: readonly {
    readonly role: string
    readonly left: string
    readonly right: string
    readonly level: string
    readonly rare: string
    readonly bits: string
    readonly speaksFor: boolean
  }[]
  readonly sum: string
  readonly missing: string
  readonly signs: readonly string[]
}

export function tell(
  { prior, reasons, bits, probability, band, missing, signs }: Explanation,
  { rows, say, language, written }: Telling,
): Told {
  const isOpen = probability > SURELY_NOT && probability < 1 - SURELY_NOT
  const sides = ({ column, left, right }: Reason) => ({
    left: written(column, 'left') || say('list-link.told', { value: left.join(' ') }),
    right: written(column, 'right') || say('list-link.told', { value: right.join(' ') }),
  })
  return {
    prior: say('list-link.prior', { bits: signed(prior, language), rows }),
    reasons: reasons.map((reason) => ({
      role: roleName(reason.column, say),
      ...sides(reason),
      level: levelName(reason.level, say),
      rare: rarity(reason, say),
      bits: signed(reason.bits, language),
      speaksFor: reason.bits >= 0,
    })),
    sum: say('list-link.sum', {
      bits: signed(bits, language),
      probability: percent(probability, language),
      band: say(`list-link.band.${band}`),
    }),
    missing: isOpen ? sayMissing(missing, say, language) : '',
    signs: signs.map((sign) =>
      say(`list-link.sign.${sign.code}`, 'years' in sign ? { years: sign.years } : {}),
    ),
  }
}

type Telling = {
  readonly rows: number
  readonly say: Say
  readonly language: Language
  /** A cell as it stands in the file; empty where it was told by a name or a number. */
  readonly written: (column: string, side: 'left' | 'right') => string
}

/** Beyond it no answer would change anything. */
const SURELY_NOT = 0.001

/** What a column is called; one that only this list has keeps its heading. */
export function roleName(id: string, say: Say): string {
  const message = `list-link.role.${id}`
  return hasMessage(message) ? say(message) : id
}

/** Names agree by how much they cover (`13-both`: bits, then which of the two), the rest by a word. */
function levelName(level: string, say: Say): string {
  const message = `list-link.level.${level.replace(/^\d+-/, '')}`
  return hasMessage(message) ? say(message) : level
}

function rarity({ onePer, column, level }: Reason, say: Say): string {
  if (onePer === undefined || level === 'none') return ''
  return say(column === 'name' ? 'list-link.one-per-name' : 'list-link.one-per', {
    n: rounded(onePer),
  })
}

/** Two digits say all that is known. */
function rounded(n: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, n))) - 1)
  return Math.round(n / unit) * unit
}

/** Answers that would take away less than this share of the doubt are not worth asking for. */
const TELLING = 0.05
const NAMED = 3

function sayMissing(missing: Explanation['missing'], say: Say, language: Language): string {
  const telling = missing.filter(({ gain }) => gain >= TELLING).slice(0, NAMED)
  if (missing.length === 0) return say('list-link.nothing-missing')
  if (telling.length === 0) return ''
  const columns = telling
    .map(({ column, gain }) =>
      say('list-link.missing-one', { role: roleName(column, say), share: percent(gain, language) }),
    )
    .join('; ')
  return say('list-link.missing', { columns })
}

const LEAST = 0.0001

const signed = (bits: number, language: Language): string =>
  new Intl.NumberFormat(language, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(bits)

/** Never rounded to certainty. */
export function percent(share: number, language: Language): string {
  if (share > 0 && share < LEAST) return `< ${percent(LEAST, language)}`
  const sure = share > 0.999 && share < 1
  const digits = sure || (share < 0.01 && share > 0) ? 2 : 1
  const shown = sure ? Math.min(share, 0.9999) : share
  return new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: digits,
  }).format(shown)
}
