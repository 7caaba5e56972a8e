import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CaseId, IncidentId } from '../../kit/index.ts'
import { api } from '../ui/ask.ts'

/** Cases asked for at once: an answer stays below 30 kB. */
const PAGE = 50

/** An incident with the cases asked for so far. */
export function useIncidentPages(incident: IncidentId) {
  const first: { readonly after?: CaseId } = {}
  return useInfiniteQuery({
    queryKey: ['readIncident', incident, 'pages'],
    queryFn: ({ pageParam }) => api.readIncident({ incident, limit: PAGE, ...pageParam }),
    initialPageParam: first,
    getNextPageParam: ({ next }) => (next ? { after: next } : undefined),
    select: ({ pages }) => {
      const [head] = pages
      return head && { ...head, cases: pages.flatMap(({ cases }) => cases) }
    },
  })
}

/** The same, page after page until all are here: who is asked as a group is looked for by name. */
export function useWholeIncident(incident: IncidentId) {
  const asked = useIncidentPages(incident)
  const { hasNextPage, isFetching, fetchNextPage } = asked
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  return asked
}
