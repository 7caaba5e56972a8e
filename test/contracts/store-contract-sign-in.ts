import { expect, test } from 'vitest'
import { toInstant } from '../../src/kit/index.ts'
import { DESK, KEMLU, NOON, WATI } from '../ledger/requests.ts'
import type { StoreFactory } from './store-contract.ts'

export function signIn(open: StoreFactory): void {
  test('sessions are found by hash, touched, listed and ended by officer', async () => {
    const { ledger, reopen } = await open()
    const session = {
      tokenHash: 'hash-1',
      officer: WATI,
      createdAt: NOON,
      lastSeenAt: NOON,
      endsAt: toInstant(NOON + 9),
    }
    await ledger.sessions.put(session)
    await ledger.sessions.put({ ...session, tokenHash: 'hash-2', body: { post: DESK } })
    await ledger.sessions.touch('hash-1', toInstant(NOON + 5))
    const again = await reopen()
    expect(await again.sessions.find('hash-1')).toEqual({ ...session, lastSeenAt: NOON + 5 })
    expect(await again.sessions.find('hash-2')).toMatchObject({ body: { post: DESK } })
    expect(await again.sessions.listOf(WATI)).toHaveLength(2)
    await again.sessions.drop('hash-2')
    expect(await again.sessions.listOf(WATI)).toHaveLength(1)
    await again.sessions.dropOf(WATI)
    expect(await again.sessions.find('hash-1')).toBeUndefined()
  })

  test('sessions that ended or were left idle are dropped, the others stay', async () => {
    const { ledger, reopen } = await open()
    const at = (minutes: number) => toInstant(NOON + minutes * 60_000)
    const session = { officer: WATI, createdAt: NOON, lastSeenAt: at(50), endsAt: at(100) }
    await ledger.sessions.put({ ...session, tokenHash: 'stays' })
    await ledger.sessions.put({ ...session, tokenHash: 'idle', lastSeenAt: at(29) })
    await ledger.sessions.put({ ...session, tokenHash: 'just seen', lastSeenAt: at(30) })
    await ledger.sessions.put({ ...session, tokenHash: 'ended', endsAt: at(60) })
    expect(await ledger.sessions.dropOver(at(60), at(30))).toBe(2)
    const left = await (await reopen()).sessions.listOf(WATI)
    expect(left.map(({ tokenHash }) => tokenHash).sort()).toEqual(['just seen', 'stays'])
  })

  test('credentials are found by the tag of the login, however it is typed', async () => {
    const { ledger, reopen } = await open()
    const loginTag = await ledger.toLoginTag('wati')
    await ledger.credentials.put({ loginTag, officer: WATI, hash: '$argon2id$', updatedAt: NOON })
    const again = await reopen()
    expect(await again.credentials.find(await again.toLoginTag(' Wati '))).toMatchObject({
      officer: WATI,
    })
    expect(await again.credentials.listOf(WATI)).toHaveLength(1)
    await again.credentials.dropOf(WATI)
    expect(await again.credentials.find(loginTag)).toBeUndefined()
  })

  test('passkeys are kept with their key and name, count on, and go one by one or with the officer', async () => {
    const { ledger, reopen } = await open()
    const first = {
      credential: 'credential-1',
      passkey: 'passkey-1',
      officer: WATI,
      publicKey: Uint8Array.of(1, 2, 3),
      counter: 0,
      createdAt: NOON,
      body: { name: 'Telephone', transports: ['internal'] },
    }
    const second = { ...first, credential: 'credential-2', passkey: 'passkey-2' }
    await ledger.passkeys.put(first)
    await ledger.passkeys.put({ ...second, createdAt: toInstant(NOON + 1) })
    const counts = [
      await ledger.passkeys.count('credential-1', 0, toInstant(NOON + 1)),
      await ledger.passkeys.count('credential-1', 7, toInstant(NOON + 2)),
      await ledger.passkeys.count('credential-1', 7, toInstant(NOON + 3)),
      await ledger.passkeys.count('credential-1', 0, toInstant(NOON + 3)),
      await ledger.passkeys.count('none', 1, NOON),
    ]
    expect(counts).toEqual([true, true, false, false, false])
    const again = await reopen()
    expect(await again.passkeys.find('credential-1')).toEqual({
      ...first,
      counter: 7,
      usedAt: NOON + 2,
    })
    expect(await again.passkeys.listOf(WATI)).toMatchObject([
      { passkey: 'passkey-1' },
      { passkey: 'passkey-2' },
    ])
    await again.passkeys.drop('credential-2')
    expect(await again.passkeys.listOf(WATI)).toHaveLength(1)
    await again.passkeys.dropOf(WATI)
    expect(await again.passkeys.find('credential-1')).toBeUndefined()
  })

  test('links to providers are found by who vouches and for whom, and go one by one or with the officer', async () => {
    const { ledger, reopen } = await open()
    const tag = await ledger.toSubjectTag('https://a.example', 'b')
    const others = [
      await ledger.toSubjectTag('https://a.example', 'c'),
      await ledger.toSubjectTag('https://b.example', 'b'),
      await ledger.toSubjectTag('https://a.exampleb', ''),
      await ledger.toLoginTag('b'),
      await ledger.toHandInSlip(WATI),
    ]
    expect(new Set([tag, ...others]).size).toBe(6)
    const first = { subjectTag: tag, link: 'l1', officer: WATI, party: KEMLU, createdAt: NOON }
    await ledger.providerLinks.put(first)
    await ledger.providerLinks.put({ ...first, subjectTag: 'other', link: 'l2' })
    await ledger.providerLinks.touch(tag, toInstant(NOON + 1))
    const again = await reopen()
    expect(await again.toSubjectTag('https://a.example', 'b')).toBe(tag)
    expect(await again.providerLinks.find(tag)).toEqual({ ...first, usedAt: NOON + 1 })
    expect(await again.providerLinks.find('none')).toBeUndefined()
    await again.providerLinks.drop('other')
    expect(await again.providerLinks.listOf(WATI)).toMatchObject([{ link: 'l1' }])
    await again.providerLinks.dropOf(WATI)
    expect(await again.providerLinks.listOf(WATI)).toEqual([])
  })

  test('an enrolment is used once, and not after it expired', async () => {
    const { ledger } = await open()
    const expiresAt = toInstant(NOON + 10)
    await ledger.enrolments.put({ tokenHash: 'e1', officer: WATI, expiresAt })
    await ledger.enrolments.put({ tokenHash: 'e2', officer: WATI, expiresAt })
    const by = (loginTag: string) => ({ loginTag, officer: WATI, hash: 'x', updatedAt: NOON })
    const uses = await Promise.all([
      ledger.enrolments.use('e1', NOON, by('first')),
      ledger.enrolments.use('e1', NOON, by('second')),
      ledger.enrolments.use('e2', expiresAt, by('late')),
      ledger.enrolments.use('none', NOON, by('none')),
    ])
    expect(uses).toEqual([true, false, false, false])
    expect(await ledger.credentials.listOf(WATI)).toMatchObject([{ loginTag: 'first' }])
    expect(await ledger.enrolments.find('e1')).toMatchObject({ usedAt: NOON })
  })
}
