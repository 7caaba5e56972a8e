// Typed fetch over the contract, the same for the web, the command line and peer nodes.
// Refuses to hold state: cookies and retries belong to the caller.
import {
  type Answer,
  type Asked,
  type Contract,
  contract,
  type Endpoint,
  type EndpointName,
  type Problem,
} from '../contract/index.ts'

/** A refusal or fault that the server answered (RFC 9457), thrown by every call. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<Response>

export type Client = {
  readonly [Name in EndpointName]: (input: Asked<Name>) => Promise<Answer<Name>>
}

/** @param base origin and prefix, e.g. `/api`. @param headers added to every request (`accept-language`, …). */
export function createClient(
  base: string,
  fetcher: Fetch,
  headers: () => Record<string, string> = () => ({}),
): Client {
  const names = Object.keys(contract) as (keyof Contract)[] // keys of a const object are its names
  const calls = names.map((name) => [name, (input: Record<string, unknown>) => call(name, input)])
  return Object.fromEntries(calls) as Client // one call per name, typed by the contract

  async function call(name: EndpointName, input: Record<string, unknown>): Promise<unknown> {
    const { method, path, file }: Endpoint = contract[name]
    const { url, rest } = fillPath(path, input)
    const query = method === 'GET' ? toQuery(rest) : ''
    const body = method === 'GET' ? {} : { body: JSON.stringify(rest) }
    const response = await fetcher(`${base}${url}${query}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
        ...headers(),
      },
      ...body,
    })
    if (response.ok) return file ? toFile(response) : response.json()
    throw new ProblemError(await readProblem(response))
  }
}

/** A file, under the name that the server gave it. */
async function toFile(response: Response) {
  const [, fileName = 'file'] =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? []
  return { fileName, content: new Uint8Array(await response.arrayBuffer()) }
}

function fillPath(path: string, input: Record<string, unknown>) {
  const rest = { ...input }
  const url = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name])
    delete rest[name]
    return encodeURIComponent(value)
  })
  return { url, rest }
}

function toQuery(rest: Record<string, unknown>): string {
  const pairs = Object.entries(rest).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  )
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

async function readProblem(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem // the server's only form for a status that is not 2xx
  } catch {
    const { status } = response
    return {
      type: 'about:blank',
      title: String(status),
      status,
      detail: `HTTP ${status}`,
      code: 'unreachable',
    }
  }
}
