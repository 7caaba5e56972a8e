import type { AttachmentId, BlobId } from '../../kit/index.ts'
import type { CaseEntry } from '../case/entries.ts'
import { type Origin, toOrigin } from '../case/moment.ts'
import type { AttachmentBodies } from './entries.ts'

/** `blob` names the sealed bytes in the ledger; it is for whoever fetches them, and shown to nobody. */
export type Attachment = AttachmentBodies['attachment.added'] & Origin & { readonly blob?: BlobId }
export type Attachments = readonly Attachment[]

/** The case's own file of this id; undefined also when it was annulled. */
export const findAttachment = (
  { attachments }: { readonly attachments: Attachments },
  id: AttachmentId,
): Attachment | undefined => attachments.find(({ attachment }) => attachment === id)

export function evolveAttachments(attachments: Attachments, entry: CaseEntry): Attachments {
  if (entry.type !== 'attachment.added') return attachments
  const { blob } = entry.route
  return [...attachments, { ...entry.body, ...toOrigin(entry), ...(blob ? { blob } : {}) }]
}
