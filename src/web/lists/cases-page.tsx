import { Button, Group } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { api } from '../ui/ask.ts'
import { Choosing } from '../ui/choosing.tsx'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { GoButton } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { useSession } from '../ui/session.ts'
import { Answered } from '../ui/waiting.tsx'
import { CaseTable } from './case-table.tsx'
import { NamesNotice, useNames } from './names.tsx'

/** Rows asked for at once: a list stays below 30 kB. */
const PAGE = 50
const SCOPES = ['unit', 'party'] as const
const STATES = ['open', 'annulled', 'all'] as const

/** Cases as outlines; names only when asked for. */
export function CasesPage() {
  const say = useSay()
  const { may } = useSession()
  const [params, setParams] = useSearchParams()
  const scope = SCOPES.find((one) => one === params.get('scope')) ?? 'unit'
  const state = STATES.find((one) => one === params.get('state')) ?? 'open'
  const set = (next: { scope?: string; state?: string }) =>
    setParams({ scope, state, ...next }, { replace: true })
  const cases = useCasePages(scope, state)
  const names = useNames(cases.data?.rows.map((row) => row.case) ?? [])
  return (
    <Page
      title={say('cases.title')}
      lead={say('cases.lead')}
      actions={
        may('case.register') && (
          <>
            <GoButton to="/cases/new">{say('desk.new-case')}</GoButton>
            <GoButton to="/htcds" variant="default">
              {say('htcds.title')}
            </GoButton>
          </>
        )
      }
    >
      <Group align="flex-end" className="no-print">
        <Choosing
          label={say('cases.scope')}
          value={scope}
          onChange={(next) => set({ scope: next })}
          options={SCOPES.map((value) => ({ value, label: say(`cases.scope-${value}`) }))}
        />
        <Choosing
          label={say('cases.state')}
          value={state}
          onChange={(next) => set({ state: next })}
          options={STATES.map((value) => ({ value, label: say(`cases.state-${value}`) }))}
        />
        {may('case.read') && <NamesNotice names={names} />}
      </Group>
      <Answered asked={cases}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Empty>{say('cases.empty')}</Empty>
          ) : (
            <>
              <p style={{ margin: 0 }}>{say('cases.count', { shown: rows.length, total })}</p>
              <CaseTable rows={rows} names={names.shown} list={{ list: 'cases', scope, state }} />
              {cases.hasNextPage && (
                <div>
                  <Button
                    variant="default"
                    loading={cases.isFetchingNextPage}
                    onClick={() => cases.fetchNextPage()}
                  >
                    {say('ui.more')}
                  </Button>
                </div>
              )}
            </>
          )
        }
      </Answered>
    </Page>
  )
}

function useCasePages(scope: (typeof SCOPES)[number], state: (typeof STATES)[number]) {
  const first: { readonly after?: string } = {}
  return useInfiniteQuery({
    queryKey: ['listCases', 'pages', scope, state],
    queryFn: ({ pageParam }) => api.listCases({ scope, state, limit: PAGE, ...pageParam }),
    initialPageParam: first,
    getNextPageParam: ({ next }) => (next ? { after: next } : undefined),
    select: ({ pages }) => ({
      rows: pages.flatMap(({ rows }) => rows),
      total: pages[0]?.total ?? 0,
    }),
  })
}
