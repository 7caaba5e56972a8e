import type { PartyId, UnitId } from '../../kit/index.ts'
import type { CaseEntry } from '../case/entries.ts'
import type { Share } from '../duty/open.ts'
import { evolveMarks, type Marks, type Team } from './marks.ts'

/** Of a case what the board, the queue and the clock look through; rows of which nothing is told have none. */
export type BoardRow = Marks & {
  /** Who led it before: they still see that it was handed over. */
  readonly formers?: readonly Team[]
}

/** `lead`: who led the case before this entry. */
export function evolveBoardRow(
  row: BoardRow | undefined,
  entry: CaseEntry,
  lead: { readonly leadUnit: UnitId; readonly leadParty: PartyId },
  share: Share,
): BoardRow | undefined {
  const marks: BoardRow | undefined = evolveMarks(row, entry)
  if (entry.type !== 'lead.taken') return marks === row ? row : marks && toSharedBoard(marks, share)
  const former = { unit: lead.leadUnit, party: lead.leadParty }
  return toSharedBoard({ ...marks, formers: [...(row?.formers ?? []), former] }, share)
}

/** Equal codes share a string again, as in every row. */
export function toSharedBoard(row: BoardRow, share: Share): BoardRow {
  const { taken, teams, formers } = row
  return {
    ...row,
    ...(taken ? { taken: { ...taken, ...toShared(taken, share) } } : {}),
    ...(teams ? { teams: teams.map((team) => toShared(team, share)) } : {}),
    ...(formers ? { formers: formers.map((team) => toShared(team, share)) } : {}),
  }
}

const toShared = ({ unit, party }: Team, share: Share): Team => ({
  unit: share(unit),
  party: share(party),
})
