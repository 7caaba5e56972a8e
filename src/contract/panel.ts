import { z } from 'zod'
import { NOTICE_FORMS, NOTICE_HEARERS, REVIEW_ASKERS, WAYS } from '../domain/panel/entries.ts'
import { STANDINGS } from '../domain/panel/standing.ts'
import { caseAspect } from './agreement.ts'
import { act, acted, outlineRow } from './case.ts'
import { classed, endpoint, ofCase } from './endpoint.ts'
import * as f from './fields.ts'
import { documentLanguage, instrument, minutesView, panelView, status } from './panel-view.ts'

const duration = z.object({ amount: z.number(), unit: z.string() })
const determination = { ...act, determination: f.determinationId }
const raters = { first: f.partyId, second: f.partyId }
const minutesOf = { case: f.caseId, determination: f.determinationId }

export const panelEndpoints = {
  readPanel: endpoint({
    method: 'GET',
    path: '/cases/:case/panel',
    access: 'case.read',
    says: 'Opinions and decisions on who this person is: for the lead, for protection, and for who sits on the panel; blind until the own opinion is filed. Others are shown how it stands in effect.',
    input: z.object({ case: f.caseId }),
    output: panelView,
  }),
  listPanels: endpoint({
    method: 'GET',
    path: '/panels',
    access: 'panel.decide',
    says: 'Cases on whose panel the own unit sits: what it has still to file, look at or decide. What is under way first, by its deadline.',
    input: z.object({ limit: f.limit }),
    output: classed(
      'outline',
      z.object({
        rows: f.list(
          ofCase(
            'case',
            z.object({
              case: f.caseId,
              number: z.string(),
              lead: f.unitId,
              sex: outlineRow.shape.sex,
              ageBand: outlineRow.shape.ageBand,
              children: z.number(),
              as: z.enum(['member', 'reviewer']),
              standing: z.enum(STANDINGS),
              status: status.exactOptional(),
              /** The own opinion of the round under way is filed. */
              filed: z.boolean(),
              deadline: f.instant.exactOptional(),
            }),
          ),
        ),
        total: z.number(),
        within: duration,
      }),
    ),
  }),
  readPanelAgreement: endpoint({
    method: 'GET',
    path: '/panels/agreement',
    access: 'panel.convene',
    says: 'How far institutions agreed on cases whose panel has decided and which the own institution leads or sits on: by pair, of the finding, the lights and the questions, observed agreement, Cohen’s kappa and Gwet’s AC1 with intervals and counts. Only what each said by itself, blind. Cells of one to four cases are withheld.',
    input: z.object({ first: f.partyId.exactOptional(), second: f.partyId.exactOptional() }),
    output: classed(
      'outline',
      z.object({
        asOf: f.instant,
        /** Cases with a decision, and how many of them, the newest, are counted. */
        decided: z.number(),
        counted: z.number(),
        few: z.number(),
        leastCell: z.number(),
        instrument: instrument.exactOptional(),
        pairs: f.list(z.object({ ...raters, finding: caseAspect, lights: f.list(caseAspect) })),
        dividing: f.list(
          z.object({ question: z.string(), comparisons: z.number(), differ: z.number() }),
        ),
        shown: z.object({ ...raters, questions: f.list(caseAspect) }).exactOptional(),
      }),
    ),
  }),
  convenePanel: endpoint({
    method: 'POST',
    path: '/cases/:case/panel',
    access: 'panel.convene',
    says: 'Convenes the panel by the coalition’s rule; the lead’s unit sits always. From now on the person recovers.',
    input: z.object({ ...act, members: z.array(f.unitId).min(1).max(20) }),
    output: acted,
  }),
  seatMember: endpoint({
    method: 'POST',
    path: '/cases/:case/panel/seats',
    access: 'panel.convene',
    says: 'Adds a unit to the panel, as long as nothing is decided.',
    input: z.object({ ...act, unit: f.unitId }),
    output: acted,
  }),
  unseatMember: endpoint({
    method: 'POST',
    path: '/cases/:case/panel/seats/:unit/removal',
    access: 'panel.convene',
    says: 'Takes a seat back that was given by mistake and has said nothing, with a reason.',
    input: z.object({ ...act, unit: f.unitId, words: f.line(500) }),
    output: acted,
  }),
  fileOpinion: endpoint({
    method: 'POST',
    path: '/cases/:case/opinions',
    access: 'panel.decide',
    says: 'Files what the own institution finds, with reasons and the evidence. A later one is filed beside it.',
    input: z.object({
      ...act,
      status,
      reasons: f.text(),
      relies: z.array(f.entryId).max(200),
      instrument: instrument.exactOptional(),
    }),
    output: acted,
  }),
  proposeDetermination: endpoint({
    method: 'POST',
    path: '/cases/:case/determinations',
    access: 'panel.decide',
    says: 'Puts a decision with its reasons to the panel, once the quorum agrees; a negative one names its second reviewer.',
    input: z.object({ ...act, status, reasons: f.text(), second: f.unitId.exactOptional() }),
    output: acted,
  }),
  secondDetermination: endpoint({
    method: 'POST',
    path: '/cases/:case/determinations/:determination/second',
    access: 'panel.decide',
    says: 'The second reviewer upholds a negative decision or sends it back, with reasons.',
    input: z.object({ ...determination, upheld: z.boolean(), words: f.text() }),
    output: acted,
  }),
  makeDetermination: endpoint({
    method: 'POST',
    path: '/cases/:case/determinations/:determination/decision',
    access: 'panel.decide',
    says: 'Makes the decision: by another officer than proposed it. It takes effect when told.',
    input: z.object(determination),
    output: acted,
  }),
  tellDetermination: endpoint({
    method: 'POST',
    path: '/cases/:case/determinations/:determination/notice',
    access: 'panel.decide',
    says: 'Records that the person was told: on which day, in which language, in which form, and that she knows how to ask for a review.',
    input: z.object({
      ...determination,
      on: f.localDate,
      language: f.language,
      interpreter: z.boolean(),
      to: z.enum(NOTICE_HEARERS),
      form: z.enum(NOTICE_FORMS),
    }),
    output: acted,
  }),
  chooseWays: endpoint({
    method: 'POST',
    path: '/cases/:case/determinations/:determination/ways',
    access: 'panel.decide',
    says: 'Records which other ways a person chooses who was not found to be a victim.',
    input: z.object({ ...determination, ways: z.array(z.enum(WAYS)).max(WAYS.length) }),
    output: acted,
  }),
  askReview: endpoint({
    method: 'POST',
    path: '/cases/:case/reviews',
    access: 'panel.decide',
    says: 'Asks for a review of a decision the person was told of: by her, a supporter, or for new evidence. Everybody files anew, others decide.',
    input: z.object({
      ...act,
      by: z.enum(REVIEW_ASKERS).exclude(['referral']),
      words: f.text(),
    }),
    output: acted,
  }),
  referReview: endpoint({
    method: 'POST',
    path: '/cases/:case/reviews/referral',
    access: 'panel.decide',
    says: 'Hands a review on to one more institution, with a reason.',
    input: z.object({ ...act, to: f.unitId, words: f.text() }),
    output: acted,
  }),
  wishInterview: endpoint({
    method: 'POST',
    path: '/cases/:case/recovery',
    access: 'panel.convene',
    says: 'Records that the person asks for a police interview while she recovers, or does not any more.',
    input: z.object({
      ...act,
      interview: z.boolean(),
      by: z.enum(NOTICE_HEARERS),
      language: f.language,
    }),
    output: acted,
  }),
  readMinutes: endpoint({
    method: 'GET',
    path: '/cases/:case/determinations/:determination/minutes',
    access: 'panel.decide',
    says: 'The minutes of a decision as text, for screen readers and for printing, with the code that proves them.',
    input: z.object({ ...minutesOf, language: documentLanguage }),
    output: minutesView,
  }),
  printMinutes: endpoint({
    method: 'POST',
    path: '/cases/:case/determinations/:determination/minutes',
    access: 'panel.decide',
    says: 'The minutes of a decision as PDF, with the code that proves them.',
    input: z.object({ ...minutesOf, language: documentLanguage }),
    output: classed(
      'outline',
      z.object({ case: f.caseId, fileName: z.string(), content: z.string() }),
    ),
  }),
}
