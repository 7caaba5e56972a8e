/**
 * Why a ledger cannot be used. The command line has one sentence for each.
 * `locked`: another process holds the folder. `wrong-key`: the master key does not open this ledger.
 * `newer-format`: written by a later version. `unwritable`: folder or disk refuses (rights, I/O).
 * `disk-full`: no room for what was to be written; nothing of it was, and with room it works again.
 * `not-a-ledger`: the folder or file is something else. `keys-missing`: entries without their keys.db.
 * `damaged`: bytes that were written are not there or do not open. `closed`: used after its end.
 * `ended`: the thread of the store died; what was acknowledged is kept, this process can go no further.
 */
export type FaultCode =
  | 'locked'
  | 'wrong-key'
  | 'newer-format'
  | 'unwritable'
  | 'disk-full'
  | 'not-a-ledger'
  | 'keys-missing'
  | 'damaged'
  | 'closed'
  | 'ended'

/** An outage of the ledger, thrown; business "no"s are Refusals and never come from here. */
export class LedgerFault extends Error {
  readonly code: FaultCode

  constructor(code: FaultCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'LedgerFault'
    this.code = code
  }
}

/**
 * The fault behind an error of SQLite (primary result codes, sqlite.org/rescode.html) or of the file
 * system; any other error is a bug and comes back as it is.
 */
export function toFault(error: unknown, path: string): unknown {
  const code = findCode(error)
  if (!code || error instanceof LedgerFault) return error
  const text = error instanceof Error ? error.message : String(error)
  return new LedgerFault(code, `${path}: ${text}`, { cause: error })
}

const BY_RESULT: Readonly<Record<number, FaultCode>> = {
  5: 'locked', // BUSY
  6: 'locked', // LOCKED
  8: 'unwritable', // READONLY
  10: 'unwritable', // IOERR
  11: 'damaged', // CORRUPT
  13: 'disk-full', // FULL
  14: 'unwritable', // CANTOPEN
  26: 'not-a-ledger', // NOTADB
}

function findCode(error: unknown): FaultCode | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('errcode' in error && typeof error.errcode === 'number') {
    return BY_RESULT[error.errcode & 0xff]
  }
  if (!('syscall' in error)) return undefined
  return 'code' in error && error.code === 'ENOSPC' ? 'disk-full' : 'unwritable'
}
