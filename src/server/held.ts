import { heirsAt, ownParties } from '../domain/coalition/index.ts'
import type { CaseId, Instant, PartyId } from '../kit/index.ts'
import type { Image } from './image.ts'
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
      return count(filtered(merged(lists), isOwn))
    },
    newest: (after) => filtered(merged(lists, after), isOwn),
  }
}

type List = SortedIds<CaseId>

/** Whether somebody else may have inherited a part of what these parties led. */
const isDivided = ({ coalition }: Image, own: ReadonlySet<PartyId>): boolean =>
  [...coalition.successions.values()].some(({ from, to }) => own.has(from) && to.length > 1)

function whole(lists: readonly List[]): Held {
  const [only] = lists
  if (only && lists.length === 1) return only
  return {
    size: lists.reduce((sum, { size }) => sum + size, 0),
    newest: (after) => merged(lists, after),
  }
}

/** Newest first over several lists, which share no case. */
function* merged(lists: readonly List[], after?: CaseId): Generator<CaseId> {
  const walks = lists.map((list) => list.newest(after))
  const heads = walks.map(nextOf)
  for (;;) {
    const at = heads.reduce<number>(
      (best, id, index) => (isNewer(id, heads[best]) ? index : best),
      0,
    )
    const id = heads[at]
    if (id === undefined) return
    yield id
    heads[at] = nextOf(walks[at])
  }
}

function nextOf(walk: Generator<CaseId> | undefined): CaseId | undefined {
  const next = walk?.next()
  return next?.done ? undefined : next?.value
}

const isNewer = (id: CaseId | undefined, than: CaseId | undefined): boolean =>
  id !== undefined && (than === undefined || id > than)

function* filtered(ids: Iterable<CaseId>, holds: (id: CaseId) => boolean): Generator<CaseId> {
  for (const id of ids) if (holds(id)) yield id
}

const count = (ids: Iterable<unknown>): number => [...ids].length
