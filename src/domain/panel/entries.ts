import type {
  DataClass,
  DeterminationId,
  EntryId,
  Instant,
  LocalDate,
  OpinionId,
  PartyId,
  ReviewId,
  UnitId,
} from '../../kit/index.ts'

/** What an institution, or the panel, finds a person to be. */
export const VICTIM_STATUSES = [
  'indicated',
  'victim',
  'not-victim',
  'not-enough',
  'withdrawn',
  'labour-case',
] as const
export type VictimStatus = (typeof VICTIM_STATUSES)[number]

/** It decides who pays and who is protected: these take protection away, so they need a second reviewer. */
export const isNegative = (status: VictimStatus): boolean =>
  status === 'not-victim' || status === 'labour-case'

/** Doubt is to her benefit: who is found to be one of these is served and recovers. */
export const isIndicated = (status: VictimStatus): boolean =>
  status === 'indicated' || status === 'victim'

/** What is open to a person who was not found to be a victim. */
export const WAYS = [
  'labour-claim',
  'supported-return',
  'self-paid-return',
  'shelter-until-then',
  'decides-later',
] as const
export type Way = (typeof WAYS)[number]

export const REVIEW_ASKERS = ['person', 'supporter', 'evidence', 'referral'] as const
export type ReviewAsker = (typeof REVIEW_ASKERS)[number]
export const REVIEW_OUTCOMES = ['upheld', 'changed', 'referred'] as const
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number]

export const NOTICE_FORMS = ['spoken', 'printed', 'both'] as const
export const NOTICE_HEARERS = ['person', 'guardian'] as const

/** Which version of which instrument an opinion was formed with. */
export type InstrumentUsed = { readonly id: string; readonly version: number }

/**
 * Entry types about who is a victim. Only officers make them: whoever folds a stream passes over those
 * of any other actor. Statuses are outline, reasons are of the class exploitation.
 */
export type PanelBodies = {
  'panel.convened': { quorum: number; deadline: Instant }
  /** At the convening, when it is added, and again for a review. `owes`: an opinion, not filed before. */
  'panel.seated': {
    unit: UnitId
    party: PartyId
    as: 'member' | 'reviewer'
    owes: boolean
    review?: ReviewId
  }
  'panel.unseated': { unit: UnitId; words: string }

  'opinion.filed': {
    opinion: OpinionId
    unit: UnitId
    party: PartyId
    status: VictimStatus
    /** No other opinion of this round was shown to who filed it. */
    blind: boolean
    /** By the first responder, before any panel. */
    alone: boolean
  }
  'opinion.reasoned': {
    opinion: OpinionId
    reasons: string
    /** Entries of the case that it rests on. */
    relies: readonly EntryId[]
    instrument?: InstrumentUsed
  }

  'determination.proposed': {
    determination: DeterminationId
    status: VictimStatus
    negative: boolean
    /** Who has to look at a negative one besides. */
    second?: UnitId
  }
  'determination.reasoned': {
    determination: DeterminationId
    step: 'proposed' | 'seconded'
    words: string
  }
  'determination.seconded': { determination: DeterminationId; upheld: boolean }
  'determination.made': {
    determination: DeterminationId
    status: VictimStatus
    /** Opinions it rests on, opinions that dissent, and who filed none: for ever, whatever is filed later. */
    agreed: readonly OpinionId[]
    dissent: readonly OpinionId[]
    absent: readonly UnitId[]
    review?: ReviewId
  }
  /** Takes effect by this. `on`: the day on which it was said. */
  'determination.told': {
    determination: DeterminationId
    on: LocalDate
    language: string
    interpreter: boolean
    to: (typeof NOTICE_HEARERS)[number]
    form: (typeof NOTICE_FORMS)[number]
    text: string
    textVersion: number
    negative: boolean
    /** Until then a review may be asked for. */
    reviewUntil: Instant
  }
  'ways.chosen': { determination: DeterminationId; ways: readonly Way[] }

  'review.asked': {
    review: ReviewId
    determination: DeterminationId
    by: ReviewAsker
    quorum: number
    deadline: Instant
  }
  'review.explained': { review: ReviewId; words: string }
  'review.decided': { review: ReviewId; outcome: ReviewOutcome; to?: UnitId }

  /** Until then no police interview, unless the person asks for one. */
  'recovery.begun': { until: Instant }
  'recovery.wished': {
    interview: boolean
    by: (typeof NOTICE_HEARERS)[number]
    language: string
  }
}

export const PANEL_CLASSES: { readonly [T in keyof PanelBodies]: DataClass } = {
  'panel.convened': 'outline',
  'panel.seated': 'outline',
  'panel.unseated': 'outline',
  'opinion.filed': 'outline',
  'opinion.reasoned': 'exploitation',
  'determination.proposed': 'outline',
  'determination.reasoned': 'exploitation',
  'determination.seconded': 'outline',
  'determination.made': 'outline',
  'determination.told': 'outline',
  'ways.chosen': 'outline',
  'review.asked': 'outline',
  'review.explained': 'exploitation',
  'review.decided': 'outline',
  'recovery.begun': 'outline',
  'recovery.wished': 'outline',
}

export type PanelType = keyof PanelBodies

export const isPanelType = (type: string): type is PanelType => Object.hasOwn(PANEL_CLASSES, type)
