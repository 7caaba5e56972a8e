import type { MessageId, Values } from '../../words/index.ts'
import { hasMessage } from '../ui/words.ts'
import type { CaseView, Moment } from './view.ts'

export type Names = {
  readonly unit: (id: string) => string
  readonly party: (id: string) => string
  readonly need: (code: string) => string
  readonly nobody: string
}

/** One moment of a case as a message and what fills it. */
export function toSentence(
  moment: Moment,
  view: Pick<CaseView, 'referrals' | 'consents'>,
  names: Names,
): { readonly id: MessageId; readonly values: Values } | undefined {
  const id = toMessage(moment, view)
  if (!hasMessage(id)) return undefined
  const referral = view.referrals.find((one) => one.referral === moment.referral)
  const { unit, toUnit, toParty } = moment
  return {
    id,
    values: {
      unit: unit ? names.unit(unit) : names.nobody,
      toUnit: toUnit ? names.unit(toUnit) : '',
      party: toParty ? names.party(toParty) : '',
      need: referral ? names.need(referral.need) : '',
    },
  }
}

/** Whoever may read a consent reads what it was, and how a review ended. */
function toMessage({ type, entry, at }: Moment, { consents }: Pick<CaseView, 'consents'>): string {
  const given = consents.find((one) => one.entry === entry)
  if (given?.basis === 'vital-interest' || given?.basis === 'best-interest')
    return 'moment.consent.given-instead'
  const reviewed = type === 'consent.reviewed' && consents.find((one) => one.reviewed?.at === at)
  if (reviewed) return reviewed.reviewed?.upheld ? 'moment.consent.upheld' : 'moment.consent.ended'
  return `moment.${type}`
}

/** Births and ends of duties are many; they are told only when asked for. */
export const isDutyMoment = ({ type }: Moment): boolean => type.startsWith('duty.')

/** What says nothing alone, because the moment before it says the same. */
export const isSide = ({ type }: Moment): boolean => SIDES.has(type)

const SIDES: ReadonlySet<string> = new Set([
  'consent.witnessed',
  'referral.explained',
  'lead.accepted',
  'opinion.reasoned',
  'determination.reasoned',
  'review.explained',
])
