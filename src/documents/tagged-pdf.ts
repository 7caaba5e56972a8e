import type PDFDocument from 'pdfkit'
import type { Structure } from 'pdfkit'
import type { Dot } from 'pdfmake/js/qrEnc.js'
import type { Language } from '../words/index.ts'
import { type FontFiles, type Subset, toFonts, toRuns } from './type.ts'

/** A paper of headings and lists below them: no more is needed of it. */
export type TaggedPaper = {
  readonly title: string
  /** Stands below the title. */
  readonly kind: string
  readonly language: Language
  readonly parts: readonly Part[]
  /** At the end, to be scanned; `says` is read where nobody sees it. */
  readonly mark?: { readonly text: string; readonly says: string }
  /** At the foot of each page, beside its number. */
  readonly foot: string
}

export type Part = {
  readonly heading: string
  readonly lines: readonly string[]
  /** Drawn in a frame: what must not be missed. Short, and on the first page. */
  readonly boxed?: true
}

type Doc = PDFDocument
type Weight = 'normal' | 'bold'

const MARGINS = { top: 56, bottom: 64, left: 56, right: 56 } // points
const SIZES = { title: 20, heading: 14, body: 11, small: 9 }
const INDENT = 14
const PAD = 8
const GREY = '#444444'

/**
 * Sets a paper as PDF for eyes and for screen readers: headings, lists and the alternative of the mark are
 * in its structure, after PDF/UA (ISO 14289-1); what repeats on each page is none of it.
 */
export async function toTaggedPdf(paper: TaggedPaper, fonts: FontFiles): Promise<Uint8Array> {
  // Loaded when first needed: a start waits for nothing that few days use.
  const { default: Kit } = await import('pdfkit')
  const doc: Doc = new Kit({
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: paper.language,
    size: 'A4',
    font: fonts.latin.normal,
    margins: MARGINS,
    bufferPages: true,
    info: { Title: paper.title, Subject: paper.kind, Creator: 'Rujukan' },
  })
  for (const [subset, { normal, bold }] of Object.entries(toFonts(fonts))) {
    doc.registerFont(`${subset} normal`, normal)
    doc.registerFont(`${subset} bold`, bold)
  }
  const bytes = collect(doc)
  await draw(doc, paper)
  doc.end()
  return await bytes
}

function collect(doc: Doc): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve) => {
    doc.on('data', (chunk) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
  })
}

async function draw(doc: Doc, { title, kind, parts, mark, foot }: TaggedPaper): Promise<void> {
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  const top = doc.outline.addItem(title)
  whole.add(doc.struct('H1', () => write(doc, title, SIZES.title, 'bold')))
  doc.fillColor(GREY)
  whole.add(doc.struct('P', () => write(doc, kind, SIZES.small, 'normal')))
  doc.fillColor('black')
  for (const { heading, lines, boxed } of parts) {
    doc.y += 12
    const from = doc.y
    keepRoom(doc, 4 * SIZES.heading)
    top.addItem(heading)
    whole.add(doc.struct('H2', () => write(doc, heading, SIZES.heading, 'bold')))
    doc.y += 4
    const list = doc.struct('L')
    whole.add(list)
    drawItems(doc, list, lines)
    if (boxed) drawFrame(doc, from)
  }
  if (mark) await drawMark(doc, whole, mark)
  whole.end()
  drawFeet(doc, foot)
}

/** Around what was drawn since; it is decoration, and nothing of the structure. */
function drawFrame(doc: Doc, from: number): void {
  const { width } = doc.page
  doc.markContent('Artifact', { type: 'Layout' })
  doc
    .rect(
      MARGINS.left - PAD,
      from - PAD,
      width - MARGINS.left - MARGINS.right + 2 * PAD,
      doc.y - from + PAD,
    )
    .stroke('black')
  doc.endMarkedContent()
  doc.y += PAD
}

/** What is added to a part of the document's structure is drawn at once; no page begins within a mark. */
function drawItems(doc: Doc, list: Structure, lines: readonly string[]): void {
  for (const line of lines) {
    keepRoom(doc, 2 * SIZES.body)
    list.add(itemOf(doc, line))
  }
}

function itemOf(doc: Doc, line: string): Structure {
  const item = doc.struct('LI')
  item.add(
    doc.struct('Lbl', () => {
      const { y } = doc
      doc.font('latin normal').fontSize(SIZES.body).text('•', MARGINS.left, y, { lineBreak: false })
      doc.y = y
    }),
  )
  item.add(
    doc.struct('LBody', () => {
      doc.x = MARGINS.left + INDENT
      const width = doc.page.width - MARGINS.left - MARGINS.right - INDENT
      write(doc, line, SIZES.body, 'normal', width)
      doc.x = MARGINS.left
      doc.y += 4
    }),
  )
  return item
}

/** Text in as many fonts as its letters need. */
function write(doc: Doc, text: string, size: number, weight: Weight, width?: number): void {
  const runs: readonly { readonly font: Subset; readonly text: string }[] = toRuns(text)
  const last = runs.length - 1
  for (const [at, run] of runs.entries()) {
    const options = { lineGap: size / 10, ...(width === undefined ? {} : { width }) }
    doc
      .font(`${run.font} ${weight}`)
      .fontSize(size)
      .text(run.text, { ...options, continued: at < last })
  }
}

/** A new page, where less than that many points are left on this one. */
function keepRoom(doc: Doc, points: number): void {
  if (doc.y + points > doc.page.height - MARGINS.bottom) doc.addPage()
}

const MARK = 96 // points

/** The encoder of pdfmake makes the dots of a code and knows no paper; it stands in no index of the package. */
async function toDots(text: string): Promise<readonly Dot[]> {
  const { default: found } = await import('pdfmake/js/qrEnc.js')
  // A CommonJS file that says of itself that it is a module: loaders differ in what its default is.
  const { measure } = 'default' in found ? found.default : found
  return measure({ qr: text, fit: MARK })._canvas
}

async function drawMark(
  doc: Doc,
  whole: Structure,
  mark: NonNullable<TaggedPaper['mark']>,
): Promise<void> {
  const dots = await toDots(mark.text)
  doc.y += 12
  keepRoom(doc, MARK)
  const { y } = doc
  const figure = doc.struct('Figure', { alt: mark.says }, () => {
    for (const dot of dots) doc.rect(MARGINS.left + dot.x, y + dot.y, dot.w, dot.h).fill(dot.color)
  })
  whole.add(figure)
}

function drawFeet(doc: Doc, foot: string): void {
  const { start, count } = doc.bufferedPageRange()
  for (let at = start; at < start + count; at += 1) {
    doc.switchToPage(at)
    // Else a text below the margin opens one more page.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    doc
      .font('latin normal')
      .fontSize(SIZES.small)
      .fillColor('black')
      .text(`${foot}     ${at + 1} / ${count}`, MARGINS.left, doc.page.height - 44, {
        align: 'center',
        lineBreak: false,
        width: doc.page.width - MARGINS.left - MARGINS.right,
      })
    doc.endMarkedContent()
  }
}
