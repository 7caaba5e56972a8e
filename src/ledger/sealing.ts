import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import type { SealedEntry } from '../kit/index.ts'
import { randomBytes } from './random.ts'

const NONCE_BYTES = 12
const TAG_BYTES = 16
export const KEY_BYTES = 32

/** What a sealed body is bound to: moved to another place it no longer opens. */
export type SealedIdentity = Pick<SealedEntry, 'id' | 'stream' | 'version' | 'type' | 'class'>

export const toIdentity = ({
  id,
  stream,
  version,
  type,
  class: dataClass,
}: SealedIdentity): SealedIdentity => ({ class: dataClass, id, stream, type, version })

type Identity = Readonly<Record<string, string | number>>

/**
 * AES-256-GCM; nonce ‖ ciphertext ‖ tag. `identity` is bound as associated data (canonical JSON).
 * A nonce is random: one key seals one class of one stream, far below 2^32 times (NIST SP 800-38D §8.3).
 */
export function seal(
  key: Uint8Array,
  plain: string | Uint8Array,
  identity: Identity,
  nonce: Uint8Array = randomBytes(NONCE_BYTES),
): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(toFlatCanonical(identity)))
  const body = cipher.update(Buffer.from(plain))
  return Buffer.concat([nonce, body, cipher.final(), cipher.getAuthTag()])
}

/** The plain bytes, or undefined when key, bytes or identity are not those of the sealing. */
export function findPlain(
  key: Uint8Array,
  sealed: Uint8Array,
  identity: Identity,
): Buffer | undefined {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined
  const end = sealed.length - TAG_BYTES
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES))
  cipher.setAAD(Buffer.from(toFlatCanonical(identity)))
  cipher.setAuthTag(sealed.subarray(end))
  const plain = cipher.update(sealed.subarray(NONCE_BYTES, end))
  try {
    // In this mode nothing is left for the end but the proof of the tag.
    cipher.final()
    return plain
  } catch {
    return undefined
  }
}

/**
 * RFC 8785 of a flat object of strings and whole numbers, without the general walk: sealing is done for
 * every entry and every wrap. Quickest when the members stand in order already.
 */
export function toFlatCanonical(
  identity: Readonly<Record<string, string | number | undefined>>,
): string {
  const names = Object.keys(identity)
  const inOrder = names.every((name, at) => at === 0 || (names[at - 1] ?? '') < name)
  return inOrder ? JSON.stringify(identity) : JSON.stringify(identity, names.sort())
}

export const newKey = (): Uint8Array => randomBytes(KEY_BYTES)

/** A 256-bit key for one use, from a secret that has several (RFC 5869). */
export function deriveKey(secret: Uint8Array, use: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), `rujukan ${use}`, KEY_BYTES))
}
