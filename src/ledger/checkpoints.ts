import { join } from 'node:path'
import { LedgerFault, toFault } from './fault.ts'
import { LEDGER_FILE, readMeta } from './meta.ts'
import { listCheckpoints } from './sequencer.ts'
import { openSql } from './sql.ts'
import type { Checkpoint } from './store.ts'

/**
 * The signed notes of a ledger at rest or in use, by log, then oldest first. Needs no key and changes
 * nothing. Faults: not-a-ledger, newer-format.
 */
export function readCheckpoints(dir: string): Checkpoint[] {
  if (!readMeta(dir)) throw new LedgerFault('not-a-ledger', `${dir} holds no ledger`)
  const path = join(dir, LEDGER_FILE)
  const sql = openSql(path, { readOnly: true })
  try {
    return listCheckpoints(sql)
  } catch (error) {
    throw toFault(error, path)
  } finally {
    sql.close()
  }
}
