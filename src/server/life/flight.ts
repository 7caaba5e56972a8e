import type { CaseId } from '../../kit/index.ts'

/** Acts that may wait for the ledger at once; more only fills memory. */
const MOST = 512
type Act = { done: boolean; readonly work: Promise<void> }

/** Acts under way: on different cases many at once, on one case one after the other. */
export class Flight {
  #acts: Act[] = []
  readonly #of = new Map<CaseId, Act>()
  #fault: unknown

  add(cases: readonly CaseId[], work: () => Promise<void>): void {
    const before = cases.flatMap((id) => this.#of.get(id)?.work ?? [])
    const mine: Act = {
      done: false,
      work: this.#run(before, work, () => this.#end(mine, cases)),
    }
    this.#acts.push(mine)
    for (const id of cases) this.#of.set(id, mine)
  }

  /** Waits until there is room, and until nothing is under way about this case. Throws what went wrong. */
  async reach(about: CaseId | undefined): Promise<void> {
    if (about !== undefined) await this.#of.get(about)?.work
    for (let oldest = this.#oldest(); oldest; oldest = this.#oldest()) {
      if (this.#acts.length < MOST) break
      await oldest.work
    }
    this.#throw()
  }

  /** Waits for everything. */
  async land(): Promise<void> {
    await Promise.all(this.#acts.map(({ work }) => work))
    this.#throw()
  }

  async #run(before: readonly Promise<void>[], work: () => Promise<void>, end: () => void) {
    if (before.length > 0) await Promise.all(before)
    try {
      await work()
    } catch (error) {
      this.#fault ??= error
    }
    end()
  }

  #end(act: Act, cases: readonly CaseId[]): void {
    act.done = true
    for (const id of cases) if (this.#of.get(id) === act) this.#of.delete(id)
  }

  #oldest(): Act | undefined {
    const open = this.#acts.findIndex(({ done }) => !done)
    if (open > 0 || open === -1) this.#acts = open === -1 ? [] : this.#acts.slice(open)
    return this.#acts[0]
  }

  #throw(): void {
    if (this.#fault !== undefined) throw this.#fault
  }
}
