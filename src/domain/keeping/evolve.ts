import type { CaseEntry } from '../case/entries.ts'
import { toOrigin } from '../case/moment.ts'
import type { Keeping } from './state.ts'

/** An order, a hold and a passed term as the entries leave them. An erasure ends the case itself. */
export function evolveKeeping(keeping: Keeping, entry: CaseEntry): Keeping {
  const { entry: _, ...by } = toOrigin(entry)
  const { order: __, ...withoutOrder } = keeping
  const { hold: ___, ...withoutHold } = keeping
  const { passed: ____, ...withoutTerm } = keeping
  switch (entry.type) {
    case 'erasure.ordered': {
      const officer = entry.actor.kind === 'officer' ? { officer: entry.actor.officer } : {}
      return { ...keeping, order: { ...entry.body, ...by, ...officer } }
    }
    case 'erasure.approved':
      return keeping.order ? { ...keeping, order: { ...keeping.order, approved: by } } : keeping
    case 'erasure.refused': {
      const { passed: _____, ...rest } = withoutOrder
      return rest
    }
    case 'hold.placed':
      return { ...withoutTerm, hold: { ...entry.body, ...by } }
    case 'hold.lifted':
      return withoutHold
    case 'retention.passed':
      return { ...keeping, passed: { ...entry.body, at: entry.recordedAt } }
    default:
      return keeping
  }
}
