import type { Access, Endpoint } from '../contract/index.ts'
import { EVENT_TYPES } from '../domain/coalition/webhook.ts'

type Json = Readonly<Record<string, unknown>>

export const SECURITY_SCHEMES: Json = {
  session: { type: 'apiKey', in: 'cookie', name: '__Host-rujukan' },
  system: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'rjk_ and 43 characters of base64url',
    description:
      'A credential of an institution’s own system, issued by its administrator for one unit, for ' +
      'one purpose and for named actions (x-access of each operation). Unknown, expired and revoked ' +
      'tokens get one and the same answer.',
  },
}

/** Officers by their session; systems where the endpoint is named for them; nobody for public ones. */
export function toSecurity(access: Access, isForSystems: boolean): Json[] {
  if (access === 'public') return []
  return [
    ...(access === 'system' || access === 'changes.read' ? [] : [{ session: [] }]),
    ...(isForSystems ? [{ system: [] }] : []),
  ]
}

/** Acts of systems may name themselves by a header instead of a member of the body. */
export function toSystemHeaders({ input }: Endpoint, isForSystems: boolean): Json[] {
  if (!isForSystems || !('command' in input.shape)) return []
  return [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: { type: 'string', minLength: 1, maxLength: 255 },
      description:
        'For systems, instead of `command`: a string in quotes (draft-ietf-httpapi-idempotency-key-header). ' +
        'The same key with the same content acts once; with another content it is refused.',
    },
  ]
}

const header = (description: string): Json => ({
  in: 'header',
  required: true,
  schema: { type: 'string' },
  description,
})

const BODY: Json = {
  type: 'object',
  required: ['type', 'timestamp', 'data'],
  properties: {
    type: { type: 'string', enum: EVENT_TYPES },
    timestamp: { type: 'string', format: 'date-time', description: 'When it was recorded.' },
    data: {
      type: 'object',
      required: ['entry'],
      properties: {
        entry: { type: 'string', format: 'uuid' },
        link: {
          type: 'string',
          format: 'uri-reference',
          description: 'Where to ask, with a credential, what it is about.',
        },
      },
    },
  },
}

/** What the node sends to subscribed addresses (Standard Webhooks 1.0). Nothing in it is personal. */
export const WEBHOOKS: Json = {
  happened: {
    post: {
      operationId: 'happened',
      summary: 'Something happened that concerns the unit’s institution.',
      security: [],
      parameters: [
        { name: 'webhook-id', ...header('The same at every try: what came before is ignored.') },
        { name: 'webhook-timestamp', ...header('Seconds since 1970, of this try.') },
        {
          name: 'webhook-signature',
          ...header('`v1,` and base64 of HMAC-SHA256 over `id.timestamp.body` with the secret.'),
        },
      ],
      requestBody: { required: true, content: { 'application/json': { schema: BODY } } },
      responses: {
        '2XX': { description: 'Taken. Anything else is tried again, later and later.' },
        410: { description: 'Never again: it becomes a dead letter at once.' },
      },
    },
  },
}
