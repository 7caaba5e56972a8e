import type { Answer } from '../../contract/index.ts'
import { api } from '../ui/ask.ts'
import { toKeptName } from './kept-name.ts'
import { cabinet, recount } from './offline.ts'
import { leave } from './opening.ts'
import { handInAll } from './outbox.ts'
import { openLock } from './sealing.ts'
import { Vault } from './vault.ts'

/** `no-slip`: the browser was never open with the network after it was made ready. */
export type HandedIn = { readonly acts: number } | 'no-slip'

/**
 * Opens an officer's part of the browser's store for one purpose: what is unsent goes to the unit by the slip that
 * lies beside it, and then nothing of the officer stays. Undefined when the passphrase opens nothing here; throws
 * what the server answers, and nothing is lost by that.
 */
export async function handIn(passphrase: string): Promise<HandedIn | undefined> {
  for (const lock of await cabinet.listLocks()) {
    const key = await openLock(lock, passphrase)
    if (key) return handInOf(new Vault(cabinet, lock.officer, key)).finally(recount)
  }
  return undefined
}

async function handInOf(vault: Vault): Promise<HandedIn> {
  const { officer } = vault
  const kept = await vault.find(toKeptName('readHandInSlip', {}))
  if (!kept) return 'no-slip'
  // Kept as the endpoint answered.
  const { slip } = kept.answer as Answer<'readHandInSlip'>
  const acts = await navigator.locks.request(`rujukan-unsent-${officer}`, () =>
    handInAll(vault, (sending) => api.handInUnsent({ officer, slip, ...sending })),
  )
  await cabinet.dropOfficer(officer)
  // A tab that was open when the officer was disabled still holds the key.
  leave()
  return { acts }
}
