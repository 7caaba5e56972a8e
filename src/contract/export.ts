import { z } from 'zod'
import { classed, endpoint } from './endpoint.ts'
import * as f from './fields.ts'

/** A list with what narrows it, as the page shows it. */
const asked = z.discriminatedUnion('list', [
  z.object({
    list: z.literal('cases'),
    scope: z.enum(['unit', 'party']).default('unit'),
    state: z.enum(['open', 'annulled', 'all']).default('open'),
    incident: f.incidentId.exactOptional(),
  }),
  z.object({
    list: z.literal('referrals'),
    direction: z.enum(['in', 'out']),
    state: z.enum(['open', 'all']).default('open'),
  }),
  z.object({ list: z.literal('desk') }),
  z.object({ list: z.literal('access'), case: f.caseId }),
  z.object({ list: z.literal('posts'), unit: f.unitId.exactOptional() }),
  z.object({
    list: z.enum(['incidents', 'parties', 'units', 'rules', 'officers', 'checkpoints', 'exports']),
  }),
])

const exported = z.object({
  number: z.string(),
  at: f.instant,
  officer: z.string(),
  post: f.postId,
  unit: f.unitId,
  party: f.partyId,
  list: z.string(),
  filter: z.record(z.string(), z.string()).readonly(),
  form: z.string(),
  purpose: f.purpose.exactOptional(),
  rows: z.number(),
  disclosed: z.number(),
  bytes: z.number(),
  sha256: z.string(),
})

export const exportedFile = z.object({
  number: z.string(),
  fileName: z.string(),
  content: z.base64(),
  rows: z.number(),
  disclosed: z.number(),
  sha256: z.string(),
})

export const exportEndpoints = {
  exportList: endpoint({
    method: 'POST',
    path: '/exports',
    access: 'list.export',
    stepUp: true,
    says: 'A list as a file (.xlsx, .csv), numbered and logged; the list must be one that the post may read. Masked (the outline only) unless the purpose of the post is named; then each case of which something personal stands in the file has its access entries before the file leaves.',
    input: z.object({
      asked,
      form: z.enum(['xlsx', 'csv']),
      purpose: f.purpose.exactOptional(),
    }),
    // A file has no fields: what it discloses is written case by case by the handler that made it.
    output: classed('outline', exportedFile),
  }),
  listExports: endpoint({
    method: 'GET',
    path: '/exports',
    access: 'export.review',
    says: 'What was taken out: who, which list, for what, how many rows, the hash of the file. A supervisor sees the own institution’s, an auditor all.',
    input: z.object({}),
    output: classed('register', z.object({ rows: f.list(exported) })),
  }),
}
