import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Client } from '../../src/client/index.ts'
import { createClient, ProblemError } from '../../src/client/index.ts'
import type { Problem } from '../../src/contract/index.ts'
import { type CoalitionData, decideApply } from '../../src/domain/coalition/index.ts'
import {
  type CommandId,
  DAY,
  isRefusal,
  type Officer,
  type OfficerId,
  type PostId,
  toInstant,
} from '../../src/kit/index.ts'
import { type OpenOptions, openNode } from '../../src/server/boot.ts'
import type { Config } from '../../src/server/config.ts'
import { toHandlers } from '../../src/server/handlers/index.ts'
import { LikenessFinder } from '../../src/server/linkage/finder.ts'
import type { Log } from '../../src/server/log.ts'
import type { Node } from '../../src/server/node.ts'
import { toApp } from '../../src/server/serve.ts'
import { Sessions } from '../../src/server/sessions.ts'
import { SARNATH_OPENED } from './coalition/sarnath.ts'
import { readLantern } from './lantern.ts'

export const MASTER_KEY = new Uint8Array(32).fill(7)

/** A real node of the invented coalition in a folder of its own, and its time, which a test moves. */
export type Lantern = {
  readonly dir: string
  readonly node: Node
  readonly sessions: Sessions
  readonly finder: LikenessFinder
  readonly app: ReturnType<typeof toApp>
  readonly config: Config
  readonly time: { now: number }
  /** Lines that would have been written. */
  readonly lines: string[]
}

/** When what was opened is put away: with the test, or with the file. */
export type Ending = (work: () => unknown) => void

const withTest: Ending = (work) => onTestFinished(async () => void (await work()))

export function newFolder(ending: Ending = withTest): string {
  const dir = mkdtempSync(join(tmpdir(), 'rujukan-node-'))
  ending(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

const data = await readLantern()

/** Opens (and the first time fills) a folder; closed with the test. */
export async function openLantern(
  dir: string = newFolder(),
  given: Partial<Config> = {},
  now: number = SARNATH_OPENED,
  ending: Ending = withTest,
  files: CoalitionData = data,
  store: Partial<OpenOptions> = {},
): Promise<Lantern> {
  const time = { now }
  const node = await openNode({ dir, masterKey: MASTER_KEY, now: () => time.now, ...store })
  ending(() => node.ledger.close())
  const command = node.nextId() as CommandId // the node's only source of ids
  const applied = await node.register({ kind: 'node', node: 'rujukan' }, command, () =>
    decideApply(node.image.coalition, files, toInstant(time.now)),
  )
  if (isRefusal(applied)) throw new Error(applied.code)
  const web = '/nowhere'
  const config: Config = {
    dir,
    host: '127.0.0.1',
    port: 0,
    sandbox: true,
    web,
    version: '0',
    ...given,
  }
  const sessions = new Sessions(node)
  const lines: string[] = []
  const finder = new LikenessFinder(node, toLog(lines))
  ending(() => finder.end())
  const handlers = toHandlers(node, sessions, config, finder)
  const app = toApp({ node, sessions, handlers, config, log: toLog(lines) })
  return { dir, node, sessions, finder, app, config, time, lines }
}

/** One node for a whole file of tests. */
export function openLanternFor(ending: Ending, given: Partial<Config> = {}): Promise<Lantern> {
  return openLantern(newFolder(ending), given, SARNATH_OPENED, ending)
}

/** A node of other files than the Lantern Compact's. */
export function openCoalition(files: CoalitionData, dir = newFolder()): Promise<Lantern> {
  return openLantern(dir, {}, SARNATH_OPENED, withTest, files)
}

function toLog(lines: string[]): Log {
  return {
    request: (line) => lines.push(JSON.stringify(line)),
    fault: (id, error) => lines.push(`fault ${id} ${error instanceof Error ? error.stack : error}`),
    says: (text) => lines.push(text),
    warns: (text) => lines.push(text),
  }
}

/** A browser without one: keeps its cookie in the jar, calls the app without sockets. */
export type Browser = Client & { readonly raw: Raw; readonly jar: Jar }
/** Its cookies: of the sitting, and of a journey to a provider. */
type Jar = { token: string | undefined; ticket: string | undefined }
type Raw = (path: string, init?: RequestInit) => Promise<Response>

export const SESSION = '__Host-rujukan'
const TICKET = `${SESSION}-journey`

export function browserOf({ app }: Pick<Lantern, 'app'>, token?: string): Browser {
  const jar: Jar = { token, ticket: undefined }
  const raw: Raw = async (path, init = {}) => {
    const headers = new Headers(init.headers)
    const held = [
      ...(jar.token ? [`${SESSION}=${jar.token}`] : []),
      ...(jar.ticket ? [`${TICKET}=${jar.ticket}`] : []),
    ]
    if (held.length > 0) headers.set('cookie', held.join('; '))
    const response = await app.request(path, { ...init, headers })
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      jar[name === TICKET ? 'ticket' : 'token'] = value || undefined
    }
    return response
  }
  const language = () => ({ 'accept-language': 'en' })
  const client = createClient('/api', (url, init) => raw(url, init), language)
  return { ...client, raw, jar }
}

/** A browser in which the holder of a post is signed in. */
export async function signedIn(
  lantern: Pick<Lantern, 'app' | 'node' | 'sessions'>,
  by: { readonly officer: OfficerId; readonly post?: PostId } | Officer,
): Promise<Browser> {
  const proof = { at: lantern.node.now(), by: 'password' } as const
  const { post } = by
  const { token } = await lantern.sessions.begin(by.officer, { proof, ...(post ? { post } : {}) })
  return browserOf(lantern, token)
}

let commands = 0
/** A command id nobody used before. */
export function command(): CommandId {
  commands += 1
  return `00000000-0000-4000-8000-${commands.toString(16).padStart(12, '0')}` as CommandId // a UUID by form
}

/** The problem a call was answered with; anything else fails the test. */
export async function problemOf(call: Promise<unknown>): Promise<Problem> {
  try {
    await call
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  throw new Error('it was not refused')
}

export const inDays = ({ time }: Pick<Lantern, 'time'>, days: number) =>
  toInstant(time.now + days * DAY)
