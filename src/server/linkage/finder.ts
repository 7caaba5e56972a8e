import { setTimeout as wait } from 'node:timers/promises'
import { ownParties } from '../../domain/coalition/index.ts'
import { type CaseId, findCaseOf, type PartyId, type Worker } from '../../kit/index.ts'
import type { PlacedEntry } from '../../ledger/index.ts'
import type { PersonFields } from '../../linkage/index.ts'
import type { Log } from '../log.ts'
import type { Node } from '../node.ts'
import type { Change, Match, RowMatches } from './engine.ts'
import { readPieces } from './kept.ts'
import { toFieldsOfCase } from './person-fields.ts'
import type { Alike, Likeness } from './port.ts'
import { startLikenessThread, type Thread } from './thread.ts'

/** `none`: the coalition has no model. `building`: not everything that is held can be found yet. */
export type FinderState = 'none' | 'building' | 'ready'

/** Cases folded at a time while the index is built or fed. */
const STEP = 200
/** Milliseconds before a thread that died is started again. */
const REST = 1000
const TRIES = 5
/** Records of other parties looked at for one case, of which `held` takes some. */
const LOOKED_AT = 50

/**
 * The cases of the coalition in the thread that finds those alike: fed by what is committed, asked with what is
 * known, forgetting what is erased. Begins when first asked, or when told to.
 */
export class LikenessFinder implements Likeness {
  readonly #node: Node
  readonly #log: Pick<Log, 'fault' | 'warns'> | undefined
  readonly #changed = new Set<CaseId>()
  #thread: Thread | undefined
  #began: Promise<void> | undefined
  #built = false
  #feeding: Promise<void> = Promise.resolve()
  /** Words that were annulled or replaced by other parties' acts are still in the thread's memory. */
  #stale = false
  #ended = false

  constructor(node: Node, log?: Pick<Log, 'fault' | 'warns'>) {
    this.#node = node
    this.#log = log
    node.onCommit((entries) => this.#note(entries))
    node.onErased((id) => this.#forget(id))
  }

  get model(): string {
    return this.#node.image.coalition.likeness?.version ?? ''
  }

  get state(): FinderState {
    if (this.model === '') return 'none'
    return this.#built ? 'ready' : 'building'
  }

  /** The thread, for the test that looks into its memory. */
  get thread(): Thread | undefined {
    return this.#thread
  }

  /** Resolves when everything that is held can be found; at once where there is no model. */
  begin(): Promise<void> {
    const { likeness } = this.#node.image.coalition
    if (!likeness || this.#ended) return Promise.resolve()
    this.#began ??= this.#build(likeness.model).catch((error) =>
      this.#log?.fault('likeness', error),
    )
    return this.#began
  }

  async end(): Promise<void> {
    this.#ended = true
    await this.#thread?.end()
  }

  async alike(
    id: CaseId,
    held: (other: CaseId) => boolean,
    limit: number,
  ): Promise<readonly Alike[]> {
    const fields = await this.#fieldsOf(id)
    if (!fields) return []
    const parties = [...this.#node.image.heldBy.keys()]
    const found = await this.#surely((thread) => thread.call('ask', fields, parties, LOOKED_AT, id))
    return found
      .map(toAlike)
      .filter((one) => held(one.case))
      .slice(0, limit)
  }

  /** Cases like this one among what its own party leads, the most likely first. */
  async alikeWithin(id: CaseId, party: PartyId, limit: number): Promise<readonly Alike[]> {
    const fields = await this.#fieldsOf(id)
    if (!fields) return []
    const parties = [...ownParties(this.#node.image.coalition, party, this.#node.now())]
    const found = await this.#surely((thread) => thread.call('ask', fields, parties, limit, id))
    return found.map(toAlike)
  }

  /** Cases that the asker's own party leads, at least `possible`. */
  async find(by: Worker, fields: PersonFields, limit: number): Promise<readonly Alike[]> {
    const found = await this.#asked((thread) =>
      thread.call('ask', fields, this.#own(by), limit, undefined),
    )
    return found.map(toAlike).filter((one) => this.#leads(by, one.case))
  }

  /** The best match of each asked row of a list. */
  async findInList(
    by: Worker,
    rows: readonly PersonFields[],
    asked: readonly number[],
  ): Promise<readonly RowMatches[]> {
    const found = await this.#asked((thread) => thread.call('askList', rows, asked, this.#own(by)))
    return found.map(({ row, held }) => ({
      ...(row ? { row } : {}),
      ...(held && this.#leads(by, toAlike(held).case) ? { held } : {}),
    }))
  }

  /** Everything that is held, for the snapshot; nothing while it is still being built. */
  async pieces() {
    if (this.state !== 'ready') return []
    return await this.#asked((thread) => thread.call('toPieces'))
  }

  // Nobody looks at a screen and asks again: it waits for the index, and asks once more of a thread that died.
  async #surely<T>(ask: (thread: Thread) => Promise<T[]>): Promise<T[]> {
    for (let tries = 1; ; tries += 1) {
      await this.begin()
      if (this.model === '' || this.#ended) return []
      try {
        if (!this.#thread || !this.#built) throw new Error('the index is not built')
        await this.#feed()
        return await ask(this.#thread)
      } catch (error) {
        if (tries === TRIES) throw error
        await wait(2 * REST)
      }
    }
  }

  // After all that was committed when it was asked. Without a thread, and when it dies meanwhile: nothing.
  async #asked<T>(ask: (thread: Thread) => Promise<T[]>): Promise<T[]> {
    void this.begin()
    if (!this.#thread || !this.#built) return []
    try {
      await this.#feed()
      return await ask(this.#thread)
    } catch (error) {
      this.#log?.fault('likeness', error)
      return []
    }
  }

  #own(by: Worker): PartyId[] {
    return [...ownParties(this.#node.image.coalition, by.party, this.#node.now())]
  }

  #leads(by: Worker, id: CaseId): boolean {
    const row = this.#node.image.rows.get(id)
    return row !== undefined && this.#node.heir()(row.leadParty, row.leadUnit) === by.party
  }

  async #build(model: string): Promise<void> {
    const thread = startLikenessThread(model)
    this.#thread = thread
    void thread.died.then((cause) => this.#startAgain(cause))
    const from = await this.#load(thread)
    if (from === undefined) for (const id of this.#node.image.rows.keys()) this.#changed.add(id)
    else await this.#noteSince(from)
    await this.#feed()
    await thread.call('forget')
    if (this.#thread === thread) this.#built = true
  }

  /** The position up to which the thread knows what was kept; undefined when nothing fits. */
  async #load(thread: Thread): Promise<number | undefined> {
    const kept = await readPieces(this.#node.ledger, this.model)
    if (!kept) return undefined
    try {
      await thread.call('load', kept.pieces)
      return kept.position
    } catch (error) {
      this.#log?.fault('likeness', error)
      return undefined
    }
  }

  async #noteSince(position: number): Promise<void> {
    for (let at = position; ; ) {
      const entries = await this.#node.ledger.readAll(at, STEP * 25)
      if (entries.length === 0) return
      this.#note(entries)
      at = entries.at(-1)?.position ?? at
    }
  }

  #startAgain(cause: unknown): void {
    if (this.#ended) return
    this.#built = false
    this.#thread = undefined
    this.#log?.fault('likeness', cause)
    this.#log?.warns('the thread that finds persons alike died: it is started again')
    setTimeout(() => {
      this.#began = undefined
      void this.begin()
    }, REST).unref()
  }

  #note(entries: readonly PlacedEntry[]): void {
    for (const { stream, type } of entries) {
      const id = findCaseOf(stream)
      if (id !== undefined && TELLING.has(type)) this.#changed.add(id)
      if (type.endsWith('.annulled')) this.#stale = true
      if (type === 'likeness.set') this.#setAside()
    }
  }

  /** Another model: everything is weighed anew. */
  #setAside(): void {
    const { thread } = this
    this.#built = false
    this.#thread = undefined
    this.#began = undefined
    void thread?.end()
  }

  async #forget(id: CaseId): Promise<void> {
    if (!this.#thread) return
    this.#changed.add(id)
    this.#stale = true
    await this.#feed().catch((error) => this.#log?.fault('likeness', error))
  }

  /** Tells the thread all that changed; one after the other, so that who waits has seen its own write. */
  #feed(): Promise<void> {
    this.#feeding = this.#feeding.catch(() => undefined).then(() => this.#feedNow())
    return this.#feeding
  }

  async #feedNow(): Promise<void> {
    const thread = this.#thread
    while (thread && this.#changed.size > 0) {
      const ids = [...this.#changed].slice(0, STEP)
      for (const id of ids) this.#changed.delete(id)
      const changes = await Promise.all(ids.map((id) => this.#changeOf(id)))
      await thread.call('put', changes)
    }
    if (thread && this.#stale) {
      this.#stale = false
      await thread.call('forget')
    }
  }

  async #changeOf(id: CaseId): Promise<Change> {
    const row = this.#node.image.rows.get(id)
    const fields = row && (await this.#fieldsOf(id))
    return { id, party: row?.leadParty ?? '', ...(fields ? { fields } : {}) }
  }

  async #fieldsOf(id: CaseId): Promise<PersonFields | undefined> {
    const state = await this.#node.findCase(id)
    return state && toFieldsOfCase(state, this.#node.image.coalition.arrivals?.papers)
  }
}

/** What changes who a case is about, who holds it, or whether it is there. */
export const TELLING: ReadonlySet<string> = new Set([
  'case.opened',
  'case.annulled',
  'case.erased',
  'entry.annulled',
  'outline.recorded',
  'person.named',
  'person.born',
  'paper.seen',
  'contact.recorded',
  'origin.recorded',
  'lead.accepted',
  'lead.taken',
])

// The cast: ids of the index are those of cases.
const toAlike = ({ id, explanation }: Match): Alike => ({ case: id as CaseId, explanation })
