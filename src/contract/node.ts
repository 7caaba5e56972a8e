import { z } from 'zod'
import { classed, endpoint } from './endpoint.ts'
import * as f from './fields.ts'

const count = z.number().int().min(0)

export const nodeEndpoints = {
  readNode: endpoint({
    method: 'GET',
    path: '/node',
    access: 'node.read',
    says: 'How the node stands: positions, sizes on disk and in memory, how far proof and snapshot lag, the last backup. No case and no person.',
    input: z.object({}),
    output: classed(
      'register',
      z.object({
        now: f.instant,
        version: z.string(),
        /** Entries committed, and shown by the image. */
        head: count,
        shown: count,
        /** Entries that no signed checkpoint vouches for yet. */
        unsigned: count,
        /** The newest checkpoint of any log; absent before the first. */
        checkpoint: f.instant.exactOptional(),
        /** Position of the kept image; a start reads what came after it. */
        snapshot: count.exactOptional(),
        cases: count,
        incidents: count,
        erased: count,
        duties: count,
        files: f.list(z.object({ name: z.string(), bytes: count })),
        memory: z.object({ resident: count, heap: count }),
        /** The newest copy of the keys that a backup made, and how many such copies are still about. */
        backup: z.object({ at: f.instant.exactOptional(), copies: count, planned: z.boolean() }),
        /** Milliseconds by which the machine's clock is not believed. */
        clockDoubt: z.number().exactOptional(),
      }),
    ),
  }),
}
