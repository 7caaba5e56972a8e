import { isRefusal, refuse } from '../../kit/index.ts'
import { toCaseEntry } from '../case/entries.ts'
import type { Decision, Facts } from '../case/facts.ts'
import { type OfBoth, proposeLink, routeOf } from './decide.ts'
import type { Evidence, RejectReason } from './entries.ts'
import type { Sided } from './match.ts'

type Apart = {
  readonly evidence?: Evidence
  readonly reason: RejectReason
  readonly words: string
}

/** Two cases that look alike are of different persons: proposed and rejected in one act, and remembered. */
export function tellApart(own: Sided, other: Sided, given: Apart, facts: Facts): OfBoth {
  const { evidence, reason } = given
  const words = given.words.trim()
  if (!words) {
    const missing = refuse('reason-missing', { field: 'words' })
    return [missing, missing]
  }
  const proposal = { words: '', ...(evidence ? { evidence } : {}) }
  const [one, two] = proposeLink(own, other, proposal, facts)
  const reject = (proposed: Decision): Decision => {
    if (isRefusal(proposed)) return proposed
    const [first] = proposed
    if (first?.type !== 'link.proposed') return proposed
    const body = { link: first.body.link, party: facts.by.party, reason, words }
    const route = { ...routeOf(facts), state: 'rejected' }
    return [...proposed, toCaseEntry('link.rejected', body, route)]
  }
  return [reject(one), reject(two)]
}
