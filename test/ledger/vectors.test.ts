import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EntryId, Instant, PartyId, SealedEntry } from '../../src/kit/index.ts'
import { toCanonical } from '../../src/kit/index.ts'
import { findStatement, signCheckpoint } from '../../src/ledger/checkpoint.ts'
import { type EntryRow, toLeafText, toSealed } from '../../src/ledger/entry-row.ts'
import { findPlain, seal, toIdentity } from '../../src/ledger/sealing.ts'
import { signingKey, toPublicKey } from '../../src/ledger/signing.ts'
import { hashLeaf, toDigestBytes } from '../../src/ledger/tree.ts'

/** What format 1 wrote. A vector is never edited: a ledger of that day has to open and to verify. */
type Vector = {
  key: string
  nonce: string
  body: string
  entry: SealedEntry
  canonical: string
  leaf: string
  access: { row: object; canonical: string; leaf: string }
  secret: string
  publicKey: string
  checkpoint: { node: string; log: PartyId; size: number; at: Instant; root: string; note: string }
}

const file = new URL('../vectors/ledger-1.json', import.meta.url)
// The cast: the vector is our own file, read back by the assertions below.
const vector = JSON.parse(readFileSync(file, 'utf8')) as Vector
const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex')

test('a body is sealed to the bytes of the vector, and opens from them', () => {
  const identity = toIdentity(vector.entry)
  const sealed = seal(bytes(vector.key), vector.body, identity, bytes(vector.nonce))
  expect(Buffer.from(sealed).toString('base64url')).toBe(vector.entry.sealed)
  const plain = findPlain(bytes(vector.key), sealed, identity)
  expect(Buffer.from(plain ?? []).toString()).toBe(vector.body)
})

test('a body moved to another place does not open', () => {
  const sealed = Buffer.from(vector.entry.sealed, 'base64url')
  const identity = toIdentity(vector.entry)
  const moved = [
    { ...identity, version: identity.version + 1 },
    { ...identity, stream: 'case/other' },
    { ...identity, class: 'health' },
    { ...identity, type: 'case.closed' },
    { ...identity, id: 'other' },
  ]
  for (const place of moved) expect(findPlain(bytes(vector.key), sealed, place)).toBeUndefined()
})

test('an entry and an access row have the canonical form and the leaf of the vector', () => {
  expect(toCanonical(vector.entry)).toBe(vector.canonical)
  expect(toDigestBytes([hashLeaf(vector.canonical)]).toString('hex')).toBe(vector.leaf)
  expect(toCanonical(vector.access.row)).toBe(vector.access.canonical)
  expect(toDigestBytes([hashLeaf(vector.access.canonical)]).toString('hex')).toBe(
    vector.access.leaf,
  )
})

test('a checkpoint is the signed note of the vector', () => {
  const key = signingKey(bytes(vector.secret))
  const { node, note, root, ...head } = vector.checkpoint
  expect(toPublicKey(key)).toBe(vector.publicKey)
  const rootBytes = Buffer.from(root, 'base64')
  const given = { ...head, root: rootBytes }
  expect(signCheckpoint(node, given, key).note).toBe(note)
  const statement = findStatement(note, `${node}/${head.log}`, vector.publicKey)
  expect(statement).toMatchObject({ size: head.size, root })
  const forged = note.replace(`\n${head.size}\n`, `\n${head.size + 1}\n`)
  expect(findStatement(forged, `${node}/${head.log}`, vector.publicKey)).toBeUndefined()
})

test('a stored row has the leaf of its entry, whatever its texts hold', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1 })
  const route = fc.record({ party: words, state: words, due: fc.nat() }, { requiredKeys: [] })
  fc.assert(
    fc.property(words, words, words, route, fc.nat(), (id, type, officer, clear, number) => {
      const row: EntryRow = {
        ...toRow(vector.entry, number),
        id: id as EntryId,
        type,
        route: toCanonical(clear),
        actor: toCanonical({ kind: 'officer', officer }),
      }
      expect(toLeafText(row)).toBe(toCanonical(toSealed(row)))
    }),
  )
  expect(toLeafText(toRow(vector.entry, 1))).toBe(vector.canonical)
})

const toRow = (entry: SealedEntry, position: number): EntryRow => ({
  position,
  id: entry.id,
  stream: entry.stream,
  version: entry.version,
  type: entry.type,
  type_version: entry.typeVersion,
  recorded_at: entry.recordedAt,
  occurred_at: entry.occurredAt,
  actor: toCanonical(entry.actor),
  command: entry.command,
  log: entry.log,
  route: toCanonical(entry.route),
  class: entry.class,
  key: position,
  sealed: Buffer.from(entry.sealed, 'base64url'),
})
