import { z } from 'zod'
import { PANEL_ACTS } from '../domain/panel/acts.ts'
import {
  NOTICE_FORMS,
  NOTICE_HEARERS,
  REVIEW_ASKERS,
  REVIEW_OUTCOMES,
  VICTIM_STATUSES,
  WAYS,
} from '../domain/panel/entries.ts'
import { STANDINGS } from '../domain/panel/standing.ts'
import { classed, ofCase } from './endpoint.ts'
import * as f from './fields.ts'

export const status = z.enum(VICTIM_STATUSES)

const by = {
  entry: f.entryId,
  at: f.instant,
  unit: f.unitId.exactOptional(),
  post: f.postId.exactOptional(),
}
const words = classed('exploitation', z.string()).exactOptional()
export const instrument = z.object({ id: f.codeWord, version: z.number().int().min(1) })

const seat = z.object({
  entry: f.entryId,
  at: f.instant,
  post: f.postId.exactOptional(),
  unit: f.unitId,
  party: f.partyId,
  as: z.enum(['member', 'reviewer']),
})

const opinion = z.object({
  ...by,
  opinion: f.opinionId,
  unit: f.unitId,
  party: f.partyId,
  status,
  /** No other opinion was shown to who filed it. */
  blind: z.boolean(),
  alone: z.boolean(),
  reasons: words,
  /** Entries of the case that it rests on. */
  relies: classed('exploitation', f.list(f.entryId)).exactOptional(),
  instrument: classed('exploitation', instrument).exactOptional(),
})

const proposal = z.object({
  ...by,
  determination: f.determinationId,
  status,
  negative: z.boolean(),
  second: f.unitId.exactOptional(),
  words,
  seconded: z.object({ ...by, upheld: z.boolean(), words }).exactOptional(),
})

const told = z.object({
  ...by,
  determination: f.determinationId,
  on: f.localDate,
  language: z.string(),
  interpreter: z.boolean(),
  to: z.enum(NOTICE_HEARERS),
  form: z.enum(NOTICE_FORMS),
  text: z.string(),
  textVersion: z.number(),
  negative: z.boolean(),
  reviewUntil: f.instant,
})

const made = z.object({
  ...by,
  determination: f.determinationId,
  status,
  agreed: f.list(f.opinionId),
  dissent: f.list(f.opinionId),
  absent: f.list(f.unitId),
  review: f.reviewId.exactOptional(),
  told: told.exactOptional(),
  ways: z
    .object({ ...by, determination: f.determinationId, ways: f.list(z.enum(WAYS)) })
    .exactOptional(),
})

const round = z.object({
  deadline: f.instant,
  /** Institutions that must agree. */
  needed: z.number(),
  review: z
    .object({
      ...by,
      review: f.reviewId,
      determination: f.determinationId,
      by: z.enum(REVIEW_ASKERS),
      words,
      decided: z
        .object({
          ...by,
          review: f.reviewId,
          outcome: z.enum(REVIEW_OUTCOMES),
          to: f.unitId.exactOptional(),
        })
        .exactOptional(),
    })
    .exactOptional(),
  /** Units that have filed, whatever they found. */
  filed: f.list(f.unitId),
  absent: f.list(f.unitId),
  /** Whether this reader is shown what others found. */
  open: z.boolean(),
  opinions: f.list(opinion),
  proposals: f.list(proposal),
  live: f.determinationId.exactOptional(),
  made: made.exactOptional(),
})

export const panelView = ofCase(
  'case',
  z.object({
    case: f.caseId,
    number: z.string(),
    standing: z.enum(STANDINGS),
    status: status.exactOptional(),
    served: z.boolean(),
    convened: f.instant.exactOptional(),
    seats: f.list(seat),
    rounds: f.list(round),
    recovery: z
      .object({
        begunAt: f.instant,
        until: f.instant,
        barred: z.boolean(),
        wishes: f.list(
          z.object({
            ...by,
            interview: z.boolean(),
            by: z.enum(NOTICE_HEARERS),
            language: z.string(),
          }),
        ),
      })
      .exactOptional(),
    acts: f.list(z.enum(PANEL_ACTS)),
    /** How the coalition decides: its own terms, proposals where no source is read. */
    terms: z.object({
      seats: f.list(z.object({ id: z.string(), name: f.words, met: z.boolean() })),
      asNeeded: f.list(f.partyId),
      quorum: z.number(),
      /** Until when a review could be asked for, if the person were told now. */
      reviewUntil: f.instant,
      source: z.string(),
    }),
  }),
)

export const documentLanguage = z.enum(['id', 'en'])

/** The minutes as they are read aloud by a screen reader, and printed: sections of lines. */
export const minutesView = ofCase(
  'case',
  z.object({
    case: f.caseId,
    title: z.string(),
    language: documentLanguage,
    sections: f.list(
      z.object({
        heading: z.string(),
        lines: f.list(z.string()),
        /** Reasons, where this reader may see them. */
        reasons: classed('exploitation', f.list(z.string())).exactOptional(),
      }),
    ),
    code: z.string(),
    address: z.string(),
  }),
)
