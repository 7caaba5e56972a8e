import type { EntryId, PartyId } from '../kit/index.ts'
import { findStatement, toOrigin } from './checkpoint.ts'
import type { Sql } from './sql.ts'
import type { Checkpoint } from './store.ts'
import {
  type Digest,
  type Growth,
  grow,
  newGrowth,
  toDigests,
  toFrontierBytes,
  toRoot,
} from './tree.ts'

/** What does not agree. Positions are those of entries (of access rows in the access log). */
export type Finding =
  /** The entry is not the one that was put into the tree. */
  | {
      readonly kind: 'entry-altered'
      readonly log: PartyId
      readonly position: number
      readonly entry?: EntryId
    }
  /** The tree knows a leaf whose entry is gone; `index` in the log, from 0. */
  | { readonly kind: 'entry-missing'; readonly log: PartyId; readonly index: number }
  /** Something between two sizes of the log, `from` included, `to` not, is not what was signed. */
  | {
      readonly kind: 'range-altered'
      readonly log: PartyId
      readonly from: number
      readonly to: number
    }
  /** A signed checkpoint covers more than the log still holds. */
  | {
      readonly kind: 'log-shortened'
      readonly log: PartyId
      readonly size: number
      readonly signed: number
    }
  | { readonly kind: 'signature-wrong'; readonly log: PartyId; readonly size: number }
  /** The stored head of the tree is not that of its leaves. */
  | { readonly kind: 'head-altered'; readonly log: PartyId }
  /** The same against a note kept elsewhere: history was rewritten and signed again. */
  | {
      readonly kind: 'kept-note-differs'
      readonly log: PartyId
      readonly from: number
      readonly to: number
    }
  | {
      readonly kind: 'kept-note-ahead'
      readonly log: PartyId
      readonly size: number
      readonly signed: number
    }
  /** The kept note is no checkpoint of this node, or not signed by the key the ledger names today. */
  | { readonly kind: 'kept-note-foreign' }
  | { readonly kind: 'version-gap'; readonly stream: string; readonly version: number }
  | { readonly kind: 'time-decreased'; readonly position: number }
  | { readonly kind: 'body-unopenable'; readonly entry: EntryId }
  /** The file beside this entry is not the one that was appended with it, or is gone. */
  | { readonly kind: 'blob-altered' | 'blob-missing'; readonly entry: EntryId }
  | { readonly kind: 'public-key-altered' }

export type Report = (finding: Finding) => void

/** A root to compare with when the log has grown to `size`. */
type Mark = { readonly size: number; readonly root: string; readonly kept: boolean }

export type WalkedLeaf = { position: number; entry?: EntryId; hash: Digest }

/** Follows one log leaf by leaf, beside its stored tiles and its signed checkpoints. */
export class LogWalk {
  readonly log: PartyId
  readonly #report: Report
  readonly #stored: Iterator<Digest>
  readonly #marks: Mark[]
  readonly #checkpoints: readonly number[]
  readonly #tree: Growth = newGrowth()
  readonly #agreed = { signed: 0, kept: 0 }
  #diverged = false
  #next: Digest | undefined
  /** Leaves looked at before their turn; at most one. */
  readonly #ahead: Digest[] = []

  constructor(
    sql: Sql,
    given: { log: PartyId; node: string; publicKey: string; kept: Mark | undefined },
    checkpoints: readonly Checkpoint[],
    report: Report,
  ) {
    this.log = given.log
    this.#report = report
    this.#stored = storedLeaves(sql, given.log)
    this.#next = this.#take()
    this.#checkpoints = checkpoints.map((checkpoint) => checkpoint.size)
    const signed = checkpoints.flatMap((checkpoint) => this.#toMark(checkpoint, given))
    this.#marks = [...signed, ...(given.kept ? [given.kept] : [])].sort((a, b) => a.size - b.size)
  }

  /** The next entry of the log. What the tree was built from is followed where the two differ. */
  step(leaf: WalkedLeaf): void {
    if (this.#next !== undefined && this.#next !== leaf.hash) this.#skipMissing(leaf)
    const stored = this.#next
    this.#next = this.#take()
    if (stored !== undefined && stored !== leaf.hash) this.#reportAltered(leaf)
    this.#grow(stored ?? leaf.hash)
  }

  /** A stored leaf is without its entry when the one after it is this entry's. */
  #skipMissing(leaf: WalkedLeaf): void {
    const [missing, next] = [this.#next, this.#take()]
    if (missing !== undefined && next === leaf.hash) {
      this.#report({ kind: 'entry-missing', log: this.log, index: this.#tree.size })
      this.#grow(missing)
      this.#next = next
    } else if (next !== undefined) this.#ahead.push(next)
  }

  #reportAltered({ position, entry }: WalkedLeaf): void {
    const which = entry === undefined ? { position } : { position, entry }
    this.#report({ kind: 'entry-altered', log: this.log, ...which })
  }

  /** After the last entry: what was signed or stored beyond it. */
  end(head: { size: number; frontier: Uint8Array } | undefined): void {
    for (let leaf = this.#next; leaf !== undefined; leaf = this.#take()) {
      this.#report({ kind: 'entry-missing', log: this.log, index: this.#tree.size })
      this.#grow(leaf)
    }
    for (const mark of this.#marks) {
      const kind = mark.kept ? 'kept-note-ahead' : 'log-shortened'
      this.#report({ kind, log: this.log, size: this.#tree.size, signed: mark.size })
    }
    const same = head?.size === this.#tree.size && toFrontierBytes(this.#tree).equals(head.frontier)
    if (!same && this.#tree.size > 0) this.#report({ kind: 'head-altered', log: this.log })
  }

  toSummary() {
    const root = toRoot(this.#tree).toString('base64')
    return { log: this.log, size: this.#tree.size, root, checkpoints: this.#checkpoints.length }
  }

  #take(): Digest | undefined {
    const ahead = this.#ahead.shift()
    if (ahead !== undefined) return ahead
    const next = this.#stored.next()
    return next.done ? undefined : next.value
  }

  #toMark(checkpoint: Checkpoint, given: { node: string; publicKey: string }): Mark[] {
    const origin = toOrigin(given.node, this.log)
    const statement = findStatement(checkpoint.note, origin, given.publicKey)
    if (statement?.size === checkpoint.size) return [{ ...statement, kept: false }]
    this.#report({ kind: 'signature-wrong', log: this.log, size: checkpoint.size })
    return []
  }

  #grow(leaf: Digest): void {
    grow(this.#tree, leaf)
    while (this.#marks[0]?.size === this.#tree.size) this.#compare(this.#marks.shift())
  }

  #compare(mark: Mark | undefined): void {
    if (!mark) return
    if (mark.root === toRoot(this.#tree).toString('base64')) {
      this.#agreed[mark.kept ? 'kept' : 'signed'] = mark.size
    } else if (mark.kept) {
      const from = { from: this.#agreed.kept, to: mark.size }
      this.#report({ kind: 'kept-note-differs', log: this.log, ...from })
    } else if (!this.#diverged) {
      this.#diverged = true
      const from = { from: this.#agreed.signed, to: mark.size }
      this.#report({ kind: 'range-altered', log: this.log, ...from })
    }
  }
}

/** A log's leaf hashes as its tiles hold them, in order. */
function* storedLeaves(sql: Sql, log: PartyId): Generator<Digest, undefined> {
  const text = 'SELECT hashes FROM tile WHERE log = ? ORDER BY number'
  for (const { hashes } of sql.each<{ hashes: Uint8Array }>(text, log)) yield* toDigests(hashes)
  return undefined
}
