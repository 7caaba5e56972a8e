import { lazy, Suspense, useCallback, useState } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { isUnreachable, useOffline } from '../offline/offline.ts'
import { OfflineStrip } from '../offline/offline-strip.tsx'
import { useSearchKeys } from '../search/use-search-keys.ts'
import { toProblem } from '../ui/ask.ts'
import { useSay } from '../ui/language.tsx'
import { useLive } from '../ui/live.ts'
import { usePresenceQuestion } from '../ui/presence.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { useSession } from '../ui/session.ts'
import { Waiting } from '../ui/waiting.tsx'
import { Header } from './header.tsx'
import classes from './layout.module.css'
import { Navigation } from './navigation.tsx'
import { NoPost } from './no-post.tsx'
import { SandboxBanner } from './sandbox-banner.tsx'

const SearchDialog = lazy(async () => ({
  default: (await import('../search/search-dialog.tsx')).SearchDialog,
}))

const PresenceDialog = lazy(async () => ({
  default: (await import('../session/presence-dialog.tsx')).PresenceDialog,
}))

const Cover = lazy(async () => ({ default: (await import('../offline/cover.tsx')).Cover }))
const AtOpening = lazy(async () => ({
  default: (await import('../offline/at-opening.tsx')).AtOpening,
}))

/** Pages about the officer, not about the work of a post. */
const WITHOUT_POST = new Set(['/account', '/offline'])

/** The frame of every page behind the sign-in. */
export function Layout() {
  const say = useSay()
  const { me, signedOut, error, may } = useSession()
  const { pathname, search } = useLocation()
  const [searching, setSearching] = useState(false)
  const openSearch = useCallback(() => setSearching(true), [])
  useSearchKeys(openSearch, may('case.search'))
  useLive(me?.post !== undefined)
  const question = usePresenceQuestion()
  const { counts, covered } = useOffline()
  if (covered || (!me && counts.length > 0 && error && isUnreachable(error)))
    return (
      <Suspense>
        <Cover />
      </Suspense>
    )
  if (signedOut) return <Navigate to="/sign-in" replace state={{ back: pathname + search }} />
  if (!me)
    return (
      <main className={classes.alone}>
        {error ? <ProblemAlert problem={toProblem(error)} /> : <Waiting />}
      </main>
    )
  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        {say('shell.skip')}
      </a>
      {me.sandbox && <SandboxBanner />}
      <Header me={me} onSearch={openSearch} />
      <OfflineStrip />
      <div className={classes.columns}>
        <div className={`${classes.side} no-print`}>
          <Navigation />
        </div>
        <main id="content" tabIndex={-1} className={classes.main}>
          {me.post || WITHOUT_POST.has(pathname) ? <Outlet /> : <NoPost me={me} />}
        </main>
      </div>
      {pathname !== '/offline' && counts.some(({ officer }) => officer === me.officer) && (
        <Suspense>
          <AtOpening officer={me.officer} />
        </Suspense>
      )}
      {question && (
        <Suspense>
          <PresenceDialog onAnswer={question.answer} />
        </Suspense>
      )}
      {searching && (
        <Suspense>
          <SearchDialog onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </div>
  )
}
