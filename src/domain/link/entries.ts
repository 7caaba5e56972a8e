import type {
  CaseId,
  DataClass,
  LinkId,
  MatchId,
  PartyId,
  PostId,
  UnitId,
} from '../../kit/index.ts'

/** How sure the model was. What it finds unlikely is never recorded. */
export const BANDS = ['almost-certain', 'possible'] as const
export type Band = (typeof BANDS)[number]

/** What to look at besides: signs of falsified papers are for protection alone, and never count against a match. */
export const SIGNS = ['older-in-one', 'number-contradicts', 'siblings'] as const
export type Sign = { readonly code: (typeof SIGNS)[number]; readonly years?: number }

/** One column that both said something in: how well they agree, and what that weighs. No values of either. */
export type Weighed = {
  readonly column: string
  readonly level: string
  readonly bits: number
  /** What agrees is found once among so many records. */
  readonly onePer?: number
}

/** Why a pair may be one person, as it was shown: enough to be judged again, and nobody's data. */
export type Evidence = {
  /** Version of what weighed the pair. */
  readonly model: string
  readonly band: Band
  /** Bits for one person, with the prior: 0 is even odds. */
  readonly bits: number
  /** The strongest first. */
  readonly reasons: readonly Weighed[]
  readonly signs: readonly Sign[]
}

/** Why a unit does not make contact. */
export const KEEP_REASONS = [
  'another-person',
  'person-unsafe',
  'person-refuses',
  'in-contact',
  'other',
] as const
export type KeepReason = (typeof KEEP_REASONS)[number]

/** Why two cases are not one person. */
export const REJECT_REASONS = ['another-person', 'sibling', 'borrowed-papers', 'other'] as const
export type RejectReason = (typeof REJECT_REASONS)[number]

/** A link goes forward by these; undoing takes the last one back. */
export const LINK_STEPS = ['proposed', 'confirmed', 'rejected'] as const
export type LinkStep = (typeof LINK_STEPS)[number]

/** Entry types of a case stream about who else may be the same person. A link stands in both streams. */
export type LinkBodies = {
  /** By the node, in the case that was there first: another party registered somebody like her. */
  'match.found': {
    match: MatchId
    other: CaseId
    /** Who registered. */
    unit: UnitId
    party: PartyId
    post?: PostId
    evidence: Evidence
    /** That unit or post raised too many on one day: nobody owes an answer. */
    heldBack?: true
  }
  'match.revealed': { match: MatchId }
  'match.kept': { match: MatchId; reason: KeepReason; words: string }
  /** In the case of who registered, once the other side makes contact: who may know her. */
  'match.told': { match: MatchId; other: CaseId; unit: UnitId; party: PartyId }

  'link.proposed': {
    link: LinkId
    other: CaseId
    party: PartyId
    /** Two parties lead the two cases: each must confirm. */
    across: boolean
    /** What is new since it was rejected, if it was. */
    words: string
    evidence?: Evidence
  }
  'link.confirmed': {
    link: LinkId
    party: PartyId
    /** What speaks for it beside the model, if the officer said so; without names. */
    words: string
  }
  /** Do not link: remembered. */
  'link.rejected': { link: LinkId; party: PartyId; reason: RejectReason; words: string }
  /** Somebody looked and could not say: the pair waits. Across parties only in the own case. */
  'link.doubted': { other: CaseId; party: PartyId; words: string }
  /** Takes the last step back, whatever it was. */
  'link.undone': { link: LinkId; party: PartyId; step: LinkStep; words: string }
}

export const LINK_CLASSES: { readonly [T in keyof LinkBodies]: DataClass } = {
  'match.found': 'identity',
  'match.revealed': 'outline',
  'match.kept': 'outline',
  'match.told': 'identity',
  'link.proposed': 'identity',
  'link.confirmed': 'outline',
  'link.rejected': 'outline',
  'link.doubted': 'identity',
  'link.undone': 'outline',
}
