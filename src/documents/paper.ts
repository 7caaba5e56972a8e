import type { Content, DocumentDefinition } from 'pdfmake'
import type { Language } from '../words/index.ts'
import { type FontFiles, inFonts, toFonts } from './type.ts'

/** What every paper has: A4, black on white, title, language and bookmarks. */
export type Paper = {
  readonly title: string
  readonly subject: string
  readonly language: Language
  /** Stands at the foot of each page, beside its number. */
  readonly foot: string
  readonly content: readonly Content[]
}

/**
 * Sets a paper as PDF. The library writes no structure tags, so that a screen reader reads it in order but
 * hears no headings: each paper has another form for those who need that.
 */
export async function toPdf(paper: Paper, fonts: FontFiles): Promise<Uint8Array> {
  // Loaded when first needed: a start waits for nothing that few days use.
  const { default: pdfmake } = await import('pdfmake')
  pdfmake.setFonts(toFonts(fonts))
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => Object.values(fonts).flatMap(Object.values).includes(path))
  return await pdfmake.createPdf(toDefinition(paper)).getBuffer()
}

const toDefinition = ({ title, subject, language, foot, content }: Paper): DocumentDefinition => ({
  info: { title, subject, creator: 'Rujukan' },
  language,
  displayTitle: true,
  version: '1.7',
  pageSize: 'A4',
  pageMargins: [56, 56, 56, 64],
  defaultStyle: { font: 'latin', fontSize: 11, lineHeight: 1.25 },
  styles: {
    title: { fontSize: 20, bold: true },
    heading: { fontSize: 14, bold: true, margin: [0, 14, 0, 4] },
    small: { fontSize: 9, color: '#444444' },
  },
  content,
  footer: (page, pages) => ({
    text: `${foot}     ${page} / ${pages}`,
    alignment: 'center',
    fontSize: 9,
    margin: [0, 20, 0, 0],
  }),
})

/** A heading with its bookmark, and lines below it; `nothing` stands where there are none. */
export const toSection = (
  heading: string,
  lines: readonly string[],
  nothing: string,
): Content[] => [
  { text: heading, style: 'heading', outline: true, headlineLevel: 1 },
  lines.length === 0
    ? { text: nothing }
    : {
        ul: lines.map((line) => ({
          text: inFonts(line.charAt(0).toUpperCase() + line.slice(1)),
          margin: [0, 0, 0, 4],
        })),
      },
]
