import { findMeta, writeMeta } from './schema.ts'
import type { Sql } from './sql.ts'

const BLOCK = 2 ** 20

/**
 * Numbers of keys, never the same twice in a folder, rising so that their index grows at its end: drawn
 * at random, each new key touched a page of its own. A block of them starts at the second the
 * folder was opened, or behind the last block; so an older copy of keys.db goes on behind what was numbered after it.
 */
export class KeyNumbers {
  readonly #sql: Sql
  readonly #openedAt: number
  #next = 0
  #end = 0

  constructor(sql: Sql, openedAt: number) {
    this.#sql = sql
    this.#openedAt = openedAt
  }

  /** Inside the caller's transaction of keys.db. */
  draw(): number {
    if (this.#next === this.#end) this.#takeBlock()
    return this.#next++
  }

  /** After a rollback: the block that was noted in the transaction is not noted any more. */
  forget(): void {
    this.#next = this.#end
  }

  #takeBlock(): void {
    const last = Number(findMeta(this.#sql, 'key-block') ?? 0)
    const block = Math.max(last + 1, Math.floor(this.#openedAt / 1000))
    writeMeta(this.#sql, 'key-block', String(block))
    this.#next = block * BLOCK
    this.#end = this.#next + BLOCK
  }
}
