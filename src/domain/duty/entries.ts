import type { DataClass, DutyId, Instant, RuleId, UnitId } from '../../kit/index.ts'

/** A duty's later step: at `at` it rises to the holders of `to`. */
type Rise = { readonly at: Instant; readonly to: string }

/** Entry types of a case stream about what is owed. */
export type DutyBodies = {
  'duty.born': {
    duty: DutyId
    rule: RuleId
    ruleVersion: number
    /** What it is about: `case`, `lead`, `referral:<id>`, `consent:<id>`, `glass:<id>`, `panel`. */
    subject: string
    unit: UnitId
    role: string
    owes: readonly string[]
    due: Instant
    rises: readonly Rise[]
  }
  'duty.moved': { duty: DutyId; from: UnitId; to: UnitId }
  'duty.lapsed': { duty: DutyId }
  'duty.risen': { duty: DutyId; to: string }
  'duty.ended': {
    duty: DutyId
    how: 'met' | 'met-late' | 'waived' | 'cancelled'
    by: string
    reason?: string
  }
}

export const DUTY_CLASSES: { readonly [T in keyof DutyBodies]: DataClass } = {
  'duty.born': 'outline',
  'duty.moved': 'outline',
  'duty.lapsed': 'outline',
  'duty.risen': 'outline',
  'duty.ended': 'outline',
}
