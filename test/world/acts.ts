import type { FirstContact } from '../../src/domain/case/register.ts'
import { registerCase } from '../../src/domain/case/register.ts'
import { type ConsentAnswer, giveConsent } from '../../src/domain/consent/decide.ts'
import {
  acceptReferral,
  completeReferral,
  type ReferralRequest,
  sendReferral,
} from '../../src/domain/referral/decide.ts'
import {
  type ConsentId,
  DAY,
  type Officer,
  type ReferralId,
  toInstant,
} from '../../src/kit/index.ts'
import { SARNATH_OPENED } from './coalition/sarnath.ts'
import { HOUSE_OF_REST, quayClerk, REST_HOUSE, restKeeper, WREN } from './people.ts'
import { lantern, Telling } from './telling.ts'

export const consentTo = (given: Partial<ConsentAnswer> = {}): ConsentAnswer => ({
  recipient: HOUSE_OF_REST,
  classes: ['identity', 'exploitation'],
  purpose: 'protection',
  basis: 'person',
  expires: toInstant(SARNATH_OPENED + 90 * DAY),
  language: 'fr',
  text: 'consent-adult',
  group: false,
  ...given,
})

export const bedFor = (given: Partial<ReferralRequest> = {}): ReferralRequest => ({
  toUnit: REST_HOUSE,
  need: 'bed',
  urgency: 'routine',
  classes: ['identity', 'exploitation'],
  purpose: 'protection',
  text: 'Needs a bed tonight.',
  ...given,
})

/** Given: the quay clerk has registered a person. */
export function registered(contact: FirstContact = WREN, coalition = lantern): Telling {
  const told = new Telling(coalition)
  told.does(quayClerk, (_, facts) => registerCase(contact, '25-AAAA-BBBB', facts))
  return told
}

export function consented(told: Telling, given: Partial<ConsentAnswer> = {}): ConsentId {
  told.does(quayClerk, (state, facts) => giveConsent(state, consentTo(given), facts))
  return lastOf(told.state.consents)
}

export function referred(
  told: Telling,
  given: Partial<ReferralRequest> = {},
  by: Officer = quayClerk,
): ReferralId {
  told.does(by, (state, facts) => sendReferral(state, bedFor(given), facts))
  return lastOf(told.state.referrals)
}

/** Given: registered, consented to and referred to the Rest House. */
export function asked(given: Partial<ReferralRequest> = {}) {
  const told = registered()
  const consent = consented(told)
  return { told, consent, referral: referred(told, given) }
}

/** Given: and accepted there. */
export function taken(given: Partial<ReferralRequest> = {}) {
  const matter = asked(given)
  matter.told.does(restKeeper, (state, facts) => acceptReferral(state, matter, facts))
  return matter
}

/** Given: and done. */
export function done() {
  const matter = taken()
  matter.told.does(restKeeper, (state, facts) =>
    completeReferral(state, { ...matter, outcome: 'done', words: 'Slept.' }, facts),
  )
  return matter
}

function lastOf<Id>(map: ReadonlyMap<Id, unknown>): Id {
  const id = [...map.keys()].at(-1)
  if (id === undefined) throw new Error('nothing was recorded')
  return id
}

export const openDuties = (told: Telling) =>
  [...told.state.duties.values()].filter((duty) => !duty.ended)
export const dutyOf = (told: Telling, rule: string) => {
  const duty = [...told.state.duties.values()].findLast((one) => one.rule === rule)
  if (!duty) throw new Error(`no duty of the rule ${rule}`)
  return duty
}
