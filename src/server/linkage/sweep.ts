import { setImmediate as rest } from 'node:timers/promises'
import type { Band } from '../../domain/link/index.ts'
import {
  type CaseId,
  findCaseOf,
  type Instant,
  type PartyId,
  type Refusal,
  refuse,
} from '../../kit/index.ts'
import { heldBy } from '../held.ts'
import type { Node } from '../node.ts'
import { TELLING } from './finder.ts'
import type { Alike } from './port.ts'

/** Two cases of one party that may be of one person. */
export type FoundPair = {
  readonly one: CaseId
  readonly two: CaseId
  readonly band: Band
  readonly bits: number
  readonly at: Instant
}

/** `stale`: another model weighs now, and what the former one found is forgotten. */
export type SweepState = 'none' | 'running' | 'done' | 'stopped' | 'failed' | 'stale'

export type Sweep = {
  readonly state: SweepState
  readonly model: string
  readonly begun: Instant
  readonly ended?: Instant
  /** Cases looked at, of so many. */
  readonly done: number
  readonly total: number
}

/** What a sweep asks of the finder. */
export type Finder = {
  readonly model: string
  alikeWithin(id: CaseId, party: PartyId, limit: number): Promise<readonly Alike[]>
}

/** Cases looked at in one step; between steps others have their turn. */
const STEP = 8
/** Pairs kept for one case and of one sweep, the best. */
const OF_ONE = 10
const MOST = 5000

type Running = { -readonly [Key in keyof Sweep]: Sweep[Key] } & {
  readonly pairs: Map<string, FoundPair>
}

/**
 * Looks through all cases of a party for those that are alike, one sweep at a time for each party. Derived and in
 * memory alone: a restart forgets it, and nothing of it is in the ledger before an officer decides on a pair.
 */
export class Sweeps {
  readonly #node: Node
  readonly #finder: Finder
  readonly #sweeps = new Map<PartyId, Running>()
  #again: Promise<void> = Promise.resolve()

  constructor(node: Node, finder: Finder) {
    this.#node = node
    this.#finder = finder
    node.onErased((id) => this.#forget(id))
    node.onCommit((entries) => {
      if (entries.some(({ type }) => type === 'likeness.set')) this.#setAside()
      for (const { stream, type } of entries) {
        const id = findCaseOf(stream)
        if (id !== undefined && TELLING.has(type)) this.#lookAgain(id)
      }
    })
  }

  /** Begins for one party; refused while one runs or where nothing can weigh. */
  begin(party: PartyId): Sweep | Refusal {
    if (this.#finder.model === '') return refuse('sweep-no-model')
    if (this.#sweeps.get(party)?.state === 'running') return refuse('sweep-runs')
    const node = this.#node
    const ids = [...heldBy(node.image, party, node.now()).newest()]
    const sweep: Running = {
      state: 'running',
      model: this.#finder.model,
      begun: node.now(),
      done: 0,
      total: ids.length,
      pairs: new Map(),
    }
    this.#sweeps.set(party, sweep)
    void this.#walk(party, sweep, ids).catch(() => this.#end(sweep, 'failed'))
    return sweep
  }

  /** Stops; what was found so far stays. */
  stop(party: PartyId): void {
    const sweep = this.#sweeps.get(party)
    if (sweep?.state === 'running') this.#end(sweep, 'stopped')
  }

  find(party: PartyId): Sweep | undefined {
    return this.#sweeps.get(party)
  }

  /** What was found so far, the most likely first. */
  pairs(party: PartyId): readonly FoundPair[] {
    return best([...(this.#sweeps.get(party)?.pairs.values() ?? [])])
  }

  async #walk(party: PartyId, sweep: Running, ids: readonly CaseId[]): Promise<void> {
    for (let at = 0; at < ids.length; at += STEP) {
      const step = ids.slice(at, at + STEP)
      const found = await Promise.all(step.map((id) => this.#lookAt(id, party)))
      if (sweep.state !== 'running') return
      step.forEach((id, n) => {
        for (const alike of found[n] ?? []) keep(sweep.pairs, id, alike, this.#node.now())
      })
      sweep.done += step.length
      if (sweep.pairs.size > 2 * MOST) cut(sweep.pairs)
      await rest()
    }
    this.#end(sweep, 'done')
  }

  async #lookAt(id: CaseId, party: PartyId): Promise<readonly Alike[]> {
    const row = this.#node.image.rows.get(id)
    if (!row || row.annulled) return []
    const found = await this.#finder.alikeWithin(id, party, OF_ONE)
    // One of them may have been erased while the thread looked.
    const { rows } = this.#node.image
    return rows.has(id) ? found.filter((one) => rows.has(one.case)) : []
  }

  /** Who was found with a case that changed since may not be alike any more: it is looked at again. */
  #lookAgain(id: CaseId): void {
    for (const [party, sweep] of this.#sweeps) {
      if (!holds(sweep.pairs, id)) continue
      this.#again = this.#again
        .then(() => this.#lookAt(id, party))
        .then((found) => {
          if (sweep.state === 'stale') return
          drop(sweep.pairs, id)
          for (const alike of found) keep(sweep.pairs, id, alike, this.#node.now())
        })
        // Of a thread that does not answer: what was found is not known to be so.
        .catch(() => drop(sweep.pairs, id))
    }
  }

  #end(sweep: Running, state: SweepState): void {
    sweep.state = state
    sweep.ended = this.#node.now()
  }

  #forget(id: CaseId): void {
    for (const { pairs } of this.#sweeps.values()) drop(pairs, id)
  }

  #setAside(): void {
    for (const sweep of this.#sweeps.values()) {
      this.#end(sweep, 'stale')
      sweep.pairs.clear()
    }
  }
}

const holds = (pairs: ReadonlyMap<string, FoundPair>, id: CaseId): boolean =>
  [...pairs.values()].some(({ one, two }) => one === id || two === id)

function drop(pairs: Map<string, FoundPair>, id: CaseId): void {
  for (const [key, { one, two }] of pairs) if (one === id || two === id) pairs.delete(key)
}

function keep(pairs: Map<string, FoundPair>, id: CaseId, alike: Alike, at: Instant): void {
  const { band, bits } = alike.explanation
  if (band === 'unlikely' || alike.case === id) return
  const [one, two] = id < alike.case ? [id, alike.case] : [alike.case, id]
  const key = `${one} ${two}`
  const known = pairs.get(key)
  if (!known || known.bits < bits) pairs.set(key, { one, two, band, bits, at })
}

const best = (pairs: readonly FoundPair[]): readonly FoundPair[] =>
  pairs.toSorted((a, b) => b.bits - a.bits || (a.one < b.one ? -1 : 1)).slice(0, MOST)

function cut(pairs: Map<string, FoundPair>): void {
  const kept = best([...pairs.values()])
  pairs.clear()
  for (const pair of kept) pairs.set(`${pair.one} ${pair.two}`, pair)
}
