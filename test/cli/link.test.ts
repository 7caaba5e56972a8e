import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { describe, expect, test } from 'vitest'
import { toLinkLists } from '../../scripts/make-link-lists.ts'
import { readParquet } from '../../src/cli/link/parquet.ts'
import { TABLE_FILES } from '../../src/cli/link/table-file.ts'
import { isRefusal } from '../../src/kit/index.ts'
import { newFolder } from '../world/node.ts'
import { HEAD, invented, link, listOf } from './linking.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const MAIN = join(ROOT, 'src/cli/main.ts')
const examples = toLinkLists()
const some = invented(300).lines

test('the example lists are what the script writes', () => {
  for (const [name, text] of Object.entries(examples))
    expect(readFileSync(join(ROOT, 'examples/lists', name), 'utf8')).toBe(text)
})

test('the example of the library runs', () => {
  const said = execFileSync(process.execPath, [join(ROOT, 'examples/linkage.ts')], {
    encoding: 'utf8',
  })
  expect(said).toMatch(/1193 rows, \d+ odd cells/)
  expect(said).toMatch(/together [\d.]+ bits: (almost-certain|possible)/)
})

describe('one list', () => {
  test('columns are guessed and shown, in the language asked for', async () => {
    const { said } = await link({ 'a.csv': examples['mission.csv'] }, { language: 'id' })
    expect(said).toContain('kolom ‘Nama Lengkap’ → nama')
    expect(said).toContain('kolom ‘Tgl Lahir’ → tanggal lahir')
    expect(said).toContain('kolom ‘NIK’ → NIK')
    expect(said).toContain('kolom ‘Kode Orang’ tidak dipakai')
  })

  test('columns that are stated win over guesses', async () => {
    const { said } = await link(
      { 'a.csv': examples['mission.csv'] },
      { columns: 'name="Nama Ibu",ignore=NIK' },
    )
    expect(said).toContain('‘Nama Ibu’ → name')
    expect(said).toContain('‘Nama Lengkap’ is not used')
    expect(said).toContain('‘NIK’ is not used')
  })

  test('a column that tells the person judges pairs, groups and probabilities', async () => {
    const { said, report } = await link(
      { 'a.csv': examples['mission.csv'] },
      { truth: 'Kode Orang', from: 'almost-certain' },
    )
    const [, precision = '0', recall = '0'] =
      /precision ([\d.]+)%, recall ([\d.]+)%/.exec(said) ?? []
    expect(Number(precision)).toBeGreaterThan(95)
    expect(Number(recall)).toBeGreaterThan(90)
    expect(said).toMatch(/Whole groups: F1/)
    expect(said).toMatch(/promised .*, true /)
    expect(report).toContain('Compared with the truth')
  })

  test('the pairs named are at least as likely as asked', async () => {
    const { pairs } = await link({ 'a.csv': examples['mission.csv'] }, { from: '0.9' })
    expect(pairs.length).toBeGreaterThan(100)
    for (const { probability } of pairs) expect(Number(probability)).toBeGreaterThanOrEqual(0.9)
  })
})

test('two lists: persons are found between them, whatever their headings', async () => {
  const { said, pairs, groups } = await link(examples, { truth: 'Kode Orang' })
  for (const pair of pairs) {
    expect(pair['left: file']).toMatch(/mission/)
    expect(pair['right: file']).toMatch(/ministry/)
  }
  for (const { rows } of groups) expect(rows).toBe('2')
  const [, precision = '0', f1 = '0'] = /precision ([\d.]+)%.*F1 ([\d.]+)%/.exec(said) ?? []
  expect(Number(precision)).toBeGreaterThan(95)
  // Whoever stands twice in one list is found once only.
  expect(Number(f1)).toBeGreaterThan(75)
})

describe('a model', () => {
  test('is kept, used again and named by its hash; the same seed gives the same', async () => {
    const model = join(newFolder(), 'model.json')
    const file = { 'a.csv': examples['mission.csv'] }
    const first = await link(file, { 'save-model': model })
    const again = await link(file)
    const used = await link(file, { model })
    const hash = /Model ([0-9a-f]{64})/
    expect(first.said.match(hash)?.[1]).toBe(again.said.match(hash)?.[1])
    expect(used.said.match(hash)?.[1]).toBe(first.said.match(hash)?.[1])
    expect(used.pairs.length).toBeGreaterThan(100)
    expect(statSync(model).mode & 0o077).toBe(0)
  })

  test('that is none, or is of another profile, is refused', async () => {
    const model = join(newFolder(), 'model.json')
    const file = { 'a.csv': listOf(...some) }
    writeFileSync(model, '{"format":2}')
    await expect(link(file, { model })).rejects.toThrow(/no model of format 1/)
    await link(file, { 'save-model': model, force: true })
    await expect(link(file, { model, profile: 'latin' })).rejects.toThrow(/profile indonesian 1/)
  })
})

test('a pair is explained field by field, and nothing is written', () => {
  const dir = newFolder()
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      MAIN,
      'link',
      join(ROOT, 'examples/lists/mission.csv'),
      '--explain',
      '2',
      '3',
      '--language',
      'en',
    ],
    { cwd: dir, encoding: 'utf8' },
  )
  expect(status).toBe(0)
  expect(stdout).toMatch(/Before anything is compared: -\d+\.\d bits/)
  expect(stdout).toMatch(/name: Lintang \| Trianto Hasiady \(do not agree\)/)
  expect(stdout).toMatch(/unlikely/)
  expect(existsSync(join(dir, 'rujukan-link'))).toBe(false)
})

describe('what is there is not overwritten', () => {
  const at = (dir: string, ...more: string[]) =>
    spawnSync(process.execPath, [MAIN, 'link', 'a.csv', ...more], { cwd: dir, encoding: 'utf8' })

  test('unless forced', () => {
    const dir = newFolder()
    writeFileSync(join(dir, 'a.csv'), listOf(...some.slice(0, 50)))
    expect(at(dir).status).toBe(0)
    const second = at(dir)
    expect(second.status).toBe(1)
    expect(second.stderr).toMatch(/sudah ada.*--force/)
    expect(second.stderr.trim().split('\n')).toHaveLength(1)
    expect(at(dir, '--force').status).toBe(0)
    expect(at(dir, '--out', 'a.csv', '--force').stderr).toMatch(/berkas, bukan folder/)
    expect(readFileSync(join(dir, 'a.csv'), 'utf8')).toContain(HEAD)
  })

  test('and no file, three files, an unknown setting are sentences', () => {
    const dir = newFolder()
    const said = (...args: string[]) =>
      spawnSync(process.execPath, [MAIN, 'link', ...args], { cwd: dir, encoding: 'utf8' }).stderr
    expect(said()).toMatch(/Sebutkan satu daftar, atau dua/)
    expect(said('none.csv')).toMatch(/none.csv tidak ada/)
    expect(said('a', '--from', '2', '--language', 'en')).toMatch(/--from knows no “2”/)
    expect(said('a', '--format', 'pdf', '--language', 'en')).toMatch(/knows: csv, parquet/)
  })
})

describe('the report', () => {
  test.each(['id', 'en'] as const)('stands alone (%s)', async (language) => {
    const { report } = await link({ 'a.csv': examples['mission.csv'] }, { language })
    expect(report).toContain(`<html lang="${language}">`)
    expect(report).not.toMatch(/<script|https?:|src=|@import|url\(/)
    expect(report).toContain(language === 'id' ? 'data pribadi' : 'personal data')
    expect(report).toMatch(
      language === 'id' ? /nama ini muncul 1 kali per [\d.]+/ : /this name is found once in [\d,]+/,
    )
    expect(report).toContain(
      language === 'id' ? 'Yang paling menentukan' : 'What would decide most',
    )
  })

  test('shows cells as text', async () => {
    const line = '"<img src=x>","1990-05-17","Cilacap","P","","X9900001","",""'
    const copies = Array.from({ length: 12 }, () => line)
    const { report } = await link({ 'a.csv': listOf(...some, ...copies) })
    expect(report).not.toContain('<img')
    expect(report).toContain('&lt;img')
  })
})

const parquetRows = (bytes: Uint8Array) =>
  parquetReadObjects({ file: new Uint8Array(bytes).buffer, compressors })

test('tables as parquet hold what the csv holds, numbers as numbers, and can be read again', async () => {
  const file = { 'a.csv': examples['mission.csv'] }
  const csv = await link(file)
  const { dir, said } = await link(file, { format: 'parquet' })
  expect(said).toMatch(/Written: .*pairs\.parquet/)
  const pathOf = (name: string) => join(dir, 'out', `${name}.parquet`)
  for (const name of ['pairs', 'groups', 'rows'] as const) {
    expect(statSync(pathOf(name)).mode & 0o077).toBe(0)
    const rows = await parquetRows(readFileSync(pathOf(name)))
    const texts = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, String(value).replace(dir, csv.dir)]),
      ),
    )
    expect(texts).toEqual(csv[name])
  }
  const [pair] = await parquetRows(readFileSync(pathOf('pairs')))
  expect(pair).toMatchObject({ probability: expect.any(Number), 'left: row': expect.any(Number) })
  // What was written is a list like another.
  const again = await link({ 'groups.parquet': readFileSync(pathOf('groups')) })
  expect(again.said).toMatch(/‘name’ → name/)
  expect(again.groups.length).toBeGreaterThan(100)
})

test('a parquet file: without rows, with names that meet, with what would be a formula elsewhere', async () => {
  const columns = [
    ['file', 'text'],
    ['row', 'whole'],
    ['file', 'text'],
  ] as const
  const read = async (rows: readonly (readonly (string | number)[])[]) =>
    await parquetRows(Buffer.from(TABLE_FILES.parquet({ columns, rows })))
  expect(await read([])).toEqual([])
  expect(await read([['=Siti', 2, 'محمد 🙂']])).toEqual([
    { file: '=Siti', row: 2, 'file 2': 'محمد 🙂' },
  ])
})

// Where the public sets are at hand: LINKAGE_DIR=/path/to/the/files. No part of the project.
const parquet = join(process.env.LINKAGE_DIR ?? '', 'historical_figures_with_errors_50k.parquet')
test.skipIf(!existsSync(parquet))(
  'a parquet file is read',
  async () => {
    const read = await readParquet(readFileSync(parquet), 'a.parquet', 100_000)
    if (isRefusal(read)) throw new Error(read.code)
    expect(read.rows.length).toBeGreaterThan(50_000)
    expect(read.rows[0]?.map(({ text }) => text)).toContain('full_name')
  },
  60_000,
)

test('a parquet file that is damaged is refused, not thrown', async () => {
  const read = await readParquet(Buffer.from('PAR1 PAR1'), 'a.parquet', 10)
  expect(isRefusal(read) && read.code).toBe('list-unreadable')
})
