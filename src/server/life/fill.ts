import type { Instant } from '../../kit/index.ts'
import { DAY, toInstant } from '../../kit/index.ts'
import { type LifeSettings, planLife } from '../../life/index.ts'
import type { Node } from '../node.ts'
import type { DrivenClock } from './driven-clock.ts'
import { liveOut, type Progress } from './run.ts'

export type Filling = {
  readonly node: Node
  readonly clock: DrivenClock
  readonly settings: LifeSettings
  readonly cases: number
  readonly seed: number
  readonly until: Instant
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/** When lives that end at `until` begin: the moment at which the coalition must be written. */
export const beginningOf = (until: Instant, years: number): Instant =>
  toInstant(until - Math.round(years * 365.25) * DAY)

/** Fills a node that holds its coalition and no case with so many of them; at the end it is `until`. */
export function fill({ cases, seed, ...living }: Filling): Promise<Progress> {
  const { node, settings, until } = living
  const from = toInstant(Math.max(node.now(), beginningOf(until, settings.span.years)))
  const life = planLife(settings, node.image.coalition, { seed, cases, from, until })
  return liveOut(life, living)
}
