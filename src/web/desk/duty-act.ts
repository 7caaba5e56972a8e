import type { MessageId } from '../../words/index.ts'

type Subject = { readonly case: string; readonly referral?: string }

/** The verb of a duty, from what it owes (types of entries). */
export function actOn(owes: readonly string[]): MessageId {
  const found = VERBS.find(([type]) => owes.includes(type))
  return found?.[1] ?? 'do.open'
}

/** Where a duty is done. */
export function placeOf(duty: Subject, owes: readonly string[]): string {
  if (duty.referral) return `/referrals/${duty.case}/${duty.referral}`
  const anchor = owes.flatMap((type) => ANCHORS[type.split('.')[0] ?? ''] ?? [])[0]
  return `/cases/${duty.case}${anchor ? `#${anchor}` : ''}`
}

const VERBS: readonly (readonly [string, MessageId])[] = [
  ['referral.accepted', 'do.answer'],
  ['lead.accepted', 'do.answer'],
  ['referral.completed', 'do.report'],
  ['referral.closed', 'do.close'],
  ['consent.given', 'do.consent'],
  ['consent.reviewed', 'do.review'],
  ['glass.reviewed', 'do.review-glass'],
  ['match.revealed', 'do.answer-match'],
  ['link.confirmed', 'do.decide'],
  ['outline.recorded', 'do.check-safety'],
  ['panel.convened', 'do.convene'],
  ['opinion.filed', 'do.file-opinion'],
  ['determination.seconded', 'do.second'],
  ['determination.made', 'do.decide'],
  ['determination.told', 'do.tell'],
  ['ways.chosen', 'do.choose-ways'],
  ['review.decided', 'do.decide'],
  ['erasure.approved', 'do.decide'],
  ['erasure.ordered', 'do.decide'],
]

/** Sections of the case page by the noun of an entry's type. */
const ANCHORS: Readonly<Record<string, string>> = {
  consent: 'consent',
  glass: 'glass',
  lead: 'lead',
  match: 'links',
  link: 'links',
  outline: 'person',
  panel: 'panel',
  opinion: 'panel',
  determination: 'panel',
  ways: 'panel',
  review: 'panel',
  erasure: 'keeping',
  hold: 'keeping',
}
