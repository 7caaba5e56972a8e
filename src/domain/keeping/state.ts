import type { Instant, OfficerId, PostId, RuleId, UnitId } from '../../kit/index.ts'

/** What stands about how long a case is kept: an order to erase it, a hold, a term that passed. */
export type Keeping = {
  readonly order?: Order
  readonly hold?: Hold
  /** The retention rule whose term is over; gone again when the case is held or kept by decision. */
  readonly passed?: { readonly rule: RuleId; readonly version: number; readonly at: Instant }
}

type By = { readonly at: Instant; readonly unit?: UnitId; readonly post?: PostId }

export type Order = By & {
  readonly reason: string
  readonly words: string
  /** For the approval by somebody else; shown to nobody. */
  readonly officer?: OfficerId
  readonly approved?: By
}

export type Hold = By & { readonly reason: string; readonly words: string }
