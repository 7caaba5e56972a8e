import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disclose } from '../../../src/domain/access/disclose.ts'
import type { CaseEntry } from '../../../src/domain/case/entries.ts'
import {
  disclosePanel,
  effective,
  isNegative,
  isPanelType,
  type VictimStatus,
} from '../../../src/domain/panel/index.ts'
import type { Actor, OfficerId } from '../../../src/kit/index.ts'
import { officerAt, quayClerk, UNITS } from '../../world/people.ts'
import type { Telling } from '../../world/telling.ts'
import { asksReview, toldNegative } from './given.ts'
import { attempt, begin, type Try, tries } from './random.ts'

const RUNS = { numRuns: 150 }

/** Acts that come about often enough to be tested at all. */
const reached = { made: 0, negative: 0, dissent: 0, review: 0, blind: 0 }

function play(acts: readonly Try[], after: (told: Telling) => void): Telling {
  const told = begin()
  // A panel of all four first: else most of what is tried is refused.
  attempt(told, {
    does: 'convene',
    unit: 0,
    role: 'caseworker',
    other: 3,
    status: 'victim',
    yes: true,
  })
  for (const act of acts) if (attempt(told, act)) after(told)
  return told
}

type Of<T extends CaseEntry['type']> = Extract<CaseEntry, { type: T }>
const all = <T extends CaseEntry['type']>({ entries }: Telling, type: T) =>
  entries.filter((entry): entry is Of<T> => entry.type === type)

const officerOf = ({ actor }: CaseEntry): OfficerId | undefined =>
  actor.kind === 'officer' ? actor.officer : undefined

test('a decision rests on its quorum and keeps every dissent, for ever', () => {
  fc.assert(
    fc.property(tries(60), (acts) => {
      const told = play(acts, (now) => {
        for (const made of all(now, 'determination.made')) checkMade(now, made)
      })
      for (const { body } of all(told, 'opinion.reasoned')) {
        const kept = told.state.panel.rounds.flatMap(({ opinions }) => opinions)
        expect(kept.find(({ opinion }) => opinion === body.opinion)?.reasons).toBe(body.reasons)
      }
    }),
    RUNS,
  )
  expect(reached.made).toBeGreaterThan(20)
  expect(reached.dissent).toBeGreaterThan(5)
})

/** From the entries alone, not from the fold: who sat and what each had filed last when it was made. */
function checkMade(told: Telling, made: Of<'determination.made'>): void {
  const before = told.entries.slice(0, made.version - 1)
  const begun = before.findLastIndex(
    ({ type }) => type === 'panel.convened' || type === 'review.asked',
  )
  const sat = new Set<string>()
  for (const entry of before.slice(before.findLastIndex(({ type }) => type === 'panel.convened'))) {
    if (entry.type === 'panel.seated' && entry.body.as === 'member') sat.add(entry.body.unit)
    if (entry.type === 'panel.unseated') sat.delete(entry.body.unit)
  }
  const first = before.findIndex(({ type }) => type === 'determination.made') < 0
  const filed = new Map<string, { opinion: string; status: VictimStatus }>()
  for (const entry of first ? before : before.slice(begun))
    if (entry.type === 'opinion.filed' && sat.has(entry.body.unit))
      filed.set(entry.body.unit, entry.body)
  const opinions = [...filed.values()]
  const agreed = opinions.filter(({ status }) => status === made.body.status)
  reached.made += 1
  reached.dissent += opinions.length > agreed.length ? 1 : 0
  expect(agreed.length).toBeGreaterThanOrEqual(2)
  expect(agreed.length * 2).toBeGreaterThan(sat.size)
  expect([...made.body.agreed].sort()).toEqual(agreed.map(({ opinion }) => opinion).sort())
  expect([...made.body.dissent].sort()).toEqual(
    opinions.flatMap((one) => (one.status === made.body.status ? [] : [one.opinion])).sort(),
  )
  expect([...made.body.absent].sort()).toEqual([...sat].filter((unit) => !filed.has(unit)).sort())
}

test('no negative without a second reviewer of another institution, who found none of it', () => {
  fc.assert(
    fc.property(tries(100), (acts) => {
      const told = play(acts, () => {})
      for (const made of all(told, 'determination.made')) {
        const { determination, status, agreed } = made.body
        if (!isNegative(status)) continue
        reached.negative += 1
        const proposed = all(told, 'determination.proposed').find(
          ({ body }) => body.determination === determination,
        )
        const second = all(told, 'determination.seconded').find(
          ({ body, version }) => body.determination === determination && version < made.version,
        )
        expect(second?.body.upheld).toBe(true)
        expect(second?.route.party).not.toBe(proposed?.route.party)
        const finders = all(told, 'opinion.filed').filter(({ body }) =>
          agreed.includes(body.opinion),
        )
        expect(finders.map(officerOf)).not.toContain(second && officerOf(second))
      }
    }),
    RUNS,
  )
  expect(reached.negative).toBeGreaterThan(5)
})

test('nothing is in effect before it is told, and what was told last is', () => {
  fc.assert(
    fc.property(tries(60), (acts) => {
      play(acts, (told) => {
        const last = all(told, 'determination.told').at(-1)?.body.determination
        expect(effective(told.state.panel)?.determination).toBe(last)
      })
    }),
    RUNS,
  )
})

test('who decided first does not decide the review', () => {
  fc.assert(
    fc.property(tries(100, ['supervisor', 'supervisor', 'supervisor', 'caseworker']), (acts) => {
      // A review is seldom come to by chance alone.
      const told = toldNegative()
      asksReview(told, quayClerk)
      // By those who may still decide something: the house and the gate.
      for (const act of acts) attempt(told, { ...act, unit: 1 + (act.unit % 2) })
      const decided = all(told, 'determination.made')
      for (const made of decided) {
        if (!made.body.review) continue
        reached.review += 1
        const earlier = decided.filter(({ version }) => version < made.version)
        const hands = earlier.flatMap((one) => handsOf(told, one))
        const now = handsOf(told, made)
        expect(now.filter((hand) => hands.includes(hand))).toEqual([])
      }
    }),
    RUNS,
  )
  expect(reached.review).toBeGreaterThan(3)
})

/** Officers and posts on whose acts a decision rests. */
function handsOf(told: Telling, { body, actor }: Of<'determination.made'>): string[] {
  const about = told.entries.filter(
    (entry) =>
      ((entry.type === 'determination.proposed' || entry.type === 'determination.seconded') &&
        entry.body.determination === body.determination) ||
      (entry.type === 'opinion.filed' && body.agreed.includes(entry.body.opinion)),
  )
  return [actor, ...about.map((entry) => entry.actor)].flatMap((one) =>
    one.kind === 'officer' ? [one.officer, one.post] : [],
  )
}

/** Ids and versions are made by chance in a running node. */
const plain = (view: unknown): string =>
  JSON.stringify(view ?? null, (key, value) => (key === 'version' ? undefined : value)).replace(
    /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]+/g,
    'id',
  )

test('blind until filed: whatever the others find, who has not filed sees the same', () => {
  fc.assert(
    fc.property(tries(40), fc.nat(3), fc.boolean(), (acts, place, early) => {
      const { unit, party } = UNITS[place] ?? UNITS[0]
      const viewers = (['caseworker', 'supervisor', 'investigator'] as const).map((role) =>
        officerAt(unit, role),
      )
      // In the other world everybody but the viewer finds something else, and says so in other words.
      const [one, other] = [begin(), begin()]
      const turned = (by: { party: string }, found: VictimStatus): VictimStatus =>
        by.party === party ? found : found === 'victim' ? 'not-enough' : 'victim'
      const first: Try = {
        does: 'convene',
        unit: 0,
        role: 'caseworker',
        other: 3,
        status: 'victim',
        yes: true,
      }
      for (const act of early ? acts : [first, ...acts]) {
        if (act.does === 'propose' || (act.does === 'wish' && !one.state.panel.convened)) continue
        const done = attempt(one, act)
        expect(attempt(other, act, turned)).toBe(done)
        const round = one.state.panel.rounds.at(-1)
        if (round?.opinions.some((opinion) => opinion.party === party)) break
        if (!one.state.panel.convened && place === 0) continue
        reached.blind += round && round.opinions.length > 0 ? 1 : 0
        for (const by of viewers) {
          const at = { ...by, now: one.now }
          expect(plain(disclosePanel(one.state, at))).toBe(plain(disclosePanel(other.state, at)))
          const [seen, twin] = [disclose(one.state, at), disclose(other.state, at)]
          expect(plain(forStory(seen))).toBe(plain(forStory(twin)))
        }
      }
    }),
    RUNS,
  )
  expect(reached.blind).toBeGreaterThan(100)
})

/** Before the panel the lead's own finding is the lead's own story. */
const forStory = (view: ReturnType<typeof disclose>) =>
  view && view.relationship === 'lead' ? { ...view, timeline: view.timeline.length } : view

test('what no officer made is no opinion and no decision', () => {
  const others: readonly Actor[] = [
    { kind: 'clock', rule: 'r' as never },
    { kind: 'node', node: 'rujukan' },
    { kind: 'public' },
    { kind: 'partner', link: 'l' },
    { kind: 'person', case: 'c' as never },
    {
      kind: 'system',
      credential: 'k' as never,
      unit: 'quay-desk' as never,
      party: 'harbour-office' as never,
      purpose: 'protection',
    },
  ]
  fc.assert(
    fc.property(tries(40), fc.constantFrom(...others), (acts, actor) => {
      const told = play(acts, () => {})
      const forged = begin()
      forged.entries = told.entries.map((entry) =>
        isPanelType(entry.type) ? ({ ...entry, actor } as CaseEntry) : entry,
      )
      expect(forged.state.panel).toEqual(begin().state.panel)
    }),
    { numRuns: 50 },
  )
})
