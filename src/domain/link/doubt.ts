import { type CaseId, refuse } from '../../kit/index.ts'
import { barredFrom } from '../case/add.ts'
import { toCaseEntry } from '../case/entries.ts'
import type { Decision, Facts } from '../case/facts.ts'
import { type OfBoth, partyOf, routeOf, unknownOther } from './decide.ts'
import type { Sided } from './match.ts'
import { findLinkWith } from './state.ts'

/** The officer cannot say whether both are one person, and why. Decides nothing; the other stream learns nothing. */
export function doubtAcross(own: Sided, other: CaseId, words: string, facts: Facts): Decision {
  const barred = barredFrom(own.state, facts)
  if (barred) return barred
  if (!isKnown(own, other)) return refuse('link-unknown')
  return toDoubt(other, words, facts)
}

/** The same of two cases that one party leads: it stands in both. */
export function doubtWithin(own: Sided, other: Sided, words: string, facts: Facts): OfBoth {
  const refused = barredFrom(own.state, facts) ?? unknownOther(own, other, facts)
  if (refused) return [refused, refused]
  return [toDoubt(other.id, words, facts), toDoubt(own.id, words, facts)]
}

/** Whether one party leads both. */
export const isWithin = (own: Sided, other: Sided, facts: Facts): boolean =>
  partyOf(own, facts) === partyOf(other, facts)

function toDoubt(other: CaseId, given: string, facts: Facts): Decision {
  const words = given.trim()
  if (!words) return refuse('reason-missing', { field: 'words' })
  const { party } = facts.by
  const route = { ...routeOf(facts), state: 'doubted' }
  return [toCaseEntry('link.doubted', { other, party, words }, route)]
}

const isKnown = ({ state: { links } }: Sided, other: CaseId): boolean =>
  findLinkWith(links, other) !== undefined ||
  [...links.matches.values(), ...links.told.values()].some((one) => one.other === other)
