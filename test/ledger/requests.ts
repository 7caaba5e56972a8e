import type {
  Actor,
  CaseId,
  CommandId,
  DraftId,
  OfficerId,
  PartyId,
  PostId,
  StreamId,
  UnitId,
} from '../../src/kit/index.ts'
import { caseStream, toInstant } from '../../src/kit/index.ts'
import type {
  AccessRow,
  AppendRequest,
  Draft,
  Ledger,
  NewLedgerEntry,
  PlacedEntry,
} from '../../src/ledger/index.ts'

// The casts of this file mint ids as the border does; tests are the border here.
export const KEMLU = 'kemlu' as PartyId
export const KEMENSOS = 'kemensos' as PartyId
export const BARESKRIM = 'polri' as PartyId
export const SITI = 'case-1' as CaseId
export const SITI_STREAM: StreamId = caseStream(SITI)
export const DESK = 'desk' as PostId
export const OTHER_DESK = 'other-desk' as PostId
export const WATI = 'wati' as OfficerId
export const COALITION = 'coalition' as StreamId
export const NOON = toInstant(1_700_000_000_000)

export const officer: Actor = {
  kind: 'officer',
  officer: WATI,
  post: DESK,
  unit: 'kuala-lumpur' as UnitId,
  party: KEMLU,
  purpose: 'protection',
}

let commands = 0

export function note(text: string, given: Partial<NewLedgerEntry> = {}): NewLedgerEntry {
  return { type: 'case.noted', class: 'identity', route: {}, body: { text }, ...given }
}

/** One command that writes `entries` to one stream of one log. */
export function request(
  entries: readonly NewLedgerEntry[],
  given: Partial<AppendRequest> & { stream?: StreamId; expected?: number; log?: PartyId } = {},
): AppendRequest {
  const { stream = SITI_STREAM, expected = 0, log = KEMLU, ...rest } = given
  return {
    command: newCommand(),
    actor: officer,
    now: NOON,
    streams: [{ stream, expected, log, entries }],
    ...rest,
  }
}

export function newCommand(): CommandId {
  commands += 1
  return `command-${commands}` as CommandId
}

/** Appends and expects it to be done. */
export async function write(ledger: Ledger, given: AppendRequest): Promise<readonly PlacedEntry[]> {
  const result = await ledger.append(given)
  if (result.kind !== 'appended') throw new Error(`not appended: ${JSON.stringify(result)}`)
  return result.entries
}

export const access = (given: Partial<AccessRow> = {}): AccessRow => ({
  at: NOON,
  officer: WATI,
  post: DESK,
  unit: 'kuala-lumpur' as UnitId,
  party: KEMLU,
  purpose: 'protection',
  case: SITI,
  class: 'identity',
  action: 'case.read',
  ...given,
})

export const draft = (id: string, given: Partial<Draft> = {}): Draft => ({
  id: id as DraftId,
  post: DESK,
  party: KEMLU,
  kind: 'first-contact',
  updatedAt: NOON,
  body: { name: `draft of ${id}` },
  ...given,
})
