import { z } from 'zod'
import { contract, type Endpoint } from '../../../src/contract/index.ts'
import { type Chance, newChance } from '../chance.ts'
import { type Pool, poolOf, type Schema, toFitting } from './fitting.ts'
import { CLERK, COOKIE, type House, KEEPER, openHouse } from './house.ts'
import { expectAnswer } from './look.ts'
import { SPOILS, type Spoil, spoilHeaders, spoilPath, spoilText, spoilValue } from './spoiling.ts'

export type Fuzzed = {
  readonly requests: number
  /** How many were answered with each status. */
  readonly statuses: Readonly<Record<number, number>>
  /** What was wrong, the first of each kind, with the request that shows it. */
  readonly findings: readonly string[]
}

/** Requests of one house; then a fresh one, whose cases are few and whose officers are all there. */
const A_HOUSE = 1500
/** Endpoints that cost much (a slow hash, a thread) come one time in so many. */
const COSTLY: ReadonlySet<string> = new Set([
  'signIn',
  'enrol',
  'verifyLedger',
  'openArrivals',
  'refusedArrivals',
])
const SELDOM = 20

type Shape = { readonly name: string; readonly endpoint: Endpoint; readonly schema: Schema }

const SHAPES: readonly Shape[] = (Object.entries(contract) as [string, Endpoint][]).map(
  ([name, endpoint]) => ({
    name,
    endpoint,
    // The cast: as much of JSON Schema as fitting.ts reads.
    schema: z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' }) as Schema,
  }),
)

/** Sends requests made from the contract's own schemas, fitting and spoiled, and looks at each answer. */
export async function runFuzz(
  requests: number,
  seed: number,
  say: (line: string) => void = () => {},
): Promise<Fuzzed> {
  const chance = newChance(seed)
  const statuses: Record<number, number> = {}
  const findings = new Map<string, string>()
  let done = 0
  while (done < requests) {
    const house = await openHouse()
    for (let own = 0; own < A_HOUSE && done < requests; own += 1) {
      done += 1
      const made = toRequest(house, chance)
      const status = await sendOne(house, made, await askerOf(house, chance), findings, say)
      statuses[status] = (statuses[status] ?? 0) + 1
    }
    await house.close()
    say(`${done} requests, ${findings.size} findings`)
  }
  return { requests: done, statuses, findings: [...findings.values()] }
}

async function sendOne(
  house: House,
  made: Made,
  token: string | undefined,
  findings: Map<string, string>,
  say: (line: string) => void,
): Promise<number> {
  const cookie = token ? { cookie: `${COOKIE}=${token}` } : {}
  const init = { ...made.init, headers: { ...cookie, ...made.init.headers } }
  house.lines.length = 0
  const response = await house.request(made.path, init)
  try {
    await expectAnswer(response, made, house.lines)
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    const kind = `${made.name} ${what.slice(0, 60)}`
    const finding = `${made.name} (${made.spoil}): ${what}\n${shown(made)}`
    if (!findings.has(kind)) say(finding)
    findings.set(kind, findings.get(kind) ?? finding)
  }
  return response.status
}

const shown = ({ path, init }: Made): string =>
  `${init.method} ${path.slice(0, 300)} ${String(init.body ?? '').slice(0, 600)}`

async function askerOf(house: House, chance: Chance): Promise<string | undefined> {
  const share = chance()
  if (share < 0.04) return undefined
  if (share < 0.5) return await house.tokenOf(CLERK)
  if (share < 0.7) return await house.tokenOf(KEEPER)
  return await house.tokenOf(chance.pick(house.posts))
}

type Made = {
  readonly name: string
  readonly output: z.ZodType
  readonly spoil: Spoil | 'none'
  readonly isMangled: boolean
  readonly path: string
  readonly init: { method: string; headers: Record<string, string>; body?: string | Uint8Array }
}

function toRequest(house: House, chance: Chance): Made {
  const { name, endpoint, schema } = pickShape(chance)
  const spoil: Made['spoil'] = chance() < 0.4 ? 'none' : chance.pick(SPOILS)
  const pool: Pool = poolOf(house)
  const fitting = toFitting(schema, '', pool, chance)
  const isValue = !['none', 'keys', 'text', 'path', 'head'].includes(spoil)
  const input = spoil !== 'none' && isValue ? spoilValue(fitting, spoil, chance) : fitting
  const filled = fill(endpoint.path, input)
  const path = spoil === 'path' ? spoilPath(filled.path, chance) : filled.path
  const headers = spoil === 'head' ? spoilHeaders(chance) : {}
  const { method, output } = endpoint
  const common = { name, output, spoil, isMangled: spoil === 'path' }
  if (method === 'GET')
    return { ...common, path: path + toQuery(filled.rest), init: { method, headers } }
  const text = JSON.stringify(filled.rest) ?? 'null'
  const isText = spoil === 'keys' || spoil === 'text'
  const body = isText ? spoilText(text, spoil, chance) : text
  const json = { 'content-type': 'application/json' }
  return { ...common, path, init: { method, headers: { ...json, ...headers }, body } }
}

function pickShape(chance: Chance): Shape {
  const shape = chance.pick(SHAPES)
  return COSTLY.has(shape.name) && chance.below(SELDOM) > 0 ? pickShape(chance) : shape
}

function fill(path: string, input: unknown): { path: string; rest: unknown } {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { path: `/api${path.replace(/:\w+/g, 'x')}`, rest: input }
  const rest: Record<string, unknown> = { ...input }
  const filled = path.replace(/:(\w+)/g, (_, key: string) => {
    const value = rest[key]
    delete rest[key]
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'x')
    return encodeURIComponent(text.toWellFormed().slice(0, 2000)) || 'x'
  })
  return { path: `/api${filled}`, rest }
}

function toQuery(rest: unknown): string {
  if (typeof rest !== 'object' || rest === null) return ''
  const pairs = Object.entries(rest).map(([key, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    return `${encodeURIComponent(key.toWellFormed())}=${encodeURIComponent((text ?? '').toWellFormed())}`
  })
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}
