import { expect, test } from 'vitest'
import { toInstant } from '../../src/kit/index.ts'
import { ACCESS_LOG } from '../../src/ledger/index.ts'
import { access, DESK, draft, NOON, OTHER_DESK, SITI, WATI } from '../ledger/requests.ts'
import type { StoreFactory } from './store-contract.ts'

// The rows beside the entries: who saw what, work not yet sent, sign-in.

export function accesses(open: StoreFactory): void {
  test('are found by case, newest last, and stand in a log of their own', async () => {
    const { ledger, reopen } = await open()
    const other = access({ case: 'case-2' as typeof SITI })
    const rows = [access(), access({ class: 'health', at: toInstant(NOON + 1) })]
    await ledger.recordAccess([rows[0] ?? access(), other])
    await ledger.recordAccess(rows.slice(1))
    expect(await ledger.readAccess(SITI)).toEqual(rows)
    expect(await ledger.integrate()).toMatchObject([{ log: ACCESS_LOG, size: 3 }])
    expect(await (await reopen()).readAccess(SITI)).toEqual(rows)
  })
}

export function drafts(open: StoreFactory): void {
  test('are kept, replaced, listed by post, moved and dropped', async () => {
    const { ledger, reopen } = await open()
    await ledger.putDraft(draft('d1'))
    await ledger.putDraft(draft('d2', { updatedAt: toInstant(NOON + 1) }))
    await ledger.putDraft(draft('d3', { post: OTHER_DESK }))
    const changed = draft('d1', { body: 'changed', updatedAt: toInstant(NOON + 2) })
    await ledger.putDraft(changed)
    expect(await ledger.listDrafts(DESK)).toMatchObject([{ id: 'd2' }, { id: 'd1' }])
    expect([await ledger.countDrafts(DESK), await ledger.countDrafts(OTHER_DESK)]).toEqual([2, 1])
    await ledger.moveDrafts(DESK, OTHER_DESK)
    const again = await reopen()
    expect(await again.listDrafts(DESK)).toEqual([])
    expect(await again.listAllDrafts()).toHaveLength(3)
    expect(await again.findDraft(changed.id)).toEqual({ ...changed, post: OTHER_DESK })
    await again.dropDraft(changed.id)
    expect(await again.findDraft(changed.id)).toBeUndefined()
  })
}

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

  test('an enrolment is used once, and not after it expired', async () => {
    const { ledger } = await open()
    const expiresAt = toInstant(NOON + 10)
    await ledger.enrolments.put({ tokenHash: 'e1', officer: WATI, expiresAt })
    await ledger.enrolments.put({ tokenHash: 'e2', officer: WATI, expiresAt })
    const uses = await Promise.all([
      ledger.enrolments.use('e1', NOON),
      ledger.enrolments.use('e1', NOON),
      ledger.enrolments.use('e2', expiresAt),
      ledger.enrolments.use('none', NOON),
    ])
    expect(uses).toEqual([true, false, false, false])
    expect(await ledger.enrolments.find('e1')).toMatchObject({ usedAt: NOON })
  })
}
