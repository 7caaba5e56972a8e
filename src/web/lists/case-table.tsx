import type { Answer } from '../../contract/index.ts'
import { Found, useFoundWords } from '../panel/found.tsx'
import { Clock } from '../ui/clock.tsx'
import { useUnit } from '../ui/coalition.ts'
import type { ListAsked } from '../ui/export-button.tsx'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { useCountryName, useUnitName } from '../ui/naming.ts'
import { useOutlineWords } from '../ui/outline-words.ts'
import { Status } from '../ui/status.tsx'
import { useWhen } from '../ui/time.ts'

export type OutlineRow = Answer<'listCases'>['rows'][number]
/** Name by case, `null` for a person not named; undefined: not asked for. */
export type Names = ReadonlyMap<string, string | null> | undefined

type Props = {
  readonly rows: readonly OutlineRow[]
  readonly names?: Names
  /** The list these rows are a page of. */
  readonly list: ListAsked
}

/** Outlines of cases as a table; with a column of names only when they were asked for. Names are not copied. */
export function CaseTable({ rows, names, list }: Props) {
  const say = useSay()
  return (
    <Listing
      caption={say('cases.table')}
      columns={useColumns(names)}
      rows={rows}
      keyOf={(row) => row.case}
      list={list}
    />
  )
}

function useColumns(names: Names): readonly Column<OutlineRow>[] {
  const say = useSay()
  const outline = useOutlineWords()
  const country = useCountryName()
  const unitName = useUnitName()
  const when = useWhen()
  const foundWords = useFoundWords()
  const plain = (
    key: string,
    heading: string,
    text: (row: OutlineRow) => string,
  ): Column<OutlineRow> => ({ key, heading, text, cell: text })
  const name: Column<OutlineRow> = {
    key: 'name',
    heading: say('cases.name'),
    cell: (row) => (names?.has(row.case) ? (names.get(row.case) ?? say('cases.unnamed')) : ''),
  }
  return [
    {
      key: 'number',
      heading: say('cases.number'),
      cell: (row) => (
        <span style={{ whiteSpace: 'nowrap' }}>
          <Go to={`/cases/${row.case}`}>{row.number}</Go>
        </span>
      ),
      text: (row) => row.number,
    },
    ...(names ? [name] : []),
    plain('person', say('cases.person'), outline),
    plain('country', say('cases.country'), (row) => (row.country ? country(row.country) : '')),
    {
      key: 'safety',
      heading: say('cases.safety'),
      cell: (row) => row.safety && <Safety safety={row.safety} />,
      text: (row) => (row.safety ? say(`safety-short.${row.safety}`) : ''),
    },
    {
      key: 'found',
      heading: say('cases.found'),
      cell: ({ determination }) => determination && <Found found={determination} />,
      text: ({ determination }) => (determination ? foundWords(determination) : ''),
    },
    plain('leader', say('cases.leader'), (row) => unitName(row.lead)),
    {
      ...plain('referrals', say('cases.referrals'), (row) => String(row.openReferrals)),
      align: 'right',
    },
    {
      key: 'due',
      heading: say('cases.due'),
      cell: (row) => <Due row={row} />,
      text: (row) => (row.due === undefined ? '' : when(row.due)),
    },
    plain('changed', say('cases.changed'), (row) => when(row.changedAt)),
  ]
}

function Due({ row: { due, lead } }: { readonly row: OutlineRow }) {
  const say = useSay()
  const zone = useUnit(lead)?.zone
  if (due === undefined) return say('cases.no-due')
  return <Clock due={due} {...(zone ? { zone } : {})} />
}

function Safety({ safety }: { readonly safety: NonNullable<OutlineRow['safety']> }) {
  const say = useSay()
  const tone = safety === 'unsafe' ? 'late' : safety === 'safe' ? 'done' : 'soon'
  return <Status tone={tone}>{say(`safety-short.${safety}`)}</Status>
}
