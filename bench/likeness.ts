import { DatabaseSync } from 'node:sqlite'
import type { Officer } from '../src/kit/index.ts'
import { LikenessFinder } from '../src/server/linkage/finder.ts'
import { toFieldsOfContact } from '../src/server/linkage/person-fields.ts'
import type { Node } from '../src/server/node.ts'
import { keepSnapshot } from '../src/server/snapshot.ts'
import { count, say } from './load/figures.ts'
import { missions } from './load/population.ts'
import { open, start, withFolder } from './load/server.ts'
import { openWritten, toContact, written } from './load/written-cases.ts'

const ASKED = 400
/** Persons laid into the index at a time. */
const STEP = 5_000

/**
 * Who registers a person is shown whether she is known: asked over HTTP among so many cases of one party, with a
 * second spelling of persons who are there, beside the same question in SQL. Then a start from the snapshot. With a
 * second number the index holds so many persons besides, whose cases nobody opened, and is asked once more.
 */
export async function run([cases = 20_000, among = 0]: readonly number[] = []): Promise<void> {
  await withFolder(0, async (dir) => {
    let node = await open(dir)
    const [by] = missions(node)
    if (!by) throw new Error('nobody works at a mission')
    await openWritten(node, by, cases, (person) => written(person, 0))
    let finder = new LikenessFinder(node)
    await timed(`${count(cases)} cases folded and laid into the index`, () => finder.begin())
    await search(node, dir, finder, by, cases)
    inSql(cases)
    await timed('snapshot kept, sealed', () => keepSnapshot(node, finder))
    await finder.end()
    await node.ledger.close()
    node = await timed('start: image from the snapshot', () => open(dir))
    finder = new LikenessFinder(node)
    await timed('start: index from the snapshot', () => finder.begin())
    if (finder.state !== 'ready') throw new Error('the index did not come back')
    if (among > 0) {
      await timed(`${count(among)} persons more laid into the index`, () =>
        layMore(node, finder, by, cases, among),
      )
      await search(node, dir, finder, by, cases)
    }
    await finder.end()
    await node.ledger.close()
  })
}

/** Persons of the same party in the index alone: a million cases would take hours to open. */
async function layMore(
  node: Node,
  finder: LikenessFinder,
  { party }: Officer,
  from: number,
  among: number,
): Promise<void> {
  const kinds = node.image.coalition.arrivals?.papers
  for (let at = from; at < from + among; at += STEP) {
    const changes = Array.from({ length: Math.min(STEP, from + among - at) }, (_, i) => {
      const contact = toContact(written(at + i, 0))
      const { phone } = contact.safe
      const fields = toFieldsOfContact({ ...contact, ...(phone ? { phone } : {}) }, kinds)
      return { id: node.nextId(), party, fields }
    })
    await finder.thread?.call('put', changes)
  }
  await finder.thread?.call('forget')
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const done = await work()
  say(what, `${count(performance.now() - started)} ms`)
  return done
}

async function search(
  node: Node,
  dir: string,
  finder: LikenessFinder,
  by: Officer,
  cases: number,
): Promise<void> {
  const server = await start(node, dir, finder)
  const cookie = await server.signIn(by)
  const ask = async (person: number, withIds: boolean) => {
    const { name, sex, age, papers, safe, origin } = toContact(written(person, 1))
    const ids = withIds ? { papers, ...(safe.phone ? { phone: safe.phone } : {}) } : {}
    const question = { name, sex, age, ...ids, ...(origin ? { origin } : {}), limit: 10 }
    const started = performance.now()
    const response = await fetch(`http://127.0.0.1:${server.port}/api/cases/alike`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(question),
    })
    const { rows } = (await response.json()) as { rows: { number: string }[] }
    const ms = performance.now() - started
    return { ms, found: rows.some(({ number }) => Number(number.slice(3)) === person) }
  }
  try {
    for (const withIds of [true, false]) {
      const step = Math.max(1, Math.floor(cases / ASKED))
      const done: { ms: number; found: boolean }[] = []
      for (let person = 0; person < cases; person += step) done.push(await ask(person, withIds))
      const found = done.filter((one) => one.found).length / done.length
      const how = withIds ? 'with papers and phone' : 'without papers and phone'
      say(
        `findAlike over HTTP ${how}`,
        `${spread(done)}, found in the first ten ${found.toFixed(3)}`,
      )
    }
  } finally {
    server.stop()
  }
}

function spread(done: readonly { readonly ms: number }[]): string {
  const sorted = done.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`
}

/** The same question as an office without this would put it: any word of the name, or a number, or the date. */
function inSql(cases: number): void {
  const db = new DatabaseSync(':memory:')
  db.exec('CREATE TABLE person (id INTEGER PRIMARY KEY, name, birth, number, passport, phone)')
  const insert = db.prepare('INSERT INTO person VALUES (?, ?, ?, ?, ?, ?)')
  db.exec('BEGIN')
  for (let id = 0; id < cases; id += 1) {
    const { name, birthDate, idNumber, passport, phone } = written(id, 0)
    insert.run(id, name, birthDate, idNumber, passport, phone)
  }
  db.exec('COMMIT')
  const find = db.prepare(
    `SELECT id FROM person WHERE name LIKE ? OR birth = ? OR (number <> '' AND number = ?)
     OR (passport <> '' AND passport = ?) OR (phone <> '' AND phone = ?)
     ORDER BY (number <> '' AND number = ?) * 4 + (name LIKE ?) * 2 + (birth = ?) DESC LIMIT 10`,
  )
  const step = Math.max(1, Math.floor(cases / Math.min(ASKED, 100)))
  const done: { ms: number; found: boolean }[] = []
  for (let id = 0; id < cases; id += step) {
    const { name, birthDate, idNumber, passport, phone } = written(id, 1)
    const like = `%${name.split(' ').sort((a, b) => b.length - a.length)[0] ?? ''}%`
    const started = performance.now()
    const rows = find.all(like, birthDate, idNumber, passport, phone, idNumber, like, birthDate)
    done.push({ ms: performance.now() - started, found: rows.some((row) => row.id === id) })
  }
  const found = done.filter((one) => one.found).length / done.length
  say(
    'the same in SQL (LIKE, scan, no HTTP)',
    `${spread(done)}, found in the first ten ${found.toFixed(3)}`,
  )
  db.close()
}
