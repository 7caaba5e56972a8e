import { type FaultCode, LedgerFault } from '../ledger/index.ts'

/** Something the person at the command line can mend; the message is the one sentence to print. */
export class CliFault extends Error {
  override readonly name = 'CliFault'
}

const SENTENCES: Readonly<Record<FaultCode, (detail: string) => string>> = {
  locked: () =>
    'Another process is using this data folder: stop it first, or choose another folder with --data DIR.',
  'wrong-key': () =>
    'The master key does not open this data folder: give the key or passphrase it was made with.',
  'newer-format': () =>
    'This data folder was written by a newer version of Rujukan: start it with that version or a later one.',
  unwritable: (detail) =>
    `The data folder cannot be written (${detail}): check its owner, its rights and the free space.`,
  'disk-full': (detail) =>
    `The disk of the data folder is full (${detail}): make room and start again; nothing was half written.`,
  'not-a-ledger': (detail) =>
    `This folder holds something else than a ledger of Rujukan (${detail}): choose another one with --data DIR.`,
  'keys-missing': () =>
    'The file keys.db is missing beside the ledger: restore it from its own backup, nothing opens without it.',
  damaged: (detail) =>
    `The ledger is damaged (${detail}): run \`npm start -- verify\` and restore a backup.`,
  closed: () => 'The ledger was closed while it was in use: start again.',
  ended: () =>
    'The thread that keeps the ledger died: start again. Whatever was acknowledged is kept.',
}

/** One sentence for whatever ended the command. */
export function sayFault(error: unknown): string {
  if (error instanceof CliFault) return error.message
  if (error instanceof LedgerFault) return SENTENCES[error.code](error.message)
  if (error instanceof Error && 'code' in error) return saySystem(String(error.code), error)
  return error instanceof Error ? `Rujukan stopped: ${error.message}` : 'Rujukan stopped.'
}

/** Whether the person at the command line can mend it; anything else is a bug, whose place is printed. */
export function isMendable(error: unknown): boolean {
  if (error instanceof CliFault || error instanceof LedgerFault) return true
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return MENDABLE.has(code) || code.startsWith('ERR_PARSE_ARGS')
}

const MENDABLE = new Set(['EADDRINUSE', 'EADDRNOTAVAIL', 'EACCES', 'ENOENT', 'EISDIR'])

function saySystem(code: string, error: Error): string {
  const { message } = error
  const path = 'path' in error ? String(error.path) : message
  if (code === 'EADDRINUSE')
    return 'This port is taken by another program: choose another one with --port N.'
  if (code === 'EADDRNOTAVAIL')
    return 'This machine has no such address: choose another one with --host ADDRESS.'
  if (code === 'ENOENT')
    return `There is no ${path}, or the folder that it should stand in is missing: check what you gave.`
  if (code === 'EISDIR') return 'A file is needed and a folder was given: name a file in it.'
  if (code === 'EACCES') return `Not permitted: ${message}`
  if (code.startsWith('ERR_PARSE_ARGS')) return `${message} See --help.`
  return `Rujukan stopped: ${message}`
}
