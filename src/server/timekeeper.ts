import { uptime } from 'node:os'
import { HOUR, MINUTE, SECOND } from '../kit/index.ts'

/** The clocks of a machine, in milliseconds. */
export type Clocks = {
  /** Since 1970 UTC; whoever keeps the machine can set it. */
  readonly wall: () => number
  /** Since the process began; nobody can set it, and it stands still while the machine sleeps. */
  readonly steady: () => number
  /** Since the machine began, sleep included, where the system counts it. */
  readonly awake: () => number
}

const MACHINE: Clocks = {
  wall: Date.now,
  steady: () => performance.now(),
  awake: () => uptime() * SECOND,
}

/** Up to this a clock was set right, not set wrong. */
const TOLERANCE = 2 * MINUTE
/** A jump no larger than this is believed once it has stood this long; a larger one never by itself. */
const BELIEVABLE = HOUR
const STANDS = 15 * MINUTE

type Doubt = { readonly by: number; readonly since: number }

/**
 * The node's time: the machine's, as long as it runs like a clock. When it jumps, the time before the
 * jump goes on and the new one is in doubt, until the machine's clock comes back, or has stood a
 * quarter of an hour at most one hour off, or the node is started again.
 */
export class Timekeeper {
  readonly #clocks: Clocks
  #wall: number
  #steady: number
  #sleep: number
  #doubt: Doubt | undefined

  constructor(clocks: Clocks = MACHINE) {
    this.#clocks = clocks
    this.#wall = clocks.wall()
    this.#steady = clocks.steady()
    this.#sleep = clocks.awake() - this.#steady
  }

  now = (): number => {
    const wall = this.#clocks.wall()
    const steady = this.#clocks.steady()
    const expected = this.#wall + steady - this.#steady
    if (isNear(wall, expected)) return this.#believe(wall, steady)
    return this.#doubted(wall, steady, expected)
  }

  /** How far the machine's clock stands from the node's time, in ms; undefined when it is believed. */
  doubt = (): number | undefined => {
    this.now()
    return this.#doubt?.by
  }

  #believe(wall: number, steady: number): number {
    this.#wall = wall
    this.#steady = steady
    this.#doubt = undefined
    return wall
  }

  #doubted(wall: number, steady: number, expected: number): number {
    const sleep = this.#clocks.awake() - steady
    const slept = Math.max(0, sleep - this.#sleep)
    if (isNear(wall, expected + slept)) {
      this.#sleep = sleep
      return this.#believe(wall, steady)
    }
    const by = wall - expected
    if (!this.#doubt || !isNear(by, this.#doubt.by)) this.#doubt = { by, since: steady }
    const stood = steady - this.#doubt.since >= STANDS
    return stood && Math.abs(by) <= BELIEVABLE ? this.#believe(wall, steady) : expected
  }
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= TOLERANCE
