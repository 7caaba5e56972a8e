import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { toWanted } from '../../src/cli/sandbox-life.ts'
import { runsAt } from '../../src/domain/coalition/index.ts'
import type { Instant } from '../../src/kit/index.ts'
import { verify } from '../../src/ledger/verify.ts'
import { openNode } from '../../src/server/boot.ts'
import { toPlain } from '../../src/server/image.ts'
import { readLife } from '../../src/server/life/index.ts'
import type { Node } from '../../src/server/node.ts'
import {
  INDONESIA_DIR,
  open,
  readIndonesia,
  SARNATH_DIR,
  SARNATH_OPENED,
} from '../world/coalition/sarnath.ts'
import { readLantern } from '../world/lantern.ts'
import { LIVED_UNTIL, openLived } from '../world/life.ts'
import { MASTER_KEY, newFolder } from '../world/node.ts'

/** Every entry of the ledger, in order. */
async function entriesOf(node: Node) {
  const entries = []
  for (let after = 0; ; ) {
    const more = await node.ledger.readAll(after, 5000)
    entries.push(...more)
    const last = more.at(-1)
    if (!last) return entries
    after = last.position
  }
}

const REFERRAL_STATES = [
  'sent',
  'received',
  'accepted',
  'declined',
  'withdrawn',
  'completed',
  'closed',
]

test('a year is lived without a refusal, verifies, and replays to the identical image', async () => {
  const dir = newFolder()
  const node = await openLived(dir, 150)
  const image = toPlain(node.image)
  const entries = await entriesOf(node)
  await node.ledger.close()

  const report = await verify({ dir, masterKey: MASTER_KEY })
  expect([report.sound, report.findings, report.pending]).toEqual([true, [], 0])

  const again = await openNode({ dir, masterKey: MASTER_KEY, now: () => LIVED_UNTIL })
  onTestFinished(() => again.ledger.close())
  expect(toPlain(again.image)).toEqual(image)
  expect(again.image.rows.size).toBe(150)

  const times = entries.map(({ recordedAt }) => recordedAt)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(times.at(-1)).toBeLessThanOrEqual(LIVED_UNTIL)
  const types = new Set(entries.map(({ type }) => type))
  for (const type of EVERYTHING) expect(types).toContain(type)
}, 120_000)

/** What a life has in it; some of it happens to few. */
const EVERYTHING = [
  'relation.recorded',
  'consent.refused',
  'consent.reviewed',
  'consent.withdrawn',
  'referral.declined',
  'referral.withdrawn',
  'referral.closed',
  'lead.offered',
  'lead.taken',
  'lead.declined',
  'entry.annulled',
  'case.annulled',
  'duty.lapsed',
  'duty.risen',
  'incident.opened',
  'term.ended',
]

test('whatever the seed, a small life breaks no rule and leaves every case in a state there is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 25 }), async (seed, cases) => {
      const dir = newFolder()
      const node = await openLived(dir, cases, seed)
      try {
        expect(node.image.rows.size).toBe(cases)
        for (const id of node.image.rows.keys()) await expectSound(node, id)
      } finally {
        await node.ledger.close()
      }
      expect((await verify({ dir })).sound).toBe(true)
    }),
    { numRuns: 6 },
  )
}, 240_000)

async function expectSound(node: Node, id: Parameters<Node['findCase']>[0]): Promise<void> {
  const state = await node.findCase(id)
  expect(state?.lead).toBeDefined()
  for (const { state: step } of state?.referrals.values() ?? [])
    expect(REFERRAL_STATES).toContain(step)
  // No duty is forgotten by the clock: it ended, or its next step lies ahead.
  for (const { ended, due, lapsedAt } of state?.duties.values() ?? [])
    if (!ended && due <= LIVED_UNTIL) expect(lapsedAt).toBeDefined()
}

test('everybody acts in a post held at that moment, and duties lapse and consents end when they are due', async () => {
  const node = await openLived(newFolder(), 60, 4)
  onTestFinished(() => node.ledger.close())
  const { coalition, expiries } = node.image
  expect(expiries.toJSON()).not.toEqual([])
  expect(expiries.due(node.now())).toEqual([])
  const due = new Map<string, Instant>()
  for (const { actor, recordedAt, route, type } of await entriesOf(node)) {
    if (actor.kind === 'officer') {
      const terms = coalition.terms.get(actor.post) ?? []
      expect(terms.some((term) => term.officer === actor.officer && runsAt(term, recordedAt))).toBe(
        true,
      )
    }
    if (type === 'duty.born' && route.duty && route.due) due.set(route.duty, route.due)
    if (type === 'duty.lapsed' && route.duty) expect(recordedAt).toBe(due.get(route.duty))
  }
  const changed = [...coalition.terms.values()].filter((terms) => terms.length > 1)
  expect(changed.length).toBeGreaterThan(0)
}, 120_000)

test('a list of arrivals is one incident with its cases', async () => {
  const node = await openLived(newFolder(), 80, 2)
  onTestFinished(() => node.ledger.close())
  const { incidents, ofIncident, rows } = node.image
  expect(incidents.size).toBeGreaterThan(0)
  for (const [id, { cases }] of incidents) {
    const own = [...(ofIncident.get(id)?.newest() ?? [])]
    expect(own).toHaveLength(cases)
    // Fewer are no arrival of many.
    expect(cases).toBeGreaterThanOrEqual(6)
    expect(new Set(own.map((one) => rows.get(one)?.openedAt)).size).toBe(1)
  }
}, 120_000)

test('cut short, what was lived stands', async () => {
  const dir = newFolder()
  const stop = new AbortController()
  const living = openLived(dir, 400, 3, stop.signal)
  setTimeout(() => stop.abort(), 1500)
  const node = await living
  const lived = node.image.rows.size
  await node.ledger.close()
  expect((await verify({ dir })).sound).toBe(true)
  const again = await openNode({ dir, masterKey: MASTER_KEY })
  expect(again.image.rows.size).toBe(lived)
  await again.ledger.close()
}, 120_000)

test('the lives of both coalitions are told well', async () => {
  const indonesia = await readLife(INDONESIA_DIR, open(await readIndonesia()))
  const sarnath = await readLife(SARNATH_DIR, open(await readLantern(), SARNATH_OPENED))
  expect([Array.isArray(indonesia), Array.isArray(sarnath)]).toEqual([false, false])
})

test('codes nobody knows and figures without a source are named with their line', async () => {
  const dir = newFolder()
  const path = join(dir, 'life.yaml')
  const text = readFileSync(join(SARNATH_DIR, 'life.yaml'), 'utf8')
  const coalition = open(await readLantern(), SARNATH_OPENED)
  const faultsOf = async (from: string, to: string) => {
    expect(text).toContain(from)
    writeFileSync(path, text.replace(from, to))
    const read = await readLife(dir, coalition)
    return Array.isArray(read) ? read.map(({ line, reason }) => `${line > 1} ${reason}`) : []
  }
  expect(await faultsOf('need: bed', 'need: couch')).toEqual(['true unknown need couch'])
  expect(await faultsOf('units: [quay-desk]', 'units: [moon]')).toEqual(['true unknown unit moon'])
  expect(await faultsOf("source: '[S1]'", "source: '[S9]'")).toEqual(['true unknown source S9'])
  expect(await faultsOf("source: '[S1]'", 'source: hearsay')).toEqual([
    expect.stringMatching(/no mark of a source/),
  ])
  expect(await readLife(newFolder(), coalition)).toEqual([
    { file: 'life.yaml', line: 1, reason: 'missing file' },
  ])
})

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

/** `npm start -- sandbox …` until it ends or prints an address; then it is told to end. */
async function sandbox(...args: string[]) {
  const child = spawn(process.execPath, [MAIN, 'sandbox', '--port', '0', ...args])
  onTestFinished(() => void child.kill('SIGKILL'))
  let out = ''
  let said = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
    if (/http:\/\/\S+\n/.test(out)) child.kill('SIGTERM')
  })
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  await once(child, 'close')
  return { code: child.exitCode, out, said }
}

test('the sandbox fills an empty folder and then opens it; a second filling is refused', async () => {
  const dir = newFolder()
  const args = ['--data', dir, '--coalition', SARNATH_DIR]
  const first = await sandbox(...args, '--cases', '20')
  expect(first.said).toBe('')
  expect(first.out).toMatch(/20 of 20 cases/)
  expect(first.code).toBe(0)
  expect((await verify({ dir })).sound).toBe(true)
  const second = await sandbox(...args, '--cases', '20')
  expect(second.said).toMatch(/has begun already.*--data DIR/)
  expect(second.code).toBe(1)
  const opened = await sandbox(...args)
  expect([opened.code, opened.said]).toEqual([0, ''])
}, 120_000)

test('a wrong number of cases or seed is refused in one sentence', async () => {
  const dir = join(newFolder(), 'none')
  for (const cases of ['0', '-3', '1.5', 'many', '', '99999999'])
    expect(() => toWanted({ cases })).toThrow(
      /is no number of cases: give a whole number from 1 to/,
    )
  expect(() => toWanted({ cases: '3', seed: 'x' })).toThrow(/is no seed: give a whole number/)
  expect(() => toWanted({ seed: '3' })).toThrow(/give --cases N/)
  expect(toWanted({ cases: '3' })).toEqual({ cases: 3, seed: 1 })
  expect(toWanted({})).toBeUndefined()
  const { code, said } = await sandbox('--data', dir, '--cases', 'many')
  expect([code, said.trim().split('\n').length, existsSync(dir)]).toEqual([1, 1, false])
}, 60_000)
