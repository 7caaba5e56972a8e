import type { PartyId, UnitId } from '../../kit/index.ts'
import type { CaseEntry } from '../case/entries.ts'
import { asNamed, type Heir } from '../coalition/heir.ts'
import type { Marks } from './marks.ts'

/** A team that took her out of the queue, so that it may ask her. */
export type Asker = {
  readonly unit: UnitId
  readonly party: PartyId
  /** It began an interview: what it asked stays open to it, as far as consent does. */
  readonly began?: true
}

/**
 * Which teams may ask her after one more entry. Putting her back ends that for a team that never began; the clock
 * does not, which only guesses: an interview without the network is told of when it is over. `marks`: before it.
 */
export function evolveAskers(
  askers: readonly Asker[],
  entry: CaseEntry,
  { taken, teams = [] }: Marks,
): readonly Asker[] {
  const { actor } = entry
  switch (entry.type) {
    case 'queue.taken': {
      const team = actor.kind === 'officer' && teams.find(({ unit }) => unit === actor.unit)
      return !team || isAsker(askers, team.unit) ? askers : [...askers, team]
    }
    case 'interview.begun': {
      const unit = actor.kind === 'officer' ? actor.unit : undefined
      return askers.map((one) => (one.unit === unit ? { ...one, began: true } : one))
    }
    case 'queue.left':
      return askers.filter(({ unit, began }) => began || unit !== taken?.unit)
    case 'team.ended':
      return askers.filter(({ unit }) => unit !== entry.body.unit)
    // They came by the word of who led then.
    case 'lead.taken':
      return []
    default:
      return askers
  }
}

export const isAsker = (askers: readonly Asker[], unit: UnitId): boolean =>
  askers.some((one) => one.unit === unit)

/** Teams of this party that have her in hands, or asked her: what finding needs is open to them by consent. */
export const openAskers = (
  { askers, marks: { taken } }: { readonly askers: readonly Asker[]; readonly marks: Marks },
  party: PartyId,
  heir: Heir = asNamed,
): readonly Asker[] =>
  askers.filter(
    (one) => (one.began || one.unit === taken?.unit) && heir(one.party, one.unit) === party,
  )
