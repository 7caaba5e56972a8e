import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { createClient, ProblemError } from '../../client/index.ts'
import type { Answer, Asked, EndpointName, Problem } from '../../contract/index.ts'
import { currentLanguage } from './language.tsx'

export const api = createClient(
  '/api',
  (url, init) => fetch(url, { ...init, credentials: 'same-origin', cache: 'no-store' }),
  () => ({ 'accept-language': currentLanguage() }),
)

type Wish = { readonly enabled?: boolean; readonly keep?: boolean; readonly freshFor?: number }

/** Asks one endpoint and keeps the answer under `[name, input]`. `freshFor` in milliseconds. */
export function useAsk<Name extends EndpointName>(
  name: Name,
  input: Asked<Name>,
  { enabled = true, keep = false, freshFor }: Wish = {},
): UseQueryResult<Answer<Name>> {
  return useQuery<Answer<Name>>({
    queryKey: [name, input],
    queryFn: () => api[name](input),
    enabled,
    ...(freshFor === undefined ? {} : { staleTime: freshFor }),
    ...(keep ? { placeholderData: (before: Answer<Name> | undefined) => before } : {}),
  } as Parameters<typeof useQuery<Answer<Name>>>[0]) // the placeholder has the very type of the answer
}

/** The problem behind a failure; a network that does not answer becomes one too. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return { type: 'about:blank', title: '', status: 0, detail: '', code: 'unreachable' }
}
