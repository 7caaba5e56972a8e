import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import type { Ledger } from '../../src/ledger/index.ts'
import { newFolder, openIn } from './folder.ts'
import { BARESKRIM, KEMENSOS, KEMLU, note, request, SITI_STREAM, write } from './requests.ts'

// A successor opens with its own key: the predecessor's wrap is taken off the disk and all still opens.

test('a sole successor opens what was sealed for its predecessor, and for that one’s', async () => {
  const dir = newFolder()
  const ledger = await openIn(dir)
  await write(ledger, request([note('a')]))
  await ledger.inherit({ party: KEMLU, successor: KEMENSOS, whole: true })
  await ledger.inherit({ party: KEMENSOS, successor: BARESKRIM, whole: true })
  await ledger.close()
  forget(dir, KEMLU)
  forget(dir, KEMENSOS)
  expect(await read(await openIn(dir))).toEqual([{ text: 'a' }])
})

test('of a split nobody opens by the party’s key', async () => {
  const dir = newFolder()
  const ledger = await openIn(dir)
  await write(ledger, request([note('a')]))
  await ledger.inherit({ party: KEMLU, successor: KEMENSOS, whole: false })
  await ledger.close()
  forget(dir, KEMLU)
  await expect(read(await openIn(dir))).rejects.toMatchObject({ code: 'damaged' })
})

function forget(dir: string, party: string): void {
  const keys = new DatabaseSync(join(dir, 'keys.db'))
  expect(keys.prepare('DELETE FROM party_key WHERE party = ?').run(party).changes).toBe(1)
  keys.close()
}

const read = async (ledger: Ledger) =>
  (await ledger.readStream(SITI_STREAM)).map((entry) => entry.body)
