import type { CaseEntry, NewCaseEntry } from '../domain/case/entries.ts'
import type { Decision, Facts } from '../domain/case/facts.ts'
import { imagine } from '../domain/case/imagine.ts'
import { type CaseState, evolveCase, foldCase } from '../domain/case/state.ts'
import { type Heir, heirsAt } from '../domain/coalition/index.ts'
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
  type Worker,
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
  type Chance,
  type Decided,
  type Done,
  emptyCase,
  isAbout,
  isBy,
  NODE_LOG,
  openedCases,
  type Place,
  toPart,
  versionOf,
  type Written,
} from './appending.ts'
import { type Conflict, findConflict } from './conflict.ts'
import { Image } from './image.ts'
import { keySuccession } from './key-change.ts'
import { Queues } from './queues.ts'

/** Opened cases kept folded; a case outline costs a few kB. */
const CASES_KEPT = 2000

/**
 * The running coalition: the ledger, the image over it, and the one way from a decision to an entry.
 * Refusals are values; LedgerFault passes through.
 */
export class Node {
  readonly ledger: Ledger
  readonly image = new Image()
  readonly #chance: Chance
  readonly #cases: Recent<CaseId, CaseState>
  readonly #queues = new Queues()
  readonly #forgetters = new Set<(id: CaseId) => unknown>()
  readonly #listeners = new Set<(entries: readonly PlacedEntry[]) => void>()

  constructor(ledger: Ledger, chance: Chance, casesKept = CASES_KEPT) {
    this.ledger = ledger
    this.#chance = chance
    this.#cases = new Recent(casesKept)
  }

  now = (): Instant => toInstant(this.#chance.now())
  /** By how many ms the machine's clock disagrees with `now`; undefined when it does not. */
  clockDoubt = (): number | undefined => this.#chance.doubt?.()
  nextId: NextId = () => this.#chance.nextId()

  /** Who stands today where a party stood. */
  heir = (at: Instant = this.now()): Heir => heirsAt(this.image.coalition, at)

  onCommit(listener: (entries: readonly PlacedEntry[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** For whatever keeps something of a case beside ledger and image: it forgets the case before this resolves. */
  onErased(forget: (id: CaseId) => unknown): void {
    this.#forgetters.add(forget)
  }

  /** A case was erased: everybody who keeps something of it forgets it. */
  async forget(id: CaseId): Promise<void> {
    for (const forget of this.#forgetters) await forget(id)
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
    return this.#queues.alone(caseStream(id), async () => {
      const state = await this.findCase(id)
      if (!state) return refuse('case-unknown')
      // Decided first: what came between is told only to who may act at all.
      const made = await decide(state)
      const at = { now: this.now(), heir: this.heir() }
      const decided = isRefusal(made) ? made : (findConflict(state, options.seen, by, at) ?? made)
      if (isRefusal(decided)) return (await this.#findEarlier(id, state, by, options)) ?? decided
      if (decided.length === 0) return { case: id, version: state.version, entries: [] }
      return await this.#append(id, state, decided, by, options)
    })
  }

  /** Opens new cases, and an incident if given, all or none. */
  async open(
    cases: readonly { readonly id: CaseId; readonly entries: readonly NewCaseEntry[] }[],
    by: Worker,
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

  /** Work that must not meet another of its kind: a list confirmed twice at once is opened once. */
  alone = <T>(key: string, work: () => Promise<T>): Promise<T> => this.#queues.alone(key, work)

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
      const parts = [
        toPart(first, one, a, facts, this.heir),
        toPart(second, two, b, facts, this.heir),
      ]
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
    const inBoth = () => this.#queues.alone(high ?? '', work)
    // A case with itself is for `decide` to refuse: its queue would wait for itself.
    return this.#queues.alone(low ?? '', low === high ? work : inBoth)
  }

  /** An act on the coalition's own stream. */
  register(by: Actor, command: CommandId, decide: () => Decided): Promise<Written> {
    const seen = () => this.image.coalition.version
    return this.write(by, { command }, { stream: COALITION_STREAM, log: NODE_LOG, seen }, decide)
  }

  /** An act on a stream that is no case. */
  write(by: Actor, options: ActOptions, place: Place, decide: () => Decided): Promise<Written> {
    const { stream, log, seen } = place
    return this.#queues.alone(stream, async () => {
      const entries = decide()
      if (isRefusal(entries)) return (await this.findRepeated(by, options.command)) ?? entries
      if (entries.length === 0) return []
      const part = { stream, log, expected: seen(), entries }
      const result = await this.#commit({ ...base(by, this.now(), options), streams: [part] })
      if (result.kind === 'conflict') return refuse('conflict')
      return isBy(by, result.entries) ? result.entries : refuse('command-used')
    })
  }

  /** Hands a case's keys to those who stand today where its parties stood. Writes no entry. */
  passKeys(id: CaseId, by: Actor): Promise<void> {
    return this.#queues.alone(caseStream(id), async () => {
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
    const { stream, ...change } = toPart(id, state, decided, facts, this.heir)
    options.onDecided?.(id, stream.entries)
    const result = await this.#commit({
      ...base(by, facts.now, options),
      streams: [stream],
      ...change,
    })
    return this.#toDone(id, state, by, result)
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
    // An annulment reaches backwards: the next reader folds the stream anew. Of the erased nothing stays.
    if (entry.type === 'entry.annulled' || entry.type === 'case.erased') this.#cases.drop(id)
    else this.#cases.set(id, evolveCase(known, entry as CaseEntry))
  }
}
