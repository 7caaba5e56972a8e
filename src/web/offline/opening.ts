import type { EndpointName } from '../../contract/index.ts'
import type { OfficerId, PostId } from '../../kit/index.ts'
import { api } from '../ui/ask.ts'
import { queries } from '../ui/queries.ts'
import type { Me } from '../ui/session.ts'
import { toKeeper } from './keeper.ts'
import { toKeptName } from './kept-name.ts'
import {
  cabinet,
  cover,
  isUnreachable,
  type Keeper,
  offlineNow,
  recount,
  setOffline,
  tabs,
} from './offline.ts'
import { BOARDS, dropBoard, takeBoard, takenBoards, toBoardName } from './own-hands.ts'
import { OPENED } from './pending-cases.ts'
import { changeLock, createLock, openLock } from './sealing.ts'
import { keepApp } from './shell.ts'
import { dropCase, TAKEN, takenCases, underWay } from './taken-cases.ts'
import { Vault } from './vault.ts'

/** Without use for this long everything is covered and the key forgotten. Milliseconds. */
const IDLE = 10 * 60_000
const LOOK = 5_000
/** While something is unsent it is tried again this often, and what is taken along is renewed. */
const RETRY = 10_000
const RENEW = 10 * 60_000

let vault: Vault | undefined
export const openedVault = (): Vault | undefined => (offlineNow().keeper ? vault : undefined)

/** Makes this browser a place where this officer can work without the network. */
export async function setUp(officer: OfficerId, passphrase: string): Promise<void> {
  const { lock, key } = await createLock(officer, passphrase)
  await cabinet.putLock(lock)
  // The browser may clear what it keeps for sites when its disk fills up: asked not to.
  await navigator.storage.persist?.()
  await begin(new Vault(cabinet, officer, key))
}

/**
 * Puts the officer's device key under another passphrase: what is sealed under it stays as it is, and tabs that
 * are open go on. One writing: before it the old passphrase opens, after it the new one. False when the old
 * one does not open the lock, or another tab changed it meanwhile.
 */
export async function changePassphrase(
  officer: OfficerId,
  passphrase: string,
  next: string,
): Promise<boolean> {
  const former = (await cabinet.listLocks()).find((one) => one.officer === officer)
  if (!former) return false
  const lock = await changeLock(former, passphrase, next)
  return lock !== undefined && cabinet.replaceLock(former, lock)
}

/** False when the passphrase opens nothing here. `officer`: only this one's. */
export async function openWith(passphrase: string, officer?: OfficerId): Promise<boolean> {
  const locks = await cabinet.listLocks()
  for (const lock of locks.filter((one) => !officer || one.officer === officer)) {
    const key = await openLock(lock, passphrase)
    if (!key) continue
    await begin(new Vault(cabinet, lock.officer, key))
    return true
  }
  return false
}

/** Covers everything and forgets the key. What stands in forms is kept first. */
export async function coverNow(tell = true): Promise<void> {
  if (!offlineNow().keeper) return
  // The pages go, and keep their drafts as they go; then the key.
  cover(true)
  if (tell) tabs.postMessage('lock')
  await new Promise((resolve) => setTimeout(resolve, 500))
  if (!offlineNow().covered) return
  vault = undefined
  setOffline({ keeper: undefined })
  queries.clear()
  await recount()
}

/** Forgets the key without covering: another officer signed in. */
export function leave(): void {
  vault = undefined
  cover(false)
  setOffline({ keeper: undefined })
}

/** Nothing of the officer stays in this browser; refused while something is unsent. */
export async function forget(officer: OfficerId): Promise<boolean> {
  const gone = await cabinet.dropOfficer(officer)
  if (gone) leave()
  await recount()
  return gone
}

async function begin(opened: Vault): Promise<void> {
  vault = opened
  const keeper = toKeeper(opened)
  cover(false)
  setOffline({ keeper, trouble: undefined })
  await recount()
  watchUse()
  void keepApp()
  const known = queries.getQueryData<Me | null>(['me'])
  if (!known) await queries.invalidateQueries()
  void takeAlong().then(keeper.flush)
}

let lastUse = 0
let lastTaken = 0
let lastTry = 0
let watching = false

/** One watch for the life of the page: use, the lock after ten minutes, another try to send. */
function watchUse(): void {
  used()
  if (watching) return
  watching = true
  for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
    addEventListener(kind, used, { passive: true, capture: true })
  document.addEventListener('visibilitychange', look)
  addEventListener('online', () => void probe())
  tabs.addEventListener('message', ({ data }) => {
    if (data === 'used') lastUse = Date.now()
    if (data === 'lock') void coverNow(false)
  })
  setInterval(look, LOOK)
}

function used(): void {
  const now = Date.now()
  // A laptop that slept wakes with the key that is meant for the pointer: first it is covered.
  if (lastUse > 0 && now - lastUse >= IDLE && openedVault()) return void coverNow()
  if (now - lastUse > LOOK) tabs.postMessage('used')
  lastUse = now
}

function look(): void {
  if (!openedVault()) return
  const now = Date.now()
  if (now - lastUse >= IDLE) return void coverNow()
  const { keeper, counts, covered, reachable } = offlineNow()
  const unsent = counts.find(({ officer }) => officer === vault?.officer)?.unsent ?? 0
  if (!covered && (unsent > 0 || !reachable) && now - lastTry >= RETRY) {
    lastTry = now
    void (reachable ? keeper?.flush() : probe())
  }
  if (now - lastTaken >= RENEW) void takeAlong()
}

/** Whether the server is there again; if it is, what is unsent goes. */
const probe = (): Promise<unknown> => queries.invalidateQueries({ queryKey: ['me'] })

/** Asks for what is taken along; each answer is kept as it comes, and at the end older ones go. */
async function takeAlong(): Promise<void> {
  const me = queries.getQueryData<Me | null>(['me'])
  const { keeper } = offlineNow()
  const open = vault
  if (!me || !keeper || !open || me.officer !== keeper.officer) return
  lastTaken = Date.now()
  try {
    const names = await takeAll(me, keeper)
    if (me.post && may(me, 'queue.work'))
      names.push(BOARDS, ...(await takeBoards(open, me.post.post)))
    if (may(me, 'interview.conduct')) names.push(TAKEN, ...(await takeCases(open)))
    await open.keepOnly([...names, OPENED])
  } catch {
    // The network went while it was asked: what came is kept, the rest stays as it was.
  }
}

/** The names under which it was kept. */
async function takeAll(me: Me, keeper: Keeper): Promise<string[]> {
  const names: string[] = []
  const take = async (name: EndpointName, input: object, asked: unknown) => {
    keeper.take(name, input, await asked)
    names.push(toKeptName(name, input))
  }
  await take('me', {}, me)
  await take('readHandInSlip', {}, api.readHandInSlip({}))
  if (may(me, 'coalition.read')) {
    await take('readCoalition', {}, api.readCoalition({}))
    const listed = await api.listInstruments({})
    await take('listInstruments', {}, listed)
    for (const { id: instrument, version } of listed.rows) {
      const answer = await api.readInstrument({ instrument })
      await take('readInstrument', { instrument }, answer)
      await take('readInstrument', { instrument, version }, answer)
    }
  }
  if (may(me, 'desk.read')) {
    const desk = await api.readDesk({})
    await take('readDesk', {}, desk)
    for (const { id } of desk.drafts.filter(isForm))
      await take('readDraft', { id }, api.readDraft({ id }))
  }
  return names
}

/** The cases of the officer's own part, their interviews, and the instruments these were begun with. */
async function takeCases(open: Vault): Promise<string[]> {
  const names: string[] = []
  const keep = async (name: EndpointName, input: object, answer: unknown) => {
    names.push(toKeptName(name, input))
    await open.keep(toKeptName(name, input), answer, Date.now())
  }
  for (const { case: id } of await takenCases(open)) {
    const asked = { case: id }
    try {
      const view = await api.listInterviews(asked)
      if (!view.mayAsk) {
        await dropCase(open, id)
        continue
      }
      await keep('listInterviews', asked, view)
      for (const of of underWay(view)) await keep('readInterview', of, await api.readInterview(of))
      await keep('readCase', asked, await api.readCase(asked))
      for (const { instrument, version } of view.interviews) {
        const one = { instrument, version }
        await keep('readInstrument', one, await api.readInstrument(one))
      }
    } catch (error) {
      if (isUnreachable(error)) throw error
      await dropCase(open, id)
    }
  }
  return names
}

/** The own part of the boards looked at last; whoever is in hands there goes along as a case. */
async function takeBoards(open: Vault, post: PostId): Promise<string[]> {
  const names: string[] = []
  for (const incident of await takenBoards(open)) {
    try {
      await takeBoard(open, await api.readBoard({ incident, limit: 1 }), post)
      names.push(toBoardName(incident))
    } catch (error) {
      if (isUnreachable(error)) throw error
      await dropBoard(open, incident)
    }
  }
  return names
}

const may = ({ actions }: Me, action: Me['actions'][number]): boolean => actions.includes(action)

/** Lists under way need the server; what is typed does not. */
const isForm = ({ kind }: { readonly kind: string }): boolean =>
  !['arrivals', 'htcds'].includes(kind)
