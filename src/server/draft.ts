import { z } from 'zod'
import type { CaseId } from '../kit/index.ts'

/** What a draft's sealed body holds: its label for the desk, the case it is about, what was typed. */
const draftBody = z.object({ label: z.string(), case: z.string().optional(), body: z.unknown() })
export type DraftBody = { readonly label: string; readonly case?: CaseId; readonly body: unknown }

export function findDraftBody(stored: unknown): DraftBody | undefined {
  const parsed = draftBody.safeParse(stored)
  if (!parsed.success) return undefined
  const { label, body } = parsed.data
  // Written by keepDraft, whose input names a caseId.
  return { label, body, ...(parsed.data.case ? { case: parsed.data.case as CaseId } : {}) }
}

export const findDraftCase = (stored: unknown): CaseId | undefined => findDraftBody(stored)?.case
