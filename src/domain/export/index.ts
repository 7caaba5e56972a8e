// An export: a list taken out of the system as a file. The entry says who took what, for which purpose,
// and what the file's hash is. Refuses to hold the rows: those are the file's, and the file is not kept.
import type {
  Actor,
  Entry,
  ExportId,
  Instant,
  NewEntry,
  Officer,
  OfficerId,
  PartyId,
  PostId,
  Purpose,
  UnitId,
} from '../../kit/index.ts'

export type ListExported = {
  /** Stands on every sheet of the file. */
  readonly number: string
  readonly list: string
  /** What narrowed the list: codes and ids, never a name that was searched for. */
  readonly filter: Readonly<Record<string, string>>
  readonly form: string
  /** What the personal columns were shown for; left out: masked, the outline only. */
  readonly purpose?: Purpose
  readonly rows: number
  /** Cases of which something personal left, each with its access entries. */
  readonly disclosed: number
  readonly bytes: number
  /** Of the whole file, lower-case hex. */
  readonly sha256: string
}
type ExportEntry = Entry<'list.exported', ListExported>
export type NewExportEntry = NewEntry<'list.exported', ListExported>

/** An export as lists show it. */
export type Exported = ListExported & {
  readonly id: ExportId
  readonly at: Instant
  readonly officer: OfficerId
  readonly post: PostId
  readonly unit: UnitId
  readonly party: PartyId
}

export const isExportEntry = (entry: Entry): entry is ExportEntry => entry.type === 'list.exported'

export function toExportEntry(body: ListExported, { unit, party, post }: Officer): NewExportEntry {
  return { type: 'list.exported', class: 'outline', route: { unit, party, post }, body }
}

/** Throws for an actor that no export can have: only officers take lists out. */
export function toExported({ body, stream, recordedAt, actor }: ExportEntry): Exported {
  const { officer, post, unit, party } = getOfficer(actor)
  // The stream of an export is `export/<id>` by construction.
  const id = stream.slice('export/'.length) as ExportId
  return { ...body, id, at: recordedAt, officer, post, unit, party }
}

function getOfficer(actor: Actor): Officer {
  if (actor.kind !== 'officer') throw new Error(`an export by a ${actor.kind}`)
  return actor
}
