import type { OfficerId } from '../../kit/index.ts'
import type { Box, DeviceLock } from './cabinet.ts'

/** Of PBKDF2 with SHA-256, as OWASP asks for at least (Password Storage Cheat Sheet, 2023). */
export const ROUNDS = 600_000
/** Shortest passphrase. A laptop can be tried without end: length is all that stands against it. */
export const PASSPHRASE_MIN = 12

const AES = { name: 'AES-GCM', length: 256 } as const

/** A new device key under a passphrase; the key itself cannot be read out of the browser any more. */
export async function createLock(
  officer: OfficerId,
  passphrase: string,
): Promise<{ readonly lock: DeviceLock; readonly key: CryptoKey }> {
  return wrap(
    officer,
    await crypto.subtle.generateKey(AES, true, ['encrypt', 'decrypt']),
    passphrase,
  )
}

/** The device key, or undefined when the passphrase is not the one. */
export async function openLock(
  lock: DeviceLock,
  passphrase: string,
): Promise<CryptoKey | undefined> {
  const wrapping = await toWrappingKey(passphrase, lock.salt, lock.rounds)
  // AES-GCM says of a wrong key and of a damaged wrap the same: it does not open.
  return unwrap(lock, wrapping, false).catch(() => undefined)
}

/** The same device key under another passphrase; undefined when `passphrase` does not open the lock. */
export async function changeLock(
  lock: DeviceLock,
  passphrase: string,
  next: string,
): Promise<DeviceLock | undefined> {
  const wrapping = await toWrappingKey(passphrase, lock.salt, lock.rounds)
  // To be wrapped anew it must be readable: it never leaves this function, and no script sees its bytes.
  const key = await unwrap(lock, wrapping, true).catch(() => undefined)
  return key && (await wrap(lock.officer, key, next)).lock
}

async function wrap(officer: OfficerId, key: CryptoKey, passphrase: string) {
  const salt = random(16)
  const iv = random(12)
  const wrapping = await toWrappingKey(passphrase, salt, ROUNDS)
  const wrapped = new Uint8Array(
    await crypto.subtle.wrapKey('raw', key, wrapping, toCipher(iv, officer)),
  )
  const lock: DeviceLock = { officer, salt, rounds: ROUNDS, iv, wrapped }
  return { lock, key: await unwrap(lock, wrapping, false) }
}

const unwrap = (
  { wrapped, iv, officer }: DeviceLock,
  wrapping: CryptoKey,
  readable: boolean,
): Promise<CryptoKey> =>
  crypto.subtle.unwrapKey('raw', wrapped, wrapping, toCipher(iv, officer), AES, readable, [
    'encrypt',
    'decrypt',
  ])

/** @param place where the box lies: it opens nowhere else. */
export async function sealBox(
  key: CryptoKey,
  place: string,
  { officer, id }: Pick<Box, 'officer' | 'id'>,
  value: unknown,
): Promise<Box> {
  const iv = random(12)
  const plain = new TextEncoder().encode(JSON.stringify(value))
  const cipher = toCipher(iv, `${place} ${officer} ${id}`)
  return { officer, id, iv, box: new Uint8Array(await crypto.subtle.encrypt(cipher, key, plain)) }
}

/** Throws when the box was changed or comes from elsewhere. */
export async function openBox(key: CryptoKey, place: string, box: Box): Promise<unknown> {
  const { officer, id, iv } = box
  const cipher = toCipher(iv, `${place} ${officer} ${id}`)
  const plain = await crypto.subtle.decrypt(cipher, key, box.box)
  return JSON.parse(new TextDecoder().decode(plain))
}

/** The name under which something is kept: tells who looks at the store nothing. */
export async function toOpaqueId(key: CryptoKey, name: string): Promise<string> {
  // AES-GCM with a fixed nonce over a digest would leak under the same key; the digest alone could be
  // guessed. So the tag of an empty text with the name as associated data, under a nonce made of its digest.
  const bytes = new TextEncoder().encode(name)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const cipher = { name: 'AES-GCM', iv: digest, additionalData: bytes }
  return toHex(new Uint8Array(await crypto.subtle.encrypt(cipher, key, new Uint8Array(0))))
}

async function toWrappingKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  // NFKC: the same words typed on another keyboard give the same bytes.
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const base = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return crypto.subtle.deriveKey(how, base, AES, false, ['wrapKey', 'unwrapKey'])
}

const toCipher = (iv: Uint8Array<ArrayBuffer>, about: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(about),
})

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))
const toHex = (bytes: Uint8Array) => [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('')
