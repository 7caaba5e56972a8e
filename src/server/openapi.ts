import { z } from 'zod'
import { contract, type Endpoint, FOR_SYSTEMS } from '../contract/index.ts'
import { SECURITY_SCHEMES, toSecurity, toSystemHeaders, WEBHOOKS } from './openapi-systems.ts'

type Json = Readonly<Record<string, unknown>>

/** The OpenAPI 3.1 document of the contract: what is served, nothing else. */
export function toOpenApi(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const [name, endpoint] of Object.entries(contract) as [string, Endpoint][]) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: toOperation(name, endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rujukan',
      version,
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
    paths,
    webhooks: WEBHOOKS,
    components: {
      securitySchemes: SECURITY_SCHEMES,
      schemas: { Problem: PROBLEM },
    },
  }
}

const DESCRIPTION =
  'Every field of an answer carries its data class (x-data-class). Personal classes leave an access entry. ' +
  'Refusals are problems (RFC 9457) in the language of Accept-Language (id, en). Acts carry a command id (UUID): repeated, they act once; a system may send an Idempotency-Key instead. ' +
  'Lists page: `next` of an answer is `after` of the following request, taken as it is. ' +
  'Too many requests are answered 429 with Retry-After; RateLimit and RateLimit-Policy say what is left.'

const PROBLEM: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    rule: { type: 'string', description: 'Id of the rule that was applied.' },
    source: {
      type: 'string',
      description: 'Where the rule stands; `unverified` is a proposal, not law.',
    },
    field: { type: 'string', description: 'Path of the field to blame.' },
  },
}

function toOperation(name: string, endpoint: Endpoint): Json {
  const input = toSchema(endpoint.input, 'input')
  const isForSystems = [...FOR_SYSTEMS].some((open) => open === name)
  const names = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, param]) => param ?? '')
  const properties = (input.properties ?? {}) as Record<string, Json> // of an object schema
  const rest = Object.entries(properties).filter(([key]) => !names.includes(key))
  const required = ((input.required ?? []) as string[]).filter((key) => !names.includes(key)) // of an object schema
  const query =
    endpoint.method === 'GET'
      ? rest.map(([key, schema]) => ({
          name: key,
          in: 'query',
          required: required.includes(key),
          schema,
        }))
      : []
  const path = names.map((key) => ({
    name: key,
    in: 'path',
    required: true,
    schema: properties[key] ?? { type: 'string' },
  }))
  const body = {
    type: 'object',
    properties: Object.fromEntries(rest),
    ...(required.length > 0 ? { required } : {}),
  }
  return {
    operationId: name,
    summary: endpoint.says,
    'x-access': endpoint.access,
    security: toSecurity(endpoint.access, isForSystems),
    parameters: [...path, ...query, ...toSystemHeaders(endpoint, isForSystems)],
    ...(endpoint.method === 'GET'
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      200: {
        description: 'As asked.',
        content: endpoint.file
          ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
          : { 'application/json': { schema: toSchema(endpoint.output, 'output') } },
      },
      default: {
        description: 'Refused, with the rule.',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  }
}

function toSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return json
}
