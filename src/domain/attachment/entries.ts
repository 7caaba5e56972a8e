import type { AttachmentId, DataClass, PersonalClass } from '../../kit/index.ts'

export const MEGABYTE = 1024 * 1024
/** Bytes of one file, before and after it was cleaned. A setting of this system. */
export const LARGEST_FILE = 20 * MEGABYTE

export const ATTACHMENT_KINDS = ['photograph', 'scan', 'audio', 'document'] as const
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number]

/** What the content itself says it is; the name of a file is never asked. */
export const FILE_FORMS = [
  'jpeg',
  'png',
  'webp',
  'pdf',
  'mp3',
  'm4a',
  'ogg',
  'wav',
  'flac',
  'amr',
] as const
export type FileForm = (typeof FILE_FORMS)[number]

/** Entry type of a case stream about a file kept beside it. */
export type AttachmentBodies = {
  /** The file itself is sealed under `dataClass`, as the officer chose; here stands only that it is there. */
  'attachment.added': {
    attachment: AttachmentId
    /** How people speak of it: 1 for the first of the case. Never given twice. */
    number: number
    kind: AttachmentKind
    form: FileForm
    dataClass: PersonalClass
    /** Bytes as they are kept. */
    size: number
  }
}

export const ATTACHMENT_CLASSES: { readonly [T in keyof AttachmentBodies]: DataClass } = {
  'attachment.added': 'outline',
}
