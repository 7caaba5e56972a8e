import { z } from 'zod'
import { act, acted, caseView, dutyView, outlineRow } from './case.ts'
import { classed, endpoint, ofCase } from './endpoint.ts'
import * as f from './fields.ts'

const request = z.object({
  toUnit: f.unitId,
  need: f.codeWord,
  urgency: f.urgency,
  classes: z.array(f.personalClass).max(9),
  purpose: f.purpose,
  text: f.text(),
})
const step = { ...act, referral: f.referralId }
const path = '/cases/:case/referrals/:referral'

export const referralEndpoints = {
  previewReferral: endpoint({
    method: 'POST',
    path: '/cases/:case/referrals/preview',
    access: 'referral.send',
    says: 'Exactly what the receiver would see before and after accepting. Nothing is sent.',
    input: z.object({ case: f.caseId, request }),
    output: ofCase('case', z.object({ case: f.caseId, before: caseView, after: caseView })),
  }),
  sendReferral: endpoint({
    method: 'POST',
    path: '/cases/:case/referrals',
    access: 'referral.send',
    says: 'Sends a referral to a unit of another institution.',
    input: z.object({ ...act, request, draft: f.draftId.exactOptional() }),
    output: classed(
      'outline',
      z.object({ case: f.caseId, version: z.number(), referral: f.referralId }),
    ),
  }),
  receiveReferral: endpoint({
    method: 'POST',
    path: `${path}/receipt`,
    access: 'referral.answer',
    says: 'The receiving unit has opened it; the sender sees that it arrived.',
    input: z.object(step),
    output: acted,
  }),
  acceptReferral: endpoint({
    method: 'POST',
    path: `${path}/acceptance`,
    access: 'referral.answer',
    says: 'Takes the referral on.',
    input: z.object({ ...step, words: f.line(500).exactOptional() }),
    output: acted,
  }),
  declineReferral: endpoint({
    method: 'POST',
    path: `${path}/refusal`,
    access: 'referral.answer',
    says: 'Declines with a coded reason, words, and where possible a better address.',
    input: z.object({
      ...step,
      reason: f.codeWord,
      words: f.line(500),
      better: f.unitId.exactOptional(),
    }),
    output: acted,
  }),
  completeReferral: endpoint({
    method: 'POST',
    path: `${path}/completion`,
    access: 'referral.answer',
    says: 'Reports the outcome of what was taken on.',
    input: z.object({ ...step, outcome: f.codeWord, words: f.line(500) }),
    output: acted,
  }),
  withdrawReferral: endpoint({
    method: 'POST',
    path: `${path}/withdrawal`,
    access: 'referral.send',
    says: 'The sending side takes it back, with a reason.',
    input: z.object({ ...step, words: f.line(500) }),
    output: acted,
  }),
  closeReferral: endpoint({
    method: 'POST',
    path: `${path}/closing`,
    access: 'referral.send',
    says: 'Closed by the sender: who asked the person, in which language, the answer; or why nobody asked.',
    input: z.object({
      ...step,
      asked: z
        .object({
          language: f.language,
          answer: z.enum(['yes', 'partly', 'no']),
          words: f.line(500).exactOptional(),
        })
        .exactOptional(),
      notAsked: f.codeWord.exactOptional(),
    }),
    output: acted,
  }),
  listReferrals: endpoint({
    method: 'GET',
    path: '/referrals',
    access: 'case.list',
    says: 'Referrals to and from the own unit, with the clock of each.',
    input: z.object({
      direction: z.enum(['in', 'out']).default('in'),
      state: z.enum(['open', 'all']).default('open'),
      ...f.page,
    }),
    output: classed(
      'outline',
      z.object({
        rows: f.list(
          ofCase(
            'case',
            z.object({
              case: f.caseId,
              number: z.string(),
              referral: f.referralId,
              need: z.string(),
              urgency: z.string(),
              persons: z.number(),
              state: f.referralState,
              fromUnit: f.unitId,
              toUnit: f.unitId,
              sentAt: f.instant,
              due: f.instant.exactOptional(),
            }),
          ),
        ),
        next: f.cursor.exactOptional(),
      }),
    ),
  }),
  offerLead: endpoint({
    method: 'POST',
    path: '/cases/:case/lead-offer',
    access: 'lead.offer',
    says: 'Offers the lead of a case to a unit.',
    input: z.object({ ...act, to: f.unitId, words: f.line(500) }),
    output: acted,
  }),
  acceptLead: endpoint({
    method: 'POST',
    path: '/cases/:case/lead-offer/acceptance',
    access: 'lead.answer',
    says: 'Takes the lead over, with open duties, drafts and grants, or not at all.',
    input: z.object(act),
    output: acted,
  }),
  declineLead: endpoint({
    method: 'POST',
    path: '/cases/:case/lead-offer/refusal',
    access: 'lead.answer',
    says: 'Declines the lead with a reason.',
    input: z.object({ ...act, words: f.line(500) }),
    output: acted,
  }),
  withdrawLead: endpoint({
    method: 'POST',
    path: '/cases/:case/lead-offer/withdrawal',
    access: 'lead.offer',
    says: 'Takes the offer of the lead back.',
    input: z.object({ ...act, words: f.line(500) }),
    output: acted,
  }),
  waiveDuty: endpoint({
    method: 'POST',
    path: '/cases/:case/duties/:duty/waiver',
    access: 'duty.waive',
    says: 'Waives a duty of the own unit, with a reason.',
    input: z.object({ ...act, duty: f.dutyId, reason: f.line(500) }),
    output: acted,
  }),
}

/** A duty on the desk: enough to say it in one sentence and to act on it. */
const deskDuty = ofCase(
  'case',
  dutyView.omit({ rises: true, owes: true, subject: true, bornAt: true, ended: true }).extend({
    case: f.caseId,
    number: z.string(),
    from: f.unitId.exactOptional(),
    to: f.unitId.exactOptional(),
    need: z.string().exactOptional(),
    persons: z.number(),
    referral: f.referralId.exactOptional(),
    /** Working hours left in the bearer's calendar; negative when late. */
    hoursLeft: z.number(),
    /** The same is owed about so many cases of one incident; this is the most urgent of them. */
    many: z.object({ count: z.number(), incident: f.incidentId, name: z.string() }).exactOptional(),
  }),
)

/** A rule that duties of a desk were born under, with the sentence that says them. */
const deskRule = z.object({
  rule: f.ruleId,
  version: z.number(),
  sentence: f.words,
  source: z.string(),
})

export const deskEndpoints = {
  readDesk: endpoint({
    method: 'GET',
    path: '/desk',
    access: 'desk.read',
    says: 'What the own post owes, what its unit waits for, and its drafts, most urgent first.',
    input: z.object({}),
    output: classed(
      'outline',
      z.object({
        now: f.instant,
        owed: f.list(deskDuty),
        /** Risen from units below to this post. */
        risen: f.list(deskDuty),
        /** Owed by others to the own unit. */
        waiting: f.list(deskDuty),
        /** Each rule and version that a row names, once. */
        rules: f.list(deskRule),
        /** All there is, also what is too much to show. */
        totals: z.object({ owed: z.number(), risen: z.number(), waiting: z.number() }),
        offers: f.list(outlineRow),
        drafts: f.list(
          z.object({
            id: f.draftId,
            kind: z.string(),
            updatedAt: f.instant,
            label: classed('own', z.string()),
            case: f.caseId.exactOptional(),
          }),
        ),
      }),
    ),
  }),
  readDraft: endpoint({
    method: 'GET',
    path: '/drafts/:id',
    access: 'draft.keep',
    says: 'One draft of the own post.',
    input: z.object({ id: f.draftId }),
    output: classed(
      'own',
      z.object({ id: f.draftId, kind: z.string(), updatedAt: f.instant, body: z.unknown() }),
    ),
  }),
  keepDraft: endpoint({
    method: 'PUT',
    path: '/drafts/:id',
    access: 'draft.keep',
    says: 'Keeps a draft, sealed, for the own post.',
    input: z.object({
      id: f.draftId,
      kind: f.codeWord,
      label: f.line(),
      case: f.caseId.exactOptional(),
      body: z.unknown(),
    }),
    output: classed('own', z.object({ id: f.draftId, updatedAt: f.instant })),
    limit: 256 * 1024,
  }),
  dropDraft: endpoint({
    method: 'DELETE',
    path: '/drafts/:id',
    access: 'draft.keep',
    says: 'Throws a draft of the own post away.',
    input: z.object({ id: f.draftId }),
    output: classed('own', z.object({ id: f.draftId })),
  }),
}
