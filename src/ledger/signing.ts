import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { deriveKey } from './sealing.ts'

/** PKCS #8 header of an Ed25519 private key (RFC 8410 §7); the 32-byte seed follows. */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex')
/** SPKI header of an Ed25519 public key (RFC 8410 §4); the 32 bytes follow. */
const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex')
/** Signature type of Ed25519 in a signed note (C2SP signed-note). */
const ED25519 = Buffer.of(1)

export function signingKey(secret: Uint8Array): KeyObject {
  const seed = deriveKey(secret, 'checkpoint signature')
  return createPrivateKey({
    key: Buffer.concat([PKCS8_ED25519, seed]),
    format: 'der',
    type: 'pkcs8',
  })
}

/** The 32 public bytes, base64. */
export function toPublicKey(key: KeyObject): string {
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return der.subarray(SPKI_ED25519.length).toString('base64')
}

/** `text` with a signature line under it; `name` has no space and no plus. */
export function signNote(text: string, name: string, key: KeyObject): string {
  const signature = sign(null, Buffer.from(text), key)
  const blob = Buffer.concat([keyHash(name, toPublicKey(key)), signature])
  return `${text}\n— ${name} ${blob.toString('base64')}\n`
}

/** The signed text when one of the note's signatures is by `name` with `publicKey`, else undefined. */
export function findSignedText(note: string, name: string, publicKey: string): string | undefined {
  const split = note.lastIndexOf('\n\n')
  if (split < 0) return undefined
  const text = note.slice(0, split + 1)
  const lines = note.slice(split + 2).split('\n')
  return lines.some((line) => isSignature(line, text, name, publicKey)) ? text : undefined
}

function isSignature(line: string, text: string, name: string, publicKey: string): boolean {
  const start = `— ${name} `
  if (!line.startsWith(start)) return false
  const blob = Buffer.from(line.slice(start.length), 'base64')
  if (!blob.subarray(0, 4).equals(keyHash(name, publicKey))) return false
  const der = Buffer.concat([SPKI_ED25519, Buffer.from(publicKey, 'base64')])
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  return verify(null, Buffer.from(text), key, blob.subarray(4))
}

function keyHash(name: string, publicKey: string): Buffer {
  const hash = createHash('sha256').update(`${name}\n`).update(ED25519)
  return hash.update(Buffer.from(publicKey, 'base64')).digest().subarray(0, 4)
}
