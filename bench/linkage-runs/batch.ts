import { DatabaseSync } from 'node:sqlite'
import { count, say } from '../load/figures.ts'
import { figures } from './public.ts'
import { linkLines } from './threads/batch.ts'
import { makeLines } from './threads/make-lines.ts'

const SEED = 554
const THREADS = 2

/** Lines of invented persons linked by two threads, and the same question in SQL. */
export async function runBatch(rows: number): Promise<void> {
  const { text, truth } = await makeLines(SEED, rows)
  console.log(
    `  ${count(rows)} records of invented persons, ${count(text.length / 1e6)} MB of text, two threads`,
  )
  const peak = watchMemory()
  const start = performance.now()
  const before = process.cpuUsage()
  const { person, compared, model } = await linkLines(text, THREADS, (step, ms) =>
    say(`  ${step}`, `${(ms / 1000).toFixed(2)} s`),
  )
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - start) / 1000
  say(
    'from text to persons',
    `${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of processor, ${count(compared)} pairs`,
  )
  say('memory at most', `${count(peak() / 1e6)} MB resident with the text`)
  say('pairs', figures(person, truth))
  say(
    'other records of a person: expected, real',
    `${model.mates.toFixed(3)}, ${matesOf(truth).toFixed(3)}`,
  )
  if (rows <= 200_000) baseline(text, truth)
  else console.log('  the same in SQL: with up to 200,000 rows (npm run bench -- linkage 200000)')
}

function watchMemory(): () => number {
  let most = process.memoryUsage.rss()
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 50)
  return () => {
    clearInterval(timer)
    return most
  }
}

function matesOf(truth: Int32Array): number {
  const size = new Map<number, number>()
  for (const person of truth) size.set(person, (size.get(person) ?? 0) + 1)
  let mates = 0
  for (const each of size.values()) mates += each * (each - 1)
  return mates / truth.length
}

const RULES = [
  'l.number = r.number',
  'l.passport = r.passport',
  'l.phone = r.phone',
  'l.birth = r.birth and l.place = r.place',
  'l.birth = r.birth and substr(l.name, 1, 4) = substr(r.name, 1, 4)',
  'l.name = r.name and l.place = r.place',
]
// Bits of agreement as a clerk of databases would guess them: equal or not.
const BITS = `
  case when l.number = r.number then 20 when l.number <> r.number then -3 else 0 end +
  case when l.passport = r.passport then 18 when l.passport <> r.passport then -1 else 0 end +
  case when l.phone = r.phone then 17 when l.phone <> r.phone then -1 else 0 end +
  case when l.birth = r.birth then 13 when substr(l.birth, 1, 4) = substr(r.birth, 1, 4) then 2 when l.birth <> r.birth then -3 else 0 end +
  case when l.place = r.place then 6 when l.place <> r.place then -4 else 0 end +
  case when l.name = r.name then 13 when substr(l.name, 1, 5) = substr(r.name, 1, 5) then 6 else -3 end +
  case when l.mother = r.mother then 12 when l.mother <> r.mother then -2 else 0 end`

/** The question as SQL is asked it: rules joined, levels summed, groups by what hangs together. */
function baseline(text: Uint8Array, truth: Int32Array): void {
  const db = new DatabaseSync(':memory:')
  const start = performance.now()
  db.exec(
    'create table p (id integer primary key, name, birth, place, sex, number, passport, phone, mother)',
  )
  const insert = db.prepare(
    `insert into p values (?, lower(?), nullif(?, ''), nullif(lower(?), ''), ?, nullif(?, ''), nullif(?, ''), nullif(?, ''), nullif(lower(?), ''))`,
  )
  db.exec('begin')
  new TextDecoder()
    .decode(text.slice())
    .trimEnd()
    .split('\n')
    .forEach((line, id) => {
      insert.run(id, ...line.split('\t'))
    })
  db.exec('commit')
  for (const column of ['number', 'passport', 'phone', 'birth', 'name'])
    db.exec(`create index ${column}_of on p (${column})`)
  const found = RULES.map(
    (rule) =>
      `select l.id as a, r.id as b, ${BITS} as bits from p l join p r on ${rule} and l.id < r.id`,
  )
  const pairs = db
    .prepare(`select distinct a, b from (${found.join(' union all ')}) where bits >= 20`)
    .all()
  const person = Int32Array.from(truth, (_, row) => row)
  const find = (row: number): number => {
    let at = row
    while (person[at] !== at) at = person[at] ?? at
    return at
  }
  for (const { a, b } of pairs) {
    const [x, y] = [find(Number(a)), find(Number(b))]
    person[Math.max(x, y)] = Math.min(x, y)
  }
  const groups = person.map((_, row) => find(row))
  say(
    'baseline: the same in SQL over SQLite',
    `${figures(groups, truth)}, ${((performance.now() - start) / 1000).toFixed(1)} s`,
  )
  db.close()
}
