import type { ReferralId } from '../../kit/index.ts'
import type { CaseEntry } from '../case/entries.ts'
import { toOrigin } from '../case/moment.ts'
import type { Referral, ReferralState } from '../case/state.ts'

export type Referrals = ReadonlyMap<ReferralId, Referral>

/** Referrals of a case, each with the step it stands at and the clock of every step. */
export function evolveReferrals(referrals: Referrals, entry: CaseEntry): Referrals {
  switch (entry.type) {
    case 'referral.sent':
      return open(referrals, entry)
    case 'referral.explained':
      return change(referrals, entry.body.referral, { text: entry.body.text })
    case 'referral.received':
      return step(referrals, entry, 'received')
    case 'referral.accepted':
      return step(referrals, entry, 'accepted', {
        acceptedAt: entry.recordedAt,
        ...words(entry.body.words),
      })
    case 'referral.declined':
      return step(referrals, entry, 'declined', { decline: entry.body })
    case 'referral.withdrawn':
      return step(referrals, entry, 'withdrawn', words(entry.body.words))
    case 'referral.completed':
      return step(referrals, entry, 'completed', { outcome: entry.body })
    case 'referral.closed':
      return step(referrals, entry, 'closed', { closing: { ...entry.body, ...post(entry) } })
    default:
      return referrals
  }
}

const words = (text: string | undefined) => (text ? { words: text } : {})
const post = (entry: CaseEntry) =>
  entry.actor.kind === 'officer' ? { post: entry.actor.post } : {}

function open(
  referrals: Referrals,
  entry: Extract<CaseEntry, { type: 'referral.sent' }>,
): Referrals {
  const { unit, party, toUnit, toParty, urgency } = entry.route
  if (!unit || !party || !toUnit || !toParty) return referrals
  const origin = toOrigin(entry)
  return new Map(referrals).set(entry.body.referral, {
    ...entry.body,
    ...origin,
    state: 'sent',
    fromUnit: unit,
    fromParty: party,
    toUnit,
    toParty,
    urgency: urgency ?? 'routine',
    steps: [{ state: 'sent', at: entry.recordedAt, unit }],
  })
}

type Step = Extract<CaseEntry, { type: `referral.${string}` }>

function step(
  referrals: Referrals,
  entry: Step,
  state: ReferralState,
  more: Partial<Referral> = {},
): Referrals {
  const known = referrals.get(entry.body.referral)
  if (!known) return referrals
  const by = toOrigin(entry)
  const steps = [
    ...known.steps,
    { state, at: entry.recordedAt, ...(by.unit ? { unit: by.unit } : {}) },
  ]
  return change(referrals, entry.body.referral, { ...more, state, steps })
}

function change(referrals: Referrals, id: ReferralId, more: Partial<Referral>): Referrals {
  const known = referrals.get(id)
  return known ? new Map(referrals).set(id, { ...known, ...more }) : referrals
}
