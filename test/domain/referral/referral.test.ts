import { describe, expect, test } from 'vitest'
import { withdrawConsent } from '../../../src/domain/consent/decide.ts'
import {
  acceptReferral,
  type Closing,
  closeReferral,
  completeReferral,
  declineReferral,
  type ReferralRequest,
  receiveReferral,
  sendReferral,
  withdrawReferral,
} from '../../../src/domain/referral/decide.ts'
import type { Officer, ReferralId, UnitId } from '../../../src/kit/index.ts'
import {
  asked,
  bedFor,
  consented,
  done,
  dutyOf,
  openDuties,
  referred,
  registered,
  taken,
} from '../../world/acts.ts'
import { gateClerk, QUAY_DESK, quayClerk, REST_HOUSE, restKeeper } from '../../world/people.ts'
import type { Telling } from '../../world/telling.ts'

type Matter = { readonly told: Telling; readonly referral: ReferralId }
const FULL = { reason: 'full', words: 'No bed left.' }
const SLEPT = { outcome: 'done', words: 'Slept.' }

const sendRefused = (given: Partial<ReferralRequest>) => {
  const told = registered()
  consented(told)
  return told.refuses(quayClerk, (state, facts) => sendReferral(state, bedFor(given), facts))
}

/** Every step of a referral as one function of who takes it. */
const STEPS = {
  receive: ({ told, referral }: Matter, by: Officer) =>
    told.does(by, (s, f) => receiveReferral(s, { referral }, f)),
  accept: ({ told, referral }: Matter, by: Officer) =>
    told.does(by, (s, f) => acceptReferral(s, { referral, words: ' Come ' }, f)),
  decline: ({ told, referral }: Matter, by: Officer) =>
    told.does(by, (s, f) => declineReferral(s, { referral, ...FULL }, f)),
  complete: ({ told, referral }: Matter, by: Officer) =>
    told.does(by, (s, f) => completeReferral(s, { referral, ...SLEPT }, f)),
  withdraw: ({ told, referral }: Matter, by: Officer) =>
    told.does(by, (s, f) => withdrawReferral(s, { referral, words: 'Not needed.' }, f)),
  close: ({ told, referral }: Matter, by: Officer) =>
    told.does(by, (s, f) => closeReferral(s, { referral, notAsked: 'gone' }, f)),
}
const stateOf = ({ told, referral }: Matter) => told.state.referrals.get(referral)

describe('sending', () => {
  test('puts a need to another institution, with its clock', () => {
    const matter = asked()
    expect(stateOf(matter)).toMatchObject({
      state: 'sent',
      fromUnit: QUAY_DESK,
      toUnit: REST_HOUSE,
      persons: 2,
      text: 'Needs a bed tonight.',
      classes: ['exploitation', 'identity'],
    })
    expect(dutyOf(matter.told, 'answer-later')).toMatchObject({
      unit: REST_HOUSE,
      subject: `referral:${matter.referral}`,
    })
  })

  test('keeps the free text out of the outline', () => {
    const { told } = asked()
    const sent = told.entries.find(({ type }) => type === 'referral.sent')
    expect(JSON.stringify([sent?.body, sent?.route])).not.toContain('tonight')
    expect(told.entries.find(({ type }) => type === 'referral.explained')?.class).toBe(
      'exploitation',
    )
    expect(
      asked({ text: ' ' }).told.entries.some(({ type }) => type === 'referral.explained'),
    ).toBe(false)
  })

  test('clear routes hold no need', () => {
    const { told } = asked()
    for (const { route } of told.entries) expect(Object.values(route)).not.toContain('bed')
  })

  test.each([
    [{ toUnit: 'nowhere' as UnitId }, 'unit-unknown'],
    [{ toUnit: QUAY_DESK }, 'referral-within-party'],
    [{ need: 'moon' }, 'need-unknown'],
    [{ classes: ['contact'] }, 'consent-missing'],
    [{ purpose: 'prosecution' }, 'consent-missing'],
  ] as const)('%j is refused', (given, code) => {
    expect(sendRefused(given).code).toBe(code)
  })

  test('without a grant says which classes are missing for whom', () => {
    expect(sendRefused({ classes: ['contact', 'identity', 'journey'] })).toMatchObject({
      facts: { classes: 'contact,journey', party: 'house-of-rest' },
      rule: 'disclosure-needs-a-grant',
    })
    expect(sendRefused({ classes: [] as never, need: 'moon' }).code).toBe('need-unknown')
  })

  test('a second one for the same need at the same unit waits for the end of the first', () => {
    const matter = asked()
    const again = (given: Partial<ReferralRequest> = {}) =>
      sendReferral(matter.told.state, bedFor(given), matter.told.facts(quayClerk))
    expect(again()).toMatchObject({ code: 'referral-open-already' })
    expect(again({ need: 'boat' })).not.toHaveProperty('refused')
    STEPS.decline(matter, restKeeper)
    expect(again()).not.toHaveProperty('refused')
  })

  test('is for the lead alone', () => {
    const { told } = taken()
    const refusal = told.refuses(restKeeper, (state, facts) =>
      sendReferral(state, bedFor({ toUnit: QUAY_DESK }), facts),
    )
    expect(refusal.code).toBe('not-the-lead')
  })
})

describe('the steps', () => {
  test('of one that is served: every step with its time and unit', () => {
    const matter = asked()
    STEPS.receive(matter, restKeeper)
    STEPS.accept(matter, restKeeper)
    STEPS.complete(matter, restKeeper)
    STEPS.close(matter, quayClerk)
    expect(stateOf(matter)?.steps.map(({ state, unit }) => `${state} ${unit}`)).toEqual([
      'sent quay-desk',
      'received rest-house',
      'accepted rest-house',
      'completed rest-house',
      'closed quay-desk',
    ])
    expect(stateOf(matter)).toMatchObject({ words: 'Come', outcome: SLEPT })
    expect(openDuties(matter.told)).toEqual([])
  })

  test('in any other order are refused by the state it is in', () => {
    const allowed: Record<string, string[]> = {
      sent: ['receive', 'accept', 'decline', 'withdraw'],
      received: ['accept', 'decline', 'withdraw'],
      accepted: ['complete', 'withdraw'],
      declined: ['close'],
      completed: ['close'],
      withdrawn: [],
      closed: [],
    }
    const paths: Record<string, (keyof typeof STEPS)[]> = {
      sent: [],
      received: ['receive'],
      accepted: ['accept'],
      declined: ['decline'],
      completed: ['accept', 'complete'],
      withdrawn: ['withdraw'],
      closed: ['decline', 'close'],
    }
    for (const [state, path] of Object.entries(paths)) {
      for (const name of Object.keys(STEPS) as (keyof typeof STEPS)[]) {
        const matter = asked()
        for (const before of path) STEPS[before](matter, actorOf(before))
        const attempt = () => STEPS[name](matter, actorOf(name))
        if (allowed[state]?.includes(name)) expect(attempt, `${state} ${name}`).not.toThrow()
        else expect(attempt, `${state} ${name}`).toThrow(`refused: referral-is-${state}`)
      }
    }
  })

  test('are taken by the right side only', () => {
    for (const name of ['receive', 'accept', 'decline'] as const)
      for (const by of [quayClerk, gateClerk])
        expect(() => STEPS[name](asked(), by)).toThrow('refused: not-the-receiver')
    expect(() => STEPS.complete(taken(), quayClerk)).toThrow('refused: not-the-receiver')
    expect(() => STEPS.withdraw(asked(), restKeeper)).toThrow('refused: not-the-sender')
    expect(() => STEPS.close(done(), restKeeper)).toThrow('refused: not-the-sender')
  })

  test('of a referral that is not there are refused', () => {
    const referral = 'none' as ReferralId
    const { told } = asked()
    expect(() => STEPS.accept({ told, referral }, restKeeper)).toThrow('referral-unknown')
    expect(() => STEPS.withdraw({ told, referral }, quayClerk)).toThrow('referral-unknown')
  })
})

const actorOf = (step: string) => (step === 'withdraw' || step === 'close' ? quayClerk : restKeeper)

describe('never a bare no', () => {
  test('declining needs a coded reason, words, and an address that exists', () => {
    const { told, referral } = asked()
    const refused = (given: object) =>
      told.refuses(restKeeper, (s, f) => declineReferral(s, { referral, ...FULL, ...given }, f))
        .code
    expect(refused({ reason: 'mood' })).toBe('reason-unknown')
    expect(refused({ words: ' ' })).toBe('reason-missing')
    expect(refused({ better: 'nowhere' })).toBe('unit-unknown')
    told.does(restKeeper, (s, f) =>
      declineReferral(s, { referral, ...FULL, better: gateClerk.unit }, f),
    )
    expect(stateOf({ told, referral })?.decline?.better).toBe('north-gate')
    expect(dutyOf(told, 'look-further').unit).toBe(QUAY_DESK)
  })

  test('withdrawing needs words, completing a coded outcome', () => {
    const { told, referral } = taken()
    const empty = told.refuses(quayClerk, (s, f) => withdrawReferral(s, { referral, words: '' }, f))
    expect(empty.code).toBe('reason-missing')
    const odd = told.refuses(restKeeper, (s, f) =>
      completeReferral(s, { referral, outcome: 'luck', words: '' }, f),
    )
    expect(odd.code).toBe('outcome-unknown')
  })

  test('closing says who was asked, or why nobody was, and not both', () => {
    const { told, referral } = done()
    const asking = { language: 'fr', answer: 'partly', words: 'Cold.' } as const
    const refused = (given: Closing) =>
      told.refuses(quayClerk, (s, f) => closeReferral(s, { referral, ...given }, f)).code
    expect(refused({})).toBe('closing-asked-or-why-not')
    expect(refused({ asked: asking, notAsked: 'gone' })).toBe('closing-asked-or-why-not')
    expect(refused({ notAsked: 'lazy' })).toBe('reason-unknown')
    told.does(quayClerk, (s, f) => closeReferral(s, { referral, asked: asking }, f))
    expect(stateOf({ told, referral })?.closing).toMatchObject({
      asked: asking,
      post: quayClerk.post,
    })
  })
})

test('an acceptance after the consent was withdrawn opens nothing', () => {
  const matter = asked()
  const { told, consent } = matter
  told.does(quayClerk, (s, f) => withdrawConsent(s, { consent, by: 'person' }, f))
  STEPS.accept(matter, restKeeper)
  expect(stateOf(matter)?.state).toBe('accepted')
})

test('a referral sent again after its end is another one', () => {
  const matter = asked()
  STEPS.withdraw(matter, quayClerk)
  expect(referred(matter.told)).not.toBe(matter.referral)
})
