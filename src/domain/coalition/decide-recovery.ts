import { DAY, type Instant, type OfficerId, type Refusal, refuse } from '../../kit/index.ts'
import { findEnabled } from './decide-officer.ts'
import type { NewCoalitionEntry, Recovery } from './entries.ts'
import { registerEntry } from './register.ts'
import type { CoalitionState } from './state.ts'

/** How long a request waits for the second administrator. A setting of this system. */
const RECOVERY_LIFE = 3 * DAY

type Asking = { readonly officer: OfficerId; readonly by: OfficerId }
/** Whether the officer has ever had a way to sign in that somebody could take over. */
type Known = Asking & { readonly hasFactor: boolean }

/** A request that waits; one that ran out is as if it had never been made. */
export function findRecovery(
  state: CoalitionState,
  officer: OfficerId,
  now: Instant,
): Recovery | undefined {
  const asked = state.recoveries.get(officer)
  return asked && asked.at + RECOVERY_LIFE > now ? asked : undefined
}

/**
 * A new one-time link. Who never signed in gets it from one administrator. For everybody else the first
 * only asks, and a second, another officer, makes the link: nobody alone can become a colleague.
 */
export function decideRenewLink(
  state: CoalitionState,
  { officer, by, hasFactor }: Known,
  now: Instant,
): NewCoalitionEntry[] | Refusal {
  const unknown = findEnabled(state, officer)
  if (unknown) return unknown
  const rule = { rule: 'two-administrators', source: 'unverified' }
  if (officer === by) return refuse('recovery-of-oneself', rule)
  const renewed = [registerEntry('officer.link-renewed', { officer, at: now })]
  if (!hasFactor) return renewed
  const asked = findRecovery(state, officer, now)
  if (!asked) return [registerEntry('recovery.asked', { officer, by, at: now })]
  return asked.by === by ? refuse('recovery-needs-another', rule) : renewed
}

/** Any administrator takes the request back; what the officer had so far goes on working. */
export function decideWithdrawRecovery(
  state: CoalitionState,
  { officer, by }: Asking,
  now: Instant,
): NewCoalitionEntry[] | Refusal {
  return findRecovery(state, officer, now)
    ? [registerEntry('recovery.withdrawn', { officer, by, at: now })]
    : refuse('recovery-unknown')
}
