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
  const isLed = findLeadTest(image, own, party, at)
  if (!isLed) return whole(lists)
  return {
    get size() {
      return count(mergedNewest(lists, undefined, isLed))
    },
    newest: (after) => mergedNewest(lists, after, isLed),
  }
}

type List = SortedIds<CaseId>

/**
 * Tells of a case that one of these, the party or whom it succeeded, took the lead of, whether the party leads it
 * today. Undefined when it leads all of them, so that no row need be looked at.
 */
export function findLeadTest(
  { coalition, rows }: Image,
  own: ReadonlySet<PartyId>,
  party: PartyId,
  at: Instant,
): ((id: CaseId) => boolean) | undefined {
  const mayBeOthers = [...coalition.successions.values()].some(
    ({ from, to }) => from === party || (own.has(from) && to.length > 1),
  )
  if (!mayBeOthers) return undefined
  const heir = heirsAt(coalition, at)
  return (id) => {
    const row = rows.get(id)
    return row !== undefined && heir(row.leadParty, row.leadUnit) === party
  }
}

function whole(lists: readonly List[]): Held {
  const [only] = lists
  if (only && lists.length === 1) return only
  return {
    size: lists.reduce((sum, { size }) => sum + size, 0),
    newest: (after) => mergedNewest(lists, after),
  }
}

const count = (ids: Iterable<unknown>): number => [...ids].length
