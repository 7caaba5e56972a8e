import { describe, expect, test } from 'vitest'
import { annulCase } from '../../../src/domain/case/add.ts'
import { giveConsent, withdrawConsent } from '../../../src/domain/consent/decide.ts'
import {
  acceptLead,
  declineLead,
  offerLead,
  withdrawLead,
} from '../../../src/domain/lead/decide.ts'
import { closeReferral } from '../../../src/domain/referral/decide.ts'
import type { ConsentId, UnitId } from '../../../src/kit/index.ts'
import { consented, consentTo, done, dutyOf, referred, registered } from '../../world/acts.ts'
import {
  gateClerk,
  HARBOUR_OFFICE,
  HOUSE_OF_REST,
  NORTH_GATE,
  QUAY_DESK,
  quayClerk,
  quayHead,
  REST_HOUSE,
  restHead,
  restKeeper,
  STRANGER,
} from '../../world/people.ts'
import type { Telling } from '../../world/telling.ts'

const OFFER = { to: REST_HOUSE, words: 'She lives there now.' }
const ALL = ['contact', 'documents', 'exploitation', 'identity', 'journey'] as const

/** Given: consent for all the case holds, and an offer to the Rest House. */
function offered(): { told: Telling; consent: ConsentId } {
  const told = registered()
  const consent = consented(told, { classes: ALL })
  told.does(quayClerk, (s, f) => offerLead(s, OFFER, f))
  return { told, consent }
}
const take = (told: Telling) => told.does(restKeeper, (s, f) => acceptLead(s, undefined, f))

describe('offering the lead', () => {
  test('changes nothing yet but that an answer is owed', () => {
    const { told } = offered()
    expect(told.state.lead?.unit).toBe(QUAY_DESK)
    expect(told.state.offer).toMatchObject({ ...OFFER, from: QUAY_DESK, toParty: HOUSE_OF_REST })
    expect(dutyOf(told, 'answer-offer')).toMatchObject({ unit: REST_HOUSE, subject: 'lead' })
  })

  test('needs consent for every class the case holds', () => {
    const told = registered()
    consented(told, { classes: ['identity', 'contact'] })
    const refusal = told.refuses(quayClerk, (s, f) => offerLead(s, OFFER, f))
    expect(refusal).toMatchObject({ code: 'consent-missing-for-lead' })
    expect(String(refusal.facts.classes).split(',').sort()).toEqual([
      'documents',
      'exploitation',
      'journey',
    ])
  })

  test('within the own institution needs no consent', () => {
    const told = registered()
    const inland = { ...told.coalition.units.get(NORTH_GATE), party: HARBOUR_OFFICE }
    const units = new Map(told.coalition.units).set(NORTH_GATE, inland as never)
    const facts = { ...told.facts(quayClerk), coalition: { ...told.coalition, units } }
    const decided = offerLead(told.state, { ...OFFER, to: NORTH_GATE }, facts)
    expect(decided).not.toHaveProperty('refused')
  })

  test('is refused to a unit unknown, to itself, twice, and by another institution', () => {
    const { told } = offered()
    const refused = (by: typeof quayClerk, to: UnitId) =>
      told.refuses(by, (s, f) => offerLead(s, { ...OFFER, to }, f)).code
    expect(refused(quayClerk, 'nowhere' as UnitId)).toBe('unit-unknown')
    expect(refused(quayClerk, QUAY_DESK)).toBe('lead-offered-to-itself')
    expect(refused(quayClerk, REST_HOUSE)).toBe('lead-offered-already')
    expect(refused(restKeeper, REST_HOUSE)).toBe('not-the-lead')
  })
})

describe('accepting', () => {
  test('moves the lead, the log and every open duty of the former lead, and nobody else’s', () => {
    const { told } = done()
    consented(told, { classes: ALL })
    referred(told, { need: 'boat' })
    const asking = dutyOf(told, 'ask-whether-help-came')
    const answering = dutyOf(told, 'answer-later')
    told.does(quayClerk, (s, f) => offerLead(s, OFFER, f))
    const entries = take(told)
    expect(told.state.lead).toMatchObject({ unit: REST_HOUSE, party: HOUSE_OF_REST })
    expect(told.state.offer).toBeUndefined()
    expect([...told.state.formerLeads].map(({ party }) => party)).toEqual([HARBOUR_OFFICE])
    expect(told.state.duties.get(asking.duty)?.unit).toBe(REST_HOUSE)
    expect(told.state.duties.get(answering.duty)?.unit).toBe(answering.unit)
    expect(dutyOf(told, 'answer-offer').ended?.how).toBe('met')
    expect(entries.map(({ type, log }) => `${type} ${log}`)).toEqual([
      'lead.accepted harbour-office',
      'lead.taken house-of-rest',
      'duty.moved house-of-rest',
      'duty.ended house-of-rest',
    ])
  })

  test('cites where the former log left off', () => {
    const { told } = offered()
    const citation = { log: HARBOUR_OFFICE, size: 9, root: 'r', index: 8 }
    const entries = told.does(restKeeper, (s, f) => acceptLead(s, citation, f))
    expect(entries.find(({ type }) => type === 'lead.taken')?.body).toMatchObject({ citation })
  })

  test('is refused without an offer, to another unit, and when a grant died meanwhile', () => {
    const { told, consent } = offered()
    const refused = (by: typeof quayClerk) =>
      told.refuses(by, (s, f) => acceptLead(s, undefined, f)).code
    expect(refused(gateClerk)).toBe('not-the-receiver')
    expect(refused(quayClerk)).toBe('not-the-receiver')
    told.does(quayClerk, (s, f) => withdrawConsent(s, { consent, by: 'person' }, f))
    expect(refused(restKeeper)).toBe('consent-missing-for-lead')
    expect(told.state.lead?.unit).toBe(QUAY_DESK)
    const none = registered().refuses(restKeeper, (s, f) => acceptLead(s, undefined, f))
    expect(none.code).toBe('lead-not-offered')
  })

  test('ends what the former lead may do; it still closes what it sent', () => {
    const { told, referral } = done()
    consented(told, { classes: ALL })
    told.does(quayClerk, (s, f) => offerLead(s, OFFER, f))
    take(told)
    const refusal = told.refuses(quayClerk, (s, f) => offerLead(s, OFFER, f))
    expect(refusal.code).toBe('not-the-lead')
    told.does(quayClerk, (s, f) => closeReferral(s, { referral, notAsked: 'gone' }, f))
    expect(told.state.referrals.get(referral)?.state).toBe('closed')
  })

  test('and back again', () => {
    const { told } = offered()
    take(told)
    consented2(told)
    told.does(restKeeper, (s, f) => offerLead(s, { to: QUAY_DESK, words: '' }, f))
    told.does(quayClerk, (s, f) => acceptLead(s, undefined, f))
    expect(told.state.lead?.unit).toBe(QUAY_DESK)
    expect([...told.state.formerLeads].map(({ party }) => party)).toEqual([
      HARBOUR_OFFICE,
      HOUSE_OF_REST,
    ])
  })
})

/** The person consents again, to the institution that led before. */
function consented2(told: Telling): void {
  const again = { recipient: HARBOUR_OFFICE, classes: ALL }
  told.does(restHead, (s, f) => giveConsent(s, consentTo(again), f))
}

describe('an offer that comes to nothing', () => {
  test('is declined with words by the unit it was made to', () => {
    const { told } = offered()
    const refused = (by: typeof quayClerk, words: string) =>
      told.refuses(by, (s, f) => declineLead(s, { words }, f)).code
    expect(refused(gateClerk, 'no')).toBe('not-the-receiver')
    expect(refused(restKeeper, ' ')).toBe('reason-missing')
    told.does(restKeeper, (s, f) => declineLead(s, { words: 'Full.' }, f))
    expect(told.state.offer).toBeUndefined()
    expect(dutyOf(told, 'answer-offer').ended?.how).toBe('met')
    expect(refused(restKeeper, 'no')).toBe('lead-not-offered')
  })

  test('is withdrawn by the lead', () => {
    const { told } = offered()
    const refusal = told.refuses(restKeeper, (s, f) => withdrawLead(s, { words: '' }, f))
    expect(refusal.code).toBe('not-the-lead')
    told.does(quayHead, (s, f) => withdrawLead(s, { words: 'Changed.' }, f))
    expect(dutyOf(told, 'answer-offer').ended?.how).toBe('cancelled')
    const twice = told.refuses(quayHead, (s, f) => withdrawLead(s, { words: '' }, f))
    expect(twice.code).toBe('lead-not-offered')
  })

  test('dies with the case', () => {
    const told = registered(STRANGER)
    consented(told, { classes: ALL })
    told.does(quayClerk, (s, f) => offerLead(s, OFFER, f))
    told.does(quayHead, (s, f) => annulCase(s, { reason: 'slip', words: 'Twice.' }, f))
    const refusal = told.refuses(restKeeper, (s, f) => acceptLead(s, undefined, f))
    expect(refusal.code).toBe('lead-not-offered')
  })
})
