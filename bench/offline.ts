import { type Answer, type Asked, toPending } from '../src/contract/index.ts'
import type { FirstContact } from '../src/domain/case/register.ts'
import type { CommandId, Instant, Officer } from '../src/kit/index.ts'
import { sendUnsent } from '../src/web/offline/outbox.ts'
import { createLock } from '../src/web/offline/sealing.ts'
import { type UnsentAct, Vault } from '../src/web/offline/vault.ts'
import { memoryCabinet } from '../test/web/memory-cabinet.ts'
import { count, say } from './load/figures.ts'
import { makeContacts, missions } from './load/population.ts'
import { open, type Running, start, startBare, withFolder } from './load/server.ts'

const INTERVIEWS = 200
/** After the first contact; each is an act of its own. */
const STATEMENTS = 11

/** What an officer did all day without the network, from the sealed queue to the ledger; beside one by one. */
export async function run(sizes: readonly number[] = [1_000]): Promise<void> {
  for (const cases of sizes)
    await withFolder(cases, async (dir) => {
      const node = await open(dir)
      const server = await start(node, dir)
      const [by] = missions(node)
      if (!by) throw new Error('nobody works at a mission')
      const contacts = await makeContacts(node, INTERVIEWS)
      const cookie = await server.signIn(by)
      await sendQueue(contacts, by, server, cookie)
      await sendOneByOne(contacts, by, server, cookie)
      server.stop()
      await node.ledger.close()
    })
}

async function sendQueue(
  contacts: readonly FirstContact[],
  by: Officer,
  server: Running,
  cookie: string,
): Promise<void> {
  const { vault, ms } = await fill(toActs(contacts, by), by)
  const acts = contacts.length * (STATEMENTS + 1)
  say('sealing the queue', `${count(acts)} acts, ${(ms / 1000).toFixed(2)} s`)
  const started = performance.now()
  let sendings = 0
  let last = ''
  const sent = await sendUnsent(vault, async (input) => {
    sendings += 1
    const answer = await post<Answer<'sendUnsent'>>(server.port, '/api/unsent', cookie, input)
    last = JSON.stringify(answer)
    return answer
  })
  const seconds = (performance.now() - started) / 1000
  if (sent.recorded !== acts) throw new Error(`only ${sent.recorded} of ${acts} were recorded`)
  say(`${INTERVIEWS} interviews sent`, `${seconds.toFixed(2)} s, ${sendings} sendings`)
  say('  acts', `${count(acts / seconds)}/s`)
  const bare = await startBare(last)
  const began = performance.now()
  for (let n = 0; n < sendings; n++) await post(bare.port, '/', cookie, {})
  say('baseline: as many bare answers', `${((performance.now() - began) / 1000).toFixed(2)} s`)
  bare.stop()
}

/** The same work over the endpoints themselves, a request each, nothing sealed: as with the network. */
async function sendOneByOne(
  contacts: readonly FirstContact[],
  by: Officer,
  { port }: Running,
  cookie: string,
): Promise<void> {
  const started = performance.now()
  const cases = new Map<string, string>()
  for (const { command, name, input } of toActs(contacts, by)) {
    if (name === 'registerCase') {
      const opened = await post<Answer<'registerCase'>>(port, '/api/cases', cookie, {
        ...input,
        command,
      })
      cases.set(toPending(command), opened.case)
      continue
    }
    const path = `/api/cases/${cases.get(String(input.case))}/statements`
    await post(port, path, cookie, { command, statement: input.statement })
  }
  say('baseline: a request each', `${((performance.now() - started) / 1000).toFixed(2)} s`)
}

function toActs(contacts: readonly FirstContact[], { post }: Officer): UnsentAct[] {
  const madeAt = (Date.now() - 3_600_000) as Instant // an hour ago, by this machine's clock
  const of = (name: UnsentAct['name'], input: UnsentAct['input']): UnsentAct => ({
    command: crypto.randomUUID() as CommandId, // a UUID by form
    name,
    input,
    post,
    madeAt,
    label: '',
  })
  return contacts.flatMap((contact) => {
    const opened = of('registerCase', { contact: { ...contact, relations: [] } })
    const told = Array.from({ length: STATEMENTS }, (_, n) =>
      of('addStatement', {
        case: toPending(opened.command),
        statement: {
          kind: 'story',
          text: `Answer ${n}, as long as an answer is that was really given.`,
        },
      }),
    )
    return [opened, ...told]
  })
}

async function fill(acts: readonly UnsentAct[], { officer }: Officer) {
  const cabinet = memoryCabinet()
  const { lock, key } = await createLock(officer, 'five words nobody would guess')
  await cabinet.putLock(lock)
  const started = performance.now()
  const vault = new Vault(cabinet, officer, key)
  for (const act of acts) await vault.put(act)
  // Opened as after a day: nothing of it in memory.
  return { vault: new Vault(cabinet, officer, key), ms: performance.now() - started }
}

async function post<T>(
  port: number,
  path: string,
  cookie: string,
  input: Asked<'sendUnsent'> | object,
): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(input),
  })
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as T // the contract's own answer
}
