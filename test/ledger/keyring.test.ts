import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { StreamId } from '../../src/kit/index.ts'
import { Keyring } from '../../src/ledger/keyring.ts'
import { KEY_MIGRATIONS, migrate } from '../../src/ledger/schema.ts'
import { openSql } from '../../src/ledger/sql.ts'
import { MASTER_KEY, newFolder } from './folder.ts'
import { KEMLU, SITI_STREAM } from './requests.ts'

test('keys of an erased stream are overwritten in memory, those of others stay', () => {
  const sql = openSql(join(newFolder(), 'keys.db'))
  migrate(sql, KEY_MIGRATIONS)
  const keys = new Keyring(sql, MASTER_KEY)
  const other = 'case/other' as StreamId // minted here, as the border does
  const gone = keys.getCurrent(SITI_STREAM, 'identity', KEMLU)
  const stone = keys.getCurrent(SITI_STREAM, 'register', KEMLU)
  const kept = keys.getCurrent(other, 'identity', KEMLU)
  keys.eraseStream(SITI_STREAM)
  const isZero = ({ bytes }: { bytes: Uint8Array }) => bytes.every((byte) => byte === 0)
  expect([gone, stone, kept].map(isZero)).toEqual([true, false, false])
  expect(keys.findKey(gone.number)).toBeUndefined()
  expect(keys.findKey(kept.number)?.bytes).toEqual(kept.bytes)
  keys.commit()
  sql.close()
})
