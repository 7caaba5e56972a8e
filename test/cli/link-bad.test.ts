import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { HEAD, invented, link, listOf } from './linking.ts'

const some = invented(300).lines
const failing = (files: Parameters<typeof link>[0], flags = {}) =>
  link(files, flags).then(
    () => 'it ended well',
    (error: Error) => error.message,
  )

describe('a file that is no list', () => {
  test.each([
    ['empty', '', /list is empty/],
    ['only blanks', ' ,,\n,,\n', /list is empty/],
    ['a document', '%PDF-1.7 …', /not a spreadsheet/],
    ['a page', '<!doctype html><p>', /not a spreadsheet/],
    ['a picture', Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 256), /not a spreadsheet/],
    ['a damaged parquet', 'PAR1 and nothing more', /damaged/],
    ['headings alone', `${HEAD}\n`, /no row can be compared/],
  ])('%s', async (_, content, words) => {
    expect(await failing({ 'a.csv': content })).toMatch(words)
  })
})

describe('headings', () => {
  test('none: columns are called by letters, known by what stands in them, and it is said', async () => {
    const { said, pairs } = await link({ 'a.csv': [...some, some[0]].join('\n') })
    expect(said).toMatch(/no row of headings/)
    expect(said).toMatch(/‘A’ → name/)
    expect(said).toMatch(/‘E’ → identity number/)
    expect(pairs.length).toBeGreaterThan(0)
  })

  test('swapped columns are warned of', async () => {
    const swapped = some.map((line) => {
      const [name, birth, ...rest] = line.split(',')
      return [birth, name, ...rest].join(',')
    })
    const { said, rows } = await link({ 'a.csv': listOf(...swapped) })
    expect(said).toMatch(/‘Nama Lengkap’ does not look like name/)
    expect(rows.some((row) => /columns were swapped/.test(row['what to do'] ?? ''))).toBe(true)
    const passports = await link({
      'a.csv': ['Nama,Tgl Lahir,NIK', 'Siti,Budi,Jalan', 'Ani,Tuti,Raya', 'Rini,Joko,Baru'].join(
        '\n',
      ),
    })
    expect(passports.said).toMatch(/‘Tgl Lahir’ does not look like birth date/)
    expect(passports.said).toMatch(/‘NIK’ does not look like identity number/)
    expect(passports.report).toMatch(/does not look like birth date/)
  })

  test('one column alone is enough', async () => {
    const { said } = await link({ 'a.csv': ['Nama', 'Siti', 'Budi', 'Siti'].join('\n') })
    expect(said).toMatch(/‘Nama’ → name/)
  })
})

/** A row among three hundred good ones: what is reported of it. */
async function reported(line: string) {
  const done = await link({ 'a.csv': listOf(...some, line) })
  const own = done.rows.filter(({ row }) => row === '302')
  const found = own.map(
    (each) => `${each.state} ${each.column}: ${each['what was found']} ${each['what to do']}`,
  )
  return { ...done, found: found.join('\n') }
}

describe('odd cells: the row is kept or named, never lost in silence', () => {
  test.each([
    ['a row that says nothing', '"","","","P","","","",""', /left out/],
    ['an empty name', '"","1990-01-01","","P","","","",""', /note Nama Lengkap: .*Fill in a name/],
    ['an emoji for a name', '"🙂","1990-01-01","","P","","","",""', /note Nama Lengkap/],
    [
      'a number for a name',
      '"12345","1990-01-01","","P","","","",""',
      /left out Nama Lengkap: .*swapped/,
    ],
    [
      'two persons',
      '"Siti Aminah dan Budi Santoso","","","","","","",""',
      /left out .*one row for each/,
    ],
    [
      '500 letters',
      `"${'Sitiaminah '.repeat(50)}","1990-01-01","","P","","","",""`,
      /noted|note Nama Lengkap/,
    ],
    [
      '31 February',
      '"Siti Aminah","31/02/1990","","P","","","",""',
      /note Tgl Lahir: .*not possible.*paper/,
    ],
    [
      'a number in scientific form',
      '"Siti Aminah","1990-05-17","","P","3.27601E+15","","",""',
      /note NIK: .*keep the cell as text/,
    ],
    [
      'more cells than columns',
      '"Siti","1990-01-01","","P","","","","Ani","Jl. Melati","RT 3"',
      /left out : More cells than columns.*quotes/,
    ],
  ])('%s', async (_, line, words) => {
    expect((await reported(line)).found).toMatch(words)
  })

  test.each([
    ['one letter', '"H","1990-01-01","","P","","","",""'],
    ['right to left', '"سيتي أمينة","1990-01-01","","P","","X9901234","",""'],
    [
      'marks of direction and emoji within',
      '"\u202eSiti\u202c 🙂 Aminah","1990-01-01","","P","","","",""',
    ],
  ])('%s is compared', async (_, line) => {
    const { found, groups } = await link({ 'a.csv': listOf(...some, line, line) }).then((done) => ({
      ...done,
      found: done.rows.filter(({ row, state }) => Number(row) > 301 && state === 'left out'),
    }))
    expect(found).toEqual([])
    expect(groups.length).toBeGreaterThan(0)
  })

  test('31 February is compared as it is written', async () => {
    const line = '"Siti Aminah Rekaan","31/02/1990","Cilacap","P","","X9900001","",""'
    const { pairs } = await link({ 'a.csv': listOf(...some, line, line) })
    expect(pairs.find(({ 'left: row': row }) => row === '302')).toMatchObject({
      'right: row': '303',
    })
  })

  test('a number that a spreadsheet took for a quantity', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('a')
    sheet.addRow(['Nama', 'Tgl Lahir', 'NIK'])
    sheet.addRow(['Siti Aminah', new Date('1990-05-17'), 3.27601e15])
    sheet.addRow(['Budi Santoso', 33_010, '3301121705900003'])
    const { rows } = await link({ 'a.xlsx': new Uint8Array(await book.xlsx.writeBuffer()) })
    const own = rows.filter(({ column }) => column === 'NIK')
    expect(own).toMatchObject([{ row: '2', state: 'used, with a note' }])
    expect(own[0]?.['what to do']).toMatch(/keep the cell as text/)
  })
})

describe('many', () => {
  test('50,000 rows of one name end in seconds', async () => {
    const lines = Array.from({ length: 50_000 }, () => 'Siti')
    const started = performance.now()
    const { said, pairs } = await link({ 'a.csv': ['Nama', ...lines].join('\n') })
    expect(said).toMatch(/50000 rows read/)
    expect(pairs.length).toBeLessThan(50_001)
    expect(performance.now() - started).toBeLessThan(30_000)
  }, 60_000)

  test('one person 40 times is one group, and every row stands in it', async () => {
    const line = '"Siti Khotimah","1990-05-17","Cilacap","P","3301125705900003","","","Sumiyati"'
    const spelled = ['SITI KOTIMAH', 'St. Khotimah', 'Siti Chotimah', 'Siti Khotimah']
    const copies = Array.from({ length: 40 }, (_, at) =>
      line.replace('Siti Khotimah', spelled[at % 4] ?? ''),
    )
    const { groups } = await link({ 'a.csv': listOf(...some, ...copies) })
    const own = groups.filter(({ row }) => Number(row) > 301)
    expect(own).toHaveLength(40)
    expect(new Set(own.map(({ group }) => group)).size).toBe(1)
    expect(own[0]?.rows).toBe('40')
  })
})
