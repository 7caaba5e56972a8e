import { type DestinationStream, pino } from 'pino'
import { ZodError } from 'zod'
import { LedgerFault } from '../ledger/index.ts'
import { environment } from './config.ts'

/** What a request leaves in the log: names of endpoints and codes, never input, path, query or person. */
export type RequestLine = {
  readonly endpoint: string
  readonly method: string
  readonly status: number
  readonly ms: number
  readonly refused?: string
}

export type Log = {
  request(line: RequestLine): void
  /** A bug or an outage: where in the code, never with which values. */
  fault(id: string, error: unknown): void
  says(text: string): void
  /** Something the operator has to look at; no bug. */
  warns(text: string): void
}

/**
 * Structured lines, on standard output unless `to` is given. Messages of errors are left out: they may
 * quote what was sent.
 */
export function createLog(level = environment.logLevel(), to?: DestinationStream): Log {
  const options = { level, base: null }
  const logger = to ? pino(options, to) : pino(options)
  return {
    request: (line) => logger.info(line, 'request'),
    fault: (id, error) => logger.error({ id, ...describe(error) }, 'fault'),
    says: (text) => logger.info(text),
    warns: (text) => logger.warn(text),
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error)

const describe = (error: unknown) => ({
  name: nameOf(error),
  ...(error instanceof LedgerFault ? { code: error.code } : {}),
  stack: placesOf(error),
  ...misfitsOf(error),
})

/** Which members of an answer did not fit its schema: their paths, never their values. */
function misfitsOf(error: unknown): { readonly misfits?: readonly string[] } {
  if (!(error instanceof ZodError)) return {}
  return { misfits: error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`) }
}

function placesOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : []
  return lines.filter((line) => line.trimStart().startsWith('at ')).map((line) => line.trim())
}
