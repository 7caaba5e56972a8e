import { describe, expect, test } from 'vitest'
import { hasLiveGrant, isLive } from '../../../src/domain/access/grants.ts'
import type { FirstContact } from '../../../src/domain/case/register.ts'
import {
  type ConsentAnswer,
  giveConsent,
  refuseConsent,
  reviewConsent,
  withdrawConsent,
} from '../../../src/domain/consent/decide.ts'
import { type ConsentId, DAY, HOUR, type PartyId, toInstant } from '../../../src/kit/index.ts'
import { consented, consentTo, dutyOf, registered } from '../../world/acts.ts'
import {
  HARBOUR_OFFICE,
  HOUSE_OF_REST,
  PIP,
  quayClerk,
  quayHead,
  restKeeper,
  STRANGER,
  WREN,
} from '../../world/people.ts'

const ASK = { party: HOUSE_OF_REST, class: 'identity', purpose: 'protection' } as const
const vital = { basis: 'vital-interest', reason: 'danger' } as const

const refusedOf = (given: Partial<ConsentAnswer>, contact: FirstContact = WREN) =>
  registered(contact).refuses(quayClerk, (state, facts) =>
    giveConsent(state, consentTo(given), facts),
  )

describe('a consent', () => {
  test('lets its recipient see its classes for its purpose, until it expires', () => {
    const told = registered()
    consented(told)
    const has = (ask: Parameters<typeof hasLiveGrant>[1]) => hasLiveGrant(told.state, ask, told.now)
    expect(has(ASK)).toBe(true)
    expect(has({ ...ASK, class: 'contact' })).toBe(false)
    expect(has({ ...ASK, purpose: 'prosecution' })).toBe(false)
    expect(has({ ...ASK, party: HARBOUR_OFFICE })).toBe(false)
    expect(has(ASK)).toBe(true)
    told.pass(90 * DAY - 1)
    expect(has(ASK)).toBe(true)
    told.pass(1)
    expect(has(ASK)).toBe(false)
  })

  test('says that there were people, and seals their names apart', () => {
    const told = registered()
    const id = consented(told, { witness: ' Ida ', interpreter: 'Ole', guardian: '' })
    expect(told.state.consents.get(id)).toMatchObject({
      witnessed: true,
      interpreter: true,
      textVersion: 1,
      people: { witness: 'Ida', interpreter: 'Ole' },
    })
    const entry = told.entries.find(({ type }) => type === 'consent.witnessed')
    expect(entry?.class).toBe('identity')
    expect(told.entries.find(({ type }) => type === 'consent.given')?.body).not.toMatchObject({
      witness: 'Ida',
    })
  })

  test('sorts its classes and names each once', () => {
    const told = registered()
    const id = consented(told, { classes: ['journey', 'contact', 'journey'] })
    expect(told.state.consents.get(id)?.classes).toEqual(['contact', 'journey'])
  })

  test.each([
    [{ recipient: 'nobody' as PartyId }, 'party-unknown'],
    [{ recipient: HARBOUR_OFFICE }, 'consent-recipient-is-lead'],
    [{ text: 'no-text' }, 'text-unknown'],
    [{ classes: [] }, 'consent-without-class'],
    [{ expires: toInstant(0) }, 'consent-expired-at-birth'],
  ] as const)('with %j is refused', (given, code) => {
    expect(refusedOf(given).code).toBe(code)
  })

  test('is recorded by the lead alone', () => {
    const told = registered()
    const refusal = told.refuses(restKeeper, (state, facts) =>
      giveConsent(state, consentTo(), facts),
    )
    expect(refusal.code).toBe('not-the-lead')
  })
})

describe('whose answer counts', () => {
  test('a child does not consent alone', () => {
    expect(refusedOf({}, PIP)).toMatchObject({
      code: 'child-needs-guardian',
      rule: 'consent-of-a-child',
    })
    expect(refusedOf({ basis: 'guardian' }, PIP).code).toBe('guardian-missing')
    expect(refusedOf({ basis: 'best-interest', reason: ' ' }, PIP).code).toBe('reason-missing')
    const told = registered(PIP)
    consented(told, { basis: 'guardian', guardian: 'Aunt' })
    consented(told, { basis: 'best-interest', reason: 'alone' })
    expect(told.state.consents.size).toBe(2)
  })

  test('an adult is replaced by nobody', () => {
    expect(refusedOf({ basis: 'guardian', guardian: 'Uncle' }).code).toBe('adult-answers-alone')
    expect(refusedOf({ basis: 'best-interest', reason: 'x' }).code).toBe('adult-answers-alone')
  })

  test('of unknown age, either the person or a guardian answers', () => {
    const told = registered(STRANGER)
    consented(told)
    consented(told, { basis: 'guardian', guardian: 'Aunt' })
    expect(told.state.consents.size).toBe(2)
  })
})

describe('vital interest', () => {
  test('needs a reason, lives 72 hours, and owes a review', () => {
    expect(refusedOf({ basis: 'vital-interest' }).code).toBe('reason-missing')
    const told = registered()
    const id = consented(told, vital)
    const grant = () => told.state.consents.get(id)
    expect(dutyOf(told, 'review-danger')).toMatchObject({
      role: 'supervisor',
      due: told.now + 72 * HOUR,
    })
    told.pass(72 * HOUR - 1)
    expect(grant() && isLive(grant() as never, told.now)).toBe(true)
    told.pass(1)
    expect(grant() && isLive(grant() as never, told.now)).toBe(false)
  })

  test.each([true, false])('upheld %s by another post decides what stands', (upheld) => {
    const told = registered()
    const id = consented(told, vital)
    const review = { consent: id, upheld, reason: 'seen' }
    told.does(quayHead, (state, facts) => reviewConsent(state, review, facts))
    expect(dutyOf(told, 'review-danger').ended?.how).toBe('met')
    expect(hasLiveGrant(told.state, ASK, told.now)).toBe(upheld)
    told.pass(80 * DAY)
    expect(hasLiveGrant(told.state, ASK, told.now)).toBe(upheld)
  })

  test('is reviewed once, by another post, with words, and nothing else is', () => {
    const told = registered()
    const plain = consented(told)
    const id = consented(told, vital)
    const refused = (by: typeof quayHead, consent: ConsentId, reason = 'seen') =>
      told.refuses(by, (state, facts) =>
        reviewConsent(state, { consent, upheld: true, reason }, facts),
      ).code
    expect(refused(quayHead, plain)).toBe('consent-needs-no-review')
    expect(refused(quayClerk, id)).toBe('review-needs-another-post')
    expect(refused(quayHead, id, ' ')).toBe('reason-missing')
    told.does(quayHead, (state, facts) =>
      reviewConsent(state, { consent: id, upheld: true, reason: 'seen' }, facts),
    )
    expect(refused(quayHead, id)).toBe('consent-reviewed-already')
  })
})

test('a withdrawal closes at once, needs no reason, and happens once', () => {
  const told = registered()
  const consent = consented(told)
  const withdraw = { consent, by: 'person' } as const
  told.does(quayClerk, (state, facts) => withdrawConsent(state, withdraw, facts))
  expect(hasLiveGrant(told.state, ASK, told.now)).toBe(false)
  const refused = (id: ConsentId) =>
    told.refuses(quayClerk, (state, facts) =>
      withdrawConsent(state, { ...withdraw, consent: id }, facts),
    ).code
  expect(refused(consent)).toBe('consent-withdrawn-already')
  expect(refused('none' as ConsentId)).toBe('consent-unknown')
  const stranger = told.refuses(restKeeper, (state, facts) =>
    withdrawConsent(state, withdraw, facts),
  )
  expect(stranger.code).toBe('not-the-lead')
})

test('a withdrawn vital ground owes no review any more', () => {
  const told = registered()
  const consent = consented(told, vital)
  told.does(quayClerk, (state, facts) => withdrawConsent(state, { consent, by: 'person' }, facts))
  expect(dutyOf(told, 'review-danger').ended?.how).toBe('cancelled')
})

test('a no is recorded and gives nothing', () => {
  const told = registered()
  const no = { recipient: HOUSE_OF_REST, text: 'consent-adult', language: 'fr' }
  told.does(quayClerk, (state, facts) => refuseConsent(state, no, facts))
  expect(told.state.refusedConsents).toMatchObject([no])
  expect(hasLiveGrant(told.state, ASK, told.now)).toBe(false)
  const stranger = told.refuses(restKeeper, (state, facts) => refuseConsent(state, no, facts))
  expect(stranger.code).toBe('not-the-lead')
})
