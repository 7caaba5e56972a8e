import { expect, test } from 'vitest'
import type { CommandId, Instant, OfficerId, PostId } from '../../src/kit/index.ts'
import {
  changeLock,
  createLock,
  openBox,
  openLock,
  ROUNDS,
  sealBox,
} from '../../src/web/offline/sealing.ts'
import { type UnsentAct, Vault } from '../../src/web/offline/vault.ts'
import { memoryCabinet } from './memory-cabinet.ts'

const OFFICER = 'officer-1' as OfficerId
const PASSPHRASE = 'kuda laut menyeberang pelan'
const NAME = 'Kirana Ratri Planted'

const act = (more: Partial<UnsentAct> = {}): UnsentAct => ({
  command: crypto.randomUUID() as CommandId,
  name: 'registerCase',
  input: { contact: { name: NAME } },
  post: 'post-1' as PostId,
  madeAt: 1 as Instant,
  label: `First contact of ${NAME}`,
  ...more,
})

test('the passphrase opens it, another does not, and the rounds are as promised', async () => {
  const { lock, key } = await createLock(OFFICER, PASSPHRASE)
  expect(ROUNDS).toBeGreaterThanOrEqual(600_000)
  expect(lock.rounds).toBe(ROUNDS)
  expect(key.extractable).toBe(false)
  expect(await openLock(lock, `${PASSPHRASE}.`)).toBeUndefined()
  // Another officer's wrap put in its place does not open either.
  expect(await openLock({ ...lock, officer: 'officer-2' as OfficerId }, PASSPHRASE)).toBeUndefined()
  const again = await openLock(lock, PASSPHRASE)
  if (!again) throw new Error('it did not open')
  expect(again.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('raw', again)).rejects.toThrow()
  const box = await sealBox(key, 'kept', { officer: OFFICER, id: 'a' }, { name: NAME })
  expect(await openBox(again, 'kept', box)).toEqual({ name: NAME })
  await expect(openBox(again, 'unsent', box)).rejects.toThrow()
  await expect(openBox(again, 'kept', { ...box, id: 'b' })).rejects.toThrow()
}, 20_000)

test('another passphrase opens what was sealed before, and the former one nothing any more', async () => {
  const cabinet = memoryCabinet()
  const { lock, key } = await createLock(OFFICER, PASSPHRASE)
  await cabinet.putLock(lock)
  await new Vault(cabinet, OFFICER, key).put(act())
  const before = cabinet.everything().filter((row) => row !== lock)
  expect(await changeLock(lock, `${PASSPHRASE}.`, 'another one altogether')).toBeUndefined()
  const next = await changeLock(lock, PASSPHRASE, 'another one altogether')
  if (!next) throw new Error('it was not changed')
  // Until it is put, the former one opens; another tab's change is not overwritten.
  expect(await openLock(lock, PASSPHRASE)).toBeDefined()
  const third = await changeLock(lock, PASSPHRASE, 'a third one altogether')
  expect(await cabinet.replaceLock(lock, next)).toBe(true)
  expect(third && (await cabinet.replaceLock(lock, third))).toBe(false)
  expect(cabinet.everything().filter((row) => row !== next)).toEqual(before)
  expect(await openLock(next, PASSPHRASE)).toBeUndefined()
  const again = await openLock(next, 'another one altogether')
  if (!again) throw new Error('it did not open')
  expect(again.extractable).toBe(false)
  const opened = await new Vault(cabinet, OFFICER, again).list()
  expect(opened.map((one) => one.act.label)).toEqual([act().label])
}, 20_000)

test('what lies in the store names nobody', async () => {
  const cabinet = memoryCabinet()
  const { lock, key } = await createLock(OFFICER, PASSPHRASE)
  await cabinet.putLock(lock)
  const vault = new Vault(cabinet, OFFICER, key)
  await vault.keep(`readCase ${NAME}`, { name: NAME }, 7)
  await vault.keep('gone', { name: 'of the erased' }, 8)
  await vault.keepOnly([`readCase ${NAME}`])
  expect(await vault.find('gone')).toBeUndefined()
  await vault.put(act())
  await vault.put(act({ name: 'keepDraft', input: { id: crypto.randomUUID(), body: NAME } }))
  expect((await vault.find(`readCase ${NAME}`))?.answer).toEqual({ name: NAME })
  expect((await vault.list()).length).toBe(2)
  const bytes = Buffer.concat(cabinet.everything().map(toBytes))
  for (const word of [...NAME.split(' '), 'registerCase', 'readCase', PASSPHRASE, 'contact'])
    expect(bytes.includes(word), word).toBe(false)
  expect(bytes.includes(OFFICER)).toBe(true) // the look itself finds what is there
}, 20_000)

/** Everything of a row, its bytes as they are. */
const toBytes = (row: unknown): Buffer =>
  Buffer.concat(
    Object.entries(row as object).map(([name, value]) =>
      value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(`${name}=${String(value)};`),
    ),
  )

test('a draft keeps its place and its newest version; the act that sends it takes its place', async () => {
  const cabinet = memoryCabinet()
  const { lock, key } = await createLock(OFFICER, PASSPHRASE)
  await cabinet.putLock(lock)
  const vault = new Vault(cabinet, OFFICER, key)
  const id = crypto.randomUUID()
  await vault.put(act({ name: 'keepDraft', input: { id, body: 1 } }))
  const [first] = await vault.list()
  await vault.put(act({ name: 'keepDraft', input: { id, body: 2 } }))
  if (!first) throw new Error('nothing lies there')
  expect(await vault.drop(first)).toBe(false)
  expect((await vault.findDraft(id))?.input).toEqual({ id, body: 2 })
  expect(await cabinet.dropOfficer(OFFICER)).toBe(false)
  await vault.put(act({ input: { contact: {}, draft: id } }), id)
  expect((await vault.list()).map((one) => one.act.name)).toEqual(['registerCase'])
}, 20_000)
