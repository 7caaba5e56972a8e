import { z } from 'zod'
import { classed, endpoint } from './endpoint.ts'
import * as f from './fields.ts'

export const documentEndpoints = {
  giveDocument: endpoint({
    method: 'POST',
    path: '/cases/:case/documents',
    access: 'document.give',
    stepUp: true,
    says: 'Makes the case for the person herself: her own statements, consents, referrals and who looked; as PDF for paper, or as JSON of the schema rujukan/own-case/1 for a file. The handing over is recorded, and so is what the officer saw by it.',
    input: z.object({
      case: f.caseId,
      command: f.commandId,
      language: z.enum(['id', 'en']),
      form: z.enum(['pdf', 'json']),
      how: z.enum(['paper', 'file']),
    }),
    // A file has no fields: what it shows is written class by class by the handler that made it.
    output: classed(
      'outline',
      z.object({
        case: f.caseId,
        version: z.number(),
        fileName: z.string(),
        content: z.base64(),
      }),
    ),
  }),
}
