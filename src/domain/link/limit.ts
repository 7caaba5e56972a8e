import { DAY, type Instant, type PostId, type UnitId } from '../../kit/index.ts'
import type { MatchRow } from './row.ts'

/** How many matches the registrations of one post and of one unit may raise within 24 hours. */
export type MatchLimit = {
  readonly perPost: number
  readonly perUnit: number
  /** Mark of the source, or `unverified`. */
  readonly source: string
}

/** Where a coalition says nothing: a proposal of this system, no rule of anybody's. */
const PROPOSED: MatchLimit = { perPost: 10, perUnit: 40, source: 'unverified' }

export const limitOf = (stated: MatchLimit | undefined): MatchLimit => stated ?? PROPOSED

type By = { readonly unit: UnitId; readonly post?: PostId }

/**
 * Whether one more match is too many: who registers invented persons to see who makes contact is
 * stopped, and a list of arrivals does not flood who holds them. `raised`: matches of this unit so far.
 */
export function isTooMany(
  raised: Iterable<MatchRow>,
  by: By,
  { perPost, perUnit }: MatchLimit,
  now: Instant,
): boolean {
  let ofUnit = 0
  let ofPost = 0
  for (const { unit, post, at, heldBack, state } of raised) {
    if (state === 'told' || heldBack || unit !== by.unit || now - at >= DAY) continue
    ofUnit += 1
    if (by.post !== undefined && post === by.post) ofPost += 1
  }
  return ofUnit >= perUnit || ofPost >= perPost
}
