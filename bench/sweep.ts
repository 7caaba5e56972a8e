import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { heldBy } from '../src/server/held.ts'
import { LikenessFinder } from '../src/server/linkage/finder.ts'
import { Sweeps } from '../src/server/linkage/sweep.ts'
import { count, say } from './load/figures.ts'
import { missions } from './load/population.ts'
import { open, withFolder } from './load/server.ts'
import { openWritten, written } from './load/written-cases.ts'
import type { Written } from './persons/record.ts'

/** Of so many cases one is a second record of the person of the case before it. */
const TWICE = 10

/**
 * A sweep through all cases of one party, so many cases, of which a tenth stand twice under another spelling: how long
 * it takes, how many of them it finds, and the same as a join in SQL over equal numbers, dates and beginnings of names.
 */
export async function run(sizes: readonly number[] = [1000, 10_000]): Promise<void> {
  for (const size of sizes) await sweep(size)
}

const recordOf = (at: number): Written =>
  at % TWICE === TWICE - 1 ? written(at - 1, 1) : written(at, 0)
const isTwice = (one: number, two: number): boolean =>
  Math.abs(one - two) === 1 && Math.max(one, two) % TWICE === TWICE - 1

async function sweep(cases: number): Promise<void> {
  await withFolder(0, async (dir) => {
    const node = await open(dir)
    const [by] = missions(node)
    if (!by) throw new Error('nobody works at a mission')
    await openWritten(node, by, cases, recordOf)
    const finder = new LikenessFinder(node)
    await finder.begin()
    const sweeps = new Sweeps(node, finder)
    const [started, cpu] = [performance.now(), process.cpuUsage()]
    sweeps.begin(by.party)
    while (sweeps.find(by.party)?.state === 'running') await wait(5)
    const seconds = (performance.now() - started) / 1000
    const { user, system } = process.cpuUsage(cpu)
    const number = new Map(
      [...heldBy(node.image, by.party, node.now()).newest()].map((id) => [
        id,
        Number(node.image.rows.get(id)?.number.slice(3)),
      ]),
    )
    const pairs = sweeps
      .pairs(by.party)
      .map(({ one, two }) => [number.get(one) ?? -1, number.get(two) ?? -1] as const)
    say(
      `a sweep through ${count(cases)} cases`,
      `${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of processor, ${found(pairs, cases)}`,
    )
    await finder.end()
    await node.ledger.close()
  })
  inSql(cases)
}

function found(pairs: readonly (readonly [number, number])[], cases: number): string {
  const right = pairs.filter(([one, two]) => isTwice(one, two)).length
  const all = Math.floor(cases / TWICE)
  return `${count(pairs.length)} pairs, ${(right / all).toFixed(3)} of those who stand twice, ${(right / Math.max(1, pairs.length)).toFixed(3)} of the pairs right`
}

/** As an office without this would look: equal numbers, or the same date and the same beginning of the name. */
function inSql(cases: number): void {
  const db = new DatabaseSync(':memory:')
  db.exec('CREATE TABLE p (id INTEGER PRIMARY KEY, name, birth, number, passport, phone)')
  const insert = db.prepare(
    "INSERT INTO p VALUES (?, lower(?), nullif(?, ''), nullif(?, ''), nullif(?, ''), nullif(?, ''))",
  )
  const started = performance.now()
  db.exec('BEGIN')
  for (let id = 0; id < cases; id += 1) {
    const { name, birthDate, idNumber, passport, phone } = recordOf(id)
    insert.run(id, name, birthDate, idNumber, passport, phone)
  }
  db.exec('COMMIT')
  for (const column of ['birth', 'number', 'passport', 'phone'])
    db.exec(`CREATE INDEX ${column}_of ON p (${column})`)
  const pairs = db
    .prepare(
      ['l.number = r.number', 'l.passport = r.passport', 'l.phone = r.phone']
        .concat('l.birth = r.birth AND substr(l.name, 1, 4) = substr(r.name, 1, 4)')
        .map(
          (rule) => `SELECT l.id AS one, r.id AS two FROM p l JOIN p r ON ${rule} AND l.id < r.id`,
        )
        .join(' UNION '),
    )
    .all()
    .map(({ one, two }) => [Number(one), Number(two)] as const)
  say(
    'the same as a join in SQL over SQLite',
    `${((performance.now() - started) / 1000).toFixed(2)} s, ${found(pairs, cases)}`,
  )
  db.close()
}
