import type { Channel, Safety, Sex } from '../domain/case/entries.ts'
import type { PersonalClass, Purpose, UnitId, Urgency } from '../kit/index.ts'

/** Where a figure is from: marks such as `[S52d]`, listed in `sources`; `[D]` is a decision, `[K]` known generally. */
type Sourced = { readonly source: string }
type Weights<Key extends string> = Readonly<Partial<Record<Key, number>>>
type Weighted = { readonly weight: number }

/** Hours: half of all values lie below `median`; the rest stretches out log-normally by `sigma`. */
export type Delay = Sourced & { readonly median: number; readonly sigma: number }
export type Share = Sourced & { readonly share: number }

export type NameGroup = {
  readonly men: readonly string[]
  readonly women: readonly string[]
  readonly second: readonly string[]
  /** Share of people with one word for a name. */
  readonly single: number
  /** Put before the father's name, where people do so. */
  readonly son?: string
  readonly daughter?: string
  readonly patronym?: number
}

export type Place = {
  readonly place: string
  readonly town: string
  readonly names: string
  readonly languages: readonly string[]
}

export type PaperSetting = Sourced & {
  readonly kind: string
  readonly issuer: string
  /** `{region}`, `{dd}`, `{mm}`, `{yy}`, `{serial:6}` are filled in. */
  readonly number: string
  /** Added to the day of women. */
  readonly womenAdd?: number
  /** Share of people who have it, or know its number, at first contact. */
  readonly known: number
  /** Share of these papers whose birth date is not the true one. */
  readonly altered?: number
}

export type Destination = Weighted & {
  readonly country: string
  readonly places: readonly string[]
  /** Who hears of it first. */
  readonly units: readonly UnitId[]
}

export type Kind = Weighted &
  Sourced & {
    readonly id: string
    readonly women: number
    readonly age: { readonly from: number; readonly to: number }
    readonly minors: number
    /** Name of a list of `origins`. */
    readonly origins: string
    readonly destinations: readonly Destination[]
    readonly home: readonly (Weighted & { readonly unit: UnitId })[]
    readonly companies: readonly string[]
    readonly channels: Weights<Channel>
    readonly safety: Weights<Safety>
    /** One sentence of each row is told. `{company}`, `{place}` and `{town}` are filled in. */
    readonly told: readonly (readonly string[])[]
  }

export type ReferralSetting = Weighted & {
  readonly need: string
  readonly to: readonly UnitId[]
  readonly urgency: Weights<Urgency>
  readonly classes: readonly PersonalClass[]
  readonly purpose: Purpose
  readonly explained: readonly string[]
  readonly served: readonly string[]
  /** Whose cases it is for; everybody's when left out. */
  readonly sexes?: readonly Sex[]
  readonly minors?: boolean
  readonly from?: 'abroad' | 'home'
}

export const SHARES = [
  'repeated',
  'twoInstitutions',
  'massArrivals',
  'birthDiffers',
  'ageOnly',
  'ageUnknown',
  'spelledElsewise',
  'wordLost',
  'wordsSwapped',
  'notNamed',
  'phone',
  'children',
  'travelledWith',
  'consentRefused',
  'vitalInterest',
  'consentWithdrawn',
  'unanswered',
  'declined',
  'neverReported',
  'notAsked',
  'toldMore',
  'paperLater',
  'movedOn',
  'corrected',
  'annulled',
  'caseAnnulled',
  'leadOffered',
  'leadDeclined',
] as const
export type ShareName = (typeof SHARES)[number]

export const DELAYS = [
  'secondInstitution',
  'repeat',
  'safety',
  'consent',
  'refer',
  'receive',
  'answer',
  'serve',
  'close',
  'lookFurther',
  'takeBack',
  'statement',
  'review',
  'withdraw',
  'offerLead',
  'answerLead',
  'posting',
] as const
export type DelayName = (typeof DELAYS)[number]

/** Codes of the coalition's lists with words for them. */
export type Coded = Readonly<
  Record<string, { readonly weight: number; readonly words: readonly string[] }>
>

/** How people of a coalition come to harm and what institutions then do: its data, not ours. */
export type LifeSettings = {
  readonly sources: Readonly<Record<string, string>>
  /** Length of the time lived through; `growth` is how much more of everything each year brings. */
  readonly span: Sourced & { readonly years: number; readonly growth: number }
  readonly shares: Readonly<Record<ShareName, Share>>
  readonly delays: Readonly<Record<DelayName, Delay>>
  /** How many referrals a case has: weights of 0, 1, 2, … */
  readonly referralsEach: Sourced & { readonly weights: readonly number[] }
  readonly arrivals: Sourced & {
    /** Persons in one arrival. */
    readonly size: { readonly median: number; readonly sigma: number; readonly most: number }
    readonly kinds: readonly string[]
    readonly home: readonly (Weighted & { readonly unit: UnitId; readonly place: string })[]
    readonly abroad: string
    readonly returned: string
  }
  readonly names: Readonly<Record<string, NameGroup>>
  /** Spellings of one name each. */
  readonly spellings: Sourced & { readonly sets: readonly (readonly string[])[] }
  /** By region code. */
  readonly places: Readonly<Record<string, Place>>
  readonly origins: Readonly<
    Record<string, Sourced & { readonly of: Readonly<Record<string, number>> }>
  >
  readonly papers: readonly PaperSetting[]
  /** The paper that a mission issues for the way home. */
  readonly travelPaper: PaperSetting
  readonly phone: string
  readonly address: string
  readonly kinds: readonly Kind[]
  readonly referrals: readonly ReferralSetting[]
  readonly consent: {
    readonly adult: string
    readonly child: string
    readonly group: string
    readonly days: number
    readonly guardian: readonly string[]
    readonly witness: readonly string[]
    readonly bestInterest: readonly string[]
    readonly vitalInterest: readonly string[]
    readonly review: readonly string[]
    readonly withdrawn: readonly string[]
  }
  readonly declines: Coded
  readonly outcomes: Coded
  readonly notAsked: Weights<string>
  readonly annulments: Coded
  readonly entersTwice: string
  readonly said: {
    readonly neverSay: readonly string[]
    readonly accepted: readonly string[]
    readonly takenBack: readonly string[]
    readonly helped: readonly string[]
    readonly more: readonly string[]
    readonly lead: readonly string[]
    readonly leadDeclined: readonly string[]
  }
  readonly officers: { readonly first: readonly string[]; readonly second: readonly string[] }
}
