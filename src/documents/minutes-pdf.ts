import type { Say } from '../words/index.ts'
import type { Minutes } from './minutes.ts'
import { toTaggedPdf } from './tagged-pdf.ts'
import { type FontFiles, leftLetters } from './type.ts'

/** The minutes on paper, with their code as text and to be scanned; headings and lists for screen readers. */
export function toMinutesPdf(minutes: Minutes, say: Say, fonts: FontFiles): Promise<Uint8Array> {
  const { title, language, code, address, sections } = minutes
  const parts = sections.map(({ heading, lines, reasons = [] }) => ({
    heading,
    lines: [...lines, ...reasons],
  }))
  const mark = { text: address, says: say('minutes.mark', { address }) }
  const kind = [say('minutes.kind'), ...leftLetters(minutes, say)].join(' ')
  return toTaggedPdf({ title, kind, language, parts, mark, foot: code }, fonts)
}
