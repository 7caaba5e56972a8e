import type { EngineOptions } from './engine.ts'
import { toFault } from './fault.ts'
import type { Keyring } from './keyring.ts'
import type { Sql } from './sql.ts'

export type Transact = <Value>(work: () => Value) => Value

/** Runs work in one transaction of both files, the keys durable first; a failure leaves neither. */
export function transactor(sql: Sql, keys: Keyring, options: EngineOptions): Transact {
  const endCommit = (): void => pause(options.commitDelayMs)

  const commit = (): void => {
    if (keys.commit()) endCommit()
    sql.exec('COMMIT')
    endCommit()
  }

  const rollback = (): void => {
    keys.rollback()
    if (sql.inTransaction()) sql.exec('ROLLBACK')
  }

  return (work) => {
    try {
      sql.exec('BEGIN IMMEDIATE')
      const value = work()
      commit()
      return value
    } catch (error) {
      rollback()
      throw toFault(error, options.dir)
    }
  }
}

function pause(ms: number): void {
  if (ms > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}
