import type { CaseRow } from '../domain/case/row.ts'
import type { CaseId, IncidentId } from '../kit/index.ts'

/** What the image keeps of boards besides the rows. */
type Boards = {
  readonly taken: Set<CaseId>
  readonly tags: Map<IncidentId, Map<number, CaseId>>
}

/** Who is in somebody's hands, and which number was given away. */
export function indexBoard({ taken, tags }: Boards, { id, board, incident }: CaseRow): void {
  if (board?.taken) taken.add(id)
  else taken.delete(id)
  if (board?.tag === undefined || !incident) return
  const own = tags.get(incident) ?? new Map<number, CaseId>()
  tags.set(incident, own.set(board.tag, id))
}

/** The number of a case that was erased is free again. */
export function untag({ tags }: Boards, { board, incident }: CaseRow): void {
  const own = incident && tags.get(incident)
  if (!own || board?.tag === undefined) return
  own.delete(board.tag)
  if (own.size === 0) tags.delete(incident)
}
