import { z } from 'zod'
import { GLASS_REASONS } from '../domain/case/entries.ts'
import { classed, endpoint } from './endpoint.ts'
import * as f from './fields.ts'

/** An opening in an emergency, as the lead and the institution that opened it see it. */
export const glassView = z.object({
  glass: f.glassId,
  entry: f.entryId,
  at: f.instant,
  unit: f.unitId.exactOptional(),
  post: f.postId.exactOptional(),
  party: f.partyId,
  reason: z.enum(GLASS_REASONS),
  words: z.string(),
  classes: f.list(f.personalClass),
  until: f.instant,
  open: z.boolean(),
  endedAt: f.instant.exactOptional(),
  reviewed: z.object({ at: f.instant, upheld: z.boolean(), reason: z.string() }).exactOptional(),
})

const acted = classed('outline', z.object({ case: f.caseId, version: z.number() }))

export const glassEndpoints = {
  breakGlass: endpoint({
    method: 'POST',
    path: '/glass',
    access: 'glass.break',
    stepUp: true,
    says: 'In an emergency opens named classes of a case, whose number the officer was told, to this post for three hours, without consent. The lead’s supervisor reviews it.',
    input: z.object({
      command: f.commandId,
      number: f.line(20),
      reason: z.enum(GLASS_REASONS),
      words: f.text(),
      classes: z.array(f.personalClass).max(20),
    }),
    output: acted,
  }),
  reviewGlass: endpoint({
    method: 'POST',
    path: '/cases/:case/glass/:glass/review',
    access: 'glass.review',
    says: 'Finds an opening justified, or not: then it ends at once. By another officer than opened it.',
    input: z.object({
      command: f.commandId,
      case: f.caseId,
      glass: f.glassId,
      upheld: z.boolean(),
      reason: f.text(),
    }),
    output: acted,
  }),
}
