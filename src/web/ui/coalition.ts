import type { Answer } from '../../contract/index.ts'
import { useAsk } from './ask.ts'
import { useSession } from './session.ts'

export type Coalition = Answer<'readCoalition'>
export type Party = Coalition['parties'][number]
export type Unit = Coalition['units'][number]
export type Post = Coalition['posts'][number]
export type Choice = Coalition['lists'][string][number]

const FRESH = 300_000 // ms: the register changes rarely, and `changed` events renew it

/** The register of the coalition; `undefined` while it loads or where the post may not read it. */
export function useCoalition(): Coalition | undefined {
  const { may } = useSession()
  return useAsk('readCoalition', {}, { enabled: may('coalition.read'), freshFor: FRESH }).data
}

export const useUnit = (id: string | undefined): Unit | undefined =>
  useCoalition()?.units.find((unit) => unit.id === id)

/** Choices of a list of the coalition's data that are offered today, e.g. `need`. */
export const useChoices = (list: string): readonly Choice[] =>
  (useCoalition()?.lists[list] ?? []).filter(({ retired }) => !retired)
