import type { ClaimId, DataClass, Instant, PartyId, UnitId } from '../../kit/index.ts'

/** Numbers of tags have five digits at the most. */
export const HIGHEST_TAG = 99_999

/** Out of whose hands a paper came. */
export const PAPER_SOURCES = [
  'person',
  'family',
  'employer',
  'agency',
  'host-authority',
  'other',
] as const
export type PaperSource = (typeof PAPER_SOURCES)[number]

/** Into whose hands it went again. */
export const PAPER_TAKERS = ['person', 'guardian', 'issuer', 'other-unit'] as const
export type PaperTaker = (typeof PAPER_TAKERS)[number]

/**
 * Entry types of a case that is one of many. What a paper says stands in `paper.seen` of the class documents;
 * here only that it is kept, and by whom. Where a person is or will be taken is of the class contact.
 */
export type BoardBodies = {
  /** Seen at the gate: the number on her tag, and whether a doctor must see her first. Never what ails her. */
  'gate.passed': { tag: number; urgent: boolean }
  'triage.recorded': {
    urgent: boolean
    /** Nobody at hand speaks her language. */
    interpreter: boolean
    /** A child without anybody of its own. */
    alone: boolean
  }
  'queue.taken': Readonly<Record<never, never>>
  'queue.left': Readonly<Record<never, never>>
  /** By the clock: so many minutes nobody of the unit that took her did anything. */
  'queue.returned': { unit: UnitId; minutes: number }
  /** A unit of another institution works in the incident: it sees the outline and nothing else. */
  'team.joined': { unit: UnitId; party: PartyId }
  'team.ended': { unit: UnitId }
  'place.assigned': { place: string }
  'transport.assigned': { transport: string; leaves?: Instant }
  /** A paper was handed in. `paper`: the claim under which `paper.seen` says what it is. */
  'custody.taken': { paper: ClaimId; kind: string; from: PaperSource }
  'custody.ended': { paper: ClaimId; to: PaperTaker; words: string }
}

export const BOARD_CLASSES: { readonly [T in keyof BoardBodies]: DataClass } = {
  'gate.passed': 'outline',
  'triage.recorded': 'outline',
  'queue.taken': 'outline',
  'queue.left': 'outline',
  'queue.returned': 'outline',
  'team.joined': 'outline',
  'team.ended': 'outline',
  'place.assigned': 'contact',
  'transport.assigned': 'contact',
  'custody.taken': 'outline',
  'custody.ended': 'outline',
}
