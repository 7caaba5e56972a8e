import type { Content } from 'pdfmake'
import type { Say } from '../words/index.ts'
import type { Minutes } from './minutes.ts'
import { toPdf, toSection } from './paper.ts'
import { type FontFiles, isWhole, MISSING } from './type.ts'

/** The minutes on paper, with their code as text and to be scanned; the page of the app is the form for screen readers. */
export function toMinutesPdf(minutes: Minutes, say: Say, fonts: FontFiles): Promise<Uint8Array> {
  const { title, language, code, address, sections } = minutes
  const content: Content[] = [
    { text: title, style: 'title' },
    { text: say('minutes.kind'), style: 'small', margin: [0, 0, 0, 12] },
    ...sections.flatMap(({ heading, lines, reasons = [] }) =>
      toSection(heading, [...lines, ...reasons], say('document.nothing')),
    ),
    { qr: address, fit: 96, margin: [0, 8, 0, 0] },
    ...missing(minutes, say),
  ]
  return toPdf({ title, subject: say('minutes.kind'), language, foot: code, content }, fonts)
}

/** Letters that the typeface has not are shown as a sign, and it is said. */
const missing = (minutes: Minutes, say: Say): Content[] =>
  isWhole(JSON.stringify(minutes))
    ? []
    : [{ text: say('document.left-letters', { sign: MISSING }), style: 'small' }]
