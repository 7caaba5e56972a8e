import type { Entry, Instant, NewEntry, OfficerId, PostId } from '../../kit/index.ts'
import type { ArrivalsVocabulary } from '../arrivals/vocabulary.ts'
import type { Party, Succession } from './party.ts'
import type { OfficerRecord, Post, Term } from './post.ts'
import type { Retention } from './retention.ts'
import type { Rule } from './rule.ts'
import type { CoalitionName, RegionList } from './state.ts'
import type { HolidaySet, UnitSetting } from './unit.ts'
import type { CodeList, ConsentText, PaperKind } from './vocabulary.ts'

/** Entry type → body, all of class `register` on the stream `coalition`. */
export type CoalitionBodies = {
  'coalition.named': CoalitionName
  'party.set': Party
  'succession.declared': Succession
  'holidays.set': HolidaySet
  'unit.set': UnitSetting
  'post.set': Post
  'post.closed': { readonly post: PostId; readonly at: Instant }
  'rule.set': Rule
  'retention.set': Retention
  'list.set': CodeList
  'text.set': ConsentText
  'paper.set': PaperKind
  'regions.set': RegionList
  'arrivals.set': ArrivalsVocabulary
  'officer.enrolled': OfficerRecord
  'officer.disabled': { readonly officer: OfficerId }
  /** A new one-time link: whoever made it could have become this officer. */
  'officer.link-renewed': { readonly officer: OfficerId; readonly at: Instant }
  'term.began': Term
  'term.ended': { readonly officer: OfficerId; readonly post: PostId; readonly until: Instant }
}
export type CoalitionType = keyof CoalitionBodies

export const COALITION_TYPES = [
  'coalition.named',
  'party.set',
  'succession.declared',
  'holidays.set',
  'unit.set',
  'post.set',
  'post.closed',
  'rule.set',
  'retention.set',
  'list.set',
  'text.set',
  'paper.set',
  'regions.set',
  'arrivals.set',
  'officer.enrolled',
  'officer.disabled',
  'officer.link-renewed',
  'term.began',
  'term.ended',
] as const satisfies readonly CoalitionType[]

export type NewCoalitionEntry = {
  [Type in CoalitionType]: NewEntry<Type, CoalitionBodies[Type]>
}[CoalitionType]

export type CoalitionEntry = {
  [Type in CoalitionType]: Entry<Type, CoalitionBodies[Type]>
}[CoalitionType]

const TYPES: ReadonlySet<string> = new Set(COALITION_TYPES)

/** The ledger opened and upcast it, so a type of ours carries its body. */
export const isCoalitionEntry = (entry: Entry): entry is CoalitionEntry => TYPES.has(entry.type)
