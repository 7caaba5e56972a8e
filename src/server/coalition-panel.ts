import { z } from 'zod'
import type { PartyId } from '../kit/index.ts'
import { code, duration, id, line } from './coalition-fields.ts'

/** How institutions decide together who is a victim. */
export const panel = z.strictObject({
  seats: z.array(
    z.strictObject({
      id: code,
      name: z.record(z.string(), line),
      lead: z.literal(true).exactOptional(),
      parties: z.array(id<PartyId>()).min(1).exactOptional(),
      kinds: z.array(code).min(1).exactOptional(),
      least: z.int().min(1),
    }),
  ),
  asNeeded: z.array(id<PartyId>()).default([]),
  quorum: z.int().min(2),
  within: duration,
  review: duration,
  recovery: duration,
  source: line,
})
