import {
  type Cell,
  type Explanation,
  findProfile,
  type LinkageProfile,
  type Model,
  type NameReader,
  type PersonFields,
  personColumns,
  priorBits,
  SearchIndex,
  toBand,
  toNameReader,
  toPerson,
  toProbability,
} from '../../linkage/index.ts'

/** A case as the index takes it; without fields it is taken out. */
export type Change = {
  readonly id: string
  readonly party: string
  readonly fields?: PersonFields
}

/** A record that may be of the person asked for, and why. */
export type Match = { readonly id: string; readonly explanation: Explanation }

/** The pieces of one party's records, for the snapshot. */
export type Piece = { readonly party: string; readonly bytes: Uint8Array }

/** What the best match of a row of a list is: among the list's other rows, and among what parties hold. */
export type RowMatches = { readonly row?: Match; readonly held?: Match }

/**
 * The chance that any two records are of one person is never taken higher than among so many: a party that holds
 * five cases has not for that reason met its persons before. Source: unverified.
 */
const AMONG_AT_LEAST = 1000
/** Rows that came or died before a party's index is laid anew. */
const WAITING = 20_000

/**
 * The records of every party, each in an index of its own: what others hold neither crowds out an answer nor slows
 * it down. Knows no ledger and no thread.
 */
export class LikenessEngine {
  readonly #model: Model
  readonly #profile: LinkageProfile
  readonly #columns: readonly number[]
  readonly #indexes = new Map<string, SearchIndex>()
  #reader: NameReader

  constructor(modelText: string) {
    // The cast: the text was checked when the coalition's files were read.
    this.#model = JSON.parse(modelText) as Model
    const profile = findProfile(this.#model.profile.id)
    if (!profile) throw new Error(`no names are known as ${this.#model.profile.id}`)
    this.#profile = profile
    this.#reader = toNameReader(profile.names)
    const all = personColumns(profile.number).map(({ id }) => id)
    this.#columns = this.#model.columns.map(({ column }) => all.indexOf(column.id))
  }

  /** Writes, moves between parties, and takes out. */
  put(changes: readonly Change[]): void {
    for (const { id, party, fields } of changes) {
      for (const [other, index] of this.#indexes) if (other !== party || !fields) index.remove(id)
      if (fields) this.#indexOf(party).upsert(id, this.#toCells(fields))
    }
    for (const [party, { waiting }] of this.#indexes)
      if (waiting.added + waiting.dead > WAITING) this.#renew(party)
  }

  /** After this no letter of what was taken out or replaced is in memory. */
  forget(): void {
    // Readers remember words that they took apart, those of questions too: every index gets a new one.
    for (const party of this.#indexes.keys()) this.#renew(party)
    this.#reader = toNameReader(this.#profile.names)
  }

  /** The most likely records among what these parties hold, at least `possible`. */
  ask(fields: PersonFields, parties: readonly string[], limit: number, but?: string): Match[] {
    const cells = this.#toCells(fields)
    return parties
      .flatMap((party) => {
        const index = this.#indexes.get(party)
        return index ? this.#matches(index, cells, limit, but) : []
      })
      .toSorted((a, b) => b.explanation.bits - a.explanation.bits)
      .slice(0, limit)
  }

  /** The best match of each asked row of a list: among the other rows, and among what the parties hold. */
  askList(
    rows: readonly PersonFields[],
    asked: readonly number[],
    parties: readonly string[],
  ): RowMatches[] {
    const list = new SearchIndex(this.#model, this.#profile.names)
    const cells = rows.map((fields) => this.#toCells(fields))
    cells.forEach((row, at) => {
      list.upsert(String(at), row)
    })
    return asked.map((at) => {
      const [row] = this.#matches(list, cells[at] ?? [], 1, String(at))
      const [held] = this.ask(rows[at] ?? {}, parties, 1)
      return { ...(row ? { row } : {}), ...(held ? { held } : {}) }
    })
  }

  parties(): string[] {
    return [...this.#indexes.keys()]
  }

  /** Records that can be found. */
  get size(): number {
    return [...this.#indexes.values()].reduce((sum, { size }) => sum + size, 0)
  }

  /** Rows that nobody finds any more and whose letters are still in memory. */
  get dead(): number {
    return [...this.#indexes.values()].reduce((sum, { waiting }) => sum + waiting.dead, 0)
  }

  /** Everything held, in pieces of about half a megabyte, those of a party in order. */
  toPieces(): Piece[] {
    return [...this.#indexes].flatMap(([party, index]) =>
      index.toBytes(PIECE).map((bytes) => ({ party, bytes })),
    )
  }

  /** Begins from pieces. Throws when they are not those of this model. */
  load(pieces: readonly Piece[]): void {
    for (const party of new Set(pieces.map((piece) => piece.party))) {
      const chunks = pieces.flatMap((piece) => (piece.party === party ? [piece.bytes] : []))
      const index = SearchIndex.fromBytes(chunks, this.#model, this.#profile.names)
      this.#indexes.set(party, index)
    }
  }

  #matches(index: SearchIndex, cells: readonly Cell[], limit: number, but?: string): Match[] {
    const among = Math.max(index.size, AMONG_AT_LEAST)
    const shift = priorBits(this.#model, among) - priorBits(this.#model, index.size)
    return index
      .search(cells, { limit: but === undefined ? limit : limit + 1 })
      .filter(({ id, bits }) => id !== but && bits + shift >= 0)
      .slice(0, limit)
      .flatMap(({ id }) => {
        const explanation = index.explain(cells, id)
        return explanation ? [{ id, explanation: shifted(explanation, shift) }] : []
      })
  }

  #indexOf(party: string): SearchIndex {
    const index = this.#indexes.get(party) ?? new SearchIndex(this.#model, this.#profile.names)
    this.#indexes.set(party, index)
    return index
  }

  // A new index altogether: the old one's reader of names remembers words.
  #renew(party: string): void {
    const old = this.#indexes.get(party)
    if (!old) return
    if (old.size === 0) this.#indexes.delete(party)
    else
      this.#indexes.set(
        party,
        SearchIndex.fromBytes(old.toBytes(), this.#model, this.#profile.names),
      )
  }

  #toCells(fields: PersonFields): Cell[] {
    const cells = toPerson(this.#reader, this.#profile.number, fields)
    return this.#columns.map((at) => cells[at])
  }
}

const PIECE = 1 << 19

function shifted(explanation: Explanation, shift: number): Explanation {
  const bits = explanation.bits + shift
  const probability = toProbability(bits)
  const capped = explanation.signs.some(({ code }) => code === 'siblings')
  return {
    ...explanation,
    prior: explanation.prior + shift,
    bits,
    probability,
    band: toBand(probability, capped),
  }
}
