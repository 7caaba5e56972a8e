import type { CaseEntry, NewCaseEntry } from '../domain/case/entries.ts'
import type { Facts } from '../domain/case/facts.ts'
import { imagine } from '../domain/case/imagine.ts'
import { type CaseState, foldCase } from '../domain/case/state.ts'
import type { Heir } from '../domain/coalition/index.ts'
import { withDuties } from '../domain/duty/consequences.ts'
import {
  type Actor,
  type CaseId,
  type CommandId,
  caseStream,
  type DraftId,
  type Entry,
  findCaseOf,
  type Instant,
  type NextId,
  type PartyId,
  type Refusal,
  toCanonical,
} from '../kit/index.ts'
import type { NewLedgerEntry, PlacedEntry, StreamAppend } from '../ledger/index.ts'
import { keyChange } from './key-change.ts'

/** Log of entries that belong to no party: the coalition's own stream. */
export const NODE_LOG = 'coalition' as PartyId

export type Chance = {
  readonly now: () => number
  readonly nextId: NextId
  /** How far the machine's clock stands from `now`, while it is not believed. */
  readonly doubt?: (() => number | undefined) | undefined
}

export type Done = {
  readonly case: CaseId
  readonly version: number
  readonly entries: readonly PlacedEntry[]
}

export type ActOptions = {
  readonly command: CommandId
  /** Version the author saw; left out for acts that commute with whatever came between. */
  readonly seen?: number | undefined
  readonly dropDrafts?: readonly DraftId[]
  /** Told what will be written, its duties included, before it is durable. */
  readonly onDecided?: (id: CaseId, entries: readonly NewCaseEntry[]) => void
}

/** A stream that is no case: whose log it stands in, and its version, asked when its turn has come. */
export type Place = Pick<StreamAppend, 'stream' | 'log'> & { readonly seen: () => number }
/** What an act on such a stream decides, and what came of it. */
export type Decided = readonly NewLedgerEntry[] | Refusal
export type Written = readonly PlacedEntry[] | Refusal

/** A command id belongs to the one who used it first. */
export function isBy(by: Actor, entries: readonly PlacedEntry[]): boolean {
  // Entries of one command have one actor.
  const first = entries[0]?.actor
  return first === undefined || toCanonical(first) === toCanonical(by)
}

/** What a command did elsewhere answers nothing here. */
export const isAbout = (id: CaseId, entries: readonly PlacedEntry[]): boolean =>
  entries.some(({ stream }) => stream === caseStream(id))

export const emptyCase = (): CaseState => foldCase([])

export const base = (actor: Actor, now: Instant, { command, dropDrafts }: ActOptions) => ({
  command,
  actor,
  now,
  ...(dropDrafts ? { dropDrafts } : {}),
})

/** What one decision appends to its case: the entries with their duties, and the keys that change hands. */
export function toPart(
  id: CaseId,
  state: CaseState,
  decided: readonly NewCaseEntry[],
  facts: Facts<Actor>,
  heir: (at?: Instant) => Heir,
) {
  const entries = withDuties(state, decided, facts)
  const after = imagine(state, entries, facts)
  const stream = toStream(id, state, entries)
  if (after.erased !== undefined) return { stream, wraps: [], unwraps: [], erases: [stream.stream] }
  return { stream, ...keyChange(id, state, after, facts.now, heir) }
}

/**
 * The stream goes on in the log in which its lead was taken, also when that party was succeeded: one
 * case, one log until the next handover, whose `lead.taken` opens the log of today's party.
 */
function toStream(
  id: CaseId,
  state: CaseState,
  entries: readonly NewCaseEntry[],
): StreamAppend & { readonly entries: readonly NewCaseEntry[] } {
  if (!state.lead) throw new Error(`case ${id} has no lead`)
  return { stream: caseStream(id), expected: state.version, log: state.lead.party, entries }
}

export function versionOf(id: CaseId, entries: readonly PlacedEntry[], before: CaseState): number {
  return entries.findLast((entry) => entry.stream === caseStream(id))?.version ?? before.version
}

/** Cases that these entries opened, folded: whoever opened one mostly goes on with it. */
export function openedCases(entries: readonly PlacedEntry[]): [CaseId, CaseState][] {
  const streams = Map.groupBy(entries, ({ stream }) => findCaseOf(stream))
  return [...streams].flatMap(([id, own]) =>
    // A stream `case/…` holds only case entries.
    id === undefined ? [] : [[id, foldCase(own as readonly Entry[] as CaseEntry[])]],
  )
}
