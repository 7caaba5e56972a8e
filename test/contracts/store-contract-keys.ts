import { expect, test } from 'vitest'
import type { Ledger } from '../../src/ledger/index.ts'
import {
  BARESKRIM,
  COALITION,
  KEMENSOS,
  KEMLU,
  note,
  request,
  SITI_STREAM,
  write,
} from '../ledger/requests.ts'
import type { StoreFactory } from './store-contract.ts'

// Who holds the key of a class, and what becomes of what nobody holds.

const identity = (party: typeof KEMLU, stream = SITI_STREAM) => ({
  stream,
  class: 'identity' as const,
  party,
})

export function keys(open: StoreFactory): void {
  test('a new key is held by the party whose log it is, of other streams by the node', async () => {
    const { ledger } = await open()
    await write(ledger, request([note('a'), note('b', { class: 'health' })]))
    await write(ledger, request([note('c', { class: 'register' })], { stream: COALITION }))
    expect(await ledger.holders(SITI_STREAM)).toEqual([
      { stream: SITI_STREAM, class: 'health', party: KEMLU },
      { stream: SITI_STREAM, class: 'identity', party: KEMLU },
    ])
    expect(await ledger.holders(COALITION)).toMatchObject([{ class: 'register', party: 'node' }])
  })

  test('wraps add holders, unwraps take them away, with the entries or not at all', async () => {
    const { ledger, reopen } = await open()
    const wraps = [identity(KEMENSOS)]
    await write(ledger, request([note('a')], { wraps }))
    await ledger.append(request([note('b')], { expected: 7, wraps: [identity(BARESKRIM)] }))
    expect(await parties(ledger)).toEqual([KEMENSOS, KEMLU])
    const unwraps = [identity(KEMLU)]
    await write(ledger, request([note('b')], { expected: 1, unwraps }))
    const again = await reopen()
    expect(await parties(again)).toEqual([KEMENSOS])
    expect((await again.readStream(SITI_STREAM)).map((entry) => entry.body)).toEqual([
      { text: 'a' },
      { text: 'b' },
    ])
  })

  test('a class without a key yet gets one when it is shared, held by the lead too', async () => {
    const { ledger } = await open()
    await write(ledger, request([note('a', { class: 'legal' })], { wraps: [identity(KEMENSOS)] }))
    expect(await parties(ledger)).toEqual([KEMENSOS, KEMLU])
  })

  test('handing over the lead puts the closing and the opening entry into two logs', async () => {
    const { ledger } = await open()
    const handover = [note('closed'), note('opened', { log: KEMENSOS })]
    await write(ledger, request(handover, { wraps: [identity(KEMENSOS)] }))
    const heads = await ledger.integrate()
    expect(heads.map(({ log, size }) => [log, size])).toEqual([
      [KEMENSOS, 1],
      [KEMLU, 1],
    ])
  })

  test('what nobody holds never opens again; the entry stays, and writing goes on', async () => {
    const { ledger, reopen } = await open()
    await write(ledger, request([note('gone')], { wraps: [identity(KEMENSOS)] }))
    const unwraps = [identity(KEMLU), identity(KEMENSOS)]
    await write(ledger, request([note('x', { class: 'outline' })], { expected: 1, unwraps }))
    await write(ledger, request([note('new')], { expected: 2 }))
    const bodies = [undefined, { text: 'x' }, { text: 'new' }]
    const bodiesIn = async (one: Ledger) =>
      (await one.readStream(SITI_STREAM)).map((entry) => entry.body)
    expect(await bodiesIn(ledger)).toEqual(bodies)
    expect(await bodiesIn(await reopen())).toEqual(bodies)
  })

  test('an erased stream loses every key but that of what is no secret, and others keep theirs', async () => {
    const { ledger, reopen } = await open()
    const other = 'case/other' as typeof SITI_STREAM // minted here, as the border does
    await write(ledger, request([note('other')], { stream: other }))
    const wraps = [identity(KEMENSOS), identity(BARESKRIM)]
    await write(ledger, request([note('a'), note('b', { class: 'health' })], { wraps }))
    const stone = note('erased', { class: 'register' })
    await write(ledger, request([stone], { expected: 2, erases: [SITI_STREAM] }))
    const bodiesIn = async (one: Ledger, stream = SITI_STREAM) =>
      (await one.readStream(stream)).map((entry) => entry.body)
    const look = async (one: Ledger) => {
      expect(await bodiesIn(one)).toEqual([undefined, undefined, { text: 'erased' }])
      expect(await bodiesIn(one, other)).toEqual([{ text: 'other' }])
      expect(await one.holders(SITI_STREAM)).toMatchObject([{ class: 'register', party: KEMLU }])
    }
    await look(ledger)
    await look(await reopen())
  })

  test('nothing is erased by what was refused', async () => {
    const { ledger } = await open()
    await write(ledger, request([note('a')]))
    await ledger.append(request([note('b')], { expected: 7, erases: [SITI_STREAM] }))
    expect(await ledger.holders(SITI_STREAM)).toHaveLength(1)
  })

  test('a successor inherits a key once, whatever is asked again, and nothing stops opening', async () => {
    const { ledger, reopen } = await open()
    await write(ledger, request([note('a')]))
    expect(await ledger.inheritances()).toEqual([])
    const whole = { party: KEMLU, successor: BARESKRIM, whole: true }
    const divided = { party: KEMENSOS, successor: BARESKRIM, whole: false }
    for (const one of [whole, divided, whole, { ...whole, whole: false }]) await ledger.inherit(one)
    expect(await ledger.inheritances()).toEqual([divided, whole])
    await write(ledger, request([note('b', { class: 'health' })], { expected: 1 }))
    const again = await reopen()
    expect(await again.inheritances()).toEqual([divided, whole])
    expect((await again.readStream(SITI_STREAM)).map((entry) => entry.body)).toEqual([
      { text: 'a' },
      { text: 'b' },
    ])
    expect(await parties(again)).toEqual([KEMLU])
  })

  test('keys pass from one party to another without an entry', async () => {
    const { ledger, reopen } = await open()
    await write(ledger, request([note('a')]))
    const passing = { wraps: [identity(KEMENSOS)], unwraps: [identity(KEMLU)] }
    await ledger.append({ ...request([]), streams: [], ...passing })
    const again = await reopen()
    expect(await parties(again)).toEqual([KEMENSOS])
    expect(await again.head()).toBe(1)
    expect((await again.readStream(SITI_STREAM))[0]?.body).toEqual({ text: 'a' })
  })
}

const parties = async (ledger: Ledger): Promise<string[]> =>
  (await ledger.holders(SITI_STREAM))
    .filter((holding) => holding.class === 'identity')
    .map((holding) => holding.party)
