import { ageOf, type Cells, type LaterMend, type Line, text } from './row.ts'

/** One way in which lists go wrong: which lines it fits, and how it spoils one. */
export type Quirk = {
  readonly name: string
  readonly says: string
  readonly fits?: (line: Line) => boolean
  readonly spoil: (line: Line, index: number) => void
}

/** Every quirk is put on this many lines of its own. */
export const EACH = 6

export const QUIRKS: readonly Quirk[] = [
  dateAs('date-dash', 'date as text with dashes', ([y, m, d]) => `${d}-${m}-${y}`, dayAbove12),
  dateAs('date-dot', 'date as text with dots', ([y, m, d]) => `${d}.${m}.${y}`, dayAbove12),
  dateAs('date-short', 'two-digit year', ([y, m, d]) => `${d}/${m}/${y.slice(2)}`),
  dateAs(
    'date-words',
    'month in words',
    ([y, m, d]) => `${Number(d)} ${MONTHS[Number(m) - 1]} ${y}`,
  ),
  dateAs('date-place', 'place before the date', ([y, m, d], line) => {
    return `${line.persons[0]?.address.split(', ')[1]}, ${Number(d)} ${MONTHS[Number(m) - 1]} ${y}`
  }),
  dateAs(
    'date-ambiguous',
    'day and month could be exchanged',
    ([y, m, d]) => `${d}-${m}-${y}`,
    (line) => !dayAbove12(line) && !dayIsMonth(line),
  ),
  {
    ...dateAs('date-month-first', 'month before day', ([y, m, d]) => `${m}-${d}-${y}`, dayAbove12),
  },
  dateAs('date-impossible', '31 February', ([y]) => `31/02/${y}`),
  dateAs('date-year', 'a year only', ([y]) => y),
  {
    name: 'date-serial',
    says: 'day count of the spreadsheet instead of a date',
    spoil: (line) => set(line, { birthDate: { kind: 'number', number: toSerial(bornOf(line)) } }),
  },
  paperAs('id-lost-digits', 'identity number kept as a number: its last digit is gone', (id) => ({
    nationalId: { kind: 'number', number: Number(`${id.slice(0, 15)}0`), saved: toScientific(id) },
  })),
  paperAs('id-scientific', 'identity number in scientific notation', (id) => ({
    nationalId: text(toScientific(id)),
  })),
  paperAs('id-zeros', 'identity number ends in 000', (id) => ({
    nationalId: text(`${id.slice(0, 13)}000`),
  })),
  paperAs('id-apostrophe', 'apostrophe before the number', (id) => ({
    nationalId: text(`'${id}`),
  })),
  paperAs('id-short', 'identity number one digit short', (id) => ({
    nationalId: text(id.slice(0, 15)),
  })),
  nameAs('name-title', 'title with the name', (name, index) =>
    index % 2 ? `Hj. ${name}` : `${name}, S.E.`,
  ),
  nameAs(
    'name-double-space',
    'doubled blanks in the name',
    (name) => ` ${name.replaceAll(' ', '  ')} `,
  ),
  nameAs(
    'name-no-break',
    'non-breaking blanks in the name',
    (name) => `${name.replaceAll(' ', '\u00a0')}\u00a0`,
  ),
  nameAs(
    'name-numbered',
    'line number in the cell of the name',
    (name, index) => `${index + 1}. ${name}`,
  ),
  nameAs('name-capitals', 'name of four words in capitals', (name) =>
    `${name} BIN ABDULLAH`.toUpperCase(),
  ),
  {
    name: 'name-is-number',
    says: 'a number where the name should be',
    spoil: (line, index) => {
      set(line, { name: { kind: 'number', number: 4000 + index } })
      line.mends.push(setName(line.persons[0]?.name ?? ''))
    },
  },
  {
    name: 'name-unknown-with-paper',
    says: '"tanpa nama", but a travel document',
    fits: (line) => line.cells.travelDocument !== undefined,
    spoil: (line) => set(line, { name: text('TANPA NAMA') }),
  },
  {
    name: 'name-missing',
    says: 'no name and no paper',
    fits: (line) => !line.cells.nationalId,
    spoil: (line) => {
      const { name: _, passport: _p, travelDocument: _t, ...rest } = line.cells
      line.cells = rest
      line.mends.push(setName('tanpa nama'))
    },
  },
  sexAs('sex-words', 'sex in words', { male: 'Laki-laki', female: 'Perempuan' }),
  sexAs('sex-short', 'other abbreviations of sex', { male: 'Lk', female: 'Pr' }),
  sexAs('sex-english', 'sex in English', { male: 'male', female: 'F' }),
  {
    ...sexAs('sex-unreadable', 'sex as a code nobody knows', { male: '1', female: '2' }),
    spoil: (line) => {
      set(line, { sex: text(line.persons[0]?.sex === 'male' ? '1' : '2') })
      line.mends.push({
        kind: 'set',
        field: 'sex',
        text: line.persons[0]?.sex === 'male' ? 'L' : 'P',
      })
    },
  },
  ageAs('age-about', 'age estimated, no birth date', (age) => ({ age: text(`±${age}`) })),
  ageAs('age-unit', 'age with its unit, no birth date', (age) => ({ age: text(`${age} th`) })),
  {
    name: 'age-disagrees',
    says: 'age and birth date disagree',
    spoil: (line) => {
      const [person] = line.persons
      if (person) set(line, { age: { kind: 'number', number: ageOf(person) + 5 } })
    },
  },
  {
    name: 'children',
    says: 'children travelling along, without lines of their own',
    spoil: (line, index) => set(line, { children: text(index % 2 ? '1 anak' : '2') }),
  },
  {
    name: 'passport-lost',
    says: 'words instead of a passport number',
    fits: (line) => !line.cells.passport,
    spoil: (line, index) =>
      set(line, { passport: text(index % 2 ? 'hilang' : 'disita perusahaan') }),
  },
  {
    name: 'phone-odd',
    says: 'two telephone numbers in one cell',
    fits: (line) => line.cells.phone !== undefined,
    spoil: (line) => set(line, { phone: text('0899-0000-7001 / 0899-0000-7002') }),
  },
  {
    name: 'hidden-row',
    says: 'row hidden in the spreadsheet',
    spoil: (line) => {
      line.hidden = true
    },
  },
  {
    name: 'rich-text',
    says: 'name in two typefaces',
    fits: (line) => hasWords(line, 2),
    spoil: (line) => {
      const [first = '', ...others] = nameOf(line).split(' ')
      set(line, { name: { kind: 'rich', runs: [`${first} `, others.join(' ')] } })
    },
  },
  {
    name: 'link',
    says: 'telephone number as a link',
    fits: (line) => line.cells.phone?.kind === 'text',
    spoil: (line) => {
      const phone = line.persons[0]?.phone ?? ''
      set(line, { phone: { kind: 'link', text: phone, url: `tel:${phone}` } })
    },
  },
  {
    name: 'formula',
    says: 'age computed by a formula',
    spoil: (line) => {
      const [person] = line.persons
      const formula = 'DATEDIF(D{row},M{row},"Y")'
      if (person) set(line, { age: { kind: 'formula', formula, result: ageOf(person) } })
    },
  },
]

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'Nopember',
  'Desember',
]

type DateParts = readonly [year: string, month: string, day: string]

function dateAs(
  name: string,
  says: string,
  write: (parts: DateParts, line: Line) => string,
  fits: (line: Line) => boolean = () => true,
): Quirk {
  const spoil = (line: Line) => {
    const [year = '', month = '', day = ''] = bornOf(line).split('-')
    set(line, { birthDate: text(write([year, month, day], line)) })
  }
  return { name, says, fits, spoil }
}

function paperAs(name: string, says: string, write: (id: string) => Cells): Quirk {
  const spoil = (line: Line) => set(line, write(line.persons[0]?.nationalId ?? ''))
  return { name, says, spoil, fits: (line) => line.cells.nationalId !== undefined }
}

function nameAs(name: string, says: string, write: (name: string, index: number) => string): Quirk {
  const spoil = (line: Line, index: number) => set(line, { name: text(write(nameOf(line), index)) })
  return { name, says, spoil, fits: (line) => hasWords(line, 2) }
}

function sexAs(name: string, says: string, words: Record<'female' | 'male', string>): Quirk {
  const spoil = (line: Line) => set(line, { sex: text(words[line.persons[0]?.sex ?? 'male']) })
  return { name, says, spoil }
}

function ageAs(name: string, says: string, write: (age: number) => Cells): Quirk {
  const spoil = (line: Line) => {
    const { birthDate: _, ...rest } = line.cells
    const [person] = line.persons
    line.cells = { ...rest, ...(person && write(ageOf(person))) }
  }
  return { name, says, spoil }
}

function set(line: Line, cells: Cells): void {
  line.cells = { ...line.cells, ...cells }
}

const setName = (name: string): LaterMend => ({ kind: 'set', field: 'name', text: name })
const bornOf = (line: Line) => line.persons[0]?.birthDate ?? ''
const nameOf = (line: Line) => line.persons[0]?.name ?? ''
const hasWords = (line: Line, count: number) => nameOf(line).split(' ').length >= count

function dayAbove12(line: Line): boolean {
  return Number(bornOf(line).slice(8)) > 12
}

function dayIsMonth(line: Line): boolean {
  return bornOf(line).slice(8) === bornOf(line).slice(5, 7)
}

/** Days since 1899-12-30. */
function toSerial(iso: string): number {
  return Temporal.PlainDate.from('1899-12-30').until(iso).days
}

/** As a spreadsheet shows a long number in a narrow column. */
function toScientific(id: string): string {
  return `${id[0]},${id.slice(1, 6)}E+15`
}
