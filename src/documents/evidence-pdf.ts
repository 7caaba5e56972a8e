import type { Say } from '../words/index.ts'
import { type TaggedPaper, toTaggedPdf } from './tagged-pdf.ts'
import { type FontFiles, leftLetters } from './type.ts'

/** What a joint exercise found, and what proves it. */
export type Evidence = Omit<TaggedPaper, 'mark'>

/** On paper, its headings and lists for screen readers as well. */
export function toEvidencePdf(evidence: Evidence, say: Say, fonts: FontFiles): Promise<Uint8Array> {
  const kind = [evidence.kind, ...leftLetters(evidence, say)].join(' ')
  return toTaggedPdf({ ...evidence, kind }, fonts)
}
