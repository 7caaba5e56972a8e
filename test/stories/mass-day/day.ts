import { MINUTE } from '../../../src/kit/index.ts'

type Sleeper = { readonly at: number; readonly wake: () => void }

/**
 * A day in virtual time. Hands sleep; when all of them do, a minute passes and the clock of the node looks. Whoever
 * wakes in one minute acts at once with the others.
 */
export class Day {
  readonly #time: { now: number }
  readonly #look: () => Promise<unknown>
  readonly #end: number
  #awake = 0
  #sleepers: Sleeper[] = []
  #fail: (error: unknown) => void = () => {}

  constructor(time: { now: number }, minutes: number, look: () => Promise<unknown>) {
    this.#time = time
    this.#look = look
    this.#end = time.now + minutes * MINUTE
  }

  get now(): number {
    return this.#time.now
  }

  sleep(minutes: number): Promise<void> {
    const at = this.now + Math.max(1, Math.round(minutes)) * MINUTE
    return new Promise((wake) => {
      this.#sleepers.push({ at, wake })
      this.#rest()
    })
  }

  /** Until every hand has gone home; throws when somebody still works at the end of the time. */
  async run(hands: readonly (() => Promise<void>)[]): Promise<void> {
    const failed = new Promise<never>((_, fail) => {
      this.#fail = fail
    })
    this.#awake = hands.length
    const all = hands.map((hand) => hand().finally(() => this.#rest()))
    await Promise.race([Promise.all(all), failed])
  }

  #rest(): void {
    this.#awake -= 1
    if (this.#awake === 0) this.#pass().catch(this.#fail)
  }

  async #pass(): Promise<void> {
    while (this.#awake === 0 && this.#sleepers.length > 0) {
      if (this.now > this.#end) throw new Error('the day does not end')
      this.#time.now += MINUTE
      await this.#look()
      const due = this.#sleepers.filter(({ at }) => at <= this.now)
      this.#sleepers = this.#sleepers.filter(({ at }) => at > this.now)
      this.#awake += due.length
      for (const { wake } of due) wake()
    }
  }
}
