import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient } from '../../../src/client/index.ts'
import { holderOf } from '../../../src/domain/coalition/index.ts'
import { DAY, type PostId, type UnitId } from '../../../src/kit/index.ts'
import { toHandlers } from '../../../src/server/handlers/index.ts'
import type { Log } from '../../../src/server/log.ts'
import type { Node } from '../../../src/server/node.ts'
import { toApp } from '../../../src/server/serve.ts'
import { Sessions } from '../../../src/server/sessions.ts'
import { openFilled } from '../node.ts'

/** A node with a few cases in every state, and a way in for every kind of asker. */
export type House = {
  readonly node: Node
  readonly request: (path: string, init: RequestInit) => Promise<Response>
  readonly lines: string[]
  /** A token of a sitting at a post; of nobody when undefined. */
  readonly tokenOf: (post: string | undefined) => Promise<string | undefined>
  readonly posts: readonly string[]
  readonly close: () => Promise<void>
}

export const COOKIE = '__Host-rujukan'

export async function openHouse(): Promise<House> {
  const dir = mkdtempSync(join(tmpdir(), 'rujukan-fuzz-'))
  const node = await openFilled(dir)
  const sessions = new Sessions(node)
  const web = '/nowhere'
  const config = { dir, host: '127.0.0.1', port: 0, sandbox: true, web, version: '0' }
  const lines: string[] = []
  const handlers = toHandlers(node, sessions, config)
  const app = toApp({ node, sessions, handlers, config, log: toLog(lines) })
  const tokens = new Map<string, string>()
  const tokenOf = async (post: string | undefined) => {
    const known = post && tokens.get(post)
    if (!post || (known && (await sessions.find(known)))) return known
    const id = post as PostId // a post of the coalition
    const holder = holderOf(node.image.coalition, id, node.now())
    if (!holder) return undefined
    const { token } = await sessions.begin(holder.id, { post: id })
    tokens.set(post, token)
    return token
  }
  const request = async (path: string, init: RequestInit) => await app.request(path, init)
  const posts = [...node.image.coalition.posts.keys()]
  const close = async () => {
    await node.ledger.close()
    rmSync(dir, { recursive: true, force: true })
  }
  const house = { node, request, lines, tokenOf, posts, close }
  await furnish(house)
  return house
}

function toLog(lines: string[]): Log {
  return {
    request: (line) => void lines.push(JSON.stringify(line)),
    fault: (id, error) =>
      void lines.push(`fault ${id} ${error instanceof Error ? error.stack : String(error)}`),
    says: (text) => void lines.push(text),
    warns: (text) => void lines.push(text),
  }
}

export const CLERK = 'kbri-phnom-penh-petugas-1'
export const KEEPER = 'rptc-jakarta-petugas'

async function clientOf(house: House, post: string): Promise<Client> {
  const token = (await house.tokenOf(post)) ?? ''
  return createClient('/api', (url, init) =>
    house.request(url, { ...init, headers: { ...init.headers, cookie: `${COOKIE}=${token}` } }),
  )
}

/** Three cases: one only registered, one asked about, one taken; a list under way and a draft. */
async function furnish(house: House): Promise<void> {
  const clerk = await clientOf(house, CLERK)
  const keeper = await clientOf(house, KEEPER)
  const { node } = house
  // The casts of this function: ids as a browser mints them, forms that the contract checks.
  const command = () => node.nextId() as never
  for (let steps = 0; steps < 3; steps += 1) {
    const contact = { ...PERSON, name: `Kenari ${'ABC'[steps]}` } as never
    const { case: id } = await clerk.registerCase({ command: command(), contact })
    if (steps === 0) continue
    const answer = { ...AGREED, expires: node.now() + 30 * DAY } as never
    await clerk.giveConsent({ case: id, command: command(), answer })
    const request = ASKED as never
    const { referral } = await clerk.sendReferral({ case: id, command: command(), request })
    if (steps === 2) await keeper.acceptReferral({ case: id, command: command(), referral })
  }
  const rows = Buffer.from('No;Nama;L/P;Umur\n1;Kenari Satu;L;30\n2;Kenari Dua;P;x').toString(
    'base64',
  )
  await clerk.openArrivals({ fileName: 'list.csv', content: rows })
  await clerk.keepDraft({ id: command(), kind: 'first-contact', label: 'x', body: { a: 1 } })
}

export const PERSON = {
  sex: 'female',
  age: { kind: 'birthDate', birthDate: '1990-01-01' },
  language: 'id',
  country: 'KH',
  place: 'gate',
  safety: 'safe',
  children: 0,
  channel: 'walk-in',
  safe: {},
  papers: [],
  story: 'Made up.',
  relations: [],
}
const AGREED = {
  recipient: 'kemensos',
  classes: ['identity', 'exploitation'],
  purpose: 'protection',
  basis: 'person',
  language: 'id',
  text: 'consent-adult',
}
const ASKED = {
  toUnit: 'rptc-jakarta' as UnitId,
  need: 'safe-place',
  urgency: 'today',
  classes: ['identity', 'exploitation'],
  purpose: 'protection',
  text: 'Needs a bed.',
}
