import type { ColumnReason, Field } from '../../domain/arrivals/index.ts'
import { guessColumns, type Kind } from '../../linkage/index.ts'
import { CliFault } from '../fault.ts'
import { isPlain, type Settings, type StatedColumn } from './settings.ts'

/** What columns are known to mean. `field`: how lists of arrivals call it; `words`: its own headings. */
export const ROLES = [
  { id: 'name', kind: 'name', field: 'name' },
  { id: 'mother', kind: 'name', words: /\b(mother|ibu)\b/ },
  { id: 'father', kind: 'name', words: /\b(father|ayah|bapak)\b/ },
  { id: 'birthDate', kind: 'date', field: 'birthDate' },
  {
    id: 'birthPlace',
    kind: 'text',
    words: /\b(tempat|tmp|place of|kota) (lahir|birth)$|birth ?place/,
  },
  { id: 'sex', kind: 'category', field: 'sex' },
  { id: 'region', kind: 'region', words: /\b(kode wilayah|kode daerah|region code)\b/ },
  { id: 'idNumber', kind: 'id-number', field: 'nationalId' },
  { id: 'passport', kind: 'code', field: 'passport' },
  { id: 'phone', kind: 'phone', field: 'phone' },
  { id: 'origin', kind: 'text', field: 'origin' },
  { id: 'address', kind: 'words', field: 'address' },
  { id: 'email', kind: 'email', words: /\b(e ?mail|surel)\b/ },
] as const satisfies readonly RoleRule[]

type RoleRule = {
  readonly id: string
  readonly kind: Kind
  readonly field?: Field
  readonly words?: RegExp
}

export type RoleId = (typeof ROLES)[number]['id']
export const isRole = (id: string): id is RoleId => ROLES.some((role) => role.id === id)

/** Columns of a file (from 0) that are compared as one thing. */
export type Role = {
  readonly id: string
  readonly kind: Kind
  readonly from: readonly number[]
  readonly by: 'stated' | 'guessed'
}

/** What lists tell of the journey and not of the person. */
const NOT_THE_PERSON: ReadonlySet<Field> = new Set([
  'number',
  'age',
  'flight',
  'arrivalDate',
  'company',
  'note',
  'children',
  'language',
])

export type Headed = {
  readonly headings: readonly string[]
  readonly why: readonly ColumnReason[]
  /** Cells below the headings, as text. */
  readonly rows: readonly (readonly string[])[]
}

/**
 * What each column is compared as: as stated, by the words of its heading, by the look of its cells. Where the
 * headings are those of a list that is known, other columns are left out.
 */
export function toRoles(file: Headed, settings: Settings): Role[] {
  const { stated, profile } = settings
  const ids = file.headings.map((heading, at) => idOf(heading, at, file.why[at], settings))
  const known = ROLES.flatMap(({ id, kind }): Role[] => {
    const told = stated.some(({ role }) => role === id)
    const from = ids.flatMap((found, at) =>
      found === id && (!told || isTold(file, at, id, stated)) ? [at] : [],
    )
    return from.length > 0 ? [{ id, kind, from, by: told ? 'stated' : 'guessed' }] : []
  })
  const isKnownList = known.some(({ id }) => id === 'name')
  if (isKnownList && !isPlain(profile))
    return known.filter(({ id, by }) => by === 'stated' || !TOLD_BY_OTHERS.has(id))
  return withName([...known, ...generic(file, ids, known)], file)
}

/** Where somebody comes from is told by the number too: counted thrice, neighbours would become one person. */
const TOLD_BY_OTHERS: ReadonlySet<string> = new Set(['origin', 'address'])

function idOf(
  heading: string,
  at: number,
  reason: ColumnReason | undefined,
  { stated, truth, profile }: Settings,
): RoleId | 'ignore' | undefined {
  const told = stated.find((each) => isSame(each.heading, heading, at))
  if (told) return told.role
  if (truth !== undefined && isSame(truth, heading, at)) return 'ignore'
  const found = byHeading(heading) ?? byReason(reason)
  // "given name" and "surname" both hold the name: they are taken together below.
  const isPart = found === 'name' && reason?.by !== 'content' && (reason?.confidence ?? 0) < 1
  return isPart && isPlain(profile) ? undefined : found
}

function withName(roles: Role[], { why }: Headed): Role[] {
  if (roles.some(({ id }) => id === 'name')) return roles
  const from = why.flatMap(({ field }, at) => (field === 'name' ? [at] : []))
  return from.length > 0 ? [{ id: 'name', kind: 'name', from, by: 'guessed' }, ...roles] : roles
}

export const isSame = (stated: string, heading: string, at: number): boolean =>
  fold(stated) === fold(heading) || (heading === '' && stated === letterOf(at))

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A, B, …, AA: how spreadsheets call a column. */
export const letterOf = (at: number): string =>
  (at >= 26 ? letterOf(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))

function isTold(file: Headed, at: number, id: string, stated: readonly StatedColumn[]): boolean {
  const heading = file.headings[at] ?? ''
  return stated.some((each) => each.role === id && isSame(each.heading, heading, at))
}

/** Throws for a heading that is stated and stands in none of the files. */
export function checkStated(
  stated: readonly StatedColumn[],
  files: readonly Pick<Headed, 'headings'>[],
  say: Settings['say'],
): void {
  const headings = files.flatMap((file) =>
    file.headings.map((heading, at) => heading || letterOf(at)),
  )
  for (const { heading } of stated) {
    if (headings.some((each) => isSame(heading, each, -1))) continue
    throw new CliFault(say('list-link.no-such-column', { heading, known: headings.join(', ') }))
  }
}

function byHeading(heading: string): RoleId | undefined {
  const words = fold(heading)
  return ROLES.find((role) => 'words' in role && role.words.test(words))?.id
}

/** Their form alone tells what they are. */
const SHAPED: ReadonlySet<Field> = new Set(['nationalId', 'passport'])

/** Papers of two kinds are looked for in each other. */
function byReason(reason: ColumnReason | undefined): RoleId | 'ignore' | undefined {
  if (!reason || reason.field === 'ignore') return undefined
  const isShaped = SHAPED.has(reason.field) && reason.confidence > 0.8
  if (reason.by === 'content' && reason.heading !== '' && !isShaped) return undefined
  if (NOT_THE_PERSON.has(reason.field)) return 'ignore'
  const field = reason.field === 'travelDocument' ? 'passport' : reason.field
  return ROLES.find((role) => 'field' in role && role.field === field)?.id
}

function generic(
  file: Headed,
  ids: readonly (string | undefined)[],
  known: readonly Role[],
): Role[] {
  const taken = new Set(known.map(({ id }) => id))
  const ignored = file.headings.filter((_, at) => ids[at] !== undefined)
  return guessColumns(file.headings, file.rows, ignored)
    .filter(({ id }) => !taken.has(id))
    .map(({ id, kind, from }) => ({ id: isRole(id) ? id : fold(id), kind, from, by: 'guessed' }))
}
