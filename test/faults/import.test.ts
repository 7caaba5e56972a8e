import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { PostId } from '../../src/kit/index.ts'
import { listen } from '../../src/server/serve.ts'
import { readIndonesia } from '../world/coalition/sarnath.ts'
import { browserOf, command, openCoalition, problemOf, SESSION } from '../world/node.ts'

const ROWS = 40
const NAMES = Array.from(
  { length: ROWS },
  (_, row) => `Kenari ${'ABCDEFGHIJ'[row % 10]?.repeat(1 + row / 10)}`,
)
const FILE = ['No;Nama;L/P;Umur', ...NAMES.map((name, row) => `${row + 1};${name};L;30`)].join('\n')
const PATH = '/api/arrivals/:id/confirmation'
const BATCH = { name: 'March', country: 'ID', place: 'gate', language: 'id', leaveRefused: true }

async function open() {
  const lantern = await openCoalition(await readIndonesia())
  const officer = browserOf(lantern)
  await officer.signInSandbox({ post: 'kbri-phnom-penh-petugas-1' as PostId }) // a post of the sandbox
  const content = Buffer.from(FILE).toString('base64')
  const server = await listen(lantern.app, lantern.config)
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  /** Sends the first bytes of a request over a socket and hangs up. */
  const cut = async (path: string, body: object, bytes: number) => {
    const text = JSON.stringify(body)
    const head = `POST ${path} HTTP/1.1\r\nhost: x\r\ncookie: ${SESSION}=${officer.jar.token}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n`
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(head + text.slice(0, bytes))
    await new Promise((resolve) => setTimeout(resolve, 20))
    socket.destroy()
  }
  return { lantern, officer, content, cut }
}

test('a file cut off on its way leaves no list, a confirmation cut off in its body no case', async () => {
  const { lantern, officer, content, cut } = await open()
  await cut('/api/arrivals', { fileName: 'list.csv', content }, 300)
  const { id } = await officer.openArrivals({ fileName: 'list.csv', content })
  expect((await officer.readDesk({})).drafts).toHaveLength(1)
  await cut(PATH.replace(':id', id), { command: command(), ...BATCH }, 30)
  expect(lantern.node.image.rows.size).toBe(0)
  const { cases } = await officer.confirmArrivals({ command: command(), id, ...BATCH })
  expect(cases).toBe(ROWS)
})

test('whoever hangs up before the answer finds all cases or none, and the same request again acts once', async () => {
  const { lantern, officer, content, cut } = await open()
  const { id } = await officer.openArrivals({ fileName: 'list.csv', content })
  const once = command()
  const path = PATH.replace(':id', id)
  await cut(path, { command: once, ...BATCH }, 10_000)
  expect([0, ROWS]).toContain(lantern.node.image.rows.size)
  const done = await officer.confirmArrivals({ command: once, id, ...BATCH })
  expect(done.cases).toBe(ROWS)
  expect(lantern.node.image.rows.size).toBe(ROWS)
})

test('two confirmations of one list at once open it once', async () => {
  const { lantern, officer, content } = await open()
  const { id } = await officer.openArrivals({ fileName: 'list.csv', content })
  const confirm = () => officer.confirmArrivals({ command: command(), id, ...BATCH })
  const [first, second] = [confirm(), confirm()]
  expect((await first).cases).toBe(ROWS)
  expect((await problemOf(second)).code).toBe('draft-unknown')
  expect(lantern.node.image.rows.size).toBe(ROWS)
})
