import type { PartyId } from '../../kit/index.ts'
import type { LinkStep } from './entries.ts'

/** A step as far as it decides how a link stands. */
export type StepMark = {
  readonly kind: LinkStep
  readonly party: PartyId
  readonly across?: boolean
}

export const LINK_STATES = ['proposed', 'confirmed', 'rejected'] as const
export type LinkState = (typeof LINK_STATES)[number]

/** How a link stands, from its steps that stand. Across parties it takes a confirmation of each. */
export function toLinkState(steps: readonly StepMark[]): LinkState {
  if (steps.at(-1)?.kind === 'rejected') return 'rejected'
  const needed = isAcross(steps) ? 2 : 1
  return confirmersOf(steps).size >= needed ? 'confirmed' : 'proposed'
}

/** Parties that have confirmed what was proposed last. */
export function confirmersOf(steps: readonly StepMark[]): ReadonlySet<PartyId> {
  const since = steps.slice(steps.findLastIndex(({ kind }) => kind === 'proposed'))
  return new Set(since.flatMap(({ kind, party }) => (kind === 'confirmed' ? [party] : [])))
}

export const isAcross = (steps: readonly StepMark[]): boolean =>
  steps.findLast(({ kind }) => kind === 'proposed')?.across === true
