import type { SortedIds } from './sorted.ts'

/** Ids of several lists newest first, each once, of those that are `wanted`. */
export function mergedNewest<Id extends string>(
  lists: readonly SortedIds<Id>[],
  after?: Id,
  wanted?: (id: Id) => boolean,
): Generator<Id> {
  return mergedWalks(lists.map((list) => list.newest(after, wanted)))
}

/** The same of walks that are under way. */
export function mergedWalks<Id extends string>(walks: readonly Generator<Id>[]): Generator<Id> {
  const [only] = walks
  return only && walks.length === 1 ? only : merged(walks)
}

function* merged<Id extends string>(walks: readonly Generator<Id>[]): Generator<Id> {
  const heads = walks.map(nextOf)
  let last: Id | undefined
  for (;;) {
    const at = newestOf(heads)
    const id = heads[at]
    if (id === undefined) return
    if (id !== last) yield id
    last = id
    heads[at] = nextOf(walks[at])
  }
}

const newestOf = <Id extends string>(heads: readonly (Id | undefined)[]): number =>
  heads.reduce<number>((best, id, index) => (isNewer(id, heads[best]) ? index : best), 0)

function nextOf<Id extends string>(walk: Generator<Id> | undefined): Id | undefined {
  const next = walk?.next()
  return next?.done ? undefined : next?.value
}

const isNewer = (id: string | undefined, than: string | undefined): boolean =>
  id !== undefined && (than === undefined || id > than)
