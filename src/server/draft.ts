import { z } from 'zod'
import type { CaseId, DraftId, PostId } from '../kit/index.ts'
import type { Ledger } from '../ledger/index.ts'

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

/** A draft to delete with an act: only one of the own post. */
export async function toDropped(
  ledger: Ledger,
  post: PostId | undefined,
  id: DraftId | undefined,
): Promise<{ readonly dropDrafts?: readonly DraftId[] }> {
  const draft = id && (await ledger.findDraft(id))
  return draft && draft.post === post ? { dropDrafts: [draft.id] } : {}
}

export const findDraftCase = (stored: unknown): CaseId | undefined => findDraftBody(stored)?.case
