import type { EntryId, Instant, PartyId, UnitId } from '../../kit/index.ts'
import type { CaseEntry } from '../case/entries.ts'
import { isIndicated, type VictimStatus } from './entries.ts'
import type { Standing } from './standing.ts'

export type SeatRow = {
  readonly unit: UnitId
  readonly party: PartyId
  readonly as: 'member' | 'reviewer'
}

/** Who is a victim, in the row of a case in which anybody asked. */
export type PanelRow = {
  readonly standing: Standing
  /** What was decided last; it takes effect when told. */
  readonly status?: VictimStatus
  /** What was decided when the person was last told: in effect. */
  readonly effect?: VictimStatus
  readonly seats: readonly SeatRow[]
  /** Units that have filed in the round under way. */
  readonly filed: readonly UnitId[]
  readonly deadline?: Instant
  readonly proposed?: true
  /** Decisions, for the codes of their minutes. */
  readonly made?: readonly { readonly entry: EntryId; readonly at: Instant }[]
}

const NONE: PanelRow = { standing: 'none', seats: [], filed: [] }

/** One entry further; the same object when it is about no panel. */
export function evolvePanelRow(row: PanelRow | undefined, entry: CaseEntry): PanelRow | undefined {
  if (entry.actor.kind !== 'officer') return row
  const before = row ?? NONE
  switch (entry.type) {
    case 'panel.convened': {
      const { deadline } = entry.body
      const { proposed: _, ...rest } = before
      // What the first responder found before counts on its first panel.
      const filed = before.status === undefined ? before.filed : []
      return { ...rest, standing: 'panel', seats: [], filed, deadline }
    }
    case 'panel.seated': {
      const { unit, party, as } = entry.body
      return { ...before, seats: [...without(before, unit), { unit, party, as }] }
    }
    case 'panel.unseated':
      return { ...before, seats: without(before, entry.body.unit) }
    case 'opinion.filed':
      return file(before, entry.body)
    case 'determination.proposed':
      return { ...before, proposed: true }
    case 'determination.made': {
      const { proposed: _, deadline: __, ...rest } = before
      const made = [...(before.made ?? []), { entry: entry.id, at: entry.recordedAt }]
      return { ...rest, standing: 'made', status: entry.body.status, made }
    }
    case 'determination.told':
      return {
        ...before,
        standing: 'told',
        ...(before.status ? { effect: before.status } : {}),
      }
    case 'review.asked': {
      const { proposed: _, ...rest } = before
      return { ...rest, standing: 'review', filed: [], deadline: entry.body.deadline }
    }
    default:
      return row
  }
}

const without = ({ seats }: PanelRow, unit: UnitId): SeatRow[] =>
  seats.filter((seat) => seat.unit !== unit)

type Filed = Extract<CaseEntry, { type: 'opinion.filed' }>['body']

/** The first responder's own finding before any panel is the standing; on a panel no finding shows. */
function file(row: PanelRow, { unit, status, alone }: Filed): PanelRow {
  const filed = row.filed.includes(unit) ? row.filed : [...row.filed, unit]
  return alone && isIndicated(status) ? { ...row, filed, standing: 'indicated' } : { ...row, filed }
}

/** How it stands, in a line of a list; `outside`: for who was not part of it, only what is in effect. */
export function determinedIn(
  row: PanelRow | undefined,
  sight: 'inside' | 'outside',
): Pick<PanelRow, 'standing' | 'status'> | undefined {
  if (!row || row.standing === 'none') return undefined
  const { standing, status, effect } = row
  if (sight === 'inside') return { standing, ...(status ? { status } : {}) }
  if (!effect) return { standing: 'panel' }
  return { standing: standing === 'review' ? 'review' : 'told', status: effect }
}
