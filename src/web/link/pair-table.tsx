import type { ReactNode } from 'react'
import type { Reason } from '../alike/because.tsx'
import { useAgeWords } from '../case/person-section.tsx'
import type { CaseView } from '../case/view.ts'
import { useCoalition } from '../ui/coalition.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { useCountryName } from '../ui/naming.ts'
import { ReasonWords } from './evidence.tsx'
import own from './link.module.css'

type Side = { readonly heading: ReactNode; readonly name: string; readonly view: CaseView }
type Props = {
  readonly here: Side
  /** Left out where the reader may not open the other case. */
  readonly there?: Side
  readonly reasons: readonly Reason[]
}

/** Two cases field by field, the latest statement first; narrow screens show one side under the other. */
export function PairTable({ here, there, reasons }: Props) {
  const say = useSay()
  const fields = useFields()
  const rows = fields.filter(
    ({ said, columns }) =>
      said(here.view).length > 0 ||
      (there && said(there.view).length > 0) ||
      reasons.some(({ column }) => columns.includes(column)),
  )
  return (
    <table className={own.pair}>
      <caption className="only-heard">{say('links.review')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('links.field')}</th>
          <th scope="col">{here.heading}</th>
          {there && <th scope="col">{there.heading}</th>}
          <th scope="col">{say('links.told')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, said, columns }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <Said heading={here.name} values={said(here.view)} />
            {there && <Said heading={there.name} values={said(there.view)} />}
            <td data-heading={say('links.told')}>
              {compared(reasons, columns).map((reason) => (
                <p key={reason.column}>
                  <ReasonWords reason={reason} />
                </p>
              ))}
              {reasons.length === 0 && there && isShared(said(here.view), said(there.view))
                ? say('alike.level.same')
                : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const compared = (reasons: readonly Reason[], columns: readonly string[]) =>
  reasons.filter(({ column }) => columns.includes(column))

/** Word for word the same on both sides: all that can be said where no model weighed. */
const isShared = (ours: readonly string[], theirs: readonly string[]): boolean =>
  ours.some((value) => theirs.includes(value))

function Said({
  heading,
  values,
}: {
  readonly heading: string
  readonly values: readonly string[]
}) {
  return (
    <td data-heading={heading}>
      {values.length === 0 ? '—' : values.map((value) => <p key={value}>{value}</p>)}
    </td>
  )
}

type Field = {
  readonly label: string
  /** Columns of the model that compare it. */
  readonly columns: readonly string[]
  readonly said: (view: CaseView) => readonly string[]
}

function useFields(): readonly Field[] {
  const say = useSay()
  const ageWords = useAgeWords()
  const country = useCountryName()
  const paperWords = usePaperWords()
  const latest = (values: readonly (string | undefined)[]) => [
    ...new Set(values.toReversed().flatMap((value) => (value ? [value] : []))),
  ]
  return [
    {
      label: say('alike.column.name'),
      columns: ['name', 'father', 'mother'],
      said: ({ names = [] }) => latest(names.map(({ name }) => name ?? say('case.not-named'))),
    },
    {
      label: say('case.births'),
      columns: ['birthDate'],
      said: ({ births = [] }) => latest(births.map(({ stated }) => ageWords(stated))),
    },
    {
      label: say('alike.column.sex'),
      columns: ['sex'],
      said: ({ outline }) => latest([outline?.sex && say(`sex.${outline.sex}`)]),
    },
    {
      label: say('contact.origin'),
      columns: ['region', 'birthPlace'],
      said: ({ origins = [] }) => latest(origins.map(({ place }) => place)),
    },
    {
      label: say('case.papers'),
      columns: ['idNumber', 'passport'],
      said: ({ papers = [] }) => latest(papers.map(paperWords)),
    },
    {
      label: say('contact.phone'),
      columns: ['phone'],
      said: ({ contacts = [] }) => latest(contacts.map(({ safe }) => safe.phone)),
    },
    {
      label: say('case.where'),
      columns: [],
      said: ({ outline }) => latest([outline?.country && country(outline.country)]),
    },
  ]
}

type Paper = NonNullable<CaseView['papers']>[number]

function usePaperWords(): (paper: Paper) => string {
  const tell = useTell()
  const papers = useCoalition()?.papers
  return ({ kind, number, name }) =>
    [tell(papers?.find(({ id }) => id === kind)?.name) || kind, number, name && `(${name})`]
      .filter(Boolean)
      .join(' ')
}
