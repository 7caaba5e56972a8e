import { useEffect } from 'react'

/** Ctrl K (or Cmd K) anywhere, and `/` outside of fields, open the search. */
export function useSearchKeys(onOpen: () => void, allowed: boolean) {
  useEffect(() => {
    if (!allowed) return
    const onKey = (event: KeyboardEvent) => {
      const together = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
      const slash = event.key === '/' && !event.ctrlKey && !event.altKey && !isTyping(event.target)
      if (!together && !slash) return
      event.preventDefault()
      onOpen()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onOpen, allowed])
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'))
