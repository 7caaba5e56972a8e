import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newPassphraseSource, readKeyFile, toMasterKey } from '../../src/ledger/index.ts'
import { newFolder } from './folder.ts'

const cheap = {
  kind: 'passphrase',
  salt: 'c2FsdHNhbHRzYWx0c2E',
  memory: 64,
  passes: 1,
  lanes: 1,
} as const

test('a passphrase gives one key, whichever way its accents are typed', async () => {
  const key = await toMasterKey('caf\u00e9 di Sanaa', cheap)
  expect(key).toHaveLength(32)
  expect(await toMasterKey('cafe\u0301 di Sanaa', cheap)).toEqual(key)
  expect(await toMasterKey('cafe di Sanaa', cheap)).not.toEqual(key)
})

test('two ledgers with one passphrase have two keys', async () => {
  const [one, two] = [newPassphraseSource(), newPassphraseSource()]
  expect(one.salt).not.toBe(two.salt)
  expect(one).toMatchObject({ memory: 65_536, passes: 3, lanes: 4 })
  const keys = await Promise.all(
    [one, two].map(({ salt }) => toMasterKey('same', { ...cheap, salt })),
  )
  expect(keys[0]).not.toEqual(keys[1])
})

test('a key file holds 32 bytes and nothing else', async () => {
  const path = join(newFolder(), 'master.key')
  await expect(readKeyFile(path)).rejects.toMatchObject({ code: 'unwritable' })
  writeFileSync(path, new Uint8Array(33))
  await expect(readKeyFile(path)).rejects.toMatchObject({ code: 'wrong-key' })
  writeFileSync(path, new Uint8Array(32).fill(3))
  expect([...(await readKeyFile(path))]).toEqual(Array(32).fill(3))
})
