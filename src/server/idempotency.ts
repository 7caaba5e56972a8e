import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Endpoint } from '../contract/index.ts'
import {
  type CommandId,
  type CredentialId,
  type Refusal,
  refuse,
  toCanonical,
} from '../kit/index.ts'
import type { Node } from './node.ts'

type Input = Record<string, unknown>

/** A string of structured fields (RFC 9651 §3.3.3), or the same without its quotes. */
const KEY = /^(?:"([\x20\x21\x23-\x5b\x5d-\x7e]{1,255})"|([\x21\x23-\x5b\x5d-\x7e]{1,255}))$/

/**
 * What a system sent, its Idempotency-Key as the command id of the act
 * (draft-ietf-httpapi-idempotency-key-header). A command id in the body does as well; one of both.
 */
export function withCommand(
  c: Context,
  endpoint: Endpoint,
  by: CredentialId,
  input: Input,
): Input | Refusal {
  if (!('command' in endpoint.input.shape)) return input
  const header = c.req.header('idempotency-key')
  if (header === undefined)
    return 'command' in input ? input : refuse('idempotency-key-missing', { field: 'command' })
  if ('command' in input) return refuse('idempotency-key-twice', { field: 'command' })
  const [, quoted, bare] = KEY.exec(header) ?? []
  const key = quoted ?? bare
  return key === undefined
    ? refuse('idempotency-key-wrong')
    : { ...input, command: toCommand(by, key) }
}

/** Refusal when the command was sent before with another input: a key belongs to one act. */
export async function claimCommand(
  node: Node,
  name: string,
  input: Input,
): Promise<Refusal | undefined> {
  const { command, ...rest } = input
  if (typeof command !== 'string') return undefined
  const fingerprint = hash(toCanonical({ name, ...rest }))
  const first = await node.ledger.systems.claimCommand(command, fingerprint, node.now())
  return first === fingerprint ? undefined : refuse('idempotency-key-reused', { rule: 'one-act' })
}

/** UUIDv8 (RFC 9562 §5.8) of the credential and its key: another credential's same key is another act. */
const toCommand = (by: CredentialId, key: string): CommandId => toUuid8(`${by} ${key}`) as CommandId // a UUID by form

/** The same UUIDv8 for the same text, and another for any other. */
export function toUuid8(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16)
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  const parts = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ] as const
  return parts.map(([from, to]) => hex.slice(from, to)).join('-')
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url')
