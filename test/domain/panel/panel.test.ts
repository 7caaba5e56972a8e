import { describe, expect, test } from 'vitest'
import {
  convenePanel,
  fileOpinion,
  isServed,
  lastMade,
  makeDetermination,
  proposeDetermination,
  recoveryBars,
  seatMember,
  secondDetermination,
  standingOf,
  unseatMember,
} from '../../../src/domain/panel/index.ts'
import { DAY, type Officer, type UnitId } from '../../../src/kit/index.ts'
import { dutyOf, openDuties, registered } from '../../world/acts.ts'
import {
  gateClerk,
  gateSearcher,
  NORTH_GATE,
  QUAY_DESK,
  quayClerk,
  quayHead,
  quaySearcher,
  REST_HOUSE,
  restKeeper,
  SHORE_POST,
} from '../../world/people.ts'
import {
  type Act,
  code,
  convened,
  decided,
  gateHead,
  liveOf,
  makes,
  officerFacts,
  opines,
  opinion,
  proposes,
  restHead,
  seconds,
  shoreClerk,
  shoreHead,
  tells,
  typesOf,
} from './given.ts'

describe('convening', () => {
  test('seats the lead and those named, each owing an opinion, and she recovers from now on', () => {
    const told = registered()
    const entries = told.does(quayClerk, (state, facts) =>
      convenePanel(state, { members: [NORTH_GATE] }, officerFacts(facts, quayClerk)),
    )
    expect(typesOf(entries)).toEqual([
      'panel.convened',
      'panel.seated',
      'panel.seated',
      'recovery.begun',
    ])
    expect(
      openDuties(told)
        .filter(({ rule }) => rule === 'file-opinion')
        .map(({ unit }) => unit),
    ).toEqual([QUAY_DESK, NORTH_GATE])
    expect(recoveryBars(told.state, told.now, 'prosecution')?.code).toBe('recovery-bars')
  })

  test('is the lead’s, for protection, and takes two institutions that exist', () => {
    const told = registered()
    const convene = (by: Officer, members: readonly UnitId[]) =>
      code(told, by, (state, facts) => convenePanel(state, { members }, facts))
    expect(convene(gateClerk, [REST_HOUSE])).toBe('not-the-lead')
    expect(convene(quaySearcher, [REST_HOUSE])).toBe('purpose-conflict')
    expect(convene(quayClerk, [])).toBe('panel-of-one')
    expect(convene(quayClerk, ['nowhere' as UnitId])).toBe('unit-unknown')
    expect(convene(quayHead, [QUAY_DESK])).toBe('panel-of-one')
  })

  test('is done once, until its decision can be reviewed no longer', () => {
    const told = decided(['victim', 'victim', 'victim'], 'victim')
    const again = () =>
      code(told, quayClerk, (state, facts) => convenePanel(state, { members: [NORTH_GATE] }, facts))
    expect(again()).toBe('panel-convened-already')
    tells(told, quayClerk)
    expect(again()).toBe('panel-convened-already')
    told.pass(31 * DAY)
    told.does(quayClerk, (state, facts) =>
      convenePanel(state, { members: [NORTH_GATE] }, officerFacts(facts, quayClerk)),
    )
    expect(standingOf(told.state.panel)).toBe('panel')
    expect(told.state.panel.rounds).toHaveLength(2)
  })

  test('a seat given by mistake is taken back while it has said nothing; the lead’s is not', () => {
    const told = convened()
    const unseat = (unit: UnitId, words = 'Wrong unit.') =>
      code(told, quayClerk, (state, facts) => unseatMember(state, { unit, words }, facts))
    opines(told, gateClerk, 'victim')
    expect(unseat(QUAY_DESK)).toBe('panel-lead-sits')
    expect(unseat(NORTH_GATE)).toBe('panel-member-filed')
    expect(unseat(SHORE_POST)).toBe('not-on-panel')
    expect(unseat(REST_HOUSE, ' ')).toBe('reason-missing')
    told.does(quayClerk, (state, facts) =>
      unseatMember(state, { unit: REST_HOUSE, words: 'Wrong.' }, officerFacts(facts, quayClerk)),
    )
    expect([...told.state.panel.seats.keys()]).toEqual([QUAY_DESK, NORTH_GATE])
    const owed = openDuties(told).filter(({ rule }) => rule === 'file-opinion')
    expect(owed.map(({ unit }) => unit)).toEqual([QUAY_DESK])
  })
})

describe('an opinion', () => {
  test('of the first responder before any panel: indicated, served, and the panel is owed', () => {
    const told = registered()
    const entries = opines(told, quayClerk, 'indicated')
    expect(typesOf(entries)).toEqual(['opinion.filed', 'opinion.reasoned', 'recovery.begun'])
    expect(standingOf(told.state.panel)).toBe('indicated')
    expect(isServed(told.state.panel)).toBe(true)
    expect(dutyOf(told, 'convene-panel')).toMatchObject({ unit: QUAY_DESK })
    told.does(quayClerk, (state, facts) =>
      convenePanel(state, { members: [NORTH_GATE] }, officerFacts(facts, quayClerk)),
    )
    // It counts on the panel: the quay owes none.
    const owed = openDuties(told).filter(({ rule }) => rule === 'file-opinion')
    expect(owed.map(({ unit }) => unit)).toEqual([NORTH_GATE])
    expect(dutyOf(told, 'convene-panel').ended?.how).toBe('met')
    expect(told.state.panel.rounds).toHaveLength(1)
  })

  test('is for who sits on the panel, with reasons, resting on what the case holds', () => {
    const told = convened()
    const file = (by: Officer, more = {}) =>
      code(told, by, (state, facts) => fileOpinion(state, { ...opinion('victim'), ...more }, facts))
    expect(file(shoreClerk)).toBe('not-on-panel')
    expect(file(gateSearcher)).toBe('purpose-conflict')
    expect(file(gateClerk, { reasons: ' ' })).toBe('reason-missing')
    expect(file(gateClerk, { relies: ['none'] })).toBe('evidence-unknown')
  })

  test('meets the duty of its own unit alone', () => {
    const told = convened()
    opines(told, gateClerk, 'victim')
    const owed = openDuties(told).filter(({ rule }) => rule === 'file-opinion')
    expect(owed.map(({ unit }) => unit)).toEqual([QUAY_DESK, REST_HOUSE])
  })

  test('may be followed by another: both stay, the later counts and is not blind', () => {
    const told = convened()
    opines(told, gateClerk, 'not-enough')
    opines(told, gateHead, 'victim')
    const [round] = told.state.panel.rounds
    expect(round?.opinions.map(({ status, blind }) => [status, blind])).toEqual([
      ['not-enough', true],
      ['victim', false],
    ])
  })
})

describe('the decision', () => {
  test('waits until every member has filed, or its time is over', () => {
    const told = convened()
    opines(told, quayClerk, 'victim')
    opines(told, gateClerk, 'victim')
    const propose: Act = (state, facts) =>
      proposeDetermination(state, { status: 'victim', reasons: 'r' }, facts)
    expect(code(told, gateClerk, propose)).toBe('opinions-missing')
    told.pass(8 * DAY)
    proposes(told, gateClerk, 'victim')
    makes(told, quayClerk)
    expect(lastMade(told.state.panel)).toMatchObject({ absent: [REST_HOUSE], dissent: [] })
  })

  test('needs the quorum, and most of the members', () => {
    const told = convened([NORTH_GATE, REST_HOUSE, SHORE_POST])
    opines(told, quayClerk, 'victim')
    opines(told, gateClerk, 'victim')
    opines(told, restKeeper, 'not-enough')
    opines(told, shoreClerk, 'not-victim')
    const propose: Act = (state, facts) =>
      proposeDetermination(state, { status: 'victim', reasons: 'r' }, facts)
    const refused = told.refuses(quayClerk, (state, facts) =>
      propose(state, officerFacts(facts, quayClerk)),
    )
    expect(refused).toMatchObject({ code: 'quorum-missing', facts: { agreed: 2, needed: 3 } })
    opines(told, restHead, 'victim')
    proposes(told, quayClerk, 'victim')
  })

  test('of two who cannot agree: a third is seated and decides', () => {
    const told = convened([NORTH_GATE])
    opines(told, quayClerk, 'victim')
    opines(told, gateClerk, 'not-enough')
    const propose: Act = (state, facts) =>
      proposeDetermination(state, { status: 'victim', reasons: 'r' }, facts)
    expect(code(told, quayClerk, propose)).toBe('quorum-missing')
    told.does(quayClerk, (state, facts) =>
      seatMember(state, { unit: REST_HOUSE }, officerFacts(facts, quayClerk)),
    )
    opines(told, restKeeper, 'victim')
    proposes(told, quayClerk, 'victim')
    makes(told, restKeeper)
    expect(lastMade(told.state.panel)?.dissent).toHaveLength(1)
  })

  test('is made by another officer than proposed it; the dissent stands in it', () => {
    const told = convened()
    opines(told, quayClerk, 'victim')
    opines(told, gateClerk, 'not-enough', 'Nobody was locked in.')
    opines(told, restKeeper, 'victim')
    proposes(told, quayClerk, 'victim')
    const make: Act = (state, facts) =>
      makeDetermination(state, { determination: liveOf(told) }, facts)
    expect(code(told, quayClerk, make)).toBe('decision-needs-another-officer')
    expect(code(told, shoreClerk, make)).toBe('not-on-panel')
    makes(told, gateHead)
    const made = lastMade(told.state.panel)
    const [round] = told.state.panel.rounds
    const dissent = round?.opinions.filter((one) => made?.dissent.includes(one.opinion))
    expect(dissent).toMatchObject([{ unit: NORTH_GATE, reasons: 'Nobody was locked in.' }])
    expect(
      code(told, gateClerk, (state, facts) => fileOpinion(state, opinion('victim'), facts)),
    ).toBe('determination-made-already')
  })

  test('when negative needs a second reviewer: of another institution, another person than found it', () => {
    const told = convened()
    opines(told, quayClerk, 'not-victim')
    opines(told, gateClerk, 'not-victim')
    opines(told, restKeeper, 'indicated')
    const propose =
      (second?: UnitId): Act =>
      (state, facts) =>
        proposeDetermination(
          state,
          { status: 'not-victim', reasons: 'r', ...(second ? { second } : {}) },
          facts,
        )
    expect(code(told, quayHead, propose())).toBe('second-missing')
    expect(code(told, quayHead, propose(QUAY_DESK))).toBe('second-same-institution')
    proposes(told, quayHead, 'not-victim', NORTH_GATE)
    expect(dutyOf(told, 'second-negative')).toMatchObject({ unit: NORTH_GATE })
    const second: Act = (state, facts) =>
      secondDetermination(state, { determination: liveOf(told), upheld: true, words: 'w' }, facts)
    const make: Act = (state, facts) =>
      makeDetermination(state, { determination: liveOf(told) }, facts)
    expect(code(told, restKeeper, make)).toBe('second-missing-yet')
    expect(code(told, gateClerk, second)).toBe('second-is-another-person')
    expect(code(told, restHead, second)).toBe('not-the-second-reviewer')
    seconds(told, gateHead)
    expect(dutyOf(told, 'second-negative').ended?.how).toBe('met')
    makes(told, restKeeper)
    expect(standingOf(told.state.panel)).toBe('made')
    // Nothing has happened yet: it was not told.
    expect(isServed(told.state.panel)).toBe(true)
  })

  test('sent back by the second reviewer is dead; the next proposal lives', () => {
    const told = convened()
    for (const by of [quayClerk, gateClerk, restKeeper]) opines(told, by, 'labour-case')
    proposes(told, quayHead, 'labour-case', SHORE_POST)
    expect(told.state.panel.seats.get(SHORE_POST)?.as).toBe('reviewer')
    seconds(told, shoreClerk, false)
    const make: Act = (state, facts) =>
      makeDetermination(state, { determination: liveOf(told) }, facts)
    expect(code(told, restKeeper, make)).toBe('determination-unknown')
    proposes(told, quayHead, 'labour-case', SHORE_POST)
    seconds(told, shoreHead)
    makes(told, restKeeper)
    expect(lastMade(told.state.panel)?.status).toBe('labour-case')
  })
})
