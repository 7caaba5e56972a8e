import { expect, test } from 'vitest'
import { addStatement, annulCase } from '../../src/domain/case/add.ts'
import { evolveRow } from '../../src/domain/case/row.ts'
import { foldCase } from '../../src/domain/case/state.ts'
import {
  approveErasure,
  eraseCase,
  liftHold,
  orderErasure,
  placeHold,
  refuseErasure,
} from '../../src/domain/keeping/decide.ts'
import { offerLead } from '../../src/domain/lead/decide.ts'
import { withdrawReferral } from '../../src/domain/referral/decide.ts'
import { type CaseId, DAY } from '../../src/kit/index.ts'
import { asked, registered } from '../world/acts.ts'
import { officerAt, QUAY_DESK, quayClerk, quayHead, REST_HOUSE, restHead } from '../world/people.ts'
import type { Telling } from '../world/telling.ts'

const why = { reason: 'asked', words: 'She asked for it.' }
const hold = { reason: 'dispute', words: 'A claim is open.' }
const NODE = { kind: 'node', node: 'rujukan' } as const

const ordered = (told = registered()): Telling => {
  told.does(quayClerk, (state, facts) => orderErasure(state, why, facts))
  return told
}
const codeOf = (told: Telling, by: typeof quayClerk, decide: Parameters<Telling['refuses']>[1]) =>
  told.refuses(by, decide).code

test('one officer asks, another in another post approves, and the node erases', () => {
  const told = ordered()
  expect(told.state.keeping.order).toMatchObject({ ...why, post: quayClerk.post })
  told.does(quayHead, approveErasure)
  told.record(NODE, eraseCase(told.state) as never) // not refused, or the next line fails
  expect(told.state).toMatchObject({ erased: told.now, names: [], number: '', timeline: [] })
  expect(told.entries.at(-1)).toMatchObject({
    type: 'case.erased',
    class: 'register',
    body: { reason: 'asked', ordered: quayClerk.post, approved: quayHead.post },
  })
})

test('nobody approves the own order, in whatever post', () => {
  const told = ordered()
  const same = { ...quayHead, officer: quayClerk.officer }
  const other = { ...quayHead, post: quayClerk.post }
  for (const by of [quayClerk, same, other])
    expect(codeOf(told, by, approveErasure)).toBe('erasure-needs-another-post')
})

test('only the lead asks, approves and holds, and only for protection', () => {
  const told = registered()
  const searcher = { ...officerAt(QUAY_DESK, 'investigator') }
  for (const [by, code] of [
    [restHead, 'not-the-lead'],
    [searcher, 'purpose-conflict'],
  ] as const) {
    expect(codeOf(told, by, (s, f) => orderErasure(s, why, f))).toBe(code)
    expect(codeOf(told, by, approveErasure)).toBe(code)
    expect(codeOf(told, by, (s, f) => refuseErasure(s, why, f))).toBe(code)
    expect(codeOf(told, by, (s, f) => placeHold(s, hold, f))).toBe(code)
    expect(codeOf(told, by, (s, f) => liftHold(s, hold, f))).toBe(code)
  }
})

test('an order needs a reason of the list and words, and is made once', () => {
  const told = registered()
  const order = (given: Partial<typeof why>) =>
    codeOf(told, quayClerk, (s, f) => orderErasure(s, { ...why, ...given }, f))
  expect(order({ reason: 'because' })).toBe('choice-unknown')
  expect(order({ words: ' ' })).toBe('reason-missing')
  ordered(told)
  expect(order({})).toBe('erasure-ordered-already')
})

test('a refused order keeps the case, and may be made again', () => {
  const told = ordered()
  expect(codeOf(told, quayHead, (s, f) => refuseErasure(s, { words: '' }, f))).toBe(
    'reason-missing',
  )
  told.does(quayHead, (s, f) => refuseErasure(s, { words: 'Kept.' }, f))
  expect(told.state.keeping).toEqual({})
  expect(codeOf(told, quayHead, approveErasure)).toBe('erasure-not-ordered')
  ordered(told)
})

test('while a case is held nobody orders or approves its erasure', () => {
  const told = ordered()
  told.does(quayHead, (s, f) => placeHold(s, hold, f))
  expect(codeOf(told, quayHead, approveErasure)).toBe('case-on-hold')
  expect(codeOf(told, quayHead, (s, f) => placeHold(s, hold, f))).toBe('hold-placed-already')
  told.does(quayHead, (s, f) => liftHold(s, { words: 'Settled.' }, f))
  expect(codeOf(told, quayHead, (s, f) => liftHold(s, { words: 'x' }, f))).toBe('hold-not-placed')
  told.does(quayHead, approveErasure)
  expect(codeOf(told, quayHead, (s, f) => placeHold(s, hold, f))).toBe('erasure-approved-already')
  expect(codeOf(told, quayHead, (s, f) => refuseErasure(s, { words: 'x' }, f))).toBe(
    'erasure-not-ordered',
  )
})

test('what others still wait for is ended first: a referral', () => {
  const { told, referral } = asked()
  const refusal = told.refuses(quayClerk, (s, f) => orderErasure(s, why, f))
  expect(refusal).toMatchObject({ code: 'erasure-has-open-referrals', facts: { count: 1 } })
  told.does(quayClerk, (s, f) => withdrawReferral(s, { referral, words: 'x' }, f))
  ordered(told)
})

test('what others still wait for is ended first: an offer of the lead', () => {
  const told = registered()
  told.does(quayClerk, (s, f) =>
    offerLead({ ...s, classes: new Set() }, { to: REST_HOUSE, words: '' }, f),
  )
  expect(codeOf(told, quayClerk, (s, f) => orderErasure(s, why, f))).toBe('erasure-has-open-offer')
})

test('an annulled case can be erased, and nothing else be recorded in it', () => {
  const told = registered()
  told.does(quayHead, (s, f) => annulCase(s, { reason: 'slip', words: 'x' }, f))
  ordered(told)
  told.does(quayHead, approveErasure)
  const statement = { kind: 'story', text: 'x' } as const
  expect(codeOf(told, quayClerk, (s, f) => addStatement(s, statement, f))).toBe('case-annulled')
})

test('the tombstone folds alike whether its bodies open or not', () => {
  const told = ordered()
  told.does(quayHead, approveErasure)
  told.record(NODE, eraseCase(told.state) as never) // not refused, or the next line fails
  const closed = told.entries.map((entry) =>
    entry.type === 'case.erased' ? entry : { ...entry, body: undefined },
  )
  expect(foldCase(closed as never)).toEqual(told.state) // as the ledger gives them: unopened
})

test('the row counts its term from the last act, which a hold is not and a refusal is', () => {
  const told = registered()
  const opened = told.now
  const rowAt = () =>
    told.entries.reduce<ReturnType<typeof evolveRow>>(
      (row, entry) => evolveRow(row, entry, 'told' as CaseId),
      undefined,
    )
  told.pass(DAY).does(quayHead, (s, f) => placeHold(s, hold, f))
  expect(rowAt()).toMatchObject({ actedAt: opened, keeping: { held: true } })
  told.pass(DAY).does(quayHead, (s, f) => liftHold(s, { words: 'x' }, f))
  expect(rowAt()).toMatchObject({ actedAt: opened, keeping: {} })
  ordered(told.pass(DAY))
  expect(rowAt()).toMatchObject({ keeping: { ordered: true } })
  told.pass(DAY).does(quayHead, (s, f) => refuseErasure(s, { words: 'x' }, f))
  expect(rowAt()).toMatchObject({ actedAt: told.now, keeping: {} })
})
