import { type Answer, findPending, toPending } from '../../contract/index.ts'
import type { CaseId } from '../../kit/index.ts'
import type { UnsentAct, Vault } from './vault.ts'

/** Which case an act of this browser opened. */
type Opened = { readonly command: string; readonly case: CaseId }

/** Cases that were registered without the network and have arrived since: the last ones. */
const MOST = 50
export const OPENED = 'cases that arrived'

/** An act has arrived that opened a case: what still names it by the act is told which. */
export async function noteOpened(vault: Vault, opened: Opened): Promise<void> {
  const others = (await openedCases(vault)).filter(({ command }) => command !== opened.command)
  await vault.keep(OPENED, [opened, ...others].slice(0, MOST), Date.now())
}

async function openedCases(vault: Vault): Promise<readonly Opened[]> {
  // Written by `noteOpened` alone.
  return ((await vault.find(OPENED))?.answer as readonly Opened[] | undefined) ?? []
}

export const findOpened = async (vault: Vault, command: string): Promise<CaseId | undefined> =>
  (await openedCases(vault)).find((one) => one.command === command)?.case

/** The first contact that waits for the network. */
export const findContact = async (vault: Vault, command: string): Promise<UnsentAct | undefined> =>
  (await vault.list()).find(({ act }) => act.command === command)?.act

/** Stands where the id of a case would, until there is one. */
export const pendingCase = (command: string): CaseId => toPending(command) as CaseId // what the outbox resolves

/** Nothing was asked of her yet; who registered her leads the case. `undefined`: no such act is here. */
export async function findPendingInterviews(
  vault: Vault,
  id: unknown,
): Promise<Answer<'listInterviews'> | undefined> {
  const command = findPending(id)
  const act = command === undefined ? undefined : await findContact(vault, command)
  if (!act) return undefined
  const none = { interviews: [], mayAsk: true, mayAdd: false, files: [] }
  return { case: pendingCase(act.command), number: act.label, ...none }
}
