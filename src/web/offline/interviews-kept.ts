import { type Answer, type Asked, findPending } from '../../contract/index.ts'
import type { CaseId } from '../../kit/index.ts'
import { api } from '../ui/ask.ts'
import { listedWithUnsent, withUnsent } from './interviews.ts'
import { toKeptName } from './kept-name.ts'
import { isUnreachable } from './offline.ts'
import { findOpened, findPendingInterviews } from './pending-cases.ts'
import type { Vault } from './vault.ts'

/** The interviews of a case as they were taken along, with what was done here since. */
export async function listInterviews(
  vault: Vault,
  view: Answer<'listInterviews'>,
): Promise<Answer<'listInterviews'>> {
  return listedWithUnsent(view, await actsOf(vault), await kindsOf(vault))
}

/** One interview likewise, also one that was begun here and nobody else knows of. */
export async function findInterview(
  vault: Vault,
  asked: Asked<'readInterview'>,
  kept: Answer<'readInterview'> | undefined,
): Promise<Answer<'readInterview'> | undefined> {
  const interview = withUnsent(kept?.interview, asked, await actsOf(vault), await kindsOf(vault))
  if (!interview) return undefined
  if (kept) return { ...kept, interview }
  const listed = (await vault.find(toKeptName('listInterviews', { case: asked.case })))?.answer
  // Kept as the endpoint answered.
  return listed ? withHeadOf(listed as Answer<'listInterviews'>, interview) : undefined
}

const withHeadOf = (
  { case: id, number, mayAsk }: Answer<'listInterviews'>,
  interview: Answer<'readInterview'>['interview'],
) => ({ case: id, number, mayAsk, interview })

/**
 * Interviews of a case that is named by the act that opens it: as they are here, or there if it has arrived.
 * `undefined`: the case has an id.
 */
export async function listPending(
  vault: Vault,
  { case: id }: Asked<'listInterviews'>,
): Promise<Answer<'listInterviews'> | undefined> {
  const arrived = await findArrived(vault, id)
  if (!arrived) {
    const view = await findPendingInterviews(vault, id)
    return view && listInterviews(vault, view)
  }
  const asked = { case: arrived }
  return orKept(api.listInterviews(asked), async () => {
    const kept = (await vault.find(toKeptName('listInterviews', asked)))?.answer
    // Kept as the endpoint answered.
    return kept ? listInterviews(vault, kept as Answer<'listInterviews'>) : undefined
  })
}

/** One interview of such a case likewise. */
export async function findPendingOne(
  vault: Vault,
  { case: id, interview }: Asked<'readInterview'>,
): Promise<Answer<'readInterview'> | undefined> {
  const arrived = await findArrived(vault, id)
  if (!arrived) {
    const view = await findPendingInterviews(vault, id)
    const asked = { case: id, interview }
    const one = view && withUnsent(undefined, asked, await actsOf(vault), await kindsOf(vault))
    return one && withHeadOf(view, one)
  }
  const asked = { case: arrived, interview }
  return orKept(api.readInterview(asked), async () => {
    const kept = (await vault.find(toKeptName('readInterview', asked)))?.answer
    // Kept as the endpoint answered.
    return findInterview(vault, asked, kept as Answer<'readInterview'> | undefined)
  })
}

async function findArrived(vault: Vault, id: CaseId): Promise<CaseId | undefined> {
  const command = findPending(id)
  return command === undefined ? undefined : findOpened(vault, command)
}

async function orKept<T>(asked: Promise<T>, findKept: () => Promise<T | undefined>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    const kept = isUnreachable(error) ? await findKept() : undefined
    if (kept) return kept
    throw error
  }
}

const actsOf = async (vault: Vault) => (await vault.list()).map(({ act }) => act)

async function kindsOf(vault: Vault) {
  const listed = (await vault.find(toKeptName('listInstruments', {})))?.answer
  // Kept as the endpoint answered.
  const rows = (listed as Answer<'listInstruments'> | undefined)?.rows ?? []
  return (id: string) => rows.find((row) => row.id === id)?.kind ?? 'screening'
}
