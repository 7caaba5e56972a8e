import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import classes from './announcement.module.css'

const AnnounceContext = createContext<(words: string) => void>(() => {})

/** Says a short sentence at the foot of the page and to screen readers: saved, sent, failed. */
export const useAnnounce = () => useContext(AnnounceContext)

const SHOWN_FOR = 6000 // ms

export function AnnouncementProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ words: '', at: 0 })
  const announce = useCallback((words: string) => setSaid({ words, at: performance.now() }), [])
  useEffect(() => {
    if (!said.words) return
    const timer = setTimeout(() => setSaid({ words: '', at: 0 }), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className={classes.region}>
        {said.words && <p className={classes.words}>{said.words}</p>}
      </div>
    </AnnounceContext>
  )
}
