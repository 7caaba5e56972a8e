import { MINUTE } from '../../../src/kit/index.ts'
import type { Chance } from '../../faults/chance.ts'
import type { Day } from './day.ts'

/** The network is gone from then on for so long, in minutes of the day, for some desks. */
export type Cut = {
  readonly from: number
  readonly minutes: number
  readonly hits: readonly number[]
}

/** Of so many requests outside a cut one loses its answer. */
const LOSES = 60

/** The network of a desk: what is asked while it is cut gets lost on the way or, at first, on the way back. */
export class Line {
  readonly #day: Day
  readonly #began: number
  readonly #cuts: readonly Cut[]
  readonly #chance: Chance
  lost = 0

  constructor(day: Day, desk: number, cuts: readonly Cut[], chance: Chance) {
    this.#day = day
    this.#began = day.now
    this.#cuts = cuts.filter(({ hits }) => hits.includes(desk))
    this.#chance = chance
  }

  async carry<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    const minute = (this.#day.now - this.#began) / MINUTE
    const cut = this.#cuts.find(({ from, minutes }) => minute >= from && minute < from + minutes)
    if (cut && minute >= cut.from + 2) throw this.#loses()
    const answer = await ask()
    if (cut || this.#chance.below(LOSES) === 0) throw this.#loses()
    return answer
  }

  #loses(): TypeError {
    this.lost += 1
    return new TypeError('network')
  }
}
