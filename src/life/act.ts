import type { Statement } from '../domain/case/add.ts'
import type { HelpAnswer, Safety } from '../domain/case/entries.ts'
import type { Instant, PersonalClass, Purpose, UnitId, Urgency } from '../kit/index.ts'

/** A post of the unit that works for this purpose; `supervisor` is the second pair of eyes. */
export type By = {
  readonly unit: UnitId
  readonly purpose: Purpose
  readonly supervisor?: true
}

export type Asking = {
  readonly to: UnitId
  readonly purpose: Purpose
  /** `all`: whatever the case holds by then. */
  readonly classes: readonly PersonalClass[] | 'all'
  readonly basis: 'person' | 'vital-interest'
  readonly language: string
  readonly group: boolean
  readonly witness?: string
  readonly guardian: string
  /** Said where no guardian speaks for a child. */
  readonly bestInterest?: string
  readonly reason: string
}

export type Deed =
  | { readonly do: 'say'; readonly statement: Statement }
  | { readonly do: 'look'; readonly safety: Safety }
  | ({ readonly do: 'consent' } & Asking)
  | ({ readonly do: 'refuse-consent' } & Pick<Asking, 'to' | 'language'>)
  | { readonly do: 'review'; readonly upheld: boolean; readonly reason: string }
  | { readonly do: 'withdraw-consent'; readonly reason: string }
  | {
      readonly do: 'refer'
      readonly to: UnitId
      readonly need: string
      readonly urgency: Urgency
      readonly classes: readonly PersonalClass[]
      readonly purpose: Purpose
      readonly text: string
    }
  // `referral` counts from 0 in the order in which they were sent.
  | { readonly do: 'receive'; readonly referral: number }
  | { readonly do: 'accept'; readonly referral: number; readonly words: string }
  | {
      readonly do: 'decline'
      readonly referral: number
      readonly reason: string
      readonly words: string
      readonly better?: UnitId
    }
  | {
      readonly do: 'complete'
      readonly referral: number
      readonly outcome: string
      readonly words: string
    }
  | {
      readonly do: 'close'
      readonly referral: number
      readonly asked?: { language: string; answer: HelpAnswer; words: string }
      readonly notAsked?: string
    }
  | { readonly do: 'take-back'; readonly referral: number; readonly words: string }
  | { readonly do: 'annul'; readonly reason: string; readonly words: string }
  | { readonly do: 'annul-case'; readonly reason: string; readonly words: string }
  | { readonly do: 'offer-lead'; readonly to: UnitId; readonly words: string }
  | { readonly do: 'accept-lead' }
  | { readonly do: 'decline-lead'; readonly words: string }
  /** With the person who stood before on the same list. */
  | { readonly do: 'relate' }

/** One act of one post on one case, and when. */
export type Act = { readonly at: Instant; readonly by: By } & Deed
