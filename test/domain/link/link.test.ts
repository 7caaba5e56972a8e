import { expect, test } from 'vitest'
import { disclose } from '../../../src/domain/access/disclose.ts'
import { annulCase } from '../../../src/domain/case/add.ts'
import { giveConsent } from '../../../src/domain/consent/decide.ts'
import {
  confirmLink,
  keepMatch,
  proposeLink,
  toLinkState,
  undoLink,
} from '../../../src/domain/link/index.ts'
import { acceptReferral, sendReferral } from '../../../src/domain/referral/decide.ts'
import type { LinkId, Officer, PersonalClass } from '../../../src/kit/index.ts'
import { bedFor, consentTo, openDuties } from '../../world/acts.ts'
import { SARNATH_OPENED } from '../../world/coalition/sarnath.ts'
import {
  GATE_GUARD,
  gateClerk,
  gateSearcher,
  HOUSE_OF_REST,
  NORTH_GATE,
  officerAt,
  QUAY_DESK,
  quayClerk,
  quayHead,
  quaySearcher,
  REST_HOUSE,
  restKeeper,
} from '../../world/people.ts'

import {
  doBoth,
  EVIDENCE,
  found,
  revealed,
  type Side,
  sideOf,
  toSided,
  twoParties,
  viewsOf,
} from './pair.ts'

test('a match puts one duty on the holder; an answer meets it', () => {
  const { held, registered } = twoParties()
  const before = registered.told.state
  const match = found(held, registered)
  if (!match) throw new Error('nothing was found')
  expect(openDuties(held.told)).toMatchObject([
    { rule: 'answer-match', subject: `match:${match}`, unit: QUAY_DESK },
  ])
  expect(registered.told.state).toEqual(before)
  // Asked once, from neither side again.
  expect(found(held, registered)).toBeUndefined()
  expect(found(registered, held)).toBeUndefined()
  const why = { match, reason: 'other' as const, words: '' }
  held.told.does(quayClerk, (state, facts) => keepMatch(state, why, facts))
  expect(openDuties(held.told)).toEqual([])
  expect(held.told.refuses(quayClerk, (state, facts) => keepMatch(state, why, facts)).code).toBe(
    'match-answered-already',
  )
})

test('held back: nobody owes an answer', () => {
  const { held, registered } = twoParties()
  expect(found(held, registered, true)).toBeDefined()
  expect(openDuties(held.told)).toEqual([])
})

test('no match within a party, with an annulled case, or where the party sees that something was written', () => {
  const own = sideOf(3, quayHead)
  const { held, registered } = twoParties()
  expect(found(held, own)).toBeUndefined()
  const closed = sideOf(4, gateClerk)
  closed.told.does(officerAt(NORTH_GATE, 'supervisor'), (state, facts) =>
    annulCase(state, { reason: 'slip', words: 'w' }, facts),
  )
  expect(found(held, closed)).toBeUndefined()
  const answer = consentTo({ recipient: GATE_GUARD, classes: ['identity'] })
  held.told.does(quayClerk, (state, facts) => giveConsent(state, answer, facts))
  held.told.does(quayClerk, (state, facts) =>
    sendReferral(
      state,
      bedFor({ toUnit: NORTH_GATE, need: 'inquiry', classes: ['identity'] }),
      facts,
    ),
  )
  expect(found(held, registered)).toBeUndefined()
})

test('across parties each confirms, and a stranger proposes nothing', () => {
  const { held, registered } = twoParties()
  const facts = registered.told.facts(gateClerk)
  const wish = { words: '' }
  const early = proposeLink(toSided(registered), toSided(held), wish, facts)
  expect(early[0]).toMatchObject({ code: 'case-unknown' })
  const brought = revealed()
  const one = brought.registered
  const two = brought.held
  expect(
    doBoth(
      gateClerk,
      one,
      two,
      proposeLink(toSided(one), toSided(two), { words: '', evidence: EVIDENCE }, facts),
    ),
  ).toBeUndefined()
  const [link] = [...one.told.state.links.links.values()]
  if (!link) throw new Error('nothing was proposed')
  const confirm = (by: Officer, here: Side, there: Side) =>
    doBoth(
      by,
      here,
      there,
      confirmLink(
        toSided(here),
        toSided(there),
        { link: link.link, words: ' The same employer. ' },
        here.told.facts(by),
      ),
    )
  expect(confirm(gateClerk, one, two)).toBeUndefined()
  const state = () => toLinkState(one.told.state.links.links.get(link.link)?.steps ?? [])
  expect(state()).toBe('proposed')
  // Another officer of the same party is not another party.
  expect(confirm(officerAt(NORTH_GATE, 'supervisor'), one, two)).toBe('link-confirmed-already')
  expect(confirm({ ...quayClerk, officer: gateClerk.officer }, two, one)).toBe(
    'link-needs-another-officer',
  )
  expect(confirm(quayClerk, two, one)).toBeUndefined()
  expect(state()).toBe('confirmed')
  // Not the other's confirmation alone, once one of the two was taken back.
  const undone = undoLink(toSided(one), toSided(two), { link: link.link, words: 'w' }, facts)
  expect(doBoth(gateClerk, one, two, undone)).toBeUndefined()
  expect(state()).toBe('proposed')
  const foreign = undoLink(
    toSided(two),
    toSided(one),
    { link: link.link, words: 'w' },
    two.told.facts(quayClerk),
  )
  expect(foreign[0]).toMatchObject({ code: 'link-undo-by-its-party' })
})

test('a confirmed link changes nobody’s rights to see', () => {
  const { held, registered } = revealed()
  const answer = consentTo({ recipient: HOUSE_OF_REST, classes: ['identity'] })
  held.told.does(quayClerk, (state, facts) => giveConsent(state, answer, facts))
  held.told.does(quayClerk, (state, facts) =>
    sendReferral(state, bedFor({ toUnit: REST_HOUSE, classes: ['identity'] }), facts),
  )
  const referral = [...held.told.state.referrals.keys()][0]
  if (!referral) throw new Error('nothing was sent')
  held.told.does(restKeeper, (state, facts) => acceptReferral(state, { referral }, facts))
  const before = [viewsOf(held.told.state), viewsOf(registered.told.state)]
  const propose = proposeLink(
    toSided(held),
    toSided(registered),
    { words: '', evidence: EVIDENCE },
    held.told.facts(quayClerk),
  )
  expect(doBoth(quayClerk, held, registered, propose)).toBeUndefined()
  const [link] = held.told.state.links.links.keys()
  for (const [by, here, there] of [
    [quayClerk, held, registered],
    [gateClerk, registered, held],
  ] as const)
    expect(
      doBoth(
        by,
        here,
        there,
        confirmLink(
          toSided(here),
          toSided(there),
          { link: link as LinkId, words: '' },
          here.told.facts(by),
        ),
      ),
    ).toBeUndefined()
  expect([viewsOf(held.told.state), viewsOf(registered.told.state)]).toEqual(before)
})

test('signs of falsified papers are never disclosed, least of all for prosecution, whatever was granted', () => {
  const { held, registered } = twoParties()
  found(held, registered)
  const classes: PersonalClass[] = ['identity', 'documents', 'exploitation', 'journey', 'contact']
  const answer = consentTo({ recipient: GATE_GUARD, classes, purpose: 'prosecution' })
  held.told.does(quayClerk, (state, facts) => giveConsent(state, answer, facts))
  held.told.does(quayClerk, (state, facts) =>
    sendReferral(
      state,
      bedFor({ toUnit: NORTH_GATE, need: 'inquiry', classes, purpose: 'prosecution' }),
      facts,
    ),
  )
  const referral = [...held.told.state.referrals.keys()][0]
  if (!referral) throw new Error('nothing was sent')
  held.told.does(gateSearcher, (state, facts) => acceptReferral(state, { referral }, facts))
  const seen = disclose(held.told.state, { ...gateSearcher, now: SARNATH_OPENED })
  expect(seen?.shown).toContain('documents')
  for (const by of [gateSearcher, quaySearcher]) {
    const view = JSON.stringify(disclose(held.told.state, { ...by, now: SARNATH_OPENED }))
    expect(view).not.toMatch(/older-in-one|number-contradicts|match\./)
  }
})
