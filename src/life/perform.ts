import { isLive } from '../domain/access/grants.ts'
import { type Annulment, addStatement, annulCase, annulEntry } from '../domain/case/add.ts'
import type { Citation } from '../domain/case/entries.ts'
import type { Decision, Facts } from '../domain/case/facts.ts'
import { todayOf } from '../domain/case/register.ts'
import { type CaseState, findBirth } from '../domain/case/state.ts'
import { partyOfUnit } from '../domain/coalition/index.ts'
import {
  type ConsentAnswer,
  giveConsent,
  refuseConsent,
  reviewConsent,
  withdrawConsent,
} from '../domain/consent/decide.ts'
import { acceptLead, declineLead, offerLead } from '../domain/lead/decide.ts'
import { isMinor } from '../domain/person/age.ts'
import {
  acceptReferral,
  closeReferral,
  completeReferral,
  declineReferral,
  receiveReferral,
  sendReferral,
  withdrawReferral,
} from '../domain/referral/decide.ts'
import {
  type CaseId,
  DAY,
  type PartyId,
  type ReferralId,
  refuse,
  toInstant,
  type UnitId,
} from '../kit/index.ts'
import type { Act, Asking } from './act.ts'
import type { LifeSettings } from './settings.ts'

export type Beside = {
  readonly settings: LifeSettings
  /** Where the former log left off, for whoever takes the lead. */
  readonly citation?: Citation | undefined
}

/** The act as the domain decides it; what it needs to name (a consent, a referral) it finds in the case. */
export function perform(act: Act, state: CaseState, facts: Facts, beside: Beside): Decision {
  switch (act.do) {
    case 'say':
      return addStatement(state, act.statement, facts)
    case 'look':
      return lookAgain(state, act.safety, facts)
    case 'consent':
      return giveConsent(state, toAnswer(act, state, facts, beside.settings), facts)
    case 'refuse-consent': {
      const { adult: text } = beside.settings.consent
      return refuseConsent(
        state,
        { recipient: partyOf(act.to, facts), text, language: act.language },
        facts,
      )
    }
    case 'review':
      return withConsent(
        state,
        (known) => awaitsReview(known, facts),
        (consent) =>
          reviewConsent(state, { consent, upheld: act.upheld, reason: act.reason }, facts),
      )
    case 'withdraw-consent':
      return withConsent(
        state,
        (known) => isLive(known, facts.now),
        (consent) => withdrawConsent(state, { consent, by: 'person', reason: act.reason }, facts),
      )
    case 'annul':
      return annulLatest(state, act, facts)
    case 'annul-case':
      return isOwnCase(state, facts) ? [] : annulCase(state, act, facts)
    case 'offer-lead':
      return offerLead(state, { to: act.to, words: act.words }, facts)
    case 'accept-lead':
      return acceptLead(state, beside.citation, facts)
    case 'decline-lead':
      return declineLead(state, { words: act.words }, facts)
    case 'relate':
      // It stands in two cases: see `relate`.
      return []
    default:
      return performReferral(act, state, facts)
  }
}

type OfReferral = Extract<
  Act,
  { do: 'refer' | 'receive' | 'accept' | 'decline' | 'complete' | 'close' | 'take-back' }
>

function performReferral(act: OfReferral, state: CaseState, facts: Facts): Decision {
  if (act.do === 'refer') return sendReferral(state, { ...act, toUnit: act.to }, facts)
  const referral = nth(state.referrals.keys(), act.referral)
  if (!referral) return refuse('referral-unknown')
  const about: { referral: ReferralId } = { referral }
  switch (act.do) {
    case 'receive':
      return receiveReferral(state, about, facts)
    case 'accept':
      return acceptReferral(state, { ...about, words: act.words }, facts)
    case 'decline': {
      const { reason, words, better } = act
      return declineReferral(
        state,
        { ...about, reason, words, ...(better ? { better } : {}) },
        facts,
      )
    }
    case 'complete':
      return completeReferral(state, { ...about, outcome: act.outcome, words: act.words }, facts)
    case 'close': {
      const { asked, notAsked } = act
      return closeReferral(
        state,
        { ...about, ...(asked ? { asked } : {}), ...(notAsked ? { notAsked } : {}) },
        facts,
      )
    }
    case 'take-back':
      return withdrawReferral(state, { ...about, words: act.words }, facts)
  }
}

const nth = <T>(values: Iterable<T>, index: number): T | undefined => [...values][index]

function lookAgain(
  state: CaseState,
  safety: Extract<Act, { do: 'look' }>['safety'],
  facts: Facts,
): Decision {
  if (!state.outline) return refuse('case-unknown')
  const { sex, language, country, children, channel } = state.outline
  const statement = { kind: 'outline', sex, language, country, children, channel, safety } as const
  return addStatement(state, statement, facts)
}

const partyOf = (unit: UnitId, facts: Facts): PartyId =>
  // A unit that is not there is refused by the decision: no party is called so.
  partyOfUnit(facts.coalition, unit, facts.now) ?? ('' as PartyId)

function toAnswer(
  asking: Asking,
  state: CaseState,
  facts: Facts,
  { consent }: LifeSettings,
): ConsentAnswer {
  const { to, classes, purpose, language, group, witness } = asking
  return {
    recipient: partyOf(to, facts),
    classes: classes === 'all' ? [...state.classes] : classes,
    purpose,
    expires: toInstant(facts.now + consent.days * DAY),
    language,
    group,
    ...(witness ? { witness } : {}),
    ...toVoice(asking, state, facts, consent),
  }
}

/** For a child the guardian speaks, or its best interest. */
function toVoice(
  asking: Asking,
  state: CaseState,
  facts: Facts,
  consent: LifeSettings['consent'],
): Pick<ConsentAnswer, 'basis' | 'text' | 'reason' | 'guardian'> {
  const minor = isMinor(findBirth(state) ?? { kind: 'unknown' }, todayOf(facts)) === 'yes'
  const text = minor ? consent.child : asking.group ? consent.group : consent.adult
  const { basis, bestInterest, guardian, reason } = asking
  if (basis === 'vital-interest') return { basis, text, reason }
  if (!minor) return { basis, text }
  return bestInterest
    ? { basis: 'best-interest', text, reason: bestInterest }
    : { basis: 'guardian', text, guardian }
}

type Known =
  CaseState['consents'] extends ReadonlyMap<infer Id, infer Consent> ? [Id, Consent] : never

/** Four eyes: where one officer does all, nobody reviews and nobody strikes out. */
const awaitsReview = ({ reviewBy, reviewed, post, officer }: Known[1], { by }: Facts): boolean =>
  reviewBy !== undefined && !reviewed && post !== by.post && officer !== by.officer

const isOwnCase = (state: CaseState, { by }: Facts): boolean =>
  state.openedByPost === by.post || state.openedByOfficer === by.officer

/** Nothing happens where there is no such consent any more. */
function withConsent(
  state: CaseState,
  fits: (consent: Known[1]) => boolean,
  decide: (consent: Known[0]) => Decision,
): Decision {
  const found = [...state.consents].find(([, known]) => fits(known))
  return found ? decide(found[0]) : []
}

/** The latest statement that can be annulled and is no outline: a list must go on showing the person. */
function annulLatest(state: CaseState, why: Annulment, facts: Facts): Decision {
  const wrong = [...state.authors].findLast(
    ([entry, { type, post, officer }]) =>
      (type === 'paper.seen' || type === 'origin.recorded' || type === 'story.told') &&
      !state.annulled.has(entry) &&
      post !== facts.by.post &&
      officer !== facts.by.officer,
  )
  if (!wrong) return []
  const { reason, words } = why
  return annulEntry(state, wrong[0], { reason, words }, facts)
}

/** Both sides of a relation, from the one who came later. */
export const toRelation = (other: CaseId, direction: 'from' | 'to') =>
  ({ kind: 'travelled-with', other, direction }) as const
