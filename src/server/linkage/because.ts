import type { Answer } from '../../contract/index.ts'
import type { Explanation } from '../../linkage/index.ts'

type Because = Answer<'findAlike'>['rows'][number]['because']

/** What would decide is told only where it takes away at least so much of the doubt. */
const TELLING = 0.05
const MISSING = 3
/** A model of some thousand records cannot tell rarer things apart. */
export const RAREST = 1_000_000

/** Why two records may be of one person, without what either says; undefined below `possible`. */
export function toBecause(explanation: Explanation): Because | undefined {
  const { band, bits, reasons, missing, signs } = explanation
  if (band === 'unlikely') return undefined
  return {
    band,
    bits: rounded(bits),
    reasons: reasons.map((reason) => ({
      column: reason.column,
      level: reason.level,
      bits: rounded(reason.bits),
      ...(reason.onePer ? { onePer: Math.min(RAREST, reason.onePer) } : {}),
    })),
    missing: missing
      .filter(({ gain }) => gain >= TELLING)
      .slice(0, MISSING)
      .map(({ column, gain }) => ({ column, gain: rounded(gain) })),
    signs: signs.map((sign) => ({ ...sign })),
  }
}

const rounded = (value: number): number => Math.round(value * 100) / 100
