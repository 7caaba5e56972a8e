import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CommandId, EntryId, StreamId } from '../../src/kit/index.ts'
import { toInstant, UUID_PATTERN } from '../../src/kit/index.ts'
import type { Ledger, PlacedEntry } from '../../src/ledger/index.ts'
import {
  COALITION,
  draft,
  KEMENSOS,
  KEMLU,
  NOON,
  newCommand,
  note,
  officer,
  request,
  SITI_STREAM,
  write,
} from '../ledger/requests.ts'
import { blobs } from './store-contract-blobs.ts'
import { keys } from './store-contract-keys.ts'
import { accesses, drafts, droppedDrafts, snapshots, systems } from './store-contract-rows.ts'
import { signIn } from './store-contract-sign-in.ts'

/** Opens a fresh store; `reopen` closes it and opens what it left behind. */
export type StoreFactory = () => Promise<{ ledger: Ledger; reopen: () => Promise<Ledger> }>

/** What every store promises; a new engine is right when this passes. */
export function storeContract(engine: string, open: StoreFactory): void {
  describe(`${engine}: streams`, () => streams(open))
  describe(`${engine}: commands`, () => commands(open))
  describe(`${engine}: files`, () => blobs(open))
  describe(`${engine}: keys`, () => keys(open))
  describe(`${engine}: access entries`, () => accesses(open))
  describe(`${engine}: drafts`, () => drafts(open))
  describe(`${engine}: dropped drafts`, () => droppedDrafts(open))
  describe(`${engine}: sign-in`, () => signIn(open))
  describe(`${engine}: snapshots`, () => snapshots(open))
  describe(`${engine}: systems`, () => systems(open))
  describe(`${engine}: proofs`, () => proofs(open))
}

function streams(open: StoreFactory): void {
  test('gives back what was appended, numbered, timed and opened', async () => {
    const { ledger, reopen } = await open()
    const occurredAt = toInstant(NOON - 60_000)
    const route = { party: KEMLU, urgency: 'now', state: 'open' } as const
    const written = await write(
      ledger,
      request([note('a', { route, occurredAt }), note('b', { class: 'health' })]),
    )
    expect(written).toMatchObject([
      { stream: SITI_STREAM, version: 1, recordedAt: NOON, occurredAt, route, log: KEMLU },
      { version: 2, class: 'health', occurredAt: NOON, actor: officer, body: { text: 'b' } },
    ])
    expect(written.every((entry) => UUID_PATTERN.test(entry.id))).toBe(true)
    expect(await ledger.readStream(SITI_STREAM)).toEqual(written)
    expect(await (await reopen()).readStream(SITI_STREAM)).toEqual(written)
  })

  test('reads some types of many streams, by stream and in order', async () => {
    const { ledger } = await open()
    const other = 'case/case-2' as StreamId // a second stream of the same store
    const told = note('told', { type: 'story.told' })
    await write(ledger, request([note('a'), told, note('b')]))
    await write(ledger, request([note('c'), told], { stream: other }))
    await write(ledger, request([note('d')], { stream: 'case/case-3' as StreamId }))
    const found = await ledger.readTypes([other, SITI_STREAM], ['case.noted'])
    expect(found.map(({ body }) => body)).toEqual([{ text: 'a' }, { text: 'b' }, { text: 'c' }])
    expect(await ledger.readTypes([SITI_STREAM], ['nothing.such'])).toEqual([])
    expect(await ledger.readTypes([], ['case.noted'])).toEqual([])
  })

  test('reads everything in order of position, in pages', async () => {
    const { ledger } = await open()
    for (let version = 0; version < 5; version += 1) {
      await write(ledger, request([note(`${version}`)], { expected: version }))
    }
    const first = await ledger.readAll(0, 3)
    const rest = await ledger.readAll(first.at(-1)?.position ?? 0, 100)
    const versions = [...first, ...rest].map((entry) => entry.version)
    expect(first).toHaveLength(3)
    expect(versions).toEqual([1, 2, 3, 4, 5])
    expect(await ledger.head()).toBe(rest.at(-1)?.position)
  })

  test('is empty at first', async () => {
    const { ledger } = await open()
    expect(await ledger.head()).toBe(0)
    expect(await ledger.readAll(0, 10)).toEqual([])
    expect(await ledger.readStream(SITI_STREAM)).toEqual([])
    expect(await ledger.integrate()).toEqual([])
  })

  test('never lets the recorded time fall, also after a restart with the clock set back', async () => {
    const { ledger, reopen } = await open()
    await write(ledger, request([note('noon')]))
    const earlier = toInstant(NOON - 3_600_000)
    const [second] = await write(ledger, request([note('b')], { expected: 1, now: earlier }))
    const again = await reopen()
    const [third] = await write(again, request([note('c')], { expected: 2, now: earlier }))
    expect([second?.recordedAt, third?.recordedAt]).toEqual([NOON, NOON])
  })

  test('keeps a body that is no object', async () => {
    const { ledger } = await open()
    const bodies = [null, 'text', 7, [1, 2], 'ꦗꦮ 中文 🧕']
    await write(ledger, request(bodies.map((body) => note('', { body }))))
    expect((await ledger.readStream(SITI_STREAM)).map((entry) => entry.body)).toEqual(bodies)
  })
}

function commands(open: StoreFactory): void {
  test('the same command again gives the entries of the first time', async () => {
    const { ledger, reopen } = await open()
    const once = request([note('a')])
    const entries = await write(ledger, once)
    expect(await ledger.append(once)).toEqual({ kind: 'repeated', entries })
    expect(await (await reopen()).append(once)).toEqual({ kind: 'repeated', entries })
  })

  test('the same command twice at once is done once', async () => {
    const { ledger } = await open()
    const once = request([note('a')])
    const results = await Promise.all([ledger.append(once), ledger.append(once)])
    expect(results.map((result) => result.kind).sort()).toEqual(['appended', 'repeated'])
    expect(await ledger.head()).toBe(1)
  })

  test('a version somebody else has passed is a conflict and writes nothing', async () => {
    const { ledger } = await open()
    await write(ledger, request([note('a')]))
    const stale = request([note('b')])
    expect(await ledger.append(stale)).toEqual({ kind: 'conflict', stream: SITI_STREAM, actual: 1 })
    const ahead = request([note('b')], { expected: 5 })
    expect(await ledger.append(ahead)).toMatchObject({ kind: 'conflict', actual: 1 })
    expect(await ledger.head()).toBe(1)
  })

  test('of many authors who saw the same version exactly one wins', async () => {
    const { ledger } = await open()
    const all = Array.from({ length: 20 }, (_, index) => request([note(`${index}`)]))
    const results = await Promise.all(all.map((one) => ledger.append(one)))
    expect(results.filter((result) => result.kind === 'appended')).toHaveLength(1)
    expect(await ledger.head()).toBe(1)
  })

  test('any commands in any company: versions and positions without gaps, nothing lost or doubled', async () => {
    const { ledger, reopen } = await open()
    let round = 0
    const wish = fc.record({
      stream: fc.nat(2),
      seen: fc.nat(4),
      count: fc.integer({ min: 1, max: 3 }),
    })
    const rounds = fc.array(wish, { minLength: 1, maxLength: 8 })
    const kept: PlacedEntry[] = []
    await fc.assert(
      fc.asyncProperty(rounds, async (wishes) => {
        round += 1
        const requests = wishes.map(({ stream, seen, count }) => {
          const entries = Array.from({ length: count }, (_, index) => note(`${index}`))
          return request(entries, { stream: `case/${round}-${stream}` as StreamId, expected: seen })
        })
        const results = await Promise.all(requests.map((one) => ledger.append(one)))
        for (const result of results) if (result.kind === 'appended') kept.push(...result.entries)
        for (const { stream, versions } of byStream(kept)) {
          expect((await ledger.readStream(stream)).map((entry) => entry.version)).toEqual(versions)
          expect(versions).toEqual(versions.map((_, index) => index + 1))
        }
      }),
      { numRuns: 15 },
    )
    const all = await (await reopen()).readAll(0, 10_000)
    expect(all).toEqual(kept.toSorted((a, b) => a.position - b.position))
    expect(all.map((entry) => entry.position)).toEqual(all.map((_, index) => index + 1))
  })

  test('all or none over several streams', async () => {
    const { ledger } = await open()
    await write(ledger, request([note('a')]))
    const part = { log: KEMLU, entries: [note('x')] }
    const both = {
      command: newCommand(),
      actor: officer,
      now: NOON,
      streams: [
        { stream: 'incident/1' as StreamId, expected: 0, ...part },
        { stream: SITI_STREAM, expected: 0, ...part },
      ],
    }
    expect(await ledger.append(both)).toMatchObject({ kind: 'conflict', stream: SITI_STREAM })
    expect(await ledger.readStream('incident/1' as StreamId)).toEqual([])
  })

  test('one command that breaks does not take its neighbours with it', async () => {
    const { ledger } = await open()
    const part = { stream: SITI_STREAM, expected: 0, log: KEMLU, entries: [note('x')] }
    const broken = { ...request([]), streams: [part, part] }
    const other = request([note('y')], { stream: COALITION })
    const [first, second] = await Promise.allSettled([ledger.append(broken), ledger.append(other)])
    expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled'])
    expect(await ledger.readStream(SITI_STREAM)).toEqual([])
    expect(await ledger.readStream(COALITION)).toHaveLength(1)
  })

  test('a sent draft goes with the entries it became, or stays', async () => {
    const { ledger } = await open()
    await ledger.putDraft(draft('d1'))
    const dropDrafts = [draft('d1').id]
    await ledger.append(request([note('a')], { expected: 9, dropDrafts }))
    expect(await ledger.findDraft(draft('d1').id)).toBeDefined()
    await write(ledger, request([note('a')], { dropDrafts }))
    expect(await ledger.findDraft(draft('d1').id)).toBeUndefined()
  })
}

const byStream = (entries: readonly PlacedEntry[]) =>
  [...Map.groupBy(entries, (entry) => entry.stream)].map(([stream, own]) => ({
    stream,
    versions: own.map((entry) => entry.version),
  }))

function proofs(open: StoreFactory): void {
  test('every log grows, is signed once per growth, and knows where its entries stand', async () => {
    const { ledger, reopen } = await open()
    const streams = (step: number) => [
      { stream: SITI_STREAM, expected: step, log: KEMLU, entries: [note('a')] },
      { stream: 'case/2' as StreamId, expected: step, log: KEMENSOS, entries: [note('b')] },
    ]
    for (let step = 0; step < 300; step += 1) {
      await ledger.append({ ...request([]), streams: streams(step) })
      if (step === 100) await ledger.integrate()
    }
    await ledger.integrate()
    await ledger.integrate()
    const again = await reopen()
    const signed = await again.checkpoints(KEMLU)
    expect(signed.map((checkpoint) => checkpoint.size)).toEqual([101, 300])
    expect(await again.checkpoints()).toHaveLength(4)
    for (const entry of await again.readStream(SITI_STREAM)) {
      const index = await again.leafIndex(entry.id)
      expect(index).toEqual({ log: KEMLU, index: entry.version - 1 })
    }
  })

  test('an entry not yet integrated has no place, an unknown one neither', async () => {
    const { ledger } = await open()
    const [entry] = await write(ledger, request([note('a')], { command: 'c' as CommandId }))
    expect(await ledger.leafIndex(entry?.id ?? ('' as EntryId))).toBeUndefined()
    expect(await ledger.leafIndex('nothing' as EntryId)).toBeUndefined()
  })
}
