import { z } from 'zod'
import { type CaseId, type DraftId, type PostId, type Refusal, refuse } from '../kit/index.ts'
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

/**
 * Drafts a post may keep at a time: more unfinished work than one holder can finish, and an end to what a
 * runaway page or system could fill the disk with. Drafts that come with a lead or a post are never turned away.
 */
export const MOST_DRAFTS = 100

/** Why this post may not keep one draft more, if so; a draft kept already may always be kept anew. */
export async function findFull(
  ledger: Ledger,
  post: PostId,
  id?: DraftId,
): Promise<Refusal | undefined> {
  if ((await ledger.countDrafts(post)) < MOST_DRAFTS) return undefined
  const known = id && (await ledger.findDraft(id))
  return known ? undefined : refuse('drafts-full', { facts: { most: MOST_DRAFTS } })
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
