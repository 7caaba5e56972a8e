import type { Instant } from '../../kit/index.ts'
import { type Seer, visibleClasses } from '../access/grants.ts'
import type { Attachments } from '../attachment/state.ts'
import type { CaseState } from '../case/state.ts'

/** Files that an answer of this reader may point to: not annulled, and of a class that is open to the reader. */
export function filesFor(state: CaseState, seer: Seer, now: Instant): Attachments {
  const open = visibleClasses(state, seer, now)
  return state.attachments.filter(
    ({ dataClass, entry }) => open.has(dataClass) && !state.annulled.has(entry),
  )
}
