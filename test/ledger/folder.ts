import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Ledger, type LedgerOptions, openLedger } from '../../src/ledger/index.ts'

export const MASTER_KEY = new Uint8Array(32).fill(7)

/** An empty folder that ends with the test. */
export function newFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'rujukan-ledger-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** The ledger of a folder; closed with the test, if not before. */
export async function openIn(dir: string, given: Partial<LedgerOptions> = {}): Promise<Ledger> {
  const ledger = await openLedger({
    dir,
    masterKey: MASTER_KEY,
    node: 'node.test',
    upcast: (_type, _version, body) => body,
    typeVersion: () => 1,
    ...given,
  })
  onTestFinished(() => ledger.close())
  return ledger
}
