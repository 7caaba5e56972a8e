import { type FileForm, IMAGE_FORMS } from '../../domain/attachment/index.ts'
import type { Refusal } from '../../kit/index.ts'
import { cleanImageApart } from './clean-apart.ts'

/** What of a file is kept: of a picture the picture alone, anything else as it came. */
export const toKept = async (bytes: Uint8Array, form: FileForm): Promise<Uint8Array | Refusal> =>
  IMAGE_FORMS.has(form) ? await cleanImageApart({ bytes, form }) : bytes
