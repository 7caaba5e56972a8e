import type { Answer, Asked } from '../../contract/index.ts'
import { listedWithUnsent, withUnsent } from './interviews.ts'
import { toKeptName } from './kept-name.ts'
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
  if (!listed) return undefined
  const { case: id, number, mayAsk } = listed as Answer<'listInterviews'> // kept as the endpoint answered
  return { case: id, number, mayAsk, interview }
}

const actsOf = async (vault: Vault) => (await vault.list()).map(({ act }) => act)

async function kindsOf(vault: Vault) {
  const listed = (await vault.find(toKeptName('listInstruments', {})))?.answer
  // Kept as the endpoint answered.
  const rows = (listed as Answer<'listInstruments'> | undefined)?.rows ?? []
  return (id: string) => rows.find((row) => row.id === id)?.kind ?? 'screening'
}
