import type { Answer } from '../../contract/index.ts'
import type { CaseId } from '../../kit/index.ts'
import type { Vault } from './vault.ts'

/** A case whose person the officer may interview without the network. */
export type TakenCase = { readonly case: CaseId; readonly number: string }

/** The officer's own part of the work: the cases opened last. */
const MOST = 50
export const TAKEN = 'cases taken along'

/** Newest first. */
export async function takenCases(vault: Vault): Promise<readonly TakenCase[]> {
  // Written by `noteCase` and `dropCase` alone.
  return ((await vault.find(TAKEN))?.answer as readonly TakenCase[] | undefined) ?? []
}

/** A case that was opened, and in which this officer may ask, is taken along from now on. */
export async function noteCase(
  vault: Vault,
  { case: id, number, mayAsk }: Pick<Answer<'listInterviews'>, 'case' | 'number' | 'mayAsk'>,
): Promise<boolean> {
  const before = await takenCases(vault)
  if (before[0]?.case === id && mayAsk) return false
  const others = before.filter((one) => one.case !== id)
  const now = mayAsk ? [{ case: id, number }, ...others].slice(0, MOST) : others
  await vault.keep(TAKEN, now, Date.now())
  return mayAsk
}

/** It is not the officer's any more, or is gone. */
export async function dropCase(vault: Vault, id: CaseId): Promise<void> {
  const before = await takenCases(vault)
  const rest = before.filter((one) => one.case !== id)
  await vault.keep(TAKEN, rest, Date.now())
}

/** Interviews that are not over: their answers go along, of others only what was opened. */
export const underWay = ({ case: id, interviews }: Answer<'listInterviews'>) =>
  interviews.flatMap(({ interview, open, ended }) =>
    open && !ended ? [{ case: id, interview }] : [],
  )
