import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { environment } from '../server/config.ts'
import { CliFault } from './fault.ts'
import type { Flags } from './main.ts'

/** Name of a credential, before the party's id. */
const PREFIX = 'rujukan-provider-'

/**
 * What the node proves itself with to parties' identity providers, by party: files `rujukan-provider-PARTY` in
 * the folder that was named, else among the credentials of the service manager. Read once, at the start.
 */
export function readProviderSecrets(flags: Flags): ReadonlyMap<string, string> {
  const stated = flags['provider-secrets']
  const dir = stated ?? environment.credentials()
  if (!dir) return new Map()
  try {
    const names = readdirSync(dir).filter((name) => name.startsWith(PREFIX))
    return new Map(names.map((name) => [name.slice(PREFIX.length), read(join(dir, name))]))
  } catch (error) {
    if (error instanceof CliFault) throw error
    throw new CliFault(`The secrets for identity providers in ${dir} cannot be read.`)
  }
}

function read(path: string): string {
  const secret = readFileSync(path, 'utf8').trim()
  if (secret === '')
    throw new CliFault(`${path} is empty: put the provider’s client secret into it.`)
  return secret
}
