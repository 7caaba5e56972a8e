import { expect, test } from 'vitest'
import { KeyNumbers } from '../../src/ledger/key-numbers.ts'
import { KEY_MIGRATIONS, migrate } from '../../src/ledger/schema.ts'
import { openSql } from '../../src/ledger/sql.ts'

const SECOND = 1000

function newKeys() {
  const sql = openSql(':memory:')
  migrate(sql, KEY_MIGRATIONS)
  return sql
}

test('numbers rise, also after a start at an earlier hour or none', () => {
  const sql = newKeys()
  const drawn = [9_000 * SECOND, 1_000 * SECOND, 0].flatMap((at) => {
    const numbers = new KeyNumbers(sql, at)
    return [numbers.draw(), numbers.draw()]
  })
  expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b))
})

test('what was numbered in a transaction that was rolled back is not numbered so again after a start', () => {
  const sql = newKeys()
  const numbers = new KeyNumbers(sql, SECOND)
  sql.exec('BEGIN')
  numbers.draw()
  sql.exec('ROLLBACK')
  numbers.forget()
  const kept = numbers.draw()
  expect(new KeyNumbers(sql, SECOND).draw()).toBeGreaterThan(kept)
})

test('an older copy of the file goes on behind what was numbered after it was copied', () => {
  const copy = newKeys()
  const since = new KeyNumbers(newKeys(), 5_000 * SECOND).draw()
  expect(new KeyNumbers(copy, 6_000 * SECOND).draw()).toBeGreaterThan(since)
})
