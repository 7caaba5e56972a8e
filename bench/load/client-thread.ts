// The clients of clients.ts: a closed loop over keep-alive connections. Started by it and by nothing else.
import { Agent, request } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import type { Fired, Orders, Shot } from './clients.ts'

async function fireAll({ port, hands, shots }: Orders): Promise<Fired> {
  const agent = new Agent({ keepAlive: true, maxSockets: hands })
  const times = new Float64Array(shots.length)
  let next = 0
  let wrong = 0
  const hand = async (): Promise<void> => {
    for (let own = next++; own < shots.length; own = next++) {
      const shot = shots[own]
      const start = performance.now()
      if (!shot || (await send(agent, port, shot)) !== 200) wrong += 1
      times[own] = performance.now() - start
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: hands }, hand))
  const ms = performance.now() - start
  agent.destroy()
  return { times, ms, wrong }
}

function send(agent: Agent, port: number, { method, path, cookie, body }: Shot): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie,
      'accept-language': 'id',
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    }
    const sent = request({ agent, host: '127.0.0.1', port, method, path, headers }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve(answer.statusCode ?? 0))
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

// The cast: clients.ts alone starts this thread.
parentPort?.postMessage(await fireAll(workerData as Orders))
