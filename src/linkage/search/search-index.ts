import { type Compared, type Explanation, explainRows, type Score, toBand } from '../explain.ts'
import { frequenciesOf, toFacts } from '../model/frequencies.ts'
import { type Model, priorBits, toProbability } from '../model/model.ts'
import { type Scorer, toDefaultDays, toScorer } from '../model/scorer.ts'
import { type NameReader, toNameReader } from '../names/parse.ts'
import type { NameProfile } from '../names/profile.ts'
import type { Cell } from '../table/column.ts'
import { Lexicon } from '../table/lexicon.ts'
import { type Table, TableBuilder } from '../table/table.ts'
import type { WordFacts } from '../table/word-facts.ts'
import { type CopiedRows, copyLive, wipeTable } from './copy-live.ts'
import { Gathering } from './gathering.ts'
import { KeyIndex } from './key-index.ts'
import { fromChunks, toChunks } from './stored.ts'
import { type Term, toTerms } from './terms.ts'

/** A record that may be of the person asked for. */
export type Found = Score & { readonly id: string }

export type SearchOptions = { readonly limit?: number; readonly from?: number }

/** So many of the gathered rows are weighed by the whole model. */
const WEIGHED = 400
const SHOWN = 10

/**
 * Records of persons held in memory, asked with whatever is known of one. Rows are never changed: a record that is
 * written again gets a new row and the old one dies. `compact` leaves the dead out, with every letter of theirs.
 */
export class SearchIndex {
  readonly model: Model
  readonly #reader: NameReader
  #ids = new Lexicon()
  /** Row of each id by its number, -1 when it has none; and the id's number of each row. */
  #rowOf = new Int32Array(64).fill(-1)
  #idOf = new Int32Array(64)
  #live = 0
  #built = 0
  #rows: TableBuilder
  #parts: Parts

  constructor(model: Model, profile: NameProfile) {
    if (model.profile.id !== profile.id)
      throw new Error(`the model was learned with the names of ${model.profile.id}`)
    this.model = model
    this.#reader = toNameReader(profile)
    this.#rows = new TableBuilder(columnsOf(model), this.#reader)
    this.#parts = toParts(this.#rows.table, model, this.#reader)
  }

  /** Records that can be found. */
  get size(): number {
    return this.#live
  }

  /** Rows that came since the last compaction, and rows that died: what it would clear up. */
  get waiting(): { readonly added: number; readonly dead: number } {
    const { rows } = this.#rows.table
    return { added: rows - this.#built, dead: rows - this.#live }
  }

  /** Writes a record, in place of the one with this id. It is found by the next search. */
  upsert(id: string, cells: readonly Cell[]): void {
    this.remove(id)
    const row = this.#rows.add(cells)
    for (const facts of this.#parts.facts) facts?.extend()
    const number = this.#ids.intern(id)
    if (number >= this.#rowOf.length) this.#rowOf = larger(this.#rowOf, -1)
    if (row >= this.#idOf.length) this.#idOf = larger(this.#idOf, 0)
    this.#rowOf[number] = row
    this.#idOf[row] = number
    this.#live += 1
    const into = new Int32Array(32)
    this.#parts.terms.forEach((term, at) => {
      const count = term.keys(row, into)
      for (let k = 0; k < count; k += 1) this.#parts.indexes[at]?.add(into[k] ?? 0, row)
    })
  }

  /** Takes a record out of every answer at once; its letters are gone after `compact`. False: there was none. */
  remove(id: string): boolean {
    const number = this.#ids.find(id)
    const row = number === 0 ? -1 : (this.#rowOf[number] ?? -1)
    if (row < 0) return false
    this.#rowOf[number] = -1
    this.#idOf[row] = 0
    this.#live -= 1
    return true
  }

  /** The most likely records first. No word of the question is kept, unless a record holds it. */
  search(cells: readonly Cell[], { limit = SHOWN, from = 0 }: SearchOptions = {}): Found[] {
    return this.#asking(cells, () => this.#answer(limit, from))
  }

  /** Why a record is, or is not, of the person asked for; undefined when there is none with this id. */
  explain(cells: readonly Cell[], id: string): Explanation | undefined {
    const row = this.#rowOf[this.#ids.find(id)] ?? -1
    if (row < 0) return undefined
    return this.#asking(cells, () => explainRows(this.#compared(), 0, row))
  }

  /** Merges what was added into the base and leaves out what died: new arrays, and the old ones overwritten. */
  compact(): void {
    const dead = this.#idOf
    const old = { table: this.#rows.table, ids: this.#ids }
    const copy = copyLive(this.#rows, this.#ids, this.#idOf, columnsOf(this.model), this.#reader)
    this.#take(copy)
    dead.fill(0)
    wipeTable(old.table, old.ids)
  }

  /** The compacted index in pieces of at most `most` bytes: for the caller to seal. The same records, the same bytes. */
  toBytes(most = 1 << 20): Uint8Array[] {
    if (this.waiting.added > 0 || this.waiting.dead > 0) this.compact()
    return toChunks(this.#rows.table, this.#ids, this.#idOf, most)
  }

  /** An index from its pieces. Throws when they are not those of `toBytes` with this model's columns. */
  static fromBytes(chunks: readonly Uint8Array[], model: Model, profile: NameProfile): SearchIndex {
    const index = new SearchIndex(model, profile)
    index.#take(fromChunks(chunks, columnsOf(model), index.#reader))
    return index
  }

  #take({ rows, ids, idOf }: CopiedRows): void {
    this.#rows = rows
    this.#ids = ids
    this.#idOf = idOf
    this.#live = rows.table.rows
    this.#built = rows.table.rows
    this.#rowOf = new Int32Array(Math.max(64, ids.size)).fill(-1)
    for (let row = 0; row < this.#live; row += 1) this.#rowOf[idOf[row] ?? 0] = row
    this.#parts = toParts(rows.table, this.model, this.#reader)
    const { terms, indexes } = this.#parts
    terms.forEach((term, at) => {
      indexes[at]?.build(rows.table.rows, term.keys)
    })
  }

  // Words of a question are lent to the lexicons and taken back.
  #asking<T>(cells: readonly Cell[], work: () => T): T {
    const { question, facts } = this.#parts
    const sizes = question.table.lexicons.map((lexicon) => lexicon?.size ?? 1)
    question.table.rows = 0
    question.add(cells)
    facts.forEach((each, at) => {
      each?.lend(sizes[at] ?? 1)
    })
    try {
      return work()
    } finally {
      question.table.cells.fill(0)
      question.table.lexicons.forEach((lexicon, at) => {
        lexicon?.release(sizes[at] ?? 1)
        facts[at]?.takeBack()
      })
    }
  }

  #answer(limit: number, from: number): Found[] {
    const { terms, indexes, gathering, scorer } = this.#parts
    const best = gathering.gather(
      terms,
      indexes,
      this.#rows.table.rows,
      (row) => this.#idOf[row] !== 0,
      Math.max(WEIGHED, limit + from),
    )
    const prior = priorBits(this.model, this.#live)
    const weighed = best.map((row) => ({ row, bits: prior + scorer.evidence(0, row) }))
    weighed.sort((a, b) => b.bits - a.bits || a.row - b.row)
    return weighed.slice(from, from + limit).map(({ row, bits }) => {
      const probability = toProbability(bits)
      return {
        id: this.#ids.text(this.#idOf[row] ?? 0),
        bits,
        probability,
        band: toBand(probability),
      }
    })
  }

  #compared(): Compared {
    const { question, facts, scorer } = this.#parts
    return {
      model: this.model,
      left: question.table,
      right: this.#rows.table,
      facts,
      scorer,
      among: this.#live,
    }
  }
}

const columnsOf = (model: Model) => model.columns.map(({ column }) => column)

type Parts = {
  readonly facts: readonly (WordFacts | undefined)[]
  readonly question: TableBuilder
  readonly scorer: Scorer
  readonly terms: readonly Term[]
  readonly indexes: readonly KeyIndex[]
  readonly gathering: Gathering
}

function toParts(table: Table, model: Model, reader: NameReader): Parts {
  const facts = toFacts(table, frequenciesOf(model), reader.profile)
  const question = new TableBuilder(table.columns, reader, table.lexicons)
  const terms = toTerms(table, question.table, facts, toDefaultDays(model.defaultDays))
  return {
    facts,
    question,
    scorer: toScorer(model, question.table, table, facts),
    terms,
    indexes: terms.map(() => new KeyIndex()),
    gathering: new Gathering(),
  }
}

function larger(values: Int32Array<ArrayBuffer>, fill: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(values.length * 2).fill(fill, values.length)
  grown.set(values)
  values.fill(0)
  return grown
}
