import { z } from 'zod'
import { SCOPES } from '../domain/access/scope.ts'
import { EVENT_TYPES } from '../domain/coalition/webhook.ts'
import type { CredentialId, WebhookId } from '../kit/index.ts'
import { UUID_PATTERN } from '../kit/index.ts'
import { classed, endpoint } from './endpoint.ts'
import * as f from './fields.ts'

const uuid = z.string().regex(UUID_PATTERN)
// A brand is minted here: the check above is its proof.
const credentialId = uuid as unknown as z.ZodType<CredentialId, CredentialId>
const webhookId = uuid as unknown as z.ZodType<WebhookId, WebhookId>
const scope = z.enum(SCOPES)
const eventType = z.enum(EVENT_TYPES)

const credential = z.object({
  credential: credentialId,
  name: z.string(),
  unit: f.unitId,
  scopes: f.list(scope),
  purpose: f.purpose,
  issuedAt: f.instant,
  expires: f.instant,
  formerUntil: f.instant.exactOptional(),
  revoked: f.instant.exactOptional(),
  lastUsedAt: f.instant.exactOptional(),
})

const shownOnce = classed(
  'register',
  z.object({ credential: credentialId, token: z.string(), expires: f.instant }),
)

const webhook = z.object({
  webhook: webhookId,
  unit: f.unitId,
  purpose: f.purpose,
  url: z.string(),
  types: f.list(eventType),
  since: f.instant,
  formerUntil: f.instant.exactOptional(),
  paused: f.instant.exactOptional(),
  ended: f.instant.exactOptional(),
  waiting: z.number(),
  dead: z.number(),
})

const stepped = classed('register', z.object({ webhook: webhookId }))
const step = z.object({ command: f.commandId, webhook: webhookId })

export const credentialEndpoints = {
  listCredentials: endpoint({
    method: 'GET',
    path: '/credentials',
    access: 'office.administer',
    says: 'Systems of the own institution: what each may do, until when, and when it was last used.',
    input: z.object(f.page),
    output: classed(
      'register',
      z.object({ rows: f.list(credential), next: f.cursor.exactOptional() }),
    ),
  }),
  issueCredential: endpoint({
    method: 'POST',
    path: '/credentials',
    access: 'office.administer',
    stepUp: true,
    says: 'Lets a system work for a unit of the own institution; its token is shown once.',
    input: z.object({
      command: f.commandId,
      unit: f.unitId,
      name: f.line(100),
      scopes: z.array(scope).max(SCOPES.length),
      purpose: f.purpose,
      expires: f.instant,
    }),
    output: shownOnce,
  }),
  rotateCredential: endpoint({
    method: 'POST',
    path: '/credentials/:credential/rotation',
    access: 'office.administer',
    stepUp: true,
    says: 'A new token, shown once; the former one works until `formerUntil`.',
    input: z.object({
      command: f.commandId,
      credential: credentialId,
      formerUntil: f.instant,
      expires: f.instant,
    }),
    output: shownOnce,
  }),
  revokeCredential: endpoint({
    method: 'POST',
    path: '/credentials/:credential/revocation',
    access: 'office.administer',
    stepUp: true,
    says: 'Ends every token of a credential at once.',
    input: z.object({ command: f.commandId, credential: credentialId }),
    output: classed('register', z.object({ credential: credentialId })),
  }),
}

export const webhookEndpoints = {
  listWebhooks: endpoint({
    method: 'GET',
    path: '/webhooks',
    access: 'office.administer',
    says: 'Addresses of the own institution that are told what happened, and what waits for each.',
    input: z.object(f.page),
    output: classed(
      'register',
      z.object({ rows: f.list(webhook), next: f.cursor.exactOptional() }),
    ),
  }),
  subscribeWebhook: endpoint({
    method: 'POST',
    path: '/webhooks',
    access: 'office.administer',
    stepUp: true,
    says: 'Tells an address of a unit from now on what happened, without personal data. The secret is shown once.',
    input: z.object({
      command: f.commandId,
      unit: f.unitId,
      purpose: f.purpose,
      url: f.line(500),
      types: z.array(eventType).max(EVENT_TYPES.length),
    }),
    output: classed('register', z.object({ webhook: webhookId, secret: z.string() })),
  }),
  rotateWebhook: endpoint({
    method: 'POST',
    path: '/webhooks/:webhook/rotation',
    access: 'office.administer',
    stepUp: true,
    says: 'A new secret, shown once; messages carry the signature of the former one as well until `formerUntil`.',
    input: step.extend({ formerUntil: f.instant }),
    output: classed('register', z.object({ webhook: webhookId, secret: z.string() })),
  }),
  pauseWebhook: endpoint({
    method: 'POST',
    path: '/webhooks/:webhook/pause',
    access: 'office.administer',
    stepUp: true,
    says: 'Sends nothing until it is resumed; what happens meanwhile waits.',
    input: step,
    output: stepped,
  }),
  resumeWebhook: endpoint({
    method: 'POST',
    path: '/webhooks/:webhook/resumption',
    access: 'office.administer',
    stepUp: true,
    says: 'Sends again, beginning with what waits.',
    input: step,
    output: stepped,
  }),
  endWebhook: endpoint({
    method: 'POST',
    path: '/webhooks/:webhook/ending',
    access: 'office.administer',
    stepUp: true,
    says: 'Ends it: its secret and whatever waits are deleted.',
    input: step,
    output: stepped,
  }),
  listDeliveries: endpoint({
    method: 'GET',
    path: '/webhooks/:webhook/deliveries',
    access: 'office.administer',
    says: 'Messages that were not taken yet, oldest first; `dead` ones are tried no more until replayed.',
    input: z.object({ webhook: webhookId, ...f.page }),
    output: classed(
      'register',
      z.object({
        rows: f.list(
          z.object({
            id: z.string(),
            type: z.string(),
            state: z.enum(['waiting', 'dead']),
            tries: z.number(),
            createdAt: f.instant,
            nextAt: f.instant,
            answer: z.string(),
          }),
        ),
        next: f.cursor.exactOptional(),
      }),
    ),
  }),
  replayDeliveries: endpoint({
    method: 'POST',
    path: '/webhooks/:webhook/replay',
    access: 'office.administer',
    stepUp: true,
    says: 'Tries dead messages again, one or all, with the same ids.',
    input: z.object({ webhook: webhookId, id: f.line(40).exactOptional() }),
    output: classed('register', z.object({ revived: z.number() })),
  }),
}

export const followingEndpoints = {
  readSystem: endpoint({
    method: 'GET',
    path: '/system',
    access: 'system',
    says: 'For systems: as what this credential acts, what it may do and until when.',
    input: z.object({}),
    output: classed(
      'register',
      z.object({
        credential: credentialId,
        name: z.string(),
        unit: f.unitId,
        party: f.partyId,
        purpose: f.purpose,
        scopes: f.list(scope),
        expires: f.instant,
        now: f.instant,
      }),
    ),
  }),
  listChanges: endpoint({
    method: 'GET',
    path: '/changes',
    access: 'changes.read',
    says: 'For systems: entries since a cursor, oldest first: ids, types and instants of what concerns the unit’s institution. Keep `next`, also when there is nothing new.',
    input: z.object(f.page),
    output: classed(
      'outline',
      z.object({
        rows: f.list(
          z.object({
            entry: f.entryId,
            type: z.string(),
            at: f.instant,
            case: f.caseId.exactOptional(),
            incident: f.incidentId.exactOptional(),
          }),
        ),
        next: f.cursor,
        /** False: that was the newest. */
        more: z.boolean(),
      }),
    ),
  }),
}
