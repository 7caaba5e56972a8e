import type { GlassId, Instant, OfficerId, PartyId } from '../../kit/index.ts'
import type { CaseBodies, CaseEntry } from '../case/entries.ts'
import { type Origin, toOrigin } from '../case/moment.ts'

/** One opening in an emergency, by whom, for how long, and what the lead's supervisor said of it. */
export type Glass = CaseBodies['glass.broken'] &
  Origin & {
    readonly party: PartyId
    /** Who opened it, for the review by somebody else; shown to nobody. */
    readonly officer?: OfficerId
    readonly endedAt?: Instant
    readonly reviewed?: { readonly at: Instant; readonly upheld: boolean; readonly reason: string }
  }
export type Glasses = ReadonlyMap<GlassId, Glass>

/** Openings so far. None is forgotten; what ended stays readable. */
export function evolveGlasses(glasses: Glasses, entry: CaseEntry): Glasses {
  switch (entry.type) {
    case 'glass.broken': {
      const { actor } = entry
      if (actor.kind !== 'officer') return glasses
      const { party, officer } = actor
      return new Map(glasses).set(entry.body.glass, {
        ...entry.body,
        ...toOrigin(entry),
        party,
        officer,
      })
    }
    case 'glass.ended':
      return change(glasses, entry.body.glass, { endedAt: entry.recordedAt })
    case 'glass.reviewed': {
      const { glass, upheld, reason } = entry.body
      return change(glasses, glass, { reviewed: { at: entry.recordedAt, upheld, reason } })
    }
    default:
      return glasses
  }
}

function change(glasses: Glasses, id: GlassId, more: Partial<Glass>): Glasses {
  const known = glasses.get(id)
  return known ? new Map(glasses).set(id, { ...known, ...more }) : glasses
}

/** Three hours, unless it was found not justified before. */
export const isOpenGlass = (
  glass: Pick<Glass, 'until' | 'endedAt' | 'reviewed'>,
  now: Instant,
): boolean => now < glass.until && glass.endedAt === undefined && glass.reviewed?.upheld !== false
