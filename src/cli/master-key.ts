import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import {
  type KeySource,
  newPassphraseSource,
  readKeyFile,
  readMeta,
  toMasterKey,
} from '../ledger/index.ts'
import { environment } from '../server/config.ts'
import { CliFault } from './fault.ts'
import type { Flags } from './main.ts'

export type MasterKey = { readonly masterKey: Uint8Array; readonly keySource: KeySource }

const LEAST = 12

/**
 * The master key, which is never in clear on the same disk: from a key file (`--master-key`, or the
 * credential `rujukan-master` of the service manager), else from a passphrase (file or prompt).
 */
export async function askMasterKey(dir: string, flags: Flags, isNew: boolean): Promise<MasterKey> {
  const file = flags['master-key'] ?? findCredential()
  if (file) return { masterKey: await readKeyFile(file), keySource: { kind: 'file' } }
  const known = isNew ? undefined : readMeta(dir)?.keySource
  if (known?.kind === 'file')
    throw new CliFault(
      'This node opens with a key file: give it with --master-key FILE or as the credential rujukan-master.',
    )
  const source = known ?? newPassphraseSource()
  const passphrase = await askPassphrase(flags)
  if (isNew && passphrase.length < LEAST)
    throw new CliFault(`The passphrase must have at least ${LEAST} characters.`)
  return { masterKey: await toMasterKey(passphrase, source), keySource: source }
}

function findCredential(): string | undefined {
  const dir = environment.credentials()
  return dir ? join(dir, 'rujukan-master') : undefined
}

async function askPassphrase(flags: Flags): Promise<string> {
  const file = flags['passphrase-file'] ?? environment.passphrase()
  if (file) return readFileSync(file, 'utf8').replace(/\r?\n$/, '')
  if (!process.stdin.isTTY)
    throw new CliFault(
      'No passphrase: give --passphrase-file FILE or --master-key FILE, or start from a terminal.',
    )
  const prompt = createInterface({ input: process.stdin, output: process.stdout })
  const passphrase = await prompt.question('Passphrase of the master key: ')
  prompt.close()
  return passphrase
}
