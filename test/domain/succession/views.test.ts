import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { disclose } from '../../../src/domain/access/disclose.ts'
import { keyHoldings, visibleClasses } from '../../../src/domain/access/grants.ts'
import { relationshipOf } from '../../../src/domain/access/may.ts'
import { addStatement } from '../../../src/domain/case/add.ts'
import { registerCase } from '../../../src/domain/case/register.ts'
import type { CaseState } from '../../../src/domain/case/state.ts'
import { type CoalitionState, heirsAt, partyOfUnit } from '../../../src/domain/coalition/index.ts'
import { giveConsent } from '../../../src/domain/consent/decide.ts'
import { acceptLead, offerLead } from '../../../src/domain/lead/decide.ts'
import { acceptReferral, sendReferral } from '../../../src/domain/referral/decide.ts'
import { type Instant, isRefusal, type PartyId, type UnitId } from '../../../src/kit/index.ts'
import { bedFor, consentTo } from '../../world/acts.ts'
import { open } from '../../world/coalition/sarnath.ts'
import { NORTH_GATE, QUAY_DESK, REST_HOUSE, SHORE_POST, WREN } from '../../world/people.ts'
import { Telling } from '../../world/telling.ts'
import {
  AFTER,
  BEFORE,
  clerkOf,
  EAST,
  MILL,
  PHAROS,
  readWatch,
  WATCH,
  WATCH_UNITS,
  WEST,
} from './watch.ts'

const watch = open(await readWatch())
/** The Watch keeps its name and two units. */
const leftOver = await readWatch([{ party: WATCH }, { party: WEST, units: [NORTH_GATE] }])

function told(unit: UnitId, coalition: CoalitionState = watch): Telling {
  const story = new Telling(coalition)
  story.now = BEFORE
  story.does(clerkOf(coalition, unit, BEFORE), (_, facts) =>
    registerCase(WREN, '25-AAAA-BBBB', facts),
  )
  return story
}

function consentedTo(story: Telling, lead: UnitId, recipient: PartyId): void {
  const all = { classes: [...story.state.classes], expires: (AFTER * 2) as Instant } // far ahead
  story.does(clerkOf(story.coalition, lead, story.now), (state, facts) =>
    giveConsent(state, consentTo({ recipient, ...all }), facts),
  )
}

function referredTo(story: Telling, lead: UnitId, toUnit: UnitId): void {
  const { coalition, now } = story
  story.does(clerkOf(coalition, lead, now), (state, facts) =>
    sendReferral(state, bedFor({ toUnit, classes: ['identity', 'journey'] }), facts),
  )
  const referral = [...story.state.referrals.keys()].at(-1)
  if (!referral) throw new Error('no referral')
  story.does(clerkOf(coalition, toUnit, now), (state, facts) =>
    acceptReferral(state, { referral }, facts),
  )
}

function viewOf(state: CaseState, coalition: CoalitionState, unit: UnitId, now: Instant) {
  return disclose(state, {
    ...clerkOf(coalition, unit, now),
    now,
    heir: heirsAt(coalition, now),
  })
}

describe('after a renaming', () => {
  it('the officers see and do what they did, under the new name', () => {
    const story = told(QUAY_DESK)
    consentedTo(story, QUAY_DESK, WATCH)
    referredTo(story, QUAY_DESK, MILL)
    const before = viewOf(story.state, watch, QUAY_DESK, BEFORE)
    expect(before?.relationship).toBe('lead')
    expect(viewOf(story.state, watch, QUAY_DESK, AFTER)).toEqual(before)
    story.now = AFTER
    const by = clerkOf(watch, QUAY_DESK, AFTER)
    expect(by.party).toBe(PHAROS)
    story.does(by, (state, facts) => addStatement(state, { kind: 'story', text: 'More.' }, facts))
    expect(story.state.stories).toHaveLength(2)
  })
  it('nobody stands under the old name any more', () => {
    const old = clerkOf(watch, QUAY_DESK, BEFORE)
    const heir = heirsAt(watch, AFTER)
    expect(relationshipOf(told(QUAY_DESK).state, { ...old, heir })).toBe('none')
  })
})

describe('after a split', () => {
  it('a case goes with its unit', () => {
    const { state } = told(NORTH_GATE)
    const all = [NORTH_GATE, SHORE_POST, MILL]
    const seen = (now: Instant) => all.map((unit) => viewOf(state, watch, unit, now)?.relationship)
    expect(seen(BEFORE)).toEqual(['lead', 'lead', 'lead'])
    expect(seen(AFTER)).toEqual(['lead', undefined, undefined])
  })
  it('a consent goes with the unit of the referral, also of one sent later', () => {
    const story = told(QUAY_DESK)
    consentedTo(story, QUAY_DESK, WATCH)
    referredTo(story, QUAY_DESK, NORTH_GATE)
    const classes = (unit: UnitId, now: Instant) => viewOf(story.state, watch, unit, now)?.shown
    expect(classes(SHORE_POST, BEFORE)).toEqual(['identity', 'journey'])
    expect(classes(NORTH_GATE, AFTER)).toEqual(['identity', 'journey'])
    expect(classes(SHORE_POST, AFTER)).toBeUndefined()
    expect(viewOf(story.state, watch, NORTH_GATE, AFTER)?.consents).toHaveLength(1)
    story.now = AFTER
    referredTo(story, QUAY_DESK, MILL)
    expect(classes(MILL, AFTER)).toEqual(['identity', 'journey'])
    expect([...story.state.referrals.values()].map(({ toParty }) => toParty)).toEqual([WATCH, EAST])
  })
  it('a consent given to what was left of the party is not one to what had gone', () => {
    const kept = open(leftOver)
    const story = told(QUAY_DESK, kept)
    const classes = (unit: UnitId) => viewOf(story.state, kept, unit, AFTER)
    story.now = AFTER
    consentedTo(story, QUAY_DESK, WATCH)
    const refused = story.refuses(clerkOf(kept, QUAY_DESK, AFTER), (state, facts) =>
      sendReferral(state, bedFor({ toUnit: NORTH_GATE, classes: ['identity'] }), facts),
    )
    expect(refused.code).toBe('consent-missing')
    consentedTo(story, QUAY_DESK, WEST)
    referredTo(story, QUAY_DESK, NORTH_GATE)
    referredTo(story, QUAY_DESK, SHORE_POST)
    expect(classes(NORTH_GATE)?.consents.map(({ recipient }) => recipient)).toEqual([WEST])
    expect(classes(SHORE_POST)?.consents.map(({ recipient }) => recipient)).toEqual([WATCH])
  })
  it('the successors refer to each other like any two institutions', () => {
    const story = told(NORTH_GATE)
    const ask = bedFor({ toUnit: MILL, classes: [] })
    const before = story.refuses(clerkOf(watch, NORTH_GATE, BEFORE), (state, facts) =>
      sendReferral(state, ask, facts),
    )
    expect(before.code).toBe('referral-within-party')
    story.now = AFTER
    referredWithConsent(story)
    expect(viewOf(story.state, watch, MILL, AFTER)?.relationship).toBe('receiver')
  })
  it('keys are for the successors, and a sister is no holder', () => {
    const { state } = told(NORTH_GATE)
    const holders = [...keyHoldings(state, AFTER, heirsAt(watch, AFTER))].map(
      (pair) => pair.split('|')[0],
    )
    expect(new Set(holders)).toEqual(new Set([WEST]))
  })
  it('whoever led before it goes on seeing where the case went', () => {
    const story = told(NORTH_GATE)
    consentedTo(story, NORTH_GATE, 'house-of-rest' as PartyId) // a code of the fixture
    story.does(clerkOf(watch, NORTH_GATE, BEFORE), (state, facts) =>
      offerLead(state, { to: REST_HOUSE, words: '' }, facts),
    )
    story.does(clerkOf(watch, REST_HOUSE, BEFORE), (state, facts) =>
      acceptLead(state, undefined, facts),
    )
    expect(viewOf(story.state, watch, NORTH_GATE, AFTER)?.relationship).toBe('former')
    expect(viewOf(story.state, watch, SHORE_POST, AFTER)).toBeUndefined()
  })
})

function referredWithConsent(story: Telling): void {
  consentedTo(story, NORTH_GATE, EAST)
  referredTo(story, NORTH_GATE, MILL)
}

test('however the units are shared out, no officer of a sister gains a view, and none loses the own', async () => {
  const data = await readWatch()
  const parties = [EAST, WEST, 'mid-watch' as PartyId] // a code like the others
  const third = data.parties.flatMap((one) => (one.id === EAST ? [{ ...one, id: parties[2] }] : []))
  const shares = fc.record({
    taker: fc.tuple(...WATCH_UNITS.map(() => fc.nat(2))),
    lead: fc.constantFrom(QUAY_DESK, ...WATCH_UNITS),
    asked: fc.subarray([QUAY_DESK, REST_HOUSE, ...WATCH_UNITS]),
  })
  fc.assert(
    fc.property(shares, ({ taker, lead, asked }) => {
      const to = parties.map((party, index) => ({
        party,
        units: WATCH_UNITS.filter((_, unit) => taker[unit] === index),
      }))
      const coalition = open({
        ...data,
        // The cast: `third` copies a party of the data under the third code.
        parties: [...data.parties, ...(third as typeof data.parties)],
        successions: data.successions.map((one) => (one.from === WATCH ? { ...one, to } : one)),
      })
      const story = told(lead, coalition)
      for (const unit of asked) askOnce(story, lead, unit)
      const { state } = story
      const heir = heirsAt(coalition, AFTER)
      for (const unit of [QUAY_DESK, REST_HOUSE, ...WATCH_UNITS]) {
        const was = clerkOf(coalition, unit, BEFORE)
        const by = { ...clerkOf(coalition, unit, AFTER), heir }
        const concerned = [lead, ...[...state.referrals.values()].map(({ toUnit }) => toUnit)]
        const own = concerned.some((one) => partyOfUnit(coalition, one, AFTER) === by.party)
        expect(relationshipOf(state, by) !== 'none').toBe(own)
        const seenBefore = visibleClasses(state, was, BEFORE)
        const seen = visibleClasses(state, by, AFTER)
        for (const name of seen) expect(seenBefore).toContain(name)
        if (concerned.includes(unit) && unit !== lead) expect(seen.has('identity')).toBe(true)
        if (unit === lead) expect(seen).toEqual(seenBefore)
      }
    }),
    { numRuns: 60 },
  )
})

/** Refers to a unit of another party, with consent; within the own there is nothing to ask. */
function askOnce(story: Telling, lead: UnitId, unit: UnitId): void {
  const recipient = partyOfUnit(story.coalition, unit, story.now)
  if (!recipient || recipient === partyOfUnit(story.coalition, lead, story.now)) return
  const facts = story.facts(clerkOf(story.coalition, lead, story.now))
  if (isRefusal(sendReferral(story.state, bedFor({ toUnit: unit }), facts)))
    consentedTo(story, lead, recipient)
  referredTo(story, lead, unit)
}
