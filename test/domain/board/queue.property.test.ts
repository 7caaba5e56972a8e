import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  joinTeam,
  leavePerson,
  passGate,
  queueTermOf,
  recordTriage,
  returnIdle,
  takePerson,
} from '../../../src/domain/board/index.ts'
import { evolveBoardRow } from '../../../src/domain/board/row.ts'
import type { Facts } from '../../../src/domain/case/facts.ts'
import {
  MINUTE,
  type Officer,
  type PostId,
  type RuleId,
  toInstant,
} from '../../../src/kit/index.ts'
import { registered } from '../../world/acts.ts'
import {
  GATE_GUARD,
  gateClerk,
  NORTH_GATE,
  quayClerk,
  quayHead,
  shoreClerk,
} from '../../world/people.ts'

const WHO: readonly Officer[] = [quayClerk, quayHead, gateClerk, shoreClerk]
const TERM = queueTermOf(undefined)

const act = fc.record({
  do: fc.constantFrom('take', 'take', 'take', 'leave', 'triage', 'wait', 'clock' as const),
  who: fc.nat(WHO.length - 1),
  minutes: fc.integer({ min: 1, max: TERM.idleMinutes + 2 }),
})

function queued() {
  const told = registered()
  told.does(quayClerk, (state, facts) =>
    joinTeam(state, { unit: NORTH_GATE, party: GATE_GUARD }, facts as Facts<Officer>),
  )
  told.does(quayClerk, (state, facts) =>
    passGate(state, { tag: 1, urgent: false, handedIn: [] }, facts as Facts<Officer>),
  )
  return told
}

/** A second book, kept by hand: in whose hands she is, and since when nothing was done. */
type Book = { post?: PostId; unit?: string; touched: number }

test('under any sequence of acts nobody is in two hands, and the clock frees whom nobody works on', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const told = queued()
      const book: Book = { touched: 0 }
      for (const one of acts) {
        const by = WHO[one.who] ?? quayClerk
        const facts = told.facts(by) as Facts<Officer> // all of them are officers
        const before = told.entries.length
        if (one.do === 'wait') told.now = toInstant(told.now + one.minutes * MINUTE)
        if (one.do === 'take') tryIt(told, by, takePerson(told.state, facts))
        if (one.do === 'leave') tryIt(told, by, leavePerson(told.state, facts))
        if (one.do === 'triage') {
          const found = { urgent: false, interpreter: false, alone: false }
          tryIt(told, by, recordTriage(told.state, found, facts))
        }
        if (one.do === 'clock')
          told.record(
            { kind: 'clock', rule: 'queue-clock' as RuleId },
            returnIdle(told.state, TERM, told.now),
          )
        for (const { type } of told.entries.slice(before)) {
          if (type === 'queue.taken') {
            expect(book.post).toBeUndefined()
            Object.assign(book, { post: by.post, unit: by.unit, touched: told.now })
          }
          if (type === 'queue.returned')
            expect(told.now - book.touched).toBeGreaterThanOrEqual(TERM.idleMinutes * MINUTE)
          if (type === 'triage.recorded' && book.unit === by.unit) book.touched = told.now
          if (type === 'queue.left' || type === 'queue.returned') delete book.post
          // Only the first triage moves her to another stage.
          if (
            type === 'triage.recorded' &&
            told.entries.filter((e) => e.type === type).length === 1
          )
            delete book.post
        }
        expect(told.state.board.marks.taken?.post).toBe(book.post)
      }
      const due = book.post && told.now - book.touched >= TERM.idleMinutes * MINUTE
      expect(returnIdle(told.state, TERM, told.now)).toHaveLength(due ? 1 : 0)
      expect(rowOf(told)).toEqual(told.state.board.marks)
    }),
    { numRuns: 300 },
  )
})

type Told = ReturnType<typeof queued>
type Decided = ReturnType<typeof takePerson>

function tryIt(told: Told, by: Officer, decided: Decided): void {
  if (!('refused' in decided)) told.record(by, decided)
}

/** The row of the image folds to the same marks as the case. */
const rowOf = (told: Told) =>
  told.entries.reduce<ReturnType<typeof evolveBoardRow>>(
    (row, entry) =>
      evolveBoardRow(
        row,
        entry,
        { leadUnit: quayClerk.unit, leadParty: quayClerk.party },
        (c) => c,
      ),
    undefined,
  )
