import { z } from 'zod'
import { classed, endpoint } from './endpoint.ts'
import { exportedFile } from './export.ts'
import * as f from './fields.ts'

const MEGABYTE = 1024 * 1024

/** A field that one side cannot hold, and how many rows say something in it. */
const loss = z.object({
  id: z.string(),
  label: z.string(),
  fate: z.enum(['words', 'lost', 'less']),
  rows: z.number(),
})

const reading = z.object({
  row: z.number(),
  name: z.string().nullable(),
  sex: f.sex,
  birthDate: f.localDate.exactOptional(),
  phone: z.string().exactOptional(),
  place: z.string().exactOptional(),
  address: z.string().exactOptional(),
  story: z.string(),
  refusals: f.list(
    z.object({
      code: z.string(),
      field: z.string(),
      facts: z.record(z.string(), z.string()).readonly(),
    }),
  ),
})

export const exchangeEndpoints = {
  exportHtcds: endpoint({
    method: 'POST',
    path: '/htcds/export',
    access: 'case.write',
    stepUp: true,
    says: 'Open cases that the own institution leads in the workbook of the Human Trafficking Case Data Standard 2.0, numbered and logged. A column is filled only where the reader may see its class and the person agreed to its being given to somebody; the second sheet says what the standard cannot hold.',
    input: z.object({
      scope: z.enum(['unit', 'party']).default('unit'),
      /** Chosen cases; left out: all that are open. */
      numbers: z.array(f.line(20)).max(500).exactOptional(),
      purpose: f.purpose,
    }),
    // A file has no fields: what it discloses is written case by case by the handler that made it.
    output: classed(
      'outline',
      exportedFile.extend({
        losses: f.list(z.object({ field: z.string(), rows: z.number() })),
      }),
    ),
  }),
  openHtcds: endpoint({
    method: 'POST',
    path: '/htcds',
    access: 'arrivals.import',
    says: 'Opens a filled workbook of HTCDS 2.0, or the table that its survey form exports (.xlsx, .csv), as a draft of the own post.',
    input: z.object({ fileName: f.line(), content: z.base64().max(14 * MEGABYTE) }),
    output: classed('own', z.object({ id: f.draftId })),
    limit: 15 * MEGABYTE,
  }),
  readHtcds: endpoint({
    method: 'POST',
    path: '/htcds/:id/rows',
    access: 'arrivals.import',
    says: 'The rows of such a file as they would be registered, the refused ones with field and rule, and every field that is lost.',
    input: z.object({
      id: f.draftId,
      show: z.enum(['all', 'refused']).default('all'),
      from: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: classed(
      'own',
      z.object({
        id: f.draftId,
        fileName: z.string(),
        counts: z.object({ read: z.number(), refused: z.number() }),
        total: z.number(),
        rows: f.list(reading),
        losses: f.list(loss),
      }),
    ),
  }),
  confirmHtcds: endpoint({
    method: 'POST',
    path: '/htcds/:id/confirmation',
    access: 'arrivals.import',
    says: 'Registers every row that was read as a case of one incident: all of them or none. No consent, no determination and no referral is taken over.',
    input: z.object({
      command: f.commandId,
      id: f.draftId,
      name: f.line(120),
      country: f.country,
      place: f.line(300),
      language: f.language,
      leaveRefused: z.boolean().default(false),
    }),
    output: classed(
      'outline',
      z.object({ incident: f.incidentId, cases: z.number(), leftOut: z.number() }),
    ),
  }),
}
