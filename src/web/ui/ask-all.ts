import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Answer, Asked, EndpointName } from '../../contract/index.ts'
import { api } from './ask.ts'

/** Endpoints that answer a page of rows and where the next one begins. */
type ListName = {
  [Name in EndpointName]: Answer<Name> extends { readonly rows: readonly unknown[] }
    ? Asked<Name> extends { readonly after?: string; readonly limit?: unknown }
      ? Name
      : never
    : never
}[EndpointName]

type Rows<Name extends ListName> = { readonly rows: Answer<Name>['rows'] }

/** Rows of a page, as many as the server gives at once. */
const PAGE = 500

/** Asks a list page by page to its end, for what is looked at as a whole. */
export function useAskAll<Name extends ListName>(
  name: Name,
  input: Omit<Asked<Name>, 'after' | 'limit'>,
  every?: number,
): UseQueryResult<Rows<Name>> {
  return useQuery<Rows<Name>>({
    queryKey: [name, input, 'all'],
    queryFn: async () => {
      const rows: Answer<ListName>['rows'][number][] = []
      let after: string | undefined
      do {
        const page: { rows: readonly (typeof rows)[number][]; next?: string } = await api[name]({
          ...input,
          limit: PAGE,
          ...(after ? { after } : {}),
        } as Asked<Name>) // the input of a list, with the members of every list
        rows.push(...page.rows)
        after = page.next
      } while (after)
      return { rows } as Rows<Name> // rows of this very endpoint
    },
    ...(every === undefined ? {} : { refetchInterval: every }),
  })
}
