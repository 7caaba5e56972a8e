import type { CaseEntry } from '../../src/domain/case/entries.ts'
import type { Decision, Facts } from '../../src/domain/case/facts.ts'
import { type CaseState, foldCase } from '../../src/domain/case/state.ts'
import type { CoalitionState } from '../../src/domain/coalition/index.ts'
import { withDuties } from '../../src/domain/duty/consequences.ts'
import {
  type Actor,
  type CommandId,
  type EntryId,
  type Instant,
  isRefusal,
  type Officer,
  type PartyId,
  type Refusal,
  type StreamId,
  toInstant,
  toUuid7,
} from '../../src/kit/index.ts'
import { open, readData, SARNATH_OPENED } from './coalition/sarnath.ts'
import { readLantern } from './lantern.ts'

export type Decide = (state: CaseState, facts: Facts) => Decision

/** The invented coalition, read once per test file. */
export const sarnath: CoalitionState = open(await readData())
/** The same with every post and a duty for every step. */
export const lantern: CoalitionState = open(await readLantern())

/** A case told act by act: given what was done, when somebody does one thing more, then see the state. */
export class Telling {
  readonly coalition: CoalitionState
  entries: CaseEntry[] = []
  now: Instant = SARNATH_OPENED
  #ids = 0

  constructor(coalition: CoalitionState = lantern) {
    this.coalition = coalition
  }

  get state(): CaseState {
    return foldCase(this.entries)
  }

  nextId = (): string => {
    this.#ids += 1
    const bytes = new Uint8Array(10)
    new DataView(bytes.buffer).setUint32(6, this.#ids)
    return toUuid7(this.now, bytes)
  }

  facts(by: Officer): Facts {
    return { now: this.now, nextId: this.nextId, by, coalition: this.coalition }
  }

  /** Recorded with the duties it causes; a refusal fails the test. Returns what was recorded. */
  does(by: Officer, decide: Decide): CaseEntry[] {
    const decided = decide(this.state, this.facts(by))
    if (isRefusal(decided)) throw new Error(`refused: ${decided.code}`)
    return this.record(by, withDuties(this.state, decided, this.facts(by)))
  }

  /** The refusal; anything else fails the test. */
  refuses(by: Officer, decide: Decide): Refusal {
    const decided = decide(this.state, this.facts(by))
    if (!isRefusal(decided)) throw new Error('it was not refused')
    return decided
  }

  record(actor: Actor, decided: Exclude<Decision, Refusal>): CaseEntry[] {
    const lead = this.state.lead?.party ?? (actor.kind === 'officer' ? actor.party : undefined)
    const placed = decided.map((entry, index) => ({
      ...entry,
      id: this.nextId() as EntryId, // minted as the ledger does
      stream: 'case/told' as StreamId,
      version: this.entries.length + index + 1,
      typeVersion: 1,
      recordedAt: this.now,
      occurredAt: this.now,
      actor,
      command: `command-${this.entries.length}` as CommandId,
      log: entry.log ?? (lead as PartyId), // a case begins with an officer
    })) as CaseEntry[] // type and body belong together by NewCaseEntry
    this.entries.push(...placed)
    return placed
  }

  /** Time goes by, in milliseconds. */
  pass(ms: number): this {
    this.now = toInstant(this.now + ms)
    return this
  }

  clone(): Telling {
    const twin = new Telling(this.coalition)
    twin.entries = [...this.entries]
    twin.now = this.now
    twin.#ids = this.#ids
    return twin
  }
}
