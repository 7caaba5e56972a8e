import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grid } from '../../src/domain/arrivals/index.ts'
import { isRefusal } from '../../src/kit/index.ts'
import { LIST_BYTES, readSheet, writeRefusedRows } from '../../src/server/sheet.ts'
import { readSheetApart } from '../../src/server/sheet-apart.ts'
import { zipOf } from './sheet-zip-of.ts'

const encode = (text: string) => new TextEncoder().encode(text)

async function open(bytes: Uint8Array, name = 'list.csv', sheet?: string): Promise<Grid> {
  const grid = await readSheet(bytes, name, sheet === undefined ? {} : { sheet })
  if (isRefusal(grid)) throw new Error(grid.code)
  return grid
}

async function refusalOf(bytes: Uint8Array, name = 'list.xlsx'): Promise<string> {
  const answer = await readSheet(bytes, name)
  return isRefusal(answer) ? answer.code : 'read'
}

const textsOf = (grid: Grid) => grid.rows.map((row) => row.map((cell) => cell.text))

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('a table of text', () => {
  it.each([
    ['commas', 'Nama,L/P\nSiti,P\n'],
    ['semicolons', 'Nama;L/P\nSiti;P\n'],
    ['tabs', 'Nama\tL/P\r\nSiti\tP\r\n'],
    ['a mark of byte order', '\ufeffNama,L/P\nSiti,P\n'],
    ['quotes', '"Nama","L/P"\n"Siti","P"'],
    ['old line ends', 'Nama,L/P\rSiti,P\r'],
  ])('is parted by %s', async (_, text) => {
    expect(textsOf(await open(encode(text)))).toEqual([
      ['Nama', 'L/P'],
      ['Siti', 'P'],
    ])
  })

  it('obeys a first line that names the sign, and counts it as a row', async () => {
    const grid = await open(encode('sep=|\nNama|L/P\nSiti|P\n'))
    expect(textsOf(grid)).toEqual([
      ['', ''],
      ['Nama', 'L/P'],
      ['Siti', 'P'],
    ])
    expect(grid.rows[1]?.[0]?.row).toBe(2)
  })

  it('keeps line breaks in quotes within one row', async () => {
    const grid = await open(encode('Nama;L/P\n"Siti\nBudi";P\n"Nur ""Ani""";P\n'))
    expect(textsOf(grid)[1]).toEqual(['Siti\nBudi', 'P'])
    expect(textsOf(grid)[2]).toEqual(['Nur "Ani"', 'P'])
    expect(grid.rows[2]?.[0]?.row).toBe(3)
  })

  it('is read in Windows-1252 where it is no UTF-8, and in UTF-16 by its mark', async () => {
    const western = Uint8Array.from([0x4a, 0x6f, 0x73, 0xe9, 0x2c, 0xb1, 0x32, 0x35])
    expect(textsOf(await open(western))).toEqual([['José', '±25']])
    const utf16 = new Uint8Array(Buffer.from('\ufeffJosé,±25', 'utf16le'))
    expect(textsOf(await open(utf16))).toEqual([['José', '±25']])
  })

  it('survives a quote that is never closed', async () => {
    const grid = await open(encode('Nama,L/P\nSiti "Ani,P\n"Budi,L\n'))
    expect(grid.rows.length).toBeGreaterThan(0)
  })

  it('is refused when empty, too long, too wide, or no table at all', async () => {
    expect(await refusalOf(encode(''))).toBe('list-empty')
    expect(await refusalOf(encode(' ,,\n,,\n'))).toBe('list-empty')
    expect(await refusalOf(encode('a\n'.repeat(50_001)))).toBe('list-too-many-rows')
    expect(await refusalOf(encode('a,'.repeat(300)))).toBe('list-too-wide')
    expect(await refusalOf(new Uint8Array(LIST_BYTES + 1))).toBe('list-too-big')
    expect(await refusalOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))).toBe(
      'list-not-a-spreadsheet',
    )
    expect(await refusalOf(encode('<html><table><tr><td>Siti'))).toBe('list-not-a-spreadsheet')
  })

  it('takes 50,000 rows', async () => {
    const grid = await open(encode('Siti;P\n'.repeat(50_000)))
    expect(grid.rows).toHaveLength(50_000)
  })

  it('never throws, whatever the bytes', async () => {
    const csv = await readFile(new URL('../../examples/arrivals-554.csv', import.meta.url))
    const piece = fc
      .tuple(fc.nat(csv.length), fc.nat(400))
      .map(([at, size]) => csv.subarray(at, at + size))
    const bytes = fc.array(
      fc.oneof(
        fc.uint8Array({ maxLength: 60 }),
        piece,
        fc.constantFrom(encode('"'), encode('\ufeff'), encode('sep=x\n')),
      ),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (parts) => {
        const answer = await readSheet(new Uint8Array(Buffer.concat(parts)), 'x.csv')
        if (isRefusal(answer)) expect(answer.code).toMatch(/^list-/)
        else expect(new Set(answer.rows.map((row) => row.length)).size).toBe(1)
      }),
    )
  })
})

describe('a workbook', () => {
  it('gives what a reader sees of formulas, links, rich text, dates and errors', async () => {
    const bytes = await workbook((book) => {
      book
        .addWorksheet('A')
        .addRow([
          { formula: '1+1', result: 2 },
          { formula: 'A9', result: new Date(Date.UTC(1998, 4, 12)) },
          { richText: [{ text: 'Siti ' }, { text: 'Ani', font: { bold: true } }] },
          { text: '0899', hyperlink: 'tel:0899' },
          new Date(Date.UTC(2025, 2, 18, 9, 30)),
          { error: '#REF!' },
          true,
          3201990101010010,
        ])
    })
    const [row] = (await open(bytes, 'x.xlsx')).rows
    expect(row?.map((cell) => [cell.kind, cell.text, cell.raw])).toEqual([
      ['number', '2', 2],
      ['date', '1998-05-12', '1998-05-12'],
      ['text', 'Siti Ani', undefined],
      ['text', '0899', undefined],
      ['date', '2025-03-18 09:30', '2025-03-18'],
      ['text', '#REF!', undefined],
      ['text', 'true', undefined],
      ['number', '3201990101010010', 3201990101010010],
    ])
  })

  it('marks the cells that repeat a merged one, and hidden rows', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('A')
      sheet.addRow(['Dokumen', '', 'Nama'])
      sheet.addRow(['NIK', 'Paspor', ''])
      sheet.mergeCells('A1:B1')
      sheet.mergeCells('C1:C2')
      sheet.getRow(2).hidden = true
    })
    const grid = await open(bytes, 'x.xlsx')
    expect(textsOf(grid)).toEqual([
      ['Dokumen', 'Dokumen', 'Nama'],
      ['NIK', 'Paspor', 'Nama'],
    ])
    expect(grid.rows.flat().map((cell) => cell.merged ?? false)).toEqual([
      false,
      true,
      false,
      false,
      false,
      true,
    ])
    expect(grid.hidden).toEqual([2])
  })

  it('keeps row and column numbers across gaps', async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet('A').getCell('C4').value = 'Siti'
    })
    const grid = await open(bytes, 'x.xlsx')
    expect(grid.rows).toHaveLength(4)
    expect(grid.rows[3]?.[2]).toEqual({ text: 'Siti', kind: 'text', row: 4, column: 3 })
  })

  it('opens the fullest visible sheet, names the others, and obeys a choice', async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet('Cover').addRow(['x'])
      book.addWorksheet('List').addRows([['Siti'], ['Budi'], ['Ani']])
      book.addWorksheet('Old', { state: 'hidden' }).addRows([['a'], ['b'], ['c'], ['d']])
      book.addWorksheet('Empty')
    })
    const grid = await open(bytes, 'x.xlsx')
    expect(grid.sheet).toBe('List')
    expect(grid.otherSheets).toEqual([
      { sheet: 'Cover', rows: 1 },
      { sheet: 'Old', rows: 4 },
    ])
    expect((await open(bytes, 'x.xlsx', 'Old')).sheet).toBe('Old')
  })

  it('is refused when it is another thing', async () => {
    const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
    const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await refusalOf(ole)).toBe('list-old-format')
    expect(await refusalOf(new Uint8Array(locked))).toBe('list-encrypted')
    expect(await refusalOf(zipOf({ 'word/document.xml': 'x' }))).toBe('list-not-a-spreadsheet')
    expect(await refusalOf(zipOf({ 'content.xml': 'x' }))).toBe('list-old-format')
    expect(await refusalOf(encode('PK but nothing more'))).toBe('list-unreadable')
    expect(await refusalOf(zipOf({ 'xl/workbook.xml': 'no xml' }))).toMatch(
      /^list-(unreadable|empty)$/,
    )
    expect(await refusalOf(await workbook((book) => book.addWorksheet('A')))).toBe('list-empty')
  })

  it('is refused when it would swell, merge or stretch without end', async () => {
    const bomb = zipOf({
      'xl/workbook.xml': '<workbook/>',
      'xl/media/x': Buffer.alloc(130 * 1024 * 1024),
    })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await refusalOf(bomb)).toBe('list-too-large-inside')
    const merging = zipOf({
      'xl/workbook.xml': '<workbook/>',
      'xl/worksheets/sheet1.xml': '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    })
    expect(await refusalOf(merging)).toBe('list-too-large-inside')
    const wide = await workbook((book) => {
      book.addWorksheet('A').getCell('XFD1').value = 'far'
    })
    expect(await refusalOf(wide)).toBe('list-too-wide')
  })

  it('far down one cell does not make a million rows', async () => {
    const deep = await workbook((book) => {
      book.addWorksheet('A').getCell('A1048576').value = 'deep'
    })
    expect(await refusalOf(deep)).toBe('list-too-many-rows')
  })

  it('is read at once though a name is given to a whole sheet', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const rels = 'http://schemas.openxmlformats.org/package/2006/relationships'
    const link = (id: string, kind: string, target: string) =>
      `<Relationships xmlns="${rels}"><Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/></Relationships>`
    const bytes = zipOf({
      '_rels/.rels': link('r1', 'officeDocument', 'xl/workbook.xml'),
      'xl/_rels/workbook.xml.rels': link('r1', 'worksheet', 'worksheets/sheet1.xml'),
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets><definedNames><definedName name="all">A!$A$1:$XFD$1048576</definedName></definedNames></workbook>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Siti</t></is></c></row></sheetData></worksheet>`,
    })
    expect(textsOf(await open(bytes, 'x.xlsx'))).toEqual([['Siti']])
  }, 5_000)

  it('never throws on a damaged file', async () => {
    const whole = await workbook((book) => book.addWorksheet('A').addRows([['Nama'], ['Siti']]))
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (changes, length) => {
        const bytes = whole.slice(0, Math.max(length, whole.length - 40))
        for (const [at, byte] of changes) bytes[at] = byte
        const answer = await readSheet(bytes, 'x.xlsx')
        if (isRefusal(answer)) expect(answer.code).toMatch(/^list-/)
      }),
      { numRuns: 60 },
    )
  }, 30_000)
})

describe('a list read in a thread of its own', () => {
  it('is the list read here, and leaves the given bytes usable', async () => {
    const bytes = await workbook((book) => book.addWorksheet('A').addRows([['Nama'], ['Siti']]))
    expect(await readSheetApart(bytes, 'x.xlsx')).toEqual(await readSheet(bytes, 'x.xlsx'))
    expect(await readSheetApart(encode(''), 'x.csv')).toMatchObject({ code: 'list-empty' })
  })
})

describe('refused rows', () => {
  it('go back as a workbook of texts, the reasons before the cells', async () => {
    const words = { sheet: 'Ditolak: baris', row: 'Baris', reasons: 'Alasan' }
    const lines = [
      { row: 7, cells: ['=1+1', '3201990101010010'], reasons: ['Dua orang', 'Tanpa nama'] },
    ]
    const bytes = await writeRefusedRows(['Nama', 'NIK'], lines, words)
    const grid = await open(bytes, 'refused.xlsx')
    expect(textsOf(grid)).toEqual([
      ['Baris', 'Alasan', 'Nama', 'NIK'],
      ['7', 'Dua orang\nTanpa nama', '=1+1', '3201990101010010'],
    ])
    expect(grid.rows[1]?.[3]?.kind).toBe('text')
  })
})
