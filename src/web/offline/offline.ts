import { useSyncExternalStore } from 'react'
import { ProblemError } from '../../client/index.ts'
import type { Answer, Asked, EndpointName } from '../../contract/index.ts'
import type { OfficerId } from '../../kit/index.ts'
import type { Count } from './cabinet.ts'
import { idbCabinet } from './idb-cabinet.ts'

// What every page knows of the work without the network. Small: the rest is loaded when it is needed.

/** What is opened by the passphrase, as pages use it. */
export type Keeper = {
  readonly officer: OfficerId
  /** Takes an answer along, if it is one of those that are. */
  readonly take: (name: EndpointName, input: unknown, answer: unknown) => void
  /** What was taken along, or written here since. */
  readonly find: (name: EndpointName, input: unknown) => Promise<unknown>
  /** Written here and newer than what the server has. */
  readonly findNewer: (name: EndpointName, input: unknown) => Promise<unknown>
  /** Keeps an act for later. */
  readonly keepAct: <Name extends EndpointName>(act: Later<Name>) => Promise<void>
  /** Whether an act has to wait for others of its chain that are unsent. */
  readonly mustWait: <Name extends EndpointName>(act: Later<Name>) => Promise<boolean>
  readonly flush: () => Promise<void>
}
export type Later<Name extends EndpointName> = {
  readonly name: Name
  readonly command: string
  readonly input: Asked<Name>
  readonly label: string
  /** The draft that this act sends. */
  readonly draft?: string | undefined
}

export type Offline = {
  /** Officers who work without the network in this browser, and what each has not sent. */
  readonly counts: readonly Count[]
  readonly keeper: Keeper | undefined
  /** Everything is covered until the passphrase is given. */
  readonly covered: boolean
  /** Whether the server answered last time. */
  readonly reachable: boolean
  /** Why the last sending as a whole was refused. */
  readonly trouble: string | undefined
  /** Acts that went to the quarantine of the unit, since the officer was relieved of the post. */
  readonly quarantined: number
}

/** Outlives a reload, so that a locked screen is not opened by one. */
const COVERED = 'rujukan.covered'

let state: Offline = {
  counts: [],
  keeper: undefined,
  covered: localStorage.getItem(COVERED) !== null,
  reachable: true,
  trouble: undefined,
  quarantined: 0,
}
const listeners = new Set<() => void>()

export const offlineNow = (): Offline => state
export const useOffline = (): Offline => useSyncExternalStore(listen, offlineNow)

export function setOffline(change: Partial<Offline>): void {
  state = { ...state, ...change }
  for (const tell of listeners) tell()
}

function listen(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export const cabinet = idbCabinet()
/** Tells the other tabs of this browser: to count anew, that somebody is at work, to lock. */
export const tabs = new BroadcastChannel('rujukan-offline')

export async function recount(tell = true): Promise<void> {
  if (tell) tabs.postMessage('count')
  setOffline({ counts: await cabinet.count() })
}

/** Covers every page of this tab, or shows it again. */
export function cover(covered: boolean): void {
  if (covered) localStorage.setItem(COVERED, '')
  else localStorage.removeItem(COVERED)
  setOffline({ covered })
}

/** Counts at the start; a browser that keeps nothing for sites has nothing unsent either. */
export function startOffline(): void {
  tabs.addEventListener('message', ({ data }) => {
    if (data === 'count') void recount(false)
    if (data === 'lock' && !state.keeper) cover(true)
  })
  void recount(false)
    .then(() => state.covered && state.counts.length === 0 && cover(false))
    .catch(() => {})
}

/** Another officer signed in here: what is open belongs to the one before. */
export function leaveToOther(officer: OfficerId): void {
  if (state.keeper && state.keeper.officer !== officer) setOffline({ keeper: undefined })
}

export const isUnreachable = (error: unknown): boolean =>
  !(error instanceof ProblemError) || error.problem.code === 'unreachable'

/** The server's answer; with the network gone what was taken along, if anything was. */
export async function askOrFind<Name extends EndpointName>(
  name: Name,
  input: Asked<Name>,
  ask: () => Promise<Answer<Name>>,
): Promise<Answer<Name>> {
  // Kept under the name and the input of this very endpoint.
  const newer = (await state.keeper?.findNewer(name, input)) as Answer<Name> | undefined
  if (newer !== undefined) return newer
  try {
    const answer = await ask()
    reached(true)
    state.keeper?.take(name, input, answer)
    return answer
  } catch (error) {
    if (!isUnreachable(error)) throw error
    reached(false)
    const found = (await state.keeper?.find(name, input)) as Answer<Name> | undefined
    if (found !== undefined) return found
    throw error
  }
}

/**
 * Sends an act, or keeps it: when the server cannot be reached, or others of its chain wait. Undefined
 * when it was kept. It may have arrived all the same: it is sent again under the same command.
 */
export async function sendOrKeep<Name extends EndpointName, Sent>(
  act: Later<Name>,
  send: () => Promise<Sent>,
): Promise<Sent | undefined> {
  const { keeper } = state
  if (!keeper) return send()
  if (await keeper.mustWait(act)) {
    await keeper.keepAct(act)
    void keeper.flush()
    return undefined
  }
  try {
    const answer = await send()
    reached(true)
    return answer
  } catch (error) {
    if (!isUnreachable(error)) throw error
    reached(false)
    await keeper.keepAct(act)
    return undefined
  }
}

/** The network came or went; when it comes, what is unsent goes. */
function reached(reachable: boolean): void {
  if (state.reachable === reachable) return
  setOffline({ reachable })
  if (reachable) void state.keeper?.flush()
}
