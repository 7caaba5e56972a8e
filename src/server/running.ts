import { contract, type Endpoint, type EndpointName } from '../contract/index.ts'
import { isRefusal, type Refusal } from '../kit/index.ts'
import type { Asker, Handlers } from './asker.ts'
import { isBarred, toInputRefusal } from './barred.ts'
import type { Conflict } from './conflict.ts'

/** Does what an endpoint does, within another: the same access rule, the same check of the input. */
export async function runEndpoint(
  handlers: Partial<Handlers>,
  name: EndpointName,
  raw: unknown,
  asker: Asker,
): Promise<unknown | Refusal | Conflict> {
  const endpoint: Endpoint = contract[name]
  const barred = isBarred(endpoint.access, asker)
  if (barred) return barred
  const input = endpoint.input.safeParse(raw)
  if (!input.success) return toInputRefusal(input.error)
  // The handler of `name` takes what the input schema of `name` made: proved by the type Handlers.
  const handler = handlers[name] as (input: unknown, asker: Asker) => unknown
  return await handler(input.data, asker)
}

/** What the act answered, as far as whoever sent it needs it. */
export function toOutcome(answer: unknown): {
  readonly case?: string
  readonly number?: string
  readonly version?: number
  readonly keptAt?: number
} {
  if (typeof answer !== 'object' || answer === null || isRefusal(answer)) return {}
  // Members of the answers of acts, by the contract.
  const { case: about, number, version, updatedAt } = answer as Record<string, unknown>
  return {
    ...(typeof about === 'string' ? { case: about } : {}),
    ...(typeof number === 'string' ? { number } : {}),
    ...(typeof version === 'number' ? { version } : {}),
    ...(typeof updatedAt === 'number' ? { keptAt: updatedAt } : {}),
  }
}
