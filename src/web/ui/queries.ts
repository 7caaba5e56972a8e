import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ProblemError } from '../../client/index.ts'

/** Answers are held in memory only, and not for long: they are about people. */
export const queries = new QueryClient({
  queryCache: new QueryCache({
    // The session ended elsewhere (relieved, idle, signed out): every page gives way to the sign-in.
    onError: (error) => {
      if (error instanceof ProblemError && error.problem.status === 401)
        queries.setQueryData(['me'], null)
    },
  }),
  defaultOptions: {
    queries: {
      // Asked whatever the browser believes of the network: only an answer tells.
      networkMode: 'always',
      staleTime: 10_000,
      gcTime: 60_000,
      refetchOnWindowFocus: true,
      retry: (count, error) => count < 2 && !(error instanceof ProblemError),
    },
    mutations: { retry: false },
  },
})

/** Answers that do not change with a case: the register, names opened for a purpose, a one-time link. */
const LASTING = new Set<unknown>([
  'readCoalition',
  'showNames',
  'readEnrolment',
  'front',
  'listSandboxPosts',
])

/** Asks again for what is on screen; for the register only when it changed itself. */
export const renew = ({ register }: { readonly register: boolean }): Promise<void> =>
  queries.invalidateQueries({
    predicate: ({ queryKey: [name] }) =>
      !LASTING.has(name) || (register && name === 'readCoalition'),
  })
