import { z } from 'zod'
import { act, acted } from './case.ts'
import { classed, endpoint } from './endpoint.ts'
import * as f from './fields.ts'

const reading = {
  recipient: f.partyId,
  classes: z.array(f.personalClass).min(1).max(9),
  purpose: f.purpose,
  expires: f.instant,
  language: f.language,
  interpreter: f.line().exactOptional(),
  witness: f.line().exactOptional(),
  text: f.codeWord,
}

const answer = z.object({
  ...reading,
  basis: f.basis,
  guardian: f.line().exactOptional(),
  group: z.boolean().default(false),
  reason: f.line(500).exactOptional(),
})

export const consentEndpoints = {
  giveConsent: endpoint({
    method: 'POST',
    path: '/cases/:case/consents',
    access: 'consent.record',
    says: 'Records a consent, or the lawful ground in its place, for one receiving institution.',
    input: z.object({ ...act, answer }),
    output: acted,
  }),
  refuseConsent: endpoint({
    method: 'POST',
    path: '/cases/:case/consent-refusals',
    access: 'consent.record',
    says: 'Records that the person heard the text and said no.',
    input: z.object({ ...act, recipient: f.partyId, text: f.codeWord, language: f.language }),
    output: acted,
  }),
  withdrawConsent: endpoint({
    method: 'POST',
    path: '/cases/:case/consents/:consent/withdrawal',
    access: 'consent.record',
    says: 'Withdraws a consent with effect at once.',
    input: z.object({
      ...act,
      consent: f.consentId,
      by: z.enum(['person', 'guardian', 'officer']),
      reason: f.line(500).exactOptional(),
    }),
    output: acted,
  }),
  reviewConsent: endpoint({
    method: 'POST',
    path: '/cases/:case/consents/:consent/review',
    access: 'consent.review',
    says: 'Review of a ground of vital interest within 72 hours, by another post.',
    input: z.object({ ...act, consent: f.consentId, upheld: z.boolean(), reason: f.line(500) }),
    output: acted,
  }),
  answerAsGroup: endpoint({
    method: 'POST',
    path: '/incidents/:incident/consents',
    access: 'consent.record',
    says: 'A text read to a group, answered person by person; each answer stands or is refused alone.',
    input: z.object({
      command: f.commandId,
      incident: f.incidentId,
      reading: z.object(reading),
      answers: z
        .array(z.object({ case: f.caseId, answer: z.enum(['given', 'refused', 'not-asked']) }))
        .max(1000),
    }),
    output: classed(
      'outline',
      z.object({
        given: z.number(),
        refused: z.number(),
        notAsked: z.number(),
        failed: f.list(
          z.object({
            case: f.caseId,
            number: z.string(),
            code: z.string(),
            facts: f.warning.shape.facts,
          }),
        ),
      }),
    ),
    limit: 512 * 1024,
  }),
}
