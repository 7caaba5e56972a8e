import type { Answer } from '../../contract/index.ts'
import { When } from '../ui/clock.tsx'
import { useSay } from '../ui/language.tsx'
import type { Column } from '../ui/listing.tsx'
import { useCountryName, useUnitName } from '../ui/naming.ts'
import { useWhen } from '../ui/time.ts'

type Row = Answer<'listIncidents'>['rows'][number]

/** What every list of incidents shows of one: how many cases, who opened it, where, when. */
export function useIncidentColumns() {
  const say = useSay()
  const when = useWhen()
  const unitName = useUnitName()
  const countryName = useCountryName()
  return {
    cases: {
      key: 'cases',
      heading: say('arrivals.cases'),
      cell: (row) => row.cases,
      text: (row) => String(row.cases),
      align: 'right',
    },
    unit: {
      key: 'unit',
      heading: say('arrivals.unit'),
      cell: (row) => unitName(row.openedBy),
      text: (row) => unitName(row.openedBy),
    },
    country: {
      key: 'country',
      heading: say('arrivals.where'),
      cell: (row) => countryName(row.country),
      text: (row) => countryName(row.country),
    },
    at: {
      key: 'at',
      heading: say('arrivals.opened-at'),
      cell: (row) => <When at={row.openedAt} />,
      text: (row) => when(row.openedAt),
    },
  } satisfies Record<string, Column<Row>>
}
