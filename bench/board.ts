import { Worker } from 'node:worker_threads'
import type { Answer } from '../src/contract/index.ts'
import type { IncidentId, Officer } from '../src/kit/index.ts'
import type { Node } from '../src/server/node.ts'
import type { Orders, Seen } from './load/board-thread.ts'
import { type Figures, fire, type Shot } from './load/clients.ts'
import { count, quantile, say, sorted } from './load/figures.ts'
import { missions } from './load/population.ts'
import { open, type Running, start, startBare, withFolder } from './load/server.ts'

const PEOPLE = 2_000
const OFFICERS = 50
const ROUNDS = 300
/** What server and page wait on purpose, in ms: changes of a moment are told and asked for together. */
const GATHERED_MS = 400

/** A board of two thousand people: opened alone and while fifty officers work, and how soon other screens show an act. */
export async function run(sizes: readonly number[] = [PEOPLE]): Promise<void> {
  for (const people of sizes) await withFolder(0, (dir) => measure(dir, people))
}

async function measure(dir: string, people: number): Promise<void> {
  const node = await open(dir)
  const server = await start(node, dir)
  try {
    const [by] = missions(node)
    if (!by) throw new Error('nobody works at a mission')
    const cookie = await server.signIn(by)
    const incident = await openGate(server, cookie)
    console.log(`  ${count(people)} people through the gate`)
    const gate = await fire({
      port: server.port,
      hands: 1,
      shots: comings(incident, cookie, people),
    })
    sayFigures('register at the gate, one clerk (durable)', gate)
    await measureOpening(server, { cookie, path: `/api/incidents/${incident}/board` })
    await measureWork(node, server, by, incident)
  } finally {
    server.stop()
    await node.ledger.close()
  }
}

async function openGate({ port }: Running, cookie: string): Promise<IncidentId> {
  const response = await fetch(`http://127.0.0.1:${port}/api/incidents`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({
      command: crypto.randomUUID(),
      name: 'Gerbang',
      kind: 'gate',
      country: 'KH',
      language: 'id',
      place: 'Halaman',
    }),
  })
  if (!response.ok) throw new Error(await response.text())
  return ((await response.json()) as Answer<'openIncident'>).incident // the contract's own answer
}

/** Every tenth is a child, every twentieth urgent. */
const comings = (incident: IncidentId, cookie: string, people: number): Shot[] =>
  Array.from({ length: people }, (_, at) => ({
    method: 'POST',
    path: `/api/incidents/${incident}/gate`,
    cookie,
    body: JSON.stringify({
      command: crypto.randomUUID(),
      name: `Orang ${at}`,
      sex: at % 3 === 0 ? 'female' : 'male',
      years: at % 10 === 0 ? 9 : 20 + (at % 30),
      urgent: at % 20 === 0,
      language: ['id', 'jv', 'su'][at % 3],
    }),
  }))

async function measureOpening({ port }: Running, shot: { cookie: string; path: string }) {
  const shots = Array.from({ length: ROUNDS }, (): Shot => ({ method: 'GET', ...shot }))
  // More wishes than readings are kept, one after the other: each is read anew, as after an act.
  const anew = shots.map((one, at) => ({ ...one, path: `${one.path}?limit=${12 + (at % 60)}` }))
  const headers = { cookie: shot.cookie, 'accept-encoding': 'identity' }
  const bytes = await (await fetch(`http://127.0.0.1:${port}${shot.path}`, { headers })).text()
  sayFigures('open the board, read anew', await fire({ port, hands: 1, shots: anew }))
  sayFigures('open the board, nothing happened meanwhile', await fire({ port, hands: 1, shots }))
  const bare = await startBare(bytes)
  sayFigures(
    'baseline: a bare route, the same bytes',
    await fire({ port: bare.port, hands: 1, shots }),
  )
  bare.stop()
  say('bytes of the board', count(bytes.length))
}

async function measureWork(node: Node, server: Running, by: Officer, incident: IncidentId) {
  const cookies: string[] = []
  while (cookies.length < OFFICERS) cookies.push(await server.signIn(by))
  const cases = [...(node.image.ofIncident.get(incident)?.newest() ?? [])]
  const before = process.threadCpuUsage()
  const begun = performance.now()
  const seen = await inThread({
    port: server.port,
    cookies,
    cases,
    incident,
    acts: 200,
    everyMs: 200,
  })
  const { user, system } = process.threadCpuUsage(before)
  const busy = (user + system) / 1000 / (performance.now() - begun)
  console.log(`  ${OFFICERS} officers, each with the board open, five acts a second between them`)
  say(
    'an act shown on every other screen',
    `${inMs(seen.shown)}; up to ${GATHERED_MS} of it waited on purpose`,
  )
  say('the board opened meanwhile', inMs(seen.opened))
  say('the act itself, durable', inMs(seen.acted))
  say('shown on no screen', `${seen.missed} of ${seen.shown.length + seen.missed}`)
  say('the server’s thread at work', `${(busy * 100).toFixed(0)} %`)
}

function inThread(orders: Orders): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const url = new URL('./load/board-thread.ts', import.meta.url)
    const worker = new Worker(url, { workerData: orders })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

function inMs(values: readonly number[]): string {
  const ordered = sorted(values)
  const at = (share: number) => `${quantile(ordered, share).toFixed(0)} ms`
  return `median ${at(0.5)}, p95 ${at(0.95)}, slowest ${at(1)}`
}

const sayFigures = (what: string, { median, p95, p99, work }: Figures) =>
  say(
    what,
    `median ${median.toFixed(1)}, p95 ${p95.toFixed(1)}, p99 ${p99.toFixed(1)} ms; ${count(work)} µs of the server`,
  )
