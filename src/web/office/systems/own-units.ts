import { type Unit, useCoalition } from '../../ui/coalition.ts'
import { useSession } from '../../ui/session.ts'

/** Units of the own institution: only for these an administrator lets systems in. */
export function useOwnUnits(): readonly Unit[] {
  const { me } = useSession()
  const party = me?.post?.party
  return (useCoalition()?.units ?? []).filter((unit) => unit.party === party)
}
