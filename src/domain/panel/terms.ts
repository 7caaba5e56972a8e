import type { PartyId } from '../../kit/index.ts'
import { asNamed, type Heir } from '../coalition/heir.ts'
import type { Duration } from '../coalition/rule.ts'
import type { Text } from '../coalition/text.ts'

/** Who has to sit on a panel: any unit that fits one of these. */
export type SeatRule = {
  readonly id: string
  readonly name: Text
  /** The institution that leads the case. */
  readonly lead?: true
  readonly parties?: readonly PartyId[]
  /** Codes of the list `unit-kind`. */
  readonly kinds?: readonly string[]
  readonly least: number
}

/** How a coalition decides together who is a victim. */
export type PanelTerms = {
  readonly seats: readonly SeatRule[]
  /** Asked where needed, so offered first. */
  readonly asNeeded: readonly PartyId[]
  /** Least number of agreeing institutions; never less than a majority of the members. */
  readonly quorum: number
  /** From the convening, or the asking for a review, until members who filed nothing count as absent. */
  readonly within: Duration
  /** From the telling, in which a review may be asked for. */
  readonly review: Duration
  /** Without police interviews. */
  readonly recovery: Duration
  /** Mark of the source, or `unverified`. */
  readonly source: string
}

/** Where a coalition says nothing: a proposal of this system, no rule of anybody's. */
const PROPOSED: PanelTerms = {
  seats: [],
  asNeeded: [],
  quorum: 2,
  within: { amount: 5, unit: 'working-days' },
  review: { amount: 30, unit: 'days' },
  recovery: { amount: 30, unit: 'days' },
  source: 'unverified',
}

export const termsOf = (stated: PanelTerms | undefined): PanelTerms => stated ?? PROPOSED

/** A unit as a seat rule looks at it. */
export type Sitting = {
  readonly party: PartyId | undefined
  readonly kind: string | undefined
  readonly leads: boolean
}

/** Rules that these units leave unmet; a party that was succeeded stands for its successor. */
export function missingSeats(
  terms: PanelTerms,
  sitting: readonly Sitting[],
  heir: Heir = asNamed,
): SeatRule[] {
  return terms.seats.filter(
    (rule) => sitting.filter((one) => fits(rule, one, heir)).length < rule.least,
  )
}

const fits = ({ lead, parties, kinds }: SeatRule, sitting: Sitting, heir: Heir): boolean =>
  (lead === true && sitting.leads) ||
  (sitting.kind !== undefined && kinds?.includes(sitting.kind) === true) ||
  parties?.some((party) => heir(party) === sitting.party) === true
