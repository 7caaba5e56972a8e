import type { Cell } from '../domain/arrivals/index.ts'
import type { Sex } from '../domain/case/entries.ts'
import { findLocalDate, type LocalDate, type Refusal, refuse } from '../kit/index.ts'
import { NO, SEX_OF, toCode, YES } from './htcds-codes.ts'
import { HTCDS_FIELDS, type HtcdsField } from './htcds-fields.ts'

type Fault = {
  readonly code: string
  readonly field: string
  readonly facts: Record<string, string>
}

/** One row as read; with a refusal it becomes no case. */
export type HtcdsReading = {
  /** As the spreadsheet counts. */
  readonly row: number
  readonly name: string | null
  readonly sex: Sex
  readonly birthDate?: LocalDate
  readonly phone?: string
  readonly place?: string
  readonly address?: string
  /** What is held as words only, one line for each field. */
  readonly story: string
  readonly refusals: readonly Fault[]
}

export type HtcdsSheet = {
  readonly rows: readonly HtcdsReading[]
  /** Every field that we cannot hold, or hold as words only, with the rows in which it says something. */
  readonly losses: readonly {
    readonly id: string
    readonly label: string
    readonly fate: 'words' | 'lost' | 'less'
    readonly rows: number
  }[]
}

/**
 * Reads the standard's workbook, or the table that its survey form exports: the first row in which three
 * headings are the standard's. The field's id decides where id and label disagree. A row that says nothing is
 * passed over.
 */
export function readHtcds(rows: readonly (readonly Cell[])[]): HtcdsSheet | Refusal {
  const head = rows.findIndex((row, at) => at < HEADING_ROWS && columnsOf(row).size >= 3)
  const ids = rows[head]
  if (!ids) return refuse('htcds-no-headings')
  const labels = rows[head + 1] ?? []
  const labelled = labels.filter(({ text }) => LABELS.has(toCode(text))).length >= 3
  const columns = columnsOf(ids, labelled ? labels : undefined)
  const read = rows
    .slice(head + (labelled ? 2 : 1))
    .map((row) => toValues(row, columns))
    .filter(({ values }) => values.size > 0)
  const readings = read.map(({ row, values }) => toReading(row, values))
  return { rows: readings, losses: lossesOf(read.map(({ values }) => values)) }
}

const HEADING_ROWS = 10

const MEANT: Readonly<Record<string, string>> = {
  prs_MailingState: 'Mailing State/Province',
  prs_MailingPostalCode: 'Mailing Zip/Postal Code',
}

const BY_ID = new Map<string, HtcdsField>(
  HTCDS_FIELDS.flatMap((field: HtcdsField) =>
    [field.id, ...(field.also ?? [])].filter(Boolean).map((id) => [toCode(id), field] as const),
  ),
)
/** The workbook has the address labels beside the wrong ids; alone, a label means what it says. */
const BY_LABEL = new Map<string, HtcdsField>([
  ...HTCDS_FIELDS.map((one) => [toCode(one.label), one] as const),
  ...HTCDS_FIELDS.filter(({ id }) => id.startsWith('prs_Mailing')).map(
    (one) => [toCode(MEANT[one.id] ?? one.id.slice(4)), one] as const,
  ),
])
const LABELS = new Set(BY_LABEL.keys())

/** A survey form prefixes the ids with its groups (`person/prs_Gender`). */
function columnsOf(row: readonly Cell[], labels?: readonly Cell[]): Map<number, HtcdsField> {
  const columns = new Map<number, HtcdsField>()
  for (const [at, { text }] of row.entries()) {
    const field = BY_ID.get(toCode(text.split('/').at(-1) ?? '')) ?? fieldByLabel(text, at, labels)
    if (field) columns.set(at, field)
  }
  return columns
}

/** By label only where no id stands: the workbook has one such column, a form exported by labels has all. */
function fieldByLabel(text: string, at: number, labels: readonly Cell[] | undefined) {
  if (!labels) return BY_LABEL.get(toCode(text))
  return text.trim() === '' ? BY_LABEL.get(toCode(labels[at]?.text ?? '')) : undefined
}

type Values = ReadonlyMap<HtcdsField, string>

function toValues(row: readonly Cell[], columns: ReadonlyMap<number, HtcdsField>) {
  const values = new Map<HtcdsField, string>()
  for (const [at, field] of columns) {
    const cell = row[at]
    const text = (cell?.kind === 'date' ? cell.text.slice(0, 10) : (cell?.text ?? '')).trim()
    if (text !== '') values.set(field, text)
  }
  return { row: row[0]?.row ?? 0, values }
}

function toReading(row: number, values: Values): HtcdsReading {
  const of = (id: string) => values.get(BY_ID.get(toCode(id)) ?? NONE)
  const name = [of('prs_FirstName'), of('prs_SecondName')].filter(Boolean).join(' ')
  const gender = of('prs_Gender')
  const birth = of('prs_Birthdate')
  const birthDate = birth === undefined ? undefined : findLocalDate(birth)
  const known = gender === undefined ? SEX_OF.nonspecifiedunknown : SEX_OF[toCode(gender)]
  return {
    row,
    name: name || null,
    sex: known?.sex ?? 'unknown',
    ...(birthDate ? { birthDate } : {}),
    ...given('phone', of('prs_MobilePhone')),
    ...given('place', of('prs_MailingCity')),
    ...given('address', of('prs_MailingStreet')),
    story: toStory(values),
    refusals: [
      ...(known ? [] : fault('code', 'prs_Gender', gender)),
      ...(birth !== undefined && !birthDate ? fault('date', 'prs_Birthdate', birth) : []),
      ...consentFault(of('con_Consent')),
    ],
  }
}

const NONE: HtcdsField = { id: '-', label: '-', fate: 'lost' }
const given = <Name extends string>(name: Name, value: string | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [N in Name]?: string } // a member of that name or none

const fault = (rule: string, field: string, value = ''): Fault[] => [
  { code: `htcds-${rule}`, field, facts: { value } },
]

/** Who did not agree to be written down is not. An empty cell says nothing either way. */
function consentFault(text: string | undefined): Fault[] {
  if (text === undefined || YES.has(toCode(text))) return []
  return NO.has(toCode(text))
    ? fault('no-consent', 'con_Consent', text)
    : fault('code', 'con_Consent', text)
}

function toStory(values: Values): string {
  const lines = HTCDS_FIELDS.filter(({ fate }) => fate === 'words').flatMap((field) => {
    const value = values.get(BY_ID.get(toCode(field.id)) ?? NONE)
    return value === undefined ? [] : [`${field.label}: ${value}`]
  })
  return lines.join('\n')
}

/** In the standard's order; a gender of which ours says less counts as `less`. */
function lossesOf(rows: readonly Values[]): HtcdsSheet['losses'] {
  return HTCDS_FIELDS.flatMap((one: HtcdsField) => {
    const field = one.id ? (BY_ID.get(toCode(one.id)) ?? one) : one
    const lost = rows.filter((values) => loses(field, values.get(field))).length
    if (lost === 0) return []
    const fate = field.fate === 'words' ? 'words' : field.fate === 'held' ? 'less' : 'lost'
    return [{ id: field.id, label: field.label, fate, rows: lost } as const]
  })
}

function loses({ id, fate }: HtcdsField, value: string | undefined): boolean {
  if (value === undefined) return false
  if (id === 'prs_Gender') return SEX_OF[toCode(value)]?.less === true
  // That there are two names is what is lost, not the names.
  if (id === 'prs_SecondName') return true
  return fate !== 'held'
}
