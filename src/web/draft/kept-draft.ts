import { useCallback, useEffect, useRef, useState } from 'react'
import { createClient, ProblemError } from '../../client/index.ts'
import type { CaseId, DraftId } from '../../kit/index.ts'
import { offlineNow, sendOrKeep } from '../offline/offline.ts'
import { currentLanguage } from '../ui/language.tsx'

/** A pause in typing after which the draft is kept, in milliseconds. */
const PAUSE = 1000
/** Time until a failed attempt is made again, in milliseconds. */
const AGAIN = 5000

export type Keeping = {
  readonly state: 'none' | 'unsaved' | 'saving' | 'saved' | 'failed'
  readonly at?: number
  /** It lies in this browser until the network is there. */
  readonly here?: boolean
  /** Why the server would not keep it, in its own words. */
  readonly why?: string
}

type Draft = {
  readonly id: DraftId
  readonly kind: string
  readonly label: string
  readonly case?: CaseId
  readonly body: unknown
}

/** Where the draft goes, if not among the others; answers when it was kept. */
type Save = (draft: Draft) => Promise<{ readonly updatedAt: number; readonly here?: boolean }>

// `keepalive` lets the last words reach the server while the tab is closing.
export const lasting = createClient(
  '/api',
  (url, init) =>
    fetch(url, { ...init, credentials: 'same-origin', cache: 'no-store', keepalive: true }),
  () => ({ 'accept-language': currentLanguage() }),
)

/**
 * Keeps a form's answers on the server at every pause, when the tab is hidden and when the page is
 * left. `onKept` is told of the first time. `end` stops it, after what is under way: the draft was
 * sent or thrown away; `goOn` takes that back.
 */
export function useKeptDraft(draft: Draft, onKept?: () => void, save: Save = keepAnywhere) {
  const words = JSON.stringify(draft.body)
  const [keeping, setKeeping] = useState<Keeping>({ state: 'none' })
  const kept = useRef(words)
  const now = useRef(draft)
  const ended = useRef(false)
  const everKept = useRef(false)
  const told = useRef(onKept)
  told.current = onKept
  const saving = useRef(save)
  saving.current = save
  const underway = useRef<Promise<void>>(Promise.resolve())
  now.current = draft

  const keep = useCallback(() => {
    const text = JSON.stringify(now.current.body)
    if (ended.current || text === kept.current) return underway.current
    setKeeping({ state: 'saving' })
    underway.current = underway.current.then(async () => {
      if (ended.current) return
      try {
        const { updatedAt, here = false } = await saving.current(now.current)
        kept.current = text
        if (!everKept.current) told.current?.()
        everKept.current = true
        setKeeping({ state: 'saved', at: updatedAt, here })
      } catch (error) {
        setKeeping({ state: 'failed', ...whyOf(error) })
      }
    })
    return underway.current
  }, [])

  useEffect(() => {
    if (words === kept.current || ended.current) return
    setKeeping((before) => (before.state === 'failed' ? before : { state: 'unsaved' }))
    const timer = setTimeout(keep, PAUSE)
    return () => clearTimeout(timer)
  }, [words, keep])

  useEffect(() => {
    if (keeping.state !== 'failed') return
    const timer = setTimeout(keep, AGAIN)
    return () => clearTimeout(timer)
  }, [keeping, keep])

  useLastChance(keep)

  const end = useCallback(async () => {
    await underway.current
    ended.current = true
  }, [])
  const goOn = useCallback(() => {
    ended.current = false
  }, [])
  const isKept = useCallback(() => everKept.current, [])
  return { keeping, end, goOn, isKept }
}

/** With the server, or in this browser while it cannot be reached. */
async function keepAnywhere(draft: Draft) {
  const { label } = draft
  const act = { name: 'keepDraft' as const, command: crypto.randomUUID(), input: draft, label }
  const kept = await sendOrKeep(act, () => lasting.keepDraft(draft))
  if (!kept) return { updatedAt: Date.now(), here: true }
  const { id, kind, body } = draft
  // What is written on without the network is written on from this.
  offlineNow().keeper?.take('readDraft', { id }, { ...kept, id, kind, body })
  return kept
}

/** A refusal has words that help; that the network is gone has none. */
const whyOf = (error: unknown): Pick<Keeping, 'why'> =>
  error instanceof ProblemError && error.problem.status < 500 ? { why: error.problem.detail } : {}

/** Calls it when the tab is hidden or closed, and when the page is left for another. */
function useLastChance(keep: () => unknown) {
  useEffect(() => {
    const whenHidden = () => document.visibilityState === 'hidden' && void keep()
    document.addEventListener('visibilitychange', whenHidden)
    window.addEventListener('pagehide', keep)
    return () => {
      document.removeEventListener('visibilitychange', whenHidden)
      window.removeEventListener('pagehide', keep)
      void keep()
    }
  }, [keep])
}
