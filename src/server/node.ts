import type { CaseEntry, NewCaseEntry } from '../domain/case/entries.ts'
import type { Decision, Facts } from '../domain/case/facts.ts'
import { imagine } from '../domain/case/imagine.ts'
import { type CaseState, evolveCase, foldCase } from '../domain/case/state.ts'
import { type Heir, heirsAt, type NewCoalitionEntry } from '../domain/coalition/index.ts'
import { withDuties } from '../domain/duty/consequences.ts'
import {
  type Actor,
  type CaseId,
  COALITION_STREAM,
  type CommandId,
  caseStream,
  type Entry,
  findCaseOf,
  type Instant,
  isRefusal,
  type NextId,
  type Refusal,
  refuse,
  toInstant,
} from '../kit/index.ts'
import type {
  AppendRequest,
  AppendResult,
  Ledger,
  PlacedEntry,
  StreamAppend,
} from '../ledger/index.ts'
import { Recent } from '../ledger/recent.ts'
import {
  type ActOptions,
  base,
  type Done,
  emptyCase,
  isAbout,
  isBy,
  NODE_LOG,
  openedCases,
  toStream,
  versionOf,
} from './appending.ts'
import { type Conflict, findConflict } from './conflict.ts'
import { Image } from './image.ts'
import { keyChange, keySuccession } from './key-change.ts'

export type Chance = { readonly now: () => number; readonly nextId: NextId }

/** Opened cases kept folded; a case outline costs a few kB. */
const CASES_KEPT = 2000
const READ_STEP = 5000

/**
 * The running coalition: the ledger, the image over it, and the one way from a decision to an entry.
 * Refusals are values; LedgerFault passes through.
 */
export class Node {
  readonly ledger: Ledger
  readonly image = new Image()
  readonly #chance: Chance
  readonly #cases: Recent<CaseId, CaseState>
  readonly #queues = new Map<string, Promise<unknown>>()
  readonly #listeners = new Set<(entries: readonly PlacedEntry[]) => void>()

  constructor(ledger: Ledger, chance: Chance, casesKept = CASES_KEPT) {
    this.ledger = ledger
    this.#chance = chance
    this.#cases = new Recent(casesKept)
  }

  now = (): Instant => toInstant(this.#chance.now())
  nextId: NextId = () => this.#chance.nextId()

  /** Who stands today where a party stood. */
  heir = (at: Instant = this.now()): Heir => heirsAt(this.image.coalition, at)

  /** Builds the image from the ledger, from the first entry on. */
  async replay(): Promise<void> {
    for (;;) {
      const entries = await this.ledger.readAll(this.image.position, READ_STEP)
      if (entries.length === 0) return
      this.image.takeAll(entries)
    }
  }

  onCommit(listener: (entries: readonly PlacedEntry[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  facts<By extends Actor>(by: By): Facts<By> {
    return { now: this.now(), nextId: this.nextId, by, coalition: this.image.coalition }
  }

  /** The case folded from its stream; undefined when there is none. Not for readers: see disclose. */
  async findCase(id: CaseId): Promise<CaseState | undefined> {
    const known = this.#cases.get(id)
    if (known) return known
    if (!this.image.rows.has(id)) return undefined
    // A stream `case/…` holds only case entries.
    const entries = (await this.ledger.readStream(caseStream(id))) as readonly Entry[]
    const state = foldCase(entries as readonly CaseEntry[])
    this.#cases.set(id, state)
    return state
  }

  /** One act on one case, alone in its queue: fold, decide, attach duties, append, show. */
  act(
    id: CaseId,
    by: Actor,
    options: ActOptions,
    decide: (state: CaseState) => Decision | Promise<Decision>,
  ): Promise<Done | Refusal | Conflict> {
    return this.#alone(caseStream(id), async () => {
      const state = await this.findCase(id)
      if (!state) return refuse('case-unknown')
      // Decided first: what came between is told only to who may act at all.
      const made = await decide(state)
      const decided = isRefusal(made) ? made : (findConflict(state, options.seen) ?? made)
      if (isRefusal(decided)) return (await this.#findEarlier(id, state, by, options)) ?? decided
      if (decided.length === 0) return { case: id, version: state.version, entries: [] }
      return await this.#append(id, state, decided, by, options)
    })
  }

  /** Opens new cases, and an incident if given, all or none. */
  async open(
    cases: readonly { readonly id: CaseId; readonly entries: readonly NewCaseEntry[] }[],
    by: Extract<Actor, { kind: 'officer' }>,
    options: ActOptions & { readonly also?: readonly StreamAppend[] },
  ): Promise<readonly PlacedEntry[] | Refusal> {
    const facts = this.facts(by)
    const streams = cases.map(({ id, entries }) => ({
      stream: caseStream(id),
      expected: 0,
      log: by.party,
      entries: withDuties(imagine(emptyCase(), entries, facts), entries, facts),
    }))
    for (const [at, { id }] of cases.entries()) options.onDecided?.(id, streams[at]?.entries ?? [])
    const result = await this.#commit({
      ...base(by, facts.now, options),
      streams: [...(options.also ?? []), ...streams],
    })
    if (result.kind === 'conflict')
      throw new Error(`a new case met an existing stream: ${result.stream}`)
    if (result.kind === 'appended')
      for (const [id, state] of openedCases(result.entries)) this.#cases.set(id, state)
    const opened = result.entries.some(({ type }) => type === 'case.opened')
    return opened && isBy(by, result.entries) ? result.entries : refuse('command-used')
  }

  /** Acts on several existing cases in one transaction (a relation stands in both). */
  actOnBoth(
    ids: readonly [CaseId, CaseId],
    by: Actor,
    options: ActOptions,
    decide: (states: readonly [CaseState, CaseState]) => readonly [Decision, Decision],
  ): Promise<Done | Refusal> {
    const [first, second] = ids
    const work = async (): Promise<Done | Refusal> => {
      const one = await this.findCase(first)
      const two = await this.findCase(second)
      if (!one || !two) return refuse('case-unknown')
      const [a, b] = decide([one, two])
      const refused = isRefusal(a) ? a : isRefusal(b) ? b : undefined
      if (refused) return (await this.#findEarlier(first, one, by, options)) ?? refused
      if (isRefusal(a) || isRefusal(b)) return refuse('conflict')
      const facts = this.facts(by)
      const parts = [this.#toPart(first, one, a, facts), this.#toPart(second, two, b, facts)]
      const result = await this.#commit({
        ...base(by, facts.now, options),
        streams: parts.map(({ stream }) => stream),
        wraps: parts.flatMap(({ wraps }) => wraps),
        unwraps: parts.flatMap(({ unwraps }) => unwraps),
      })
      return this.#toDone(first, one, by, result)
    }
    const [low, high] = ids.map(caseStream).sort()
    // In one order whoever asks, so that two pairs never wait for each other.
    return this.#alone(low ?? '', () => this.#alone(high ?? '', work))
  }

  /** An act on the coalition's own stream. */
  register(
    by: Actor,
    command: CommandId,
    decide: () => readonly NewCoalitionEntry[] | Refusal,
  ): Promise<readonly PlacedEntry[] | Refusal> {
    return this.#alone(COALITION_STREAM, async () => {
      const decided = decide()
      if (isRefusal(decided)) return (await this.findRepeated(by, command)) ?? decided
      if (decided.length === 0) return []
      const expected = this.image.coalition.version
      const log = NODE_LOG
      const result = await this.#commit({
        command,
        actor: by,
        now: this.now(),
        streams: [{ stream: COALITION_STREAM, expected, log, entries: decided }],
      })
      return result.kind === 'conflict' ? refuse('conflict') : result.entries
    })
  }

  /** Hands a case's keys to those who stand today where its parties stood. Writes no entry. */
  passKeys(id: CaseId, by: Actor): Promise<void> {
    return this.#alone(caseStream(id), async () => {
      const state = await this.findCase(id)
      if (!state) return
      const held = await this.ledger.holders(caseStream(id))
      const change = keySuccession(id, state, held, this.now(), this.heir())
      const command = this.nextId() as CommandId // the node's only source of ids
      await this.ledger.append({ command, actor: by, now: this.now(), streams: [], ...change })
    })
  }

  async #append(
    id: CaseId,
    state: CaseState,
    decided: readonly NewCaseEntry[],
    by: Actor,
    options: ActOptions,
  ): Promise<Done | Refusal> {
    const facts = this.facts(by)
    const { stream, ...change } = this.#toPart(id, state, decided, facts)
    options.onDecided?.(id, stream.entries)
    const result = await this.#commit({
      ...base(by, facts.now, options),
      streams: [stream],
      ...change,
    })
    return this.#toDone(id, state, by, result)
  }

  #toPart(id: CaseId, state: CaseState, decided: readonly NewCaseEntry[], facts: Facts<Actor>) {
    const entries = withDuties(state, decided, facts)
    const after = imagine(state, entries, facts)
    const change = keyChange(id, state, after, facts.now, this.heir)
    return { stream: toStream(id, state, entries), ...change }
  }

  #toDone(id: CaseId, state: CaseState, by: Actor, result: AppendResult): Done | Refusal {
    if (result.kind === 'conflict') {
      this.#cases.drop(id)
      return refuse('conflict')
    }
    if (!isBy(by, result.entries) || !isAbout(id, result.entries)) return refuse('command-used')
    return { case: id, version: versionOf(id, result.entries, state), entries: result.entries }
  }

  /** A repeated request is no new act: what its command did the first time answers, not today's rules. */
  async #findEarlier(
    id: CaseId,
    state: CaseState,
    by: Actor,
    { command }: ActOptions,
  ): Promise<Done | undefined> {
    const entries = await this.findRepeated(by, command)
    if (!entries || !isAbout(id, entries)) return undefined
    return { case: id, version: versionOf(id, entries, state), entries }
  }

  /** What this command of this actor wrote the first time. */
  async findRepeated(by: Actor, command: CommandId): Promise<readonly PlacedEntry[] | undefined> {
    const result = await this.ledger.append({ command, actor: by, now: this.now(), streams: [] })
    return result.kind === 'repeated' && isBy(by, result.entries) ? result.entries : undefined
  }

  async #commit(request: AppendRequest) {
    const result = await this.ledger.append(request)
    if (result.kind === 'appended') this.#show(result.entries)
    return result
  }

  #show(entries: readonly PlacedEntry[]): void {
    this.image.takeAll(entries)
    for (const entry of entries) this.#keep(entry)
    for (const listener of this.#listeners) listener(entries)
  }

  #keep(entry: PlacedEntry): void {
    const id = findCaseOf(entry.stream)
    const known = id === undefined ? undefined : this.#cases.get(id)
    if (id === undefined || !known) return
    // An annulment reaches backwards: the next reader folds the stream anew.
    if (entry.type === 'entry.annulled') this.#cases.drop(id)
    else this.#cases.set(id, evolveCase(known, entry as CaseEntry))
  }

  #alone<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(key) ?? Promise.resolve()
    const mine = before.then(work, work)
    const settled = mine
      .catch(() => undefined)
      .then(() => {
        if (this.#queues.get(key) === settled) this.#queues.delete(key)
      })
    this.#queues.set(key, settled)
    return mine
  }
}
