import { z } from 'zod'
import { BANDS, KEEP_REASONS, LINK_STEPS, REJECT_REASONS, SIGNS } from '../domain/link/entries.ts'
import { LINK_STATES } from '../domain/link/steps.ts'
import { because } from './alike.ts'
import { act, acted } from './case.ts'
import { classed, endpoint, ofCase } from './endpoint.ts'
import * as f from './fields.ts'

const by = {
  entry: f.entryId,
  at: f.instant,
  unit: f.unitId.exactOptional(),
  post: f.postId.exactOptional(),
}

/** Why a pair may be one person: columns and how well they agree, never what the other side wrote. */
const evidence = z.object({
  model: z.string(),
  band: because.shape.band,
  bits: because.shape.bits,
  reasons: because.shape.reasons,
  signs: f.list(z.object({ code: z.enum(SIGNS), years: z.number().exactOptional() })),
})

/** Another institution registered somebody who may be this person. */
const matchView = z.object({
  match: f.matchId,
  ...by,
  /** Who registered. */
  byUnit: f.unitId,
  byParty: f.partyId,
  evidence,
  heldBack: z.literal(true).exactOptional(),
  state: z.enum(['open', 'revealed', 'kept']),
  answered: z
    .object({
      reason: z.enum(KEEP_REASONS).exactOptional(),
      words: z.string().exactOptional(),
      ...by,
    })
    .exactOptional(),
  /** The link that came of it. */
  link: f.linkId.exactOptional(),
})

/** Another unit makes contact: it may know this person. */
const toldView = z.object({
  match: f.matchId,
  ...by,
  byUnit: f.unitId,
  byParty: f.partyId,
  link: f.linkId.exactOptional(),
})

const stepView = z.object({
  kind: z.enum(LINK_STEPS),
  party: f.partyId,
  reason: z.enum(REJECT_REASONS).exactOptional(),
  words: z.string().exactOptional(),
  ...by,
})

const linkView = z.object({
  link: f.linkId,
  state: z.enum(LINK_STATES),
  across: z.boolean(),
  /** Only where this reader may open it. */
  other: f.caseId.exactOptional(),
  number: z.string().exactOptional(),
  otherUnit: f.unitId.exactOptional(),
  otherParty: f.partyId.exactOptional(),
  evidence: evidence.exactOptional(),
  steps: f.list(stepView),
  /** What this reader may do with it now. */
  may: f.list(z.enum(['confirm', 'reject', 'undo'])),
})

/** Somebody of this party looked at a pair and could not say. */
const doubtView = z.object({
  other: f.caseId.exactOptional(),
  match: f.matchId.exactOptional(),
  link: f.linkId.exactOptional(),
  words: z.string(),
  ...by,
})

const personView = z.object({
  /** Cases of the same person, as far as this reader may open them, this one among them. */
  cases: f.list(z.object({ case: f.caseId, number: z.string(), openedAt: f.instant })),
  /** Two of them are marked as different persons. */
  contradicted: z.boolean(),
  /** Found again after an earlier case was closed or handed over: to be met with care. */
  returnee: z.boolean(),
})

/** Where a pair waits for somebody of this party; no personal class. */
const queueRow = z.object({
  case: f.caseId,
  number: z.string(),
  unit: f.unitId,
  kind: z.enum(['match', 'told', 'link', 'pair']),
  match: f.matchId.exactOptional(),
  link: f.linkId.exactOptional(),
  across: z.boolean(),
  /** The other case, where this reader may open it: for looking at both side by side. */
  other: f.caseId.exactOptional(),
  otherNumber: z.string().exactOptional(),
  otherUnit: f.unitId.exactOptional(),
  band: z.enum(BANDS).exactOptional(),
  /** Who looked last and could not say; such a pair stands behind the others. */
  unsure: z
    .object({ at: f.instant, unit: f.unitId.exactOptional(), post: f.postId.exactOptional() })
    .exactOptional(),
  /** This party has confirmed and waits for the other. */
  confirmed: z.boolean(),
  at: f.instant,
})

/** With whom: a case that the officer may open, or the one behind a match or a link. */
const partner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('case'), other: f.caseId }),
  z.object({ kind: z.literal('match'), match: f.matchId }),
  z.object({ kind: z.literal('link'), link: f.linkId }),
])

const linkOf = { ...act, link: f.linkId }

export const linkEndpoints = {
  readLinks: endpoint({
    method: 'GET',
    path: '/cases/:case/links',
    access: 'case.read',
    says: 'Who else may be the same person: matches found by the node, contacts made, links and how each stands. For who leads the case, for protection; others are shown empty lists.',
    input: z.object({ case: f.caseId }),
    output: ofCase(
      'case',
      z.object({
        case: f.caseId,
        matches: classed('identity', f.list(matchView)),
        told: classed('identity', f.list(toldView)),
        links: classed('identity', f.list(linkView)),
        doubts: classed('identity', f.list(doubtView)),
        undone: f.list(
          z.object({ link: f.linkId, step: z.enum(LINK_STEPS), words: z.string(), ...by }),
        ),
        person: personView,
      }),
    ),
  }),
  answerMatch: endpoint({
    method: 'POST',
    path: '/cases/:case/matches/:match/answer',
    access: 'link.decide',
    says: 'Makes contact with the unit that registered somebody like this person, or stays silent, with a reason. Only contact lets the other side know anything.',
    input: z.object({
      ...act,
      match: f.matchId,
      answer: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('reveal') }),
        z.object({ kind: z.literal('keep'), reason: z.enum(KEEP_REASONS), words: f.text() }),
      ]),
    }),
    output: acted,
  }),
  proposeLink: endpoint({
    method: 'POST',
    path: '/cases/:case/links',
    access: 'link.decide',
    says: 'Says that this case and another are of one person: a case that the officer may open as well, or one from a match that was revealed. Nothing is joined; a rejected pair needs what is new.',
    input: z.object({
      ...act,
      with: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('case'), other: f.caseId }),
        z.object({ kind: z.literal('match'), match: f.matchId }),
      ]),
      /** What is new since the pair was rejected. */
      words: f.text().default(''),
    }),
    output: classed('outline', z.object({ case: f.caseId, version: z.number(), link: f.linkId })),
  }),
  confirmLink: endpoint({
    method: 'POST',
    path: '/cases/:case/links/:link/confirmation',
    access: 'link.decide',
    says: 'Confirms that both cases are of one person, and what speaks for it. Where two institutions lead them, each confirms. Changes nobody’s rights to see.',
    input: z.object({
      ...linkOf,
      /** What speaks for it beside the model. */
      words: f.text().default(''),
    }),
    output: acted,
  }),
  rejectLink: endpoint({
    method: 'POST',
    path: '/cases/:case/links/:link/rejection',
    access: 'link.decide',
    says: 'Says that the two are different persons, with a reason. It is remembered.',
    input: z.object({ ...linkOf, reason: z.enum(REJECT_REASONS), words: f.text() }),
    output: acted,
  }),
  undoLink: endpoint({
    method: 'POST',
    path: '/cases/:case/links/:link/undoing',
    access: 'link.decide',
    says: 'Takes the last step of a link back, with a reason: everything stands as it stood before it.',
    input: z.object({ ...linkOf, words: f.text() }),
    output: acted,
  }),
  doubtPair: endpoint({
    method: 'POST',
    path: '/cases/:case/doubts',
    access: 'link.decide',
    says: 'Records that nobody can say yet whether two cases are of one person, and why. Decides nothing; another institution learns nothing of it.',
    input: z.object({ ...act, with: partner, words: f.text() }),
    output: acted,
  }),
  tellApart: endpoint({
    method: 'POST',
    path: '/cases/:case/differences',
    access: 'link.decide',
    says: 'Says that two cases that look alike are of different persons, with a reason: proposed and rejected in one act, and remembered.',
    input: z.object({ ...act, other: f.caseId, reason: z.enum(REJECT_REASONS), words: f.text() }),
    output: acted,
  }),
  weighPair: endpoint({
    method: 'GET',
    path: '/cases/:case/alike/:other',
    access: 'link.decide',
    says: 'Why two cases that the own institution leads may be of one person: columns and how well they agree. Without evidence where the model finds it unlikely or there is none.',
    input: z.object({ case: f.caseId, other: f.caseId }),
    output: ofCase(
      'case',
      z.object({ case: f.caseId, evidence: classed('identity', evidence).exactOptional() }),
    ),
  }),
  listLinks: endpoint({
    method: 'GET',
    path: '/links',
    access: 'link.decide',
    says: 'Pairs that wait for somebody of the own institution: matches to answer, contacts made, proposed links, the oldest first; then pairs that a sweep found, the most likely first; behind them those that somebody was not sure about.',
    input: z.object({ limit: f.limit }),
    output: classed('outline', z.object({ rows: f.list(queueRow), total: z.number() })),
  }),
  listAttempts: endpoint({
    method: 'GET',
    path: '/attempts',
    access: 'attempt.read',
    says: 'For supervisors: which units’ registrations raised matches with cases of the own institution, and what the own registrations raised, as far as others made contact or the limit of a day was passed.',
    input: z.object({ limit: f.limit }),
    output: classed(
      'outline',
      z.object({
        /** At most so many matches of one post and of one unit within a day; a proposal. */
        most: z.object({ post: z.number(), unit: z.number(), source: z.string() }),
        raised: f.list(
          z.object({
            case: f.caseId,
            number: z.string(),
            match: f.matchId,
            at: f.instant,
            byUnit: f.unitId,
            byPost: f.postId.exactOptional(),
            state: z.enum(['open', 'held-back', 'revealed', 'kept']),
          }),
        ),
        own: f.list(
          z.object({
            kind: z.enum(['contact', 'limit']),
            at: f.instant,
            unit: f.unitId,
            post: f.postId.exactOptional(),
            /** Only of a contact. */
            case: f.caseId.exactOptional(),
            number: z.string().exactOptional(),
            byUnit: f.unitId.exactOptional(),
          }),
        ),
      }),
    ),
  }),
  countPersons: endpoint({
    method: 'GET',
    path: '/persons',
    access: 'case.list',
    says: 'How many persons the cases of the own institution are of: confirmed links within it are counted once.',
    input: z.object({}),
    output: classed(
      'outline',
      z.object({ cases: z.number(), persons: z.number(), linked: z.number() }),
    ),
  }),
}
