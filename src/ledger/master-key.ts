import { argon2, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { LedgerFault, toFault } from './fault.ts'
import { KEY_BYTES } from './sealing.ts'

/** Where the master key comes from; kept in clear beside the ledger, so that it can be asked for again. */
export type KeySource =
  | { readonly kind: 'file' }
  | {
      readonly kind: 'passphrase'
      /** 16 random bytes, base64url. */
      readonly salt: string
      /** argon2id cost: memory in KiB, passes, lanes. */
      readonly memory: number
      readonly passes: number
      readonly lanes: number
    }

export type PassphraseSource = Extract<KeySource, { kind: 'passphrase' }>

/** Second recommended option of RFC 9106 §4: 64 MiB, three passes, four lanes. */
export function newPassphraseSource(salt: Uint8Array = randomBytes(16)): PassphraseSource {
  const text = Buffer.from(salt).toString('base64url')
  return { kind: 'passphrase', salt: text, memory: 65_536, passes: 3, lanes: 4 }
}

const runArgon2 = promisify(argon2)

/** The 32-byte master key of a passphrase (argon2id over its NFC form). */
export async function toMasterKey(
  passphrase: string,
  source: PassphraseSource,
): Promise<Uint8Array> {
  return await runArgon2('argon2id', {
    message: Buffer.from(passphrase.normalize('NFC')),
    nonce: Buffer.from(source.salt, 'base64url'),
    parallelism: source.lanes,
    memory: source.memory,
    passes: source.passes,
    tagLength: KEY_BYTES,
  })
}

/** A master key kept as 32 raw bytes (a service manager's credential file). Faults: unwritable, wrong-key. */
export async function readKeyFile(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch((error) => {
    throw toFault(error, path)
  })
  if (bytes.length !== KEY_BYTES) {
    throw new LedgerFault('wrong-key', `${path}: ${bytes.length} bytes, not ${KEY_BYTES}`)
  }
  return bytes
}
