import { expect, test } from 'vitest'
import {
  type CredentialId,
  type EntryId,
  type StreamId,
  toInstant,
  type WebhookId,
  type WebhookSecretId,
} from '../../src/kit/index.ts'
import { ACCESS_LOG, type Delivery } from '../../src/ledger/index.ts'
import {
  access,
  DESK,
  draft,
  NOON,
  note,
  OTHER_DESK,
  request,
  SITI,
  write,
} from '../ledger/requests.ts'
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

  test('those in the tree and those that came since are found as one list', async () => {
    const { ledger } = await open()
    const rows = [0, 1, 2, 3].map((ms) => access({ at: toInstant(NOON + ms) }))
    for (const row of rows) {
      await ledger.recordAccess([row, access({ case: 'case-2' as typeof SITI })])
      if (row !== rows[1]) await ledger.integrate()
    }
    expect(await ledger.readAccess(SITI)).toEqual(rows)
    await ledger.integrate()
    expect(await ledger.readAccess(SITI)).toEqual(rows)
  })
}

const CREDENTIAL = 'credential-1' as CredentialId
const HOOK = 'webhook-1' as WebhookId
const SECRET = 'secret-1' as WebhookSecretId
const LATER_SECRET = 'secret-2' as WebhookSecretId
const LAST_SECRET = 'secret-3' as WebhookSecretId
const OTHER_HOOK = 'webhook-2' as WebhookId

const message = (id: string, given: Partial<Delivery> = {}): Delivery => ({
  id,
  webhook: HOOK,
  entry: 'entry-1' as EntryId,
  body: '{}',
  state: 'waiting',
  tries: 0,
  nextAt: NOON,
  createdAt: NOON,
  answer: '',
  ...given,
})

export function systems(open: StoreFactory): void {
  test('a system that read stands in the log without officer and post', async () => {
    const { ledger, reopen } = await open()
    const { officer: _, post: __, ...rest } = access()
    const rows = [access(), { ...rest, credential: CREDENTIAL }]
    await ledger.recordAccess(rows)
    expect(await ledger.readAccess(SITI)).toEqual(rows)
    expect(await ledger.integrate()).toMatchObject([{ log: ACCESS_LOG, size: 2 }])
    expect(await (await reopen()).readAccess(SITI)).toEqual(rows)
  })

  test('tokens are found by hash and remember their last use', async () => {
    const { ledger, reopen } = await open()
    const token = { tokenHash: 'h', credential: CREDENTIAL, generation: 1 }
    await ledger.systems.putToken(token)
    await ledger.systems.touchToken('h', NOON)
    const { systems: again } = await reopen()
    expect(await again.findToken('h')).toEqual({ ...token, lastUsedAt: NOON })
    expect(await again.findToken('other')).toBeUndefined()
    expect(await again.listTokens()).toHaveLength(1)
  })

  test('a command keeps the fingerprint it was first claimed with, also of two at once', async () => {
    const { ledger, reopen } = await open()
    const claims = ['a', 'b'].map((mark) => ledger.systems.claimCommand('c', mark, NOON))
    expect(new Set(await Promise.all(claims)).size).toBe(1)
    const [first] = await Promise.all(claims)
    expect(await (await reopen()).systems.claimCommand('c', 'z', NOON)).toBe(first)
  })

  test('a webhook’s secrets open after a restart, go one by one, and all with it', async () => {
    const { ledger, reopen } = await open()
    await ledger.systems.putSecret(HOOK, SECRET, new Uint8Array([1, 2, 3]))
    await ledger.systems.putSecret(HOOK, LATER_SECRET, new Uint8Array([4, 5, 6]))
    await ledger.systems.putSecret(HOOK, LAST_SECRET, new Uint8Array([7, 8, 9]))
    const { systems: again } = await reopen()
    expect([...((await again.findSecret(SECRET)) ?? [])]).toEqual([1, 2, 3])
    expect([...((await again.findSecret(LATER_SECRET)) ?? [])]).toEqual([4, 5, 6])
    expect(await again.findSecret('none' as WebhookSecretId)).toBeUndefined()
    await again.dropSecret(SECRET)
    expect(await again.findSecret(SECRET)).toBeUndefined()
    expect(await again.findSecret(LATER_SECRET)).toBeDefined()
    await again.fill(0, 1, [message('m1'), message('m2', { webhook: OTHER_HOOK })])
    await again.dropWebhook(HOOK)
    expect(await again.findSecret(LATER_SECRET)).toBeUndefined()
    expect(await again.findSecret(LAST_SECRET)).toBeUndefined()
    expect(await again.listDeliveries(HOOK, '', 9)).toEqual([])
    expect(await again.listDeliveries(OTHER_HOOK, '', 9)).toHaveLength(1)
  })

  test('messages come with the place they were made up to, once, or not at all', async () => {
    const { ledger, reopen } = await open()
    expect(await ledger.systems.place()).toBe(0)
    expect(await ledger.systems.fill(0, 7, [message('m1')])).toBe(true)
    expect(await ledger.systems.fill(0, 9, [message('m2')])).toBe(false)
    await expect(ledger.systems.fill(7, 9, [message('m3'), message('m1')])).rejects.toThrow()
    const { systems: again } = await reopen()
    expect(await again.place()).toBe(7)
    expect(await again.listDeliveries(HOOK, '', 9)).toEqual([message('m1')])
  })

  test('messages are due, wait, die and live again', async () => {
    const { systems: rows } = (await open()).ledger
    const later = toInstant(NOON + 10)
    await rows.fill(0, 1, [message('m1'), message('m2', { nextAt: later }), message('m3')])
    expect((await rows.due(HOOK, NOON, 9)).map(({ id }) => id)).toEqual(['m1', 'm3'])
    expect(await rows.due(OTHER_HOOK, NOON, 9)).toEqual([])
    await rows.mark(message('m1', { state: 'dead', tries: 3, answer: '500' }))
    await rows.dropDelivery('m3')
    expect(await rows.due(HOOK, later, 9)).toMatchObject([{ id: 'm2' }])
    expect(await rows.count(HOOK)).toEqual({ waiting: 1, dead: 1 })
    expect(await rows.listDeliveries(HOOK, 'm1', 9)).toMatchObject([{ id: 'm2' }])
    expect(await rows.revive(HOOK, 'm2', later)).toBe(0)
    expect(await rows.revive(HOOK, undefined, later)).toBe(1)
    expect(await rows.due(HOOK, later, 9)).toMatchObject([{ id: 'm1', tries: 0 }, { id: 'm2' }])
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

export function droppedDrafts(open: StoreFactory): void {
  const keyOf = (id: string) => `draft/${id}` as StreamId // as drafts.ts names it

  test('lose their key with the row, by a call or with an act', async () => {
    const { ledger } = await open()
    const [one, two] = [draft('d1'), draft('d2')]
    for (const kept of [one, two]) await ledger.putDraft(kept)
    expect(await ledger.holders(keyOf('d1'))).toHaveLength(1)
    await ledger.dropDraft(one.id)
    await write(ledger, request([note('a')], { dropDrafts: [two.id] }))
    for (const id of ['d1', 'd2']) expect(await ledger.holders(keyOf(id))).toEqual([])
    expect(await ledger.listAllDrafts()).toEqual([])
  })

  test('open when they are kept again in the very turn that drops them', async () => {
    const { ledger, reopen } = await open()
    const kept = draft('d1')
    await ledger.putDraft(kept)
    await Promise.all([ledger.dropDraft(kept.id), ledger.putDraft(kept)])
    expect(await ledger.findDraft(kept.id)).toEqual(kept)
    expect(await (await reopen()).listAllDrafts()).toEqual([kept])
  })
}

export function snapshots(open: StoreFactory): void {
  test('are found when finished, one at a time, and opened after a restart', async () => {
    const { ledger, reopen } = await open()
    await ledger.snapshots.add(3, 1, 'half')
    expect(await ledger.snapshots.find()).toBeUndefined()
    const first = { position: 5, format: '1', chunks: 2 }
    await ledger.snapshots.add(5, 1, 'one')
    await ledger.snapshots.add(5, 2, 'two')
    await ledger.snapshots.finish(first)
    expect(await ledger.snapshots.find()).toEqual(first)
    expect(await ledger.snapshots.read(3, 1)).toBeUndefined()
    await ledger.snapshots.add(9, 1, 'later')
    const again = await reopen()
    expect(await again.snapshots.find()).toEqual(first)
    expect(await again.snapshots.read(5, 2)).toBe('two')
    await again.snapshots.finish({ position: 9, format: '1', chunks: 1 })
    expect(await again.snapshots.find()).toMatchObject({ position: 9 })
    expect(await again.snapshots.read(5, 1)).toBeUndefined()
    await again.snapshots.drop()
    expect(await again.snapshots.find()).toBeUndefined()
  })
}
