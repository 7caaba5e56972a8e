import { expect, test } from 'vitest'
import type { BlobId } from '../../src/kit/index.ts'
import { KEMENSOS, KEMLU, note, request, SITI_STREAM, write } from '../ledger/requests.ts'
import type { StoreFactory } from './store-contract.ts'

const BYTES = Buffer.from('a photograph of a nodding donkey')
const withFile = (bytes: Uint8Array = BYTES) =>
  note('seen', { class: 'outline', blob: { class: 'health', bytes } })

/** Files beside entries. */
export function blobs(open: StoreFactory): void {
  test('gives back the bytes by the name in the route, also after it was closed', async () => {
    const { ledger, reopen } = await open()
    const [entry] = await write(ledger, request([withFile(), note('without')]))
    const { blob } = entry?.route ?? {}
    if (!blob) throw new Error('the entry names no file')
    expect(blob).toMatch(/^[\w-]{43}$/)
    expect(Buffer.from((await ledger.readBlob(blob)) ?? [])).toEqual(BYTES)
    const again = await reopen()
    expect((await again.readStream(SITI_STREAM)).map(({ route }) => route)).toEqual([{ blob }, {}])
    expect(Buffer.from((await again.readBlob(blob)) ?? [])).toEqual(BYTES)
  })

  test('the same bytes twice are two files; a name that nobody gave opens nothing', async () => {
    const { ledger } = await open()
    const entries = await write(ledger, request([withFile(), withFile()]))
    expect(new Set(entries.map(({ route }) => route.blob)).size).toBe(2)
    expect(await ledger.readBlob('none' as BlobId)).toBeUndefined()
  })

  test('a repeated command keeps no second copy', async () => {
    const { ledger } = await open()
    const one = request([withFile()])
    const [first] = await write(ledger, one)
    const repeated = await ledger.append(one)
    expect(repeated).toMatchObject({ kind: 'repeated', entries: [{ route: first?.route }] })
  })

  test('it is sealed with the key of its own class: whoever holds the entry’s alone does not open it', async () => {
    const { ledger } = await open()
    const [entry] = await write(ledger, request([withFile()]))
    const holdings = await ledger.holders(SITI_STREAM)
    expect(holdings.map((one) => one.class).sort()).toEqual(['health', 'outline'])
    const drop = { stream: SITI_STREAM, class: 'health' as const, party: KEMLU }
    await write(ledger, request([note('b')], { expected: 1, unwraps: [drop] }))
    expect(await ledger.readBlob(entry?.route.blob as BlobId)).toBeUndefined()
    expect((await ledger.readStream(SITI_STREAM))[0]?.body).toEqual({ text: 'seen' })
  })

  test('an erasure takes it along', async () => {
    const { ledger } = await open()
    const [entry] = await write(ledger, request([withFile()]))
    const stone = note('gone', { type: 'case.erased', class: 'register' })
    await write(ledger, request([stone], { expected: 1, erases: [SITI_STREAM] }))
    expect(await ledger.readBlob(entry?.route.blob as BlobId)).toBeUndefined()
  })

  test('a file of twenty megabytes goes in and comes out', async () => {
    const { ledger } = await open()
    const large = Buffer.alloc(20 * 1024 * 1024, 'x')
    const [entry] = await write(ledger, request([withFile(large)], { log: KEMENSOS }))
    const read = await ledger.readBlob(entry?.route.blob as BlobId)
    expect(Buffer.from(read ?? []).equals(large)).toBe(true)
  })
}
