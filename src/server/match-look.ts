import type { CaseEntry } from '../domain/case/entries.ts'
import {
  type Evidence,
  findMatch,
  isTooMany,
  limitOf,
  type MatchRow,
  type Raised,
} from '../domain/link/index.ts'
import {
  type CaseId,
  type CommandId,
  DAY,
  findCaseOf,
  type Instant,
  isRefusal,
  type PartyId,
  type RuleId,
} from '../kit/index.ts'
import type { PlacedEntry } from '../ledger/index.ts'
import type { Explanation } from '../linkage/index.ts'
import { RAREST } from './linkage/because.ts'
import type { Likeness } from './linkage/port.ts'
import type { Node } from './node.ts'

type By = Raised['by']
/** `fresh`: just registered. Then the question goes to who held her before, and not the other way round. */
type Waiting = By & { readonly fresh: boolean }

/** After these a case may be like another that it was not like before. */
const TELLING: ReadonlySet<string> = new Set<CaseEntry['type']>([
  'case.opened',
  'person.named',
  'person.born',
  'paper.seen',
  'contact.recorded',
])

/** Cases of other parties that are asked about one registration. */
const MOST_ASKED = 5
/** Cases looked at in one step. */
const MOST_AT_ONCE = 50
// Cast: a name of the node's own, no rule of the coalition.
const ACTOR = { kind: 'clock', rule: 'match-look' as RuleId } as const

/**
 * Looks, after a case was registered, whether another party holds somebody like her, and puts the
 * question to whoever holds her. On a beat of its own and never in the act itself: who registers
 * waits as long and is answered the same whether somebody is found or not.
 */
export class MatchLook {
  readonly #node: Node
  readonly #likeness: Likeness
  readonly #waiting = new Map<CaseId, Waiting>()

  constructor(node: Node, likeness: Likeness) {
    this.#node = node
    this.#likeness = likeness
  }

  /** Listens from now on, and looks again at what came within the last day: a pair is asked about once. */
  start(): () => void {
    const node = this.#node
    for (const row of node.image.rows.values())
      if (node.now() - row.changedAt < DAY && !row.annulled)
        this.#waiting.set(row.id, { unit: row.leadUnit, party: row.leadParty, fresh: true })
    node.onErased((id) => this.#waiting.delete(id))
    return node.onCommit((entries) => {
      for (const entry of entries) this.#hear(entry)
    })
  }

  /** Returns how many questions were put. */
  async step(): Promise<number> {
    // As for the clock: an entry is for ever, a late one does no harm.
    if (this.#node.clockDoubt() !== undefined) return 0
    let asked = 0
    for (const [id, by] of [...this.#waiting].slice(0, MOST_AT_ONCE)) {
      try {
        asked += await this.#look(id, by)
      } catch (error) {
        this.#putBehind(id)
        throw error
      }
      // What was recorded meanwhile waits for its own look.
      if (this.#waiting.get(id) === by) this.#waiting.delete(id)
    }
    return asked
  }

  /** Nobody else waits for a case that cannot be looked at now. */
  #putBehind(id: CaseId): void {
    const by = this.#waiting.get(id)
    if (!by) return
    this.#waiting.delete(id)
    this.#waiting.set(id, by)
  }

  #hear({ stream, type, actor }: PlacedEntry): void {
    const id = findCaseOf(stream)
    if (id === undefined || !TELLING.has(type)) return
    if (actor.kind !== 'officer' && actor.kind !== 'system') return
    const { unit, party, post } = actor
    // What a registration tells comes with it.
    const fresh = type === 'case.opened' || (this.#waiting.get(id)?.fresh ?? false)
    this.#waiting.set(id, { unit, party, ...(post ? { post } : {}), fresh })
  }

  async #look(id: CaseId, { fresh, ...by }: Waiting): Promise<number> {
    const node = this.#node
    const row = node.image.rows.get(id)
    if (!row || row.annulled) return 0
    const own = node.heir()(row.leadParty, row.leadUnit)
    const before = fresh ? row.openedAt : node.now()
    const asksOf = (other: CaseId) => this.#isElsewhere(other, own, before)
    const found = await this.#likeness.alike(id, asksOf, MOST_ASKED)
    let asked = 0
    for (const { case: other, explanation } of found) {
      const evidence = toEvidence(this.#likeness.model, explanation)
      if (evidence && (await this.#ask(other, id, { by, evidence }))) asked += 1
    }
    return asked
  }

  #isElsewhere(other: CaseId, own: PartyId, before: Instant): boolean {
    const row = this.#node.image.rows.get(other)
    if (!row || row.annulled || row.openedAt > before) return false
    return this.#node.heir()(row.leadParty, row.leadUnit) !== own
  }

  async #ask(held: CaseId, id: CaseId, raised: Omit<Raised, 'heldBack'>): Promise<boolean> {
    const node = this.#node
    const registered = await node.findCase(id)
    if (!registered) return false
    const { named } = node.image.coalition
    const heldBack = isTooMany(raisedIn(node), raised.by, limitOf(named?.matches), node.now())
    const command = node.nextId() as CommandId // the node's only source of ids
    const done = await node.act(held, ACTOR, { command }, (state) =>
      findMatch(
        { id: held, state },
        { id, state: registered },
        { ...raised, heldBack },
        node.facts(ACTOR),
      ),
    )
    return !isRefusal(done) && done.entries.length > 0
  }
}

function* raisedIn({ image }: Node): Generator<MatchRow> {
  for (const id of image.paired) yield* image.rows.get(id)?.pairs?.matches ?? []
}

/** What is kept of an explanation: no value of either side. Undefined when it is found unlikely. */
export function toEvidence(
  model: string,
  { band, bits, reasons, signs }: Explanation,
): Evidence | undefined {
  if (band === 'unlikely') return undefined
  return {
    model,
    band,
    bits: round(bits),
    reasons: reasons.map(({ column, level, bits: weight, onePer }) => ({
      column,
      level,
      bits: round(weight),
      ...(onePer === undefined ? {} : { onePer: Math.min(RAREST, onePer) }),
    })),
    signs,
  }
}

/** Hundredths of a bit: more is nobody's to judge by. */
const round = (bits: number): number => Math.round(bits * 100) / 100
