import type { Actor, CommandId, EntryId, PartyId, StreamId } from '../../kit/index.ts'
import type { CaseEntry, NewCaseEntry } from './entries.ts'
import type { Facts } from './facts.ts'
import { type CaseState, evolveCase } from './state.ts'

/** The state as it would be if these entries were recorded now: for previews and for key holdings. */
export function imagine(
  state: CaseState,
  decided: readonly NewCaseEntry[],
  facts: Pick<Facts<Actor>, 'now' | 'by'>,
): CaseState {
  return decided.reduce(
    (before, entry, index) => evolveCase(before, toEntry(before, entry, index, facts)),
    state,
  )
}

function toEntry(
  state: CaseState,
  entry: NewCaseEntry,
  index: number,
  facts: Pick<Facts<Actor>, 'now' | 'by'>,
): CaseEntry {
  const log = entry.log ?? state.lead?.party ?? ownParty(facts.by)
  // The body belongs to the type by NewCaseEntry; ids of an imagined entry are never looked up.
  return {
    ...entry,
    id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}` as EntryId,
    stream: '' as StreamId,
    version: state.version + 1,
    typeVersion: 1,
    recordedAt: facts.now,
    occurredAt: facts.now,
    actor: facts.by,
    command: '' as CommandId,
    log,
  } as CaseEntry
}

const ownParty = (by: Actor): PartyId => (by.kind === 'officer' ? by.party : ('' as PartyId))
