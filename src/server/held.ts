import { heirsAt, ownParties } from '../domain/coalition/index.ts'
import type { CaseId, Instant, PartyId } from '../kit/index.ts'
import type { Image } from './image.ts'
import { mergedNewest } from './merged.ts'
import type { SortedIds } from './sorted.ts'

/** Cases in order of their ids, which is that of their opening. */
export type Held = {
  readonly size: number
  newest(after?: CaseId): Iterable<CaseId>
}

/**
 * The cases a party leads today: its own, and of every party it succeeded those whose unit came to
 * it. Read through the successions, so that the image stays a fold and nothing is indexed anew.
 */
export function heldBy(image: Image, party: PartyId, at: Instant): Held {
  const own = ownParties(image.coalition, party, at)
  const lists = [...own].flatMap((one) => image.heldBy.get(one) ?? [])
  if (!isDivided(image, own)) return whole(lists)
  const heir = heirsAt(image.coalition, at)
  const isOwn = (id: CaseId): boolean => {
    const row = image.rows.get(id)
    return row !== undefined && heir(row.leadParty, row.leadUnit) === party
  }
  return {
    get size() {
      return count(filtered(mergedNewest(lists), isOwn))
    },
    newest: (after) => filtered(mergedNewest(lists, after), isOwn),
  }
}

type List = SortedIds<CaseId>

/** Whether somebody else may have inherited a part of what these parties led. */
export const isDivided = ({ coalition }: Image, own: ReadonlySet<PartyId>): boolean =>
  [...coalition.successions.values()].some(({ from, to }) => own.has(from) && to.length > 1)

function whole(lists: readonly List[]): Held {
  const [only] = lists
  if (only && lists.length === 1) return only
  return {
    size: lists.reduce((sum, { size }) => sum + size, 0),
    newest: (after) => mergedNewest(lists, after),
  }
}

function* filtered(ids: Iterable<CaseId>, holds: (id: CaseId) => boolean): Generator<CaseId> {
  for (const id of ids) if (holds(id)) yield id
}

const count = (ids: Iterable<unknown>): number => [...ids].length
