import type { Mend } from '../../src/domain/arrivals/index.ts'
import type { Chance } from '../../src/life/index.ts'
import type { Person } from './people.ts'
import { EACH, QUIRKS } from './quirks.ts'
import { COLUMNS, type Column, type Line, plainLine, text, toLine } from './row.ts'

export type Layout = {
  readonly lines: readonly Line[]
  readonly mends: readonly Mend[]
  /** Rows of the file by quirk. */
  readonly quirks: ReadonlyMap<string, readonly number[]>
}

/** Titles above, then the headings in two rows. */
export const HEADER_ROWS = [7, 8] as const

/** Lays the persons out as agencies do: spoiled lines, pairs, repetitions, totals, pages, titles. */
export function layOut(people: readonly Person[], chance: Chance): Layout {
  const pairs = people.slice(0, PAIRS * 2)
  const singles = people.slice(PAIRS * 2).map(toLine)
  spoil(singles, chance)
  mergeFlights(singles)
  const paired = Array.from({ length: PAIRS }, (_, index) =>
    pairLine(pairs[index * 2], pairs[index * 2 + 1], index),
  )
  const persons = chance.shuffle(blocksOf([...singles, ...paired])).flat()
  const all = withRepeats(persons, chance)
  return finish(withFurniture(all))
}

/** Lines that hold two persons. */
const PAIRS = 18
/** Lines on a printed page, after which the headings come again. */
const PAGE = 90

function spoil(lines: readonly Line[], chance: Chance): void {
  const order = chance.shuffle(lines)
  for (const quirk of QUIRKS) {
    const fitting = order
      .filter((line) => !line.quirk && (quirk.fits?.(line) ?? true))
      .slice(0, EACH)
    if (fitting.length < EACH) throw new Error(`too few lines for ${quirk.name}`)
    for (const [index, line] of fitting.entries()) {
      quirk.spoil(line, index)
      line.quirk = quirk.name
    }
  }
}

/** The flight is written once for two lines, its cells merged. */
function mergeFlights(lines: Line[]): void {
  let merged = 0
  for (const [index, line] of lines.entries()) {
    const below = lines[index + 1]
    if (merged === EACH || line.quirk || !below || below.quirk) continue
    line.mergeDown = ['flight', 'company']
    line.quirk = 'merged-cell'
    below.quirk = 'merged-cell-below'
    below.cells = { ...below.cells, ...only(line, ['flight', 'company']) }
    merged++
  }
}

const only = (line: Line, columns: readonly Column[]) =>
  Object.fromEntries(columns.map((column) => [column, line.cells[column]]))

/** Lines that must stay together stay together when the list is shuffled. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = []
  for (const line of lines) {
    if (line.quirk === 'merged-cell-below') blocks.at(-1)?.push(line)
    else blocks.push([line])
  }
  return blocks
}

const JOINS = [
  { quirk: 'two-persons-and-child', join: ' & anak ' },
  { quirk: 'two-persons-and', join: ' dan ' },
  { quirk: 'two-persons-lines', join: '\n' },
] as const

function pairLine(first: Person | undefined, second: Person | undefined, index: number): Line {
  if (!first || !second) throw new Error('too few persons for pairs')
  const { quirk, join } = JOINS[index % 3] ?? JOINS[0]
  const line = toLine(first)
  const own = {
    name: second.name,
    sex: second.sex === 'male' ? 'L' : 'P',
    birthDate: second.birthDate,
  }
  const paper = second.passport ? { passport: second.passport } : {}
  return {
    cells: { ...line.cells, name: text(`${first.name}${join}${second.name}`) },
    persons: [first, second],
    quirk,
    mends: [
      {
        kind: 'split',
        parts: [{ name: first.name }, { ...own, ...paper, origin: second.province }],
      },
    ],
  }
}

/** Some persons stand in the list twice: by passport, or by name and birth date. */
function withRepeats(lines: readonly Line[], chance: Chance): Line[] {
  const plain = chance.shuffle(lines.filter((line) => !line.quirk))
  const byPassport = plain.filter((line) => line.cells.passport).slice(0, EACH)
  const byName = plain.filter((line) => !byPassport.includes(line)).slice(0, EACH)
  const again = [
    ...byPassport.map((line) =>
      repeat(line, 'repeated-passport', ['nationalId', 'travelDocument', 'birthDate']),
    ),
    ...byName.map((line) =>
      repeat(line, 'repeated-person', ['nationalId', 'passport', 'travelDocument']),
    ),
  ]
  const result = [...lines]
  for (const line of again) result.splice(chance.upTo(result.length), 0, line)
  return keepMerged(result)
}

function repeat(line: Line, quirk: string, without: readonly Column[]): Line {
  const kept = Object.entries(line.cells).filter(
    ([column]) => !without.some((gone) => gone === column),
  )
  const mends: Line['mends'] = [{ kind: 'drop', why: 'stands in the list twice' }]
  return { cells: Object.fromEntries(kept), persons: [], quirk, mends }
}

/** Nothing may come between two merged lines. */
function keepMerged(lines: Line[]): Line[] {
  const [below, others] = [
    lines.filter((line) => line.quirk === 'merged-cell-below'),
    lines.filter((line) => line.quirk !== 'merged-cell-below'),
  ]
  return others.flatMap((line) => {
    const next = line.mergeDown ? below.shift() : undefined
    return next ? [line, next] : [line]
  })
}

/** Page headings, totals, titles between groups, empty and merely numbered lines, a foot. */
function withFurniture(persons: readonly Line[]): Line[] {
  const lines = persons.map((line, index) => ({
    ...line,
    cells: { number: { kind: 'number' as const, number: index + 1 }, ...line.cells },
  }))
  const pages = Array.from({ length: Math.ceil(lines.length / PAGE) }, (_, page) =>
    lines.slice(page * PAGE, (page + 1) * PAGE),
  )
  const body = pages.flatMap((page, index) => [
    ...(index > 0 ? PAGE_HEAD : []),
    plainLine({ number: text(`KELOMPOK ${index + 1} – PETUGAS REKAAN`) }, 'title-between', {
      banner: true,
    }),
    ...splitMerged(page),
    plainLine({}, 'empty-row'),
    plainLine({ number: { kind: 'number', number: 900 + index } }, 'only-number'),
    plainLine({ name: text('JUMLAH'), sex: text(`${page.length} orang`) }, 'subtotal'),
  ])
  return [...TOP, ...HEADINGS, ...body, ...FOOT]
}

/** A page break must not part merged lines: the upper one lets go. */
function splitMerged(page: Line[]): Line[] {
  const last = page.at(-1)
  if (last?.mergeDown) delete last.mergeDown
  return page
}

const banner = (words: string) =>
  plainLine({ number: text(words) }, 'title-above', { banner: true })

const TOP = [
  banner('DAFTAR KEDATANGAN – SEMUA ORANG DI DALAMNYA REKAAN'),
  banner('LIST OF ARRIVALS – EVERY PERSON IN IT IS INVENTED'),
  banner('Biro Perjalanan Rekaan'),
  banner('18 s/d 19 Maret 2025'),
  banner('Lampiran 1'),
  plainLine({}, 'empty-row'),
]

const headings = (cells: Partial<Record<Column, string>>, quirk: string) => {
  const written = Object.entries(cells).map(([column, words]) => [column, text(words)])
  return plainLine(Object.fromEntries(written), quirk)
}

const LOWER = {
  birthDate: 'Tgl Lahir',
  age: 'Umur',
  nationalId: 'No. KTP / NIK',
  passport: 'No. Pspr',
  travelDocument: 'SPLP',
  origin: 'Prov.',
  address: 'Alamat',
  flight: 'No. Flight',
  arrivalDate: 'Tgl Tiba',
}
const SINGLE = {
  number: 'No',
  name: 'Nama\nLengkap',
  sex: 'L/P',
  phone: 'HP/WA',
  company: 'Eks Perusahaan',
  children: 'Anak dibawa',
  note: 'Ket.',
}
/** First and last column under each upper heading. */
export const GROUP_SPANS: readonly (readonly [Column, Column])[] = [
  ['birthDate', 'age'],
  ['nationalId', 'travelDocument'],
  ['origin', 'address'],
  ['flight', 'arrivalDate'],
]
const GROUPS = {
  birthDate: 'Kelahiran',
  nationalId: 'Dokumen',
  origin: 'Asal',
  flight: 'Kedatangan',
}

const HEADINGS = [headings({ ...SINGLE, ...GROUPS }, 'headings'), headings(LOWER, 'headings')]

const PAGE_HEAD = [
  headings({ ...SINGLE, ...LOWER }, 'repeated-header'),
  plainLine(
    Object.fromEntries(
      COLUMNS.map((column, index) => [column, { kind: 'number', number: index + 1 }]),
    ),
    'column-numbers',
  ),
]

const FOOT = [
  plainLine({}, 'empty-row'),
  plainLine({ number: text('Catatan: semua orang di daftar ini rekaan') }, 'footer'),
  plainLine({ number: text('Keterangan: L laki-laki, P perempuan') }, 'footer'),
  plainLine({ address: text('Mengetahui,') }, 'footer'),
  plainLine({ address: text('Dibuat oleh Petugas Rekaan') }, 'footer'),
  plainLine({ number: text('Halaman 1') }, 'footer'),
]

function finish(lines: readonly Line[]): Layout {
  const quirks = new Map<string, number[]>()
  const mends: Mend[] = []
  for (const [index, line] of lines.entries()) {
    const row = index + 1
    if (line.quirk) quirks.set(line.quirk, [...(quirks.get(line.quirk) ?? []), row])
    // Proof: a mend without its row is completed by its row.
    for (const mend of line.mends) mends.push({ ...mend, row } as Mend)
  }
  return { lines, mends, quirks }
}
