import { type Query, useQuery } from '@tanstack/react-query'
import { ProblemError } from '../../client/index.ts'
import type { Answer } from '../../contract/index.ts'
import type { Action } from '../../domain/access/may.ts'
import { askOrFind, leaveToOther } from '../offline/offline.ts'
import { api } from './ask.ts'
import { queries } from './queries.ts'

export type Me = Answer<'me'>
export type HeldPost = Me['posts'][number]
const KEY = ['me']

/** Who is signed in: `undefined` while asking, `null` when nobody is. */
export function useSession() {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: KEY,
    queryFn: askMe,
    staleTime: 60_000,
    gcTime: Number.POSITIVE_INFINITY,
    retryDelay: 300,
  })
  const me = data ?? undefined
  return {
    me,
    signedOut: data === null,
    isPending,
    error,
    refetch,
    may: (action: Action) => mayDo(me, action),
  }
}

/** What sign-in, enrolment and choosing a post answer: from now on the session. */
export function takeSession(me: Me) {
  const others = { predicate: ({ queryKey: [name] }: Query) => !OUTSIDE.has(name) }
  leaveToOther(me.officer)
  queries.setQueryData(KEY, me)
  void queries.resetQueries(others)
}

/** Asked again they would fail or say the same: the session itself, a link that is used up, the front. */
const OUTSIDE = new Set<unknown>([...KEY, 'readEnrolment', 'front', 'listSandboxPosts'])

const mayDo = (me: Me | undefined, action: Action) => me?.actions.includes(action) ?? false

async function askMe(): Promise<Me | null> {
  try {
    return await askOrFind('me', {}, () => api.me({}))
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return null
    throw error
  }
}
