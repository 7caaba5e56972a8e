import { type Unit, useCoalition } from '../ui/coalition.ts'
import { useTell } from '../ui/language.tsx'

/** Units that fit, grouped by institution, for a select; the first option is none. */
export function useUnitOptions(fits: (unit: Unit) => boolean) {
  const tell = useTell()
  const { parties = [], units = [] } = useCoalition() ?? {}
  const groups = parties.flatMap((party) => {
    const items = units
      .filter((unit) => unit.party === party.id && fits(unit))
      .map(({ id, name }) => ({ value: id as string, label: tell(name) }))
    return items.length > 0 ? [{ group: party.short, items }] : []
  })
  return [{ value: '', label: '—' }, ...groups]
}
