import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const MANIFEST_FILE = 'manifest.json'

/** What a backup says of itself. */
export type Manifest = {
  readonly product: 'rujukan'
  /** When it was made (ISO 8601, UTC). */
  readonly made: string
  readonly node: string
  /** Of ledger.db. */
  readonly format: number
  readonly entries: number
  readonly ledger: Copied
  readonly keys: Copied
  /** The newest signed note of every log. */
  readonly checkpoints: readonly string[]
}

/** SHA-256 in hexadecimal. */
export type Copied = { readonly file: string; readonly bytes: number; readonly sha256: string }

/** Undefined when the folder holds no backup, or one whose manifest says something else than it should. */
export function findManifest(dir: string): Manifest | undefined {
  const path = join(dir, MANIFEST_FILE)
  if (!existsSync(path)) return undefined
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isManifest(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false
  const { product, node, format, ledger, keys, checkpoints } = value as Partial<Manifest> // each member is looked at here
  return (
    product === 'rujukan' &&
    typeof node === 'string' &&
    typeof format === 'number' &&
    isCopied(ledger) &&
    isCopied(keys) &&
    Array.isArray(checkpoints) &&
    checkpoints.every((note) => typeof note === 'string')
  )
}

/** Names of files only: a manifest may not lead out of its folder. */
function isCopied(value: unknown): value is Copied {
  if (typeof value !== 'object' || value === null) return false
  const { file, bytes, sha256 } = value as Partial<Copied> // each member is looked at here
  return (
    typeof file === 'string' &&
    /^[\w.-]+$/.test(file) &&
    typeof bytes === 'number' &&
    typeof sha256 === 'string'
  )
}

export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}
