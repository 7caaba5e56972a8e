import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const run = promisify(argon2)

/** OWASP password storage, argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 }
const TAG = 32

/** PHC string of a password (argon2id), with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await derive(password, salt, COST)
  const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '')
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${encode(salt)}$${encode(tag)}`
}

/** Whether the password fits. A malformed or absent hash costs the same time and is false. */
export async function fitsPassword(password: string, phc: string | undefined): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(phc ?? '')
  const cost = parts
    ? { memory: Number(parts[1]), passes: Number(parts[2]), parallelism: Number(parts[3]) }
    : COST
  const salt = parts ? Buffer.from(parts[4] ?? '', 'base64') : Buffer.alloc(16)
  const tag = await derive(password, salt, cost)
  const known = parts ? Buffer.from(parts[5] ?? '', 'base64') : Buffer.alloc(TAG, 0xff)
  return known.length === tag.length && timingSafeEqual(known, tag) && parts !== null
}

function derive(password: string, nonce: Uint8Array, cost: typeof COST): Promise<Buffer> {
  return run('argon2id', {
    message: Buffer.from(password.normalize('NFC')),
    nonce,
    tagLength: TAG,
    ...cost,
  })
}
