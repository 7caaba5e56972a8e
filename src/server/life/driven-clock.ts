import { type Instant, toInstant } from '../../kit/index.ts'

/** A clock that is moved by hand through past years, until it is let go and tells the time of the machine. */
export type DrivenClock = {
  readonly now: () => number
  /** Never backwards. */
  readonly moveTo: (at: Instant) => void
  readonly letGo: () => void
}

export function newDrivenClock(start: Instant, machine: () => number = Date.now): DrivenClock {
  let at: number | undefined = start
  return {
    now: () => at ?? machine(),
    moveTo: (to) => {
      at = toInstant(Math.max(to, at ?? machine()))
    },
    letGo: () => {
      at = undefined
    },
  }
}
