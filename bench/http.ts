import type { FirstContact } from '../src/domain/case/register.ts'
import type { CaseId, Officer, UnitId } from '../src/kit/index.ts'
import type { Node } from '../src/server/node.ts'
import { type Figures, fire, type Shot } from './load/clients.ts'
import { count, say } from './load/figures.ts'
import { type Filled, makeContacts, missions } from './load/population.ts'
import { open, type Running, start, startBare, withFolder } from './load/server.ts'
import { insertBare, lookUpBare } from './load/sqlite.ts'

const HANDS = 32

/** What officers do all day, from 32 hands at once over HTTP, each beside a bare route and a bare statement. */
export async function run(sizes: readonly number[] = [1_000, 10_000]): Promise<void> {
  for (const cases of sizes) {
    await withFolder(cases, async (dir, filled) => {
      sayFilled(cases, filled)
      console.log(`  ${count(cases)} cases, 32 clients, fsync as this disk gives it`)
      await measure(dir, 0)
      console.log(`  ${count(cases)} cases, 32 clients, 5 ms added to every commit`)
      await measure(dir, 5)
    })
  }
}

function sayFilled(cases: number, { entries, ms }: Filled): void {
  say(
    `${count(cases)} cases written in process`,
    `${count(entries)} entries, ${count((entries / ms) * 1000)} entries/s`,
  )
}

async function measure(dir: string, commitDelayMs: number): Promise<void> {
  const node = await open(dir, commitDelayMs)
  const server = await start(node, dir)
  try {
    const hands = await signInAll(node, server)
    console.log(HEADING)
    const fresh = await signInAll(node, server)
    for (const [what, shots] of Object.entries(await readings(node, hands, fresh)))
      await measureReads(what, shots, server)
    await measureStatement(node, hands, server, commitDelayMs)
    await measureRegister(await makeContacts(node, 3_000), hands, server, commitDelayMs)
  } finally {
    server.stop()
    await node.ledger.close()
  }
}

type Hand = { readonly by: Officer; readonly cookie: string }

async function signInAll(node: Node, server: Running): Promise<Hand[]> {
  const officers = missions(node)
  const hands: Hand[] = []
  while (hands.length < HANDS)
    for (const by of officers) hands.push({ by, cookie: await server.signIn(by) })
  return hands
}

/** Shots of every read, spread over the hands and over the cases of their units. */
async function readings(
  node: Node,
  hands: readonly Hand[],
  fresh: readonly Hand[],
): Promise<Record<string, Shot[]>> {
  const own = new Map(hands.map(({ by }) => [by.unit, casesOf(node, by)]))
  const each = (
    count: number,
    toShot: (hand: Hand, about: CaseId, at: number) => Omit<Shot, 'cookie'>,
  ) =>
    Array.from({ length: count }, (_, at): Shot => {
      const hand = pick(hands, at)
      const cases = own.get(hand.by.unit) ?? []
      // A step of 7: neighbouring shots of a unit open cases that were not written side by side.
      const about = pick(cases, Math.floor(at / 4) * 7)
      return { cookie: hand.cookie, ...toShot(hand, about, at) }
    })
  const openings = each(2_000, (_, about) => ({ method: 'GET', path: `/api/cases/${about}` }))
  const inFreshSittings = openings.map((shot, at) => ({ ...shot, cookie: pick(fresh, at).cookie }))
  const names = (await makeContacts(node, 200)).map(({ name }) => name ?? '')
  const searches = each(1_000, (_, __, at) => ({
    method: 'POST',
    path: '/api/cases/search',
    body: JSON.stringify({ text: pick(names, at) }),
  }))
  return {
    'open a case, first since the start': openings,
    'open a case, first in a sitting': inFreshSittings,
    'open a case, again in the sitting': openings,
    desk: each(2_000, () => ({ method: 'GET', path: '/api/desk' })),
    'list of 50': each(2_000, () => ({ method: 'GET', path: '/api/cases' })),
    'search by name, first in a sitting': searches,
    'search by name, again in the sitting': searches,
  }
}

/** An annulled case takes no further act. */
const casesOf = (node: Node, by: Officer): CaseId[] =>
  [...(node.image.ledBy.get(by.unit)?.newest() ?? [])].filter(
    (id) => !node.image.rows.get(id)?.annulled,
  )

async function measureReads(what: string, shots: readonly Shot[], server: Running) {
  const { port } = server
  const figures = await fire({ port, hands: HANDS, shots })
  const bytes = await answerTo(port, pick(shots, 0))
  row(what, figures, await fireBare(bytes, shots), lookUpBare(bytes), bytes.length)
}

/** Cases of a unit that its officers have open at one time. */
const OPEN_AT_ONCE = 40

/** The commonest act: one entry in one case. Each case another, as machines write; in cases somebody has open. */
async function measureStatement(
  node: Node,
  hands: readonly Hand[],
  server: Running,
  commitDelayMs: number,
) {
  const cases = new Map(hands.map(({ by }) => [by.unit, casesOf(node, by)]))
  const opened = new Map([...cases].map(([unit, ids]) => [unit, ids.slice(0, OPEN_AT_ONCE)]))
  for (const [what, own] of [
    ['a statement in another case (durable, 16)', cases],
    ['a statement in an open case (durable, 16)', opened],
  ] as const)
    await measureStatements(what, own, hands, server, commitDelayMs)
}

async function measureStatements(
  what: string,
  own: ReadonlyMap<UnitId, readonly CaseId[]>,
  hands: readonly Hand[],
  server: Running,
  commitDelayMs: number,
) {
  const shots = Array.from({ length: 4_000 }, (_, at): Shot => {
    const { by, cookie } = pick(hands, at)
    const about = pick(own.get(by.unit) ?? [], Math.floor(at / 4))
    const statement = { kind: 'name', name: `Nama lain ${at}` }
    const body = JSON.stringify({ command: crypto.randomUUID(), statement })
    return { method: 'POST', path: `/api/cases/${about}/statements`, cookie, body }
  })
  const bytes = await answerTo(server.port, pick(shots, 0))
  const figures = await fire({ port: server.port, hands: 16, shots: shots.slice(1) })
  const bare = await fireBare(bytes, shots)
  row(what, figures, bare, insertBare(1, 400, commitDelayMs), bytes.length)
}

async function measureRegister(
  contacts: readonly FirstContact[],
  hands: readonly Hand[],
  server: Running,
  commitDelayMs: number,
) {
  const shots = contacts.map(
    (contact, at): Shot => ({
      method: 'POST',
      path: '/api/cases',
      cookie: pick(hands, at).cookie,
      body: JSON.stringify({ command: crypto.randomUUID(), contact }),
    }),
  )
  const bytes = await answerTo(server.port, pick(shots, 0))
  const figures = await fire({ port: server.port, hands: HANDS, shots: shots.slice(1) })
  const bare = await fireBare(bytes, shots)
  row('register a case (durable)', figures, bare, insertBare(8, 400, commitDelayMs), bytes.length)
}

async function fireBare(bytes: string, shots: readonly Shot[]): Promise<Figures> {
  const bare = await startBare(bytes)
  try {
    return await fire({ port: bare.port, hands: HANDS, shots })
  } finally {
    bare.stop()
  }
}

async function answerTo(port: number, { method, path, cookie, body }: Shot): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { cookie, 'accept-encoding': 'identity', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body }),
  })
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
  return await response.text()
}

const COLUMNS = [42, 8, 8, 8, 8, 8, 10, 10, 9, 7, 11, 9]
const toLine = (cells: readonly string[]): string =>
  cells
    .map((cell, at) => (at === 0 ? cell.padEnd(COLUMNS[at] ?? 0) : cell.padStart(COLUMNS[at] ?? 0)))
    .join('')
const NAMES = [
  '',
  '/s',
  'median',
  'p95',
  'p99',
  'µs',
  'bare /s',
  'bare p95',
  'bare µs',
  'times',
  'SQLite /s',
  'bytes',
]
const HEADING = `    ${toLine(NAMES)}`

function row(what: string, own: Figures, bare: Figures, sqlite: number, bytes: number): void {
  const ms = (value: number): string => value.toFixed(1)
  console.log(
    `    ${toLine([
      what,
      count(own.rate),
      ms(own.median),
      ms(own.p95),
      ms(own.p99),
      count(own.work),
      count(bare.rate),
      ms(bare.p95),
      count(bare.work),
      (own.work / bare.work).toFixed(1),
      count(sqlite),
      count(bytes),
    ])}`,
  )
}

function pick<Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}
