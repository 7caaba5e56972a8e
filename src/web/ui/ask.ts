import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { createClient, ProblemError } from '../../client/index.ts'
import type { Answer, Asked, EndpointName, Problem } from '../../contract/index.ts'
import { askOrFind } from '../offline/offline.ts'
import { currentLanguage } from './language.tsx'
import { withPresence } from './presence.ts'

export const api = createClient(
  '/api',
  (url, init) =>
    withPresence(() => fetch(url, { ...init, credentials: 'same-origin', cache: 'no-store' })),
  () => ({ 'accept-language': currentLanguage() }),
)

type Wish = {
  readonly enabled?: boolean
  /** Shows the answer to the last input while the next one is under way. */
  readonly keep?: boolean
  /** Milliseconds in which the answer is not asked again. */
  readonly freshFor?: number
  /** Milliseconds after which it is asked again by itself. */
  readonly every?: number
}

/** Asks one endpoint and keeps the answer under `[name, input]`. */
export function useAsk<Name extends EndpointName>(
  name: Name,
  input: Asked<Name>,
  { enabled = true, keep = false, freshFor, every }: Wish = {},
): UseQueryResult<Answer<Name>> {
  return useQuery<Answer<Name>>({
    queryKey: [name, input],
    queryFn: () => askOrFind(name, input, () => api[name](input)),
    enabled,
    ...(freshFor === undefined ? {} : { staleTime: freshFor }),
    ...(every === undefined ? {} : { refetchInterval: every }),
    ...(keep ? { placeholderData: (before: Answer<Name> | undefined) => before } : {}),
  } as Parameters<typeof useQuery<Answer<Name>>>[0]) // the placeholder has the very type of the answer
}

/** The problem behind a failure; a network that does not answer becomes one too. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return { type: 'about:blank', title: '', status: 0, detail: '', code: 'unreachable' }
}
