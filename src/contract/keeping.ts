import { z } from 'zod'
import { RETAINED, ROLES } from '../domain/coalition/index.ts'
import { act, acted } from './case.ts'
import { classed, endpoint } from './endpoint.ts'
import * as f from './fields.ts'

/** What is left of an erased case: ids and dates, no personal class. */
const tombstone = z.object({
  case: f.caseId,
  erasedAt: f.instant,
  unit: f.unitId.exactOptional(),
  party: f.partyId,
  reason: z.string().exactOptional(),
  ordered: f.postId.exactOptional(),
  approved: f.postId.exactOptional(),
  /** Erased again after an older backup was restored. */
  restored: z.boolean(),
  /** Whether every older copy of its keys is gone; `on`: since when, or from when at the latest. */
  complete: z.boolean(),
  on: f.instant,
})

const why = { reason: f.codeWord, words: f.line(500) }

export const keepingEndpoints = {
  orderErasure: endpoint({
    method: 'POST',
    path: '/cases/:case/erasure',
    access: 'erasure.order',
    stepUp: true,
    says: 'Asks that a case be erased for ever; another officer in another post approves or refuses.',
    input: z.object({ ...act, ...why }),
    output: acted,
  }),
  approveErasure: endpoint({
    method: 'POST',
    path: '/cases/:case/erasure/approval',
    access: 'erasure.approve',
    stepUp: true,
    says: 'Approves an erasure, which the node then carries out at once; nothing brings the case back.',
    input: z.object(act),
    output: acted,
  }),
  refuseErasure: endpoint({
    method: 'POST',
    path: '/cases/:case/erasure/refusal',
    access: 'erasure.order',
    says: 'Refuses an erasure or takes the order back: the case is kept.',
    input: z.object({ ...act, words: f.line(500) }),
    output: acted,
  }),
  placeHold: endpoint({
    method: 'POST',
    path: '/cases/:case/hold',
    access: 'hold.place',
    says: 'Nobody may erase the case until the hold is lifted.',
    input: z.object({ ...act, ...why }),
    output: acted,
  }),
  liftHold: endpoint({
    method: 'POST',
    path: '/cases/:case/hold/lifting',
    access: 'hold.place',
    says: 'Lifts a hold; terms of keeping that passed meanwhile fall due.',
    input: z.object({ ...act, words: f.line(500) }),
    output: acted,
  }),
  readErasure: endpoint({
    method: 'GET',
    path: '/cases/:case/erasure',
    access: 'case.read',
    says: 'What is left of an erased case, for the institution that kept it.',
    input: z.object({ case: f.caseId }),
    output: classed('outline', tombstone),
  }),
  listErasures: endpoint({
    method: 'GET',
    path: '/erasures',
    access: 'keeping.read',
    says: 'Erased cases of the own institution (of all, for auditor and secretariat), and which are complete.',
    input: z.object({}),
    output: classed(
      'outline',
      z.object({ rows: f.list(tombstone), awaiting: z.number(), held: z.number() }),
    ),
  }),
  readProcessing: endpoint({
    method: 'GET',
    path: '/processing',
    access: 'keeping.read',
    says: 'The register of processing: which class of data is recorded, shown to whom, for what, for how long.',
    input: z.object({}),
    output: classed(
      'register',
      z.object({
        rows: f.list(
          z.object({
            class: f.personalClass,
            /** Entry types sealed under it; none: nothing is recorded yet. */
            records: f.list(z.string()),
            /** Endpoints whose answer may hold it. */
            shownBy: f.list(z.string()),
            roles: f.list(z.enum(ROLES)),
            purposes: f.list(f.purpose),
          }),
        ),
        /** Institutions that may be shown it, after an accepted referral and with a live consent. */
        recipients: f.list(f.partyId),
        retentions: f.list(
          z.object({
            id: f.ruleId,
            version: z.number(),
            cases: z.enum(RETAINED),
            days: z.number(),
            sentence: f.words,
            source: z.string(),
          }),
        ),
      }),
    ),
  }),
}
