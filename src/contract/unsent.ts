import { z } from 'zod'
import { HANDED_IN, SET_ASIDE } from '../domain/quarantine/index.ts'
import { classed, endpoint } from './endpoint.ts'
import * as f from './fields.ts'

/** Acts in one sending, and its bytes. */
export const MOST_SENT = 100
const SENDING = 2 * 1024 * 1024

const kept = z.object({
  command: f.commandId,
  /** An endpoint of `LATER`; its input without the command. */
  name: z.string().max(60),
  input: z.record(z.string(), z.unknown()),
  /** When the officer did it, by the clock of the browser. */
  madeAt: f.instant,
  /** Of a draft: when the version was kept from which this one was made. */
  base: f.instant.exactOptional(),
})

const outcome = z.object({
  command: f.commandId,
  /**
   * `recorded`, also by an earlier sending; `quarantined` with the unit; `refused` with a problem;
   * `waits` behind a refused act of the same chain.
   */
  done: z.enum(['recorded', 'quarantined', 'refused', 'waits']),
  case: f.caseId.exactOptional(),
  number: z.string().exactOptional(),
  version: z.number().exactOptional(),
  /** Of a draft: when the server kept it. */
  keptAt: f.instant.exactOptional(),
  code: z.string().exactOptional(),
  detail: z.string().exactOptional(),
})
const outcomes = classed('outline', z.object({ results: f.list(outcome) }))

const bundle = {
  id: f.draftId,
  officer: z.string(),
  post: f.postId,
  at: f.instant,
  why: z.enum(HANDED_IN),
  case: f.caseId.exactOptional(),
  number: z.string().exactOptional(),
  aside: z
    .object({ reason: z.enum(SET_ASIDE), words: z.string(), at: f.instant, post: f.postId })
    .exactOptional(),
}
const named = z.object({ command: f.commandId, name: z.string(), madeAt: f.instant })

export const unsentEndpoints = {
  sendUnsent: endpoint({
    method: 'POST',
    path: '/unsent',
    access: 'signed-in',
    says: 'What an officer did while the network was gone, in order; each act counts once however often it is sent.',
    input: z.object({
      /** The post in which it was done. Held no more: it goes to the quarantine of the unit. */
      post: f.postId,
      /** The officer gives these acts up to the unit. */
      giveUp: z.boolean().exactOptional(),
      acts: z.array(kept).min(1).max(MOST_SENT),
    }),
    output: outcomes,
    limit: SENDING,
  }),
  readHandInSlip: endpoint({
    method: 'GET',
    path: '/unsent/slip',
    access: 'signed-in',
    says: 'A slip for the browser that works without the network: by it unsent work is handed in once the officer is disabled.',
    input: z.object({}),
    output: classed('register', z.object({ slip: z.string() })),
  }),
  handInUnsent: endpoint({
    method: 'POST',
    path: '/unsent/hand-in',
    access: 'public',
    says: 'Unsent work of an officer who was disabled, by the slip, into the quarantine of the unit. It opens nothing.',
    input: z.object({
      officer: f.officerId,
      slip: z.string().max(100),
      /** The post in which it was done. */
      post: f.postId,
      acts: z.array(kept).min(1).max(MOST_SENT),
    }),
    output: outcomes,
    limit: SENDING,
  }),
  listQuarantine: endpoint({
    method: 'GET',
    path: '/quarantine',
    access: 'case.write',
    says: 'Unsent work of officers relieved meanwhile that waits for a decision of the unit.',
    input: z.object({}),
    output: classed(
      'outline',
      z.object({ rows: f.list(z.object({ ...bundle, acts: f.list(named) })) }),
    ),
  }),
  openQuarantined: endpoint({
    method: 'POST',
    path: '/quarantine/:id',
    access: 'case.write',
    says: 'What was typed; that it was opened is recorded.',
    input: z.object({ id: f.draftId }),
    output: classed('own', z.object({ ...bundle, acts: f.list(kept) })),
    limit: 1024,
  }),
  adoptQuarantined: endpoint({
    method: 'POST',
    path: '/quarantine/:id/adoption',
    access: 'case.write',
    says: 'Records the acts in the own name; refused ones stay in quarantine with the reason.',
    input: z.object({ id: f.draftId }),
    output: outcomes,
    limit: 1024,
  }),
  setAsideQuarantined: endpoint({
    method: 'POST',
    path: '/quarantine/:id/set-aside',
    access: 'case.write',
    says: 'Leaves the work unrecorded, with a reason; it can still be adopted.',
    input: z.object({ id: f.draftId, reason: z.enum(SET_ASIDE), words: f.text(500) }),
    output: classed('outline', z.object({ id: f.draftId })),
    limit: 8 * 1024,
  }),
}
