// Officers of board.ts with the board open, as a page has it: told by the live events, asking again. Started by it alone.
import { Agent, type IncomingMessage, request } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

export type Orders = {
  readonly port: number
  /** One officer's sitting each. */
  readonly cookies: readonly string[]
  readonly cases: readonly string[]
  readonly incident: string
  readonly acts: number
  readonly everyMs: number
}

/** Milliseconds: from sending an act to its sight on each other screen, of opening the board, and of the act itself. */
export type Seen = {
  readonly shown: readonly number[]
  readonly opened: readonly number[]
  readonly acted: readonly number[]
  readonly missed: number
}

/** As src/web/ui/live.ts gathers. */
const GATHER = 200
const PATIENCE = 5_000

async function work({ port, cookies, cases, incident, acts, everyMs }: Orders): Promise<Seen> {
  const agent = new Agent({ keepAlive: true })
  const seen = { shown: [] as number[], opened: [] as number[], acted: [] as number[] }
  const sent = new Map<string, number>()
  const screens = cookies.map((cookie) => ({ cookie, known: new Set<string>() }))
  const ask = async ({ cookie, known }: (typeof screens)[number]) => {
    const from = performance.now()
    const answer = await send(agent, port, 'GET', `/api/incidents/${incident}/board`, cookie)
    const now = performance.now()
    seen.opened.push(now - from)
    const board = JSON.parse(answer) as { hands: { case: string }[] } // the board's answer
    for (const { case: id } of board.hands) {
      const at = sent.get(id)
      if (known.has(id) || at === undefined) continue
      known.add(id)
      seen.shown.push(now - at)
    }
  }
  const ends = await Promise.all(
    screens.map((screen) => listen(port, screen.cookie, () => ask(screen))),
  )
  await pause(1_000)
  const under: Promise<void>[] = []
  for (let at = 0; at < acts; at += 1) {
    const id = cases[at] ?? ''
    const cookie = cookies[at % cookies.length] ?? ''
    const from = performance.now()
    sent.set(id, from)
    const body = JSON.stringify({ command: crypto.randomUUID() })
    const acted = send(agent, port, 'POST', `/api/cases/${id}/taking`, cookie, body)
    under.push(acted.then(() => void seen.acted.push(performance.now() - from)))
    await pause(everyMs)
  }
  await Promise.all(under)
  const all = acts * screens.length
  for (let waited = 0; seen.shown.length < all && waited < PATIENCE; waited += 100) await pause(100)
  for (const end of ends) end()
  agent.destroy()
  return { ...seen, missed: all - seen.shown.length }
}

/** A page's live events: after a change the board is asked again, once for what comes within a moment. */
function listen(port: number, cookie: string, ask: () => Promise<void>) {
  return new Promise<() => void>((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const options = { host: '127.0.0.1', port, path: '/api/live', headers: { cookie } }
    const sent = request({ ...options, agent: new Agent() }, (answer: IncomingMessage) => {
      answer.on('data', (chunk: Buffer) => {
        if (!chunk.includes('event: changed')) return
        if (timer) return
        timer = setTimeout(() => {
          timer = undefined
          ask().catch(reject)
        }, GATHER)
      })
      answer.on('error', () => undefined)
      resolve(() => sent.destroy())
    })
    sent.on('error', reject)
    sent.end()
  })
}

function send(
  agent: Agent,
  port: number,
  method: string,
  path: string,
  cookie: string,
  body?: string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, ...(body ? { 'content-type': 'application/json' } : {}) }
    const sent = request({ agent, host: '127.0.0.1', port, method, path, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        if (answer.statusCode === 200) resolve(text)
        else reject(new Error(`${path}: ${answer.statusCode} ${text}`))
      })
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

// The cast: board.ts alone starts this thread.
parentPort?.postMessage(await work(workerData as Orders))
