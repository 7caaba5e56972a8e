import fc from 'fast-check'
import { expect, test } from 'vitest'
import { may } from '../../../src/domain/access/may.ts'
import { SCOPES, SCOPES_OF } from '../../../src/domain/access/scope.ts'
import {
  decideApply,
  decideIssueCredential,
  decideRevokeCredential,
  decideRotateCredential,
  decideSubscribe,
  decideWebhookStep,
  foldCoalition,
  isUsable,
  LONGEST_LIFE,
  LONGEST_OVERLAP,
  MOST_WEBHOOKS,
  type NewCoalitionEntry,
} from '../../../src/domain/coalition/index.ts'
import {
  type CredentialId,
  DAY,
  isRefusal,
  PURPOSES,
  type Purpose,
  type Refusal,
  type System,
  toInstant,
  type WebhookId,
} from '../../../src/kit/index.ts'
import { SARNATH_OPENED } from '../../world/coalition/sarnath.ts'
import { readLantern } from '../../world/lantern.ts'
import { HARBOUR_OFFICE, HOUSE_OF_REST, QUAY_DESK, REST_HOUSE } from '../../world/people.ts'

const NOW = toInstant(SARNATH_OPENED)
const later = (days: number) => toInstant(NOW + days * DAY)
const applied = decideApply(foldCoalition([]), await readLantern(), NOW)
if (isRefusal(applied)) throw new Error(applied.code)
const START = foldCoalition(applied)
const ID = '01990000-0000-7000-8000-0000000000c1' as CredentialId // a UUID by form
const HOOK = '01990000-0000-7000-8000-0000000000d1' as WebhookId // a UUID by form

const WISH = {
  id: ID,
  unit: QUAY_DESK,
  party: HARBOUR_OFFICE,
  name: 'Ferry register',
  scopes: ['case.register', 'changes.read'],
  purpose: 'protection',
  expires: later(90),
} as const

const codeOf = (made: NewCoalitionEntry[] | Refusal) => (isRefusal(made) ? made.code : 'done')
const after = (...steps: (NewCoalitionEntry[] | Refusal)[]) =>
  foldCoalition(
    steps.flatMap((step) => (isRefusal(step) ? [] : step)),
    START,
  )
const issued = after(decideIssueCredential(START, WISH, NOW))
const known = (state: typeof issued) => {
  const credential = state.credentials.get(ID)
  if (!credential) throw new Error('not issued')
  return credential
}

test('a credential is issued for a unit of the own institution, with a name, scopes and an end', () => {
  expect(known(issued)).toMatchObject({ name: 'Ferry register', unit: QUAY_DESK, generation: 1 })
  const refused = (more: object) =>
    codeOf(decideIssueCredential(START, { ...WISH, ...more } as typeof WISH, NOW))
  expect(refused({ unit: REST_HOUSE })).toBe('unit-of-another-party')
  expect(refused({ unit: 'nowhere' })).toBe('no-such-unit')
  expect(refused({ name: '  ' })).toBe('name-missing')
  expect(refused({ scopes: [] })).toBe('scopes-missing')
  expect(refused({ purpose: 'statistics' })).toBe('purpose-without-systems')
  expect(refused({ purpose: 'prosecution' })).toBe('scope-beyond-purpose')
  expect(refused({ expires: NOW })).toBe('credential-life-out-of-range')
  expect(refused({ expires: NOW + LONGEST_LIFE + 1 })).toBe('credential-life-out-of-range')
  expect(refused({ expires: NOW + LONGEST_LIFE })).toBe('done')
})

test('after a rotation both tokens work until the stated instant, then the new one alone', () => {
  const rotation = {
    credential: ID,
    party: HARBOUR_OFFICE,
    formerUntil: later(7),
    expires: later(120),
  }
  const state = after(
    decideIssueCredential(START, WISH, NOW),
    decideRotateCredential(issued, rotation, NOW),
  )
  const usable = (generation: number, days: number) =>
    isUsable(state, known(state), generation, later(days))
  expect([usable(1, 6.9), usable(1, 7), usable(2, 6.9), usable(2, 119), usable(2, 120)]).toEqual([
    true,
    false,
    true,
    true,
    false,
  ])
  expect(usable(0, 1)).toBe(false)
  const refused = (more: object) =>
    codeOf(decideRotateCredential(issued, { ...rotation, ...more } as typeof rotation, NOW))
  expect(refused({ formerUntil: NOW - 1 })).toBe('done')
  expect(refused({ formerUntil: NOW + LONGEST_OVERLAP + 1 })).toBe('overlap-out-of-range')
  expect(refused({ party: HOUSE_OF_REST })).toBe('no-such-credential')
})

test('what was revoked opens nothing and is neither rotated nor revoked again', () => {
  const revoke = { credential: ID, party: HARBOUR_OFFICE }
  const state = after(
    decideIssueCredential(START, WISH, NOW),
    decideRevokeCredential(issued, revoke, later(1)),
  )
  expect(isUsable(state, known(state), 1, later(1))).toBe(false)
  expect(codeOf(decideRevokeCredential(state, revoke, later(2)))).toBe('credential-revoked')
  expect(codeOf(decideRevokeCredential(issued, { ...revoke, party: HOUSE_OF_REST }, NOW))).toBe(
    'no-such-credential',
  )
})

const systemFor = (purpose: Purpose): System => ({
  kind: 'system',
  credential: ID,
  unit: QUAY_DESK,
  party: HARBOUR_OFFICE,
  purpose,
})

test('whatever a credential names, a system does no more than a caseworker of its purpose', () => {
  const reader = ['investigator'] as const
  const roles = { protection: ['caseworker'], prosecution: reader, administration: reader } as const
  fc.assert(
    fc.property(
      fc.subarray([...SCOPES]),
      fc.constantFrom(...PURPOSES),
      fc.constantFrom(...SCOPES),
      (scopes, purpose, action) => {
        const allowed = may(systemFor(purpose), scopes, action) === true
        if (!allowed) return
        expect(scopes).toContain(action)
        expect(SCOPES_OF[purpose]).toContain(action)
        if (purpose === 'statistics') throw new Error('nothing is allowed for statistics')
        // The feed is for systems alone.
        if (action === 'changes.read') return
        const officer = { ...systemFor(purpose), kind: 'officer', post: 'p', officer: 'o' }
        expect(may(officer as never, roles[purpose], action)).toBe(true)
      },
    ),
  )
})

test('roles given to a system allow nothing', () => {
  expect(may(systemFor('protection'), ['caseworker', 'administrator'], 'case.read')).not.toBe(true)
})

test('a webhook is subscribed, paused, resumed and ended by the own institution', () => {
  const wish = {
    id: HOOK,
    unit: QUAY_DESK,
    party: HARBOUR_OFFICE,
    purpose: 'protection',
    url: 'https://quay.example/news',
    types: ['referral.sent'],
  } as const
  const state = after(decideSubscribe(START, wish, NOW))
  expect(state.webhooks.get(HOOK)).toMatchObject({ url: wish.url, types: ['referral.sent'] })
  expect(codeOf(decideSubscribe(START, { ...wish, unit: REST_HOUSE }, NOW))).toBe(
    'unit-of-another-party',
  )
  const step = { webhook: HOOK, party: HARBOUR_OFFICE }
  const paused = foldCoalition(
    decideWebhookStep(state, 'webhook.paused', step, NOW) as NewCoalitionEntry[],
    state,
  )
  expect(paused.webhooks.get(HOOK)?.paused).toBe(NOW)
  expect(decideWebhookStep(paused, 'webhook.paused', step, NOW)).toEqual([])
  const ended = foldCoalition(
    decideWebhookStep(paused, 'webhook.ended', step, NOW) as NewCoalitionEntry[],
    paused,
  )
  expect(codeOf(decideWebhookStep(ended, 'webhook.resumed', step, NOW))).toBe('webhook-ended')
  const foreign = { ...step, party: HOUSE_OF_REST }
  expect(codeOf(decideWebhookStep(state, 'webhook.paused', foreign, NOW))).toBe('no-such-webhook')
})

test('a unit has so many webhooks and no more', () => {
  const wish = (n: number) => ({
    id: `${HOOK.slice(0, -2)}${String(n).padStart(2, '0')}` as WebhookId,
    unit: QUAY_DESK,
    party: HARBOUR_OFFICE,
    purpose: 'protection' as const,
    url: 'https://quay.example/news',
    types: [],
  })
  const full = after(
    ...Array.from({ length: MOST_WEBHOOKS }, (_, n) => decideSubscribe(START, wish(n), NOW)),
  )
  expect(codeOf(decideSubscribe(full, wish(99), NOW))).toBe('too-many-webhooks')
})
