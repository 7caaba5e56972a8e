import { z } from 'zod'
import { classed, endpoint } from './endpoint.ts'
import * as f from './fields.ts'

/** How far the sweep of the own institution is; which pairs it found stands in `listLinks`. */
const sweep = classed(
  'outline',
  z.object({
    state: z.enum(['none', 'running', 'done', 'stopped', 'failed', 'stale']),
    begun: f.instant.exactOptional(),
    ended: f.instant.exactOptional(),
    done: z.number(),
    total: z.number(),
    /** Pairs that wait for a decision. */
    found: z.number(),
    /** Milliseconds until it is done, at the pace so far. */
    left: z.number().exactOptional(),
  }),
)

export const sweepEndpoints = {
  readSweep: endpoint({
    method: 'GET',
    path: '/sweep',
    access: 'link.decide',
    says: 'How far the sweep through all cases of the own institution is, and how many pairs of it wait. A restart of the node forgets it.',
    input: z.object({}),
    output: sweep,
  }),
  beginSweep: endpoint({
    method: 'POST',
    path: '/sweep',
    access: 'link.decide',
    says: 'Begins to look through all cases of the own institution for those that may be of one person. One at a time.',
    input: z.object({}),
    output: sweep,
  }),
  stopSweep: endpoint({
    method: 'POST',
    path: '/sweep/stop',
    access: 'link.decide',
    says: 'Stops the sweep of the own institution; what it found stays.',
    input: z.object({}),
    output: sweep,
  }),
}
