import { expect, test } from 'vitest'
import { disclose } from '../../../src/domain/access/disclose.ts'
import { keyHoldings, visibleClasses } from '../../../src/domain/access/grants.ts'
import { ACTIONS, may, ROLE_ACTIONS, relationshipOf } from '../../../src/domain/access/may.ts'
import { giveConsent } from '../../../src/domain/consent/decide.ts'
import { acceptLead, offerLead } from '../../../src/domain/lead/decide.ts'
import {
  acceptReferral,
  declineReferral,
  sendReferral,
  withdrawReferral,
} from '../../../src/domain/referral/decide.ts'
import type { PersonalClass, RuleId } from '../../../src/kit/index.ts'
import {
  asked,
  bedFor,
  consented,
  consentTo,
  done,
  dutyOf,
  registered,
  taken,
} from '../../world/acts.ts'
import {
  GATE_GUARD,
  gateClerk,
  gateSearcher,
  HOUSE_OF_REST,
  NORTH_GATE,
  quayClerk,
  quaySearcher,
  REST_HOUSE,
  restKeeper,
  shoreClerk,
} from '../../world/people.ts'
import type { Telling } from '../../world/telling.ts'

const see = (told: Telling, by: typeof quayClerk) => disclose(told.state, { ...by, now: told.now })
const ALL = ['contact', 'documents', 'exploitation', 'identity', 'journey'] as const

test('until it accepts, the receiver sees need, urgency, age band, sex, language, children, country', () => {
  const { told } = asked()
  const view = see(told, restKeeper)
  expect(view?.relationship).toBe('receiver')
  expect(view?.shown).toEqual([])
  expect(Object.keys(view?.outline ?? {}).sort()).toEqual([
    'ageBand',
    'children',
    'country',
    'language',
    'sex',
  ])
  expect(Object.keys(view ?? {}).sort()).toEqual([
    'annulled',
    'attachments',
    'consents',
    'duties',
    'glasses',
    'lead',
    'number',
    'openedAt',
    'outline',
    'referrals',
    'refusedConsents',
    'relationship',
    'shown',
    'timeline',
    'version',
  ])
  expect(view?.referrals).toMatchObject([{ need: 'bed', urgency: 'routine', classes: [] }])
  expect(view?.referrals[0]).not.toHaveProperty('text')
  expect(view?.consents).toEqual([])
  expect(view?.attachments).toEqual([])
})

test('what it accepted shows what the person allowed, and no class beside', () => {
  const { told } = taken()
  const view = see(told, restKeeper)
  expect(view?.shown).toEqual(['exploitation', 'identity'])
  expect(view?.names?.[0]?.name).toBe('Wren of the Ferry')
  expect(view?.referrals[0]?.text).toBe('Needs a bed tonight.')
  for (const name of ['papers', 'contacts', 'origins']) expect(view).not.toHaveProperty(name)
  expect(view?.outline?.safety).toBe('safe')
})

test('a referral that was declined and closed shows no more than before', () => {
  const { told, referral } = asked()
  told.does(restKeeper, (s, f) => declineReferral(s, { referral, reason: 'full', words: 'F' }, f))
  expect(see(told, restKeeper)?.outline).not.toHaveProperty('safety')
})

test('a referral taken back opens nothing, even for one who has another', () => {
  const { told, referral } = taken()
  told.does(quayClerk, (s, f) => withdrawReferral(s, { referral, words: 'No.' }, f))
  expect(see(told, restKeeper)).toBeUndefined()
  told.does(quayClerk, (s, f) => sendReferral(s, bedFor({ need: 'boat' }), f))
  expect(see(told, restKeeper)?.shown).toEqual([])
})

test('nobody else learns that the case is there', () => {
  const { told } = taken()
  for (const by of [gateClerk, gateSearcher, shoreClerk]) expect(see(told, by)).toBeUndefined()
})

test('prosecution sees neither therapy nor health nor what is odd about papers', () => {
  const told = registered()
  const recipient = GATE_GUARD
  consented(told, {
    recipient,
    purpose: 'prosecution',
    classes: [...ALL, 'health', 'psychosocial'],
  })
  const classes: PersonalClass[] = [...ALL, 'health', 'psychosocial']
  told.does(quayClerk, (s, f) =>
    sendReferral(
      s,
      bedFor({ toUnit: NORTH_GATE, need: 'inquiry', purpose: 'prosecution', classes }),
      f,
    ),
  )
  const referral = [...told.state.referrals.keys()][0] as never // the one just sent
  told.does(gateSearcher, (s, f) => acceptReferral(s, { referral }, f))
  const full = { ...told.state, classes: new Set<PersonalClass>(classes) }
  expect([...visibleClasses(full, gateSearcher, told.now)].sort()).toEqual([...ALL])
  expect(visibleClasses(full, gateClerk, told.now).size).toBe(0)
  const odd = { ...told.state.papers[0], warnings: [{ code: 'paper-form', facts: {} }] } as never
  const state = { ...told.state, papers: [odd] }
  expect(disclose(state, { ...gateSearcher, now: told.now })?.papers?.[0]?.warnings).toEqual([])
  expect(disclose(state, { ...quayClerk, now: told.now })?.papers?.[0]?.warnings).toHaveLength(1)
})

test('the lead’s own investigators stand outside like others', () => {
  const { told } = asked()
  const view = see(told, quaySearcher)
  expect(view?.relationship).toBe('lead')
  expect(view?.shown).toEqual([])
  expect(view).not.toHaveProperty('names')
  expect(view?.consents).toEqual([])
})

test('keys are held by the lead for all, by a receiver for the outline, then for what it may see', () => {
  const { told } = asked()
  const held = (party: string) =>
    [...keyHoldings(told.state, told.now)].filter((pair) => pair.startsWith(party)).sort()
  expect(held('harbour-office')).toHaveLength(1 + ALL.length)
  expect(held(HOUSE_OF_REST)).toEqual(['house-of-rest|outline'])
  const referral = [...told.state.referrals.keys()][0] as never // the one just sent
  told.does(restKeeper, (s, f) => acceptReferral(s, { referral }, f))
  expect(held(HOUSE_OF_REST)).toEqual([
    'house-of-rest|exploitation',
    'house-of-rest|identity',
    'house-of-rest|outline',
  ])
})

test('a lead that goes on leaves what it owed as a receiver where it was', () => {
  const { told } = taken()
  consented(told, { classes: ALL })
  told.does(quayClerk, (s, f) => offerLead(s, { to: REST_HOUSE, words: '' }, f))
  told.does(restKeeper, (s, f) => acceptLead(s, undefined, f))
  const owed = dutyOf(told, 'report-outcome')
  const twice = told.clone()
  consented2(twice)
  twice.does(restKeeper, (s, f) => offerLead(s, { to: NORTH_GATE, words: '' }, f))
  twice.does(gateClerk, (s, f) => acceptLead(s, undefined, f))
  expect(twice.state.duties.get(owed.duty)?.unit).toBe(REST_HOUSE)
  expect(relationshipOf(done().told.state, restKeeper)).toBe('receiver')
})

function consented2(told: Telling): void {
  const recipient = GATE_GUARD
  told.does(restKeeper, (s, f) => giveConsent(s, consentTo({ recipient, classes: ALL }), f))
}

test('no role may do everything, and only officers act', () => {
  for (const actions of Object.values(ROLE_ACTIONS))
    expect(actions.length).toBeLessThan(ACTIONS.length)
  expect(ROLE_ACTIONS.administrator).not.toContain('case.read')
  expect(may(quayClerk, ['caseworker'], 'office.administer')).toMatchObject({
    code: 'role-does-not-allow',
  })
  expect(may(quayClerk, [], 'case.read')).toMatchObject({ refused: true })
  expect(may({ kind: 'clock', rule: 'r' as RuleId }, ['caseworker'], 'case.read')).toMatchObject({
    code: 'clock-acts-by-rule-only',
  })
  expect(may({ kind: 'public' }, ['caseworker'], 'case.read')).toMatchObject({ refused: true })
})
