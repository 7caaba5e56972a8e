import { z } from 'zod'
import { ATTACHMENT_KINDS, FILE_FORMS, LARGEST_FILE } from '../domain/attachment/entries.ts'
import { classed, endpoint } from './endpoint.ts'
import * as f from './fields.ts'

/** That a file is kept with the case; which data it holds, `dataClass` says. Only who may see that class sees this. */
export const attachmentView = z.object({
  attachment: f.attachmentId,
  entry: f.entryId,
  at: f.instant,
  unit: f.unitId.exactOptional(),
  post: f.postId.exactOptional(),
  number: z.number(),
  kind: z.enum(ATTACHMENT_KINDS),
  form: z.enum(FILE_FORMS),
  dataClass: f.personalClass,
  size: z.number(),
})

/** Four letters of base64 for three bytes; one byte over the limit still arrives, to be refused in words. */
const ENCODED = 4 * Math.ceil((LARGEST_FILE + 1) / 3)
const KILOBYTE = 1024

export const attachmentEndpoints = {
  addAttachment: endpoint({
    method: 'POST',
    path: '/cases/:case/attachments',
    access: 'case.write',
    says: 'Keeps a file with the case, sealed under the class that the officer names; at most 20 MB. What it is, its content tells, never a name. Pictures are written anew without anything but the picture.',
    input: z.object({
      case: f.caseId,
      command: f.commandId,
      kind: z.enum(ATTACHMENT_KINDS),
      dataClass: f.personalClass,
      content: f.base64(ENCODED),
    }),
    output: classed(
      'outline',
      z.object({
        case: f.caseId,
        version: z.number(),
        attachment: f.attachmentId,
        number: z.number(),
        size: z.number(),
      }),
    ),
    limit: ENCODED + KILOBYTE,
  }),
  readAttachment: endpoint({
    method: 'GET',
    path: '/cases/:case/attachments/:attachment',
    access: 'case.read',
    says: 'The file itself, to be saved and never shown by the browser. Each time it leaves, an access entry of its class is written first.',
    input: z.object({ case: f.caseId, attachment: f.attachmentId }),
    // Its class is that of the file: the handler that opens it writes who read it.
    output: classed('outline', f.file),
    file: true,
  }),
}
