import type { ConsentId, Instant, PartyId, PersonalClass, Purpose } from '../../kit/index.ts'
import { HOUR, refuse, toInstant } from '../../kit/index.ts'
import { barredFrom } from '../case/add.ts'
import { type CaseBodies, type ConsentBasis, toCaseEntry } from '../case/entries.ts'
import { type Decision, type Facts, freshId } from '../case/facts.ts'
import { todayOf } from '../case/register.ts'
import { type CaseState, findBirth } from '../case/state.ts'
import { NOTICE } from '../coalition/vocabulary.ts'
import { isMinor } from '../person/age.ts'

/** The answer of one person to a text that was read aloud, alone or in a group. */
export type ConsentAnswer = {
  readonly recipient: PartyId
  readonly classes: readonly PersonalClass[]
  readonly purpose: Purpose
  readonly basis: ConsentBasis
  readonly expires: Instant
  readonly language: string
  readonly interpreter?: string
  readonly witness?: string
  readonly guardian?: string
  readonly text: string
  readonly group: boolean
  readonly reason?: string
}

/** Vital interest stands for 72 hours and dies unless reviewed. Rule of this system, not of a statute. */
const VITAL_REVIEW = 72 * HOUR

/** Records a consent, or the lawful ground that stands in its place. */
export function giveConsent(state: CaseState, answer: ConsentAnswer, facts: Facts): Decision {
  const refused = barredFrom(state, facts) ?? wrongAnswer(state, answer, facts)
  if (refused) return refused
  const consent = freshId<ConsentId>(facts)
  const { unit, party, post } = facts.by
  const route = { unit, party, post, toParty: answer.recipient }
  const people = toPeople(answer)
  return [
    toCaseEntry(
      'consent.given',
      { consent, ...toGrant(answer, facts) },
      { ...route, state: 'given' },
    ),
    ...(people ? [toCaseEntry('consent.witnessed', { consent, ...people }, route)] : []),
  ]
}

function wrongAnswer(state: CaseState, answer: ConsentAnswer, facts: Facts) {
  const { parties, texts } = facts.coalition
  if (!parties.has(answer.recipient)) return refuse('party-unknown', { field: 'recipient' })
  if (answer.recipient === facts.by.party)
    return refuse('consent-recipient-is-lead', { field: 'recipient' })
  const text = texts.get(answer.text)?.at(-1)
  if (!text || text.audience === NOTICE) return refuse('text-unknown', { field: 'text' })
  if (answer.classes.length === 0) return refuse('consent-without-class', { field: 'classes' })
  if (answer.expires <= facts.now) return refuse('consent-expired-at-birth', { field: 'expires' })
  return wrongBasis(state, answer, facts)
}

/** A child does not consent alone; an adult is not replaced; a ground other than consent is explained. */
function wrongBasis(state: CaseState, answer: ConsentAnswer, facts: Facts) {
  const minor = isMinor(findBirth(state) ?? { kind: 'unknown' }, todayOf(facts))
  const rule = { rule: 'consent-of-a-child', source: 'unverified' }
  switch (answer.basis) {
    case 'person':
      return minor === 'yes'
        ? refuse('child-needs-guardian', { field: 'basis', ...rule })
        : undefined
    case 'guardian':
      if (minor === 'no') return refuse('adult-answers-alone', { field: 'basis', ...rule })
      return answer.guardian?.trim()
        ? undefined
        : refuse('guardian-missing', { field: 'guardian', ...rule })
    case 'best-interest':
      if (minor === 'no') return refuse('adult-answers-alone', { field: 'basis', ...rule })
      return answer.reason?.trim() ? undefined : refuse('reason-missing', { field: 'reason' })
    case 'vital-interest':
      return answer.reason?.trim() ? undefined : refuse('reason-missing', { field: 'reason' })
  }
}

function toGrant(
  answer: ConsentAnswer,
  facts: Facts,
): Omit<CaseBodies['consent.given'], 'consent'> {
  const { recipient, classes, purpose, basis, expires, language, text, group, reason } = answer
  return {
    recipient,
    classes: [...new Set(classes)].sort(),
    purpose,
    basis,
    expires,
    language,
    interpreter: Boolean(answer.interpreter?.trim()),
    witnessed: Boolean(answer.witness?.trim()),
    text,
    textVersion: facts.coalition.texts.get(text)?.at(-1)?.version ?? 0,
    group,
    ...(reason?.trim() ? { reason: reason.trim() } : {}),
    ...(basis === 'vital-interest' ? { reviewBy: toInstant(facts.now + VITAL_REVIEW) } : {}),
  }
}

function toPeople(
  answer: ConsentAnswer,
): Omit<CaseBodies['consent.witnessed'], 'consent'> | undefined {
  const people = {
    ...(answer.witness?.trim() ? { witness: answer.witness.trim() } : {}),
    ...(answer.interpreter?.trim() ? { interpreter: answer.interpreter.trim() } : {}),
    ...(answer.guardian?.trim() ? { guardian: answer.guardian.trim() } : {}),
  }
  return Object.keys(people).length > 0 ? people : undefined
}

/** The person heard the text and said no. */
export function refuseConsent(
  state: CaseState,
  answer: Pick<ConsentAnswer, 'recipient' | 'text' | 'language'>,
  facts: Facts,
): Decision {
  const barred = barredFrom(state, facts)
  if (barred) return barred
  if (!facts.coalition.parties.has(answer.recipient))
    return refuse('party-unknown', { field: 'recipient' })
  const textVersion = facts.coalition.texts.get(answer.text)?.at(-1)?.version
  if (textVersion === undefined) return refuse('text-unknown', { field: 'text' })
  const { unit, party, post } = facts.by
  const { recipient, text, language } = answer
  return [
    toCaseEntry(
      'consent.refused',
      { consent: freshId<ConsentId>(facts), recipient, text, textVersion, language },
      { unit, party, post, toParty: recipient, state: 'refused' },
    ),
  ]
}

/** Withdrawal has effect at once and needs no reason. */
export function withdrawConsent(
  state: CaseState,
  withdrawal: { consent: ConsentId; by: 'person' | 'guardian' | 'officer'; reason?: string },
  facts: Facts,
): Decision {
  const barred = barredFrom(state, facts)
  if (barred) return barred
  const known = state.consents.get(withdrawal.consent)
  if (!known) return refuse('consent-unknown')
  if (known.withdrawn) return refuse('consent-withdrawn-already')
  const { unit, party, post } = facts.by
  return [
    toCaseEntry('consent.withdrawn', withdrawal, {
      unit,
      party,
      post,
      toParty: known.recipient,
      state: 'withdrawn',
    }),
  ]
}

/** A supervisor's review of a vital-interest ground: upheld to its expiry, or ended now. */
export function reviewConsent(
  state: CaseState,
  review: { consent: ConsentId; upheld: boolean; reason: string },
  facts: Facts,
): Decision {
  const barred = barredFrom(state, facts)
  if (barred) return barred
  const known = state.consents.get(review.consent)
  if (!known?.reviewBy) return refuse('consent-needs-no-review')
  if (known.reviewed) return refuse('consent-reviewed-already')
  if (known.post === facts.by.post || known.officer === facts.by.officer)
    return refuse('review-needs-another-post', { rule: 'four-eyes', source: 'unverified' })
  if (!review.reason.trim()) return refuse('reason-missing', { field: 'reason' })
  const { unit, party, post } = facts.by
  return [
    toCaseEntry('consent.reviewed', review, {
      unit,
      party,
      post,
      toParty: known.recipient,
      state: review.upheld ? 'upheld' : 'ended',
    }),
  ]
}
