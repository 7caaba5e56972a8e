import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { FIELDS } from '../bench/persons/record.ts'
import { toPersonRows } from '../bench/persons/rows.ts'

// Two lists of invented people, of whom some stand in both under other spellings: examples for `link`.
// `npm exec -- node scripts/make-link-lists.ts` writes them; the same seed writes the same bytes.

const FOLDER = join(import.meta.dirname, '../examples/lists')
const SEED = 20_160_823
const ROWS = 2400
const HEADINGS = {
  'mission.csv': 'Nama Lengkap;Tgl Lahir;Tempat Lahir;L/P;NIK;No Paspor;No HP;Nama Ibu;Kode Orang',
  'ministry.csv': 'Nama,Tanggal Lahir,Tempat Lahir,JK,No KTP,Paspor,Telepon,Ibu Kandung,Kode Orang',
} as const
type List = keyof typeof HEADINGS

/** Both files as text. The first record of a person goes to the mission, the second to the ministry. */
export function toLinkLists(): Record<List, string> {
  const { rows, truth } = toPersonRows(SEED, ROWS)
  const seen = new Map<number, number>()
  const lists: Record<List, string[][]> = { 'mission.csv': [], 'ministry.csv': [] }
  rows.forEach((row, at) => {
    const person = truth[at] ?? 0
    const copies = seen.get(person) ?? 0
    seen.set(person, copies + 1)
    // Whom one institution alone knows is known to either.
    const list = (copies + person) % 2 === 0 ? 'mission.csv' : 'ministry.csv'
    lists[list].push([...invented(row), `R${person}`])
  })
  return {
    'mission.csv': toText('mission.csv', lists),
    'ministry.csv': toText('ministry.csv', lists),
  }
}

function toText(name: List, lists: Record<List, string[][]>): string {
  const delimiter = name === 'mission.csv' ? ';' : ','
  return `${HEADINGS[name]}\n${stringify(lists[name], { delimiter })}`
}

/** Numbers that nobody has: district 99, passports from X9, telephones from 0899 0. */
function invented(row: readonly string[]): string[] {
  return FIELDS.map((field, at) => {
    const cell = row[at] ?? ''
    if (field === 'idNumber') return cell && `${cell.slice(0, 2)}99${cell.slice(4)}`
    if (field === 'passport') return cell && `X9${cell.replace(/\D/g, '').slice(-6)}`
    if (field === 'phone') return cell && `08990${cell.replace(/\D/g, '').slice(-6)}`
    return cell
  })
}

if (import.meta.main)
  for (const [name, text] of Object.entries(toLinkLists())) writeFileSync(join(FOLDER, name), text)
