import { useEffect, useState } from 'react'

/** How long the page is watched after a dialog, in milliseconds: the server's answer may be slow. */
const WATCHED = 60_000

type From = { readonly opener: Element | null; readonly section: Element | null }

/**
 * Gives the focus back to what opened a dialog. If the act takes that away, at once or when the server's
 * answer comes, the heading of its section gets it, else the page's: whoever works by keyboard or by ear
 * goes on where they were.
 */
export function useFocusBack(): void {
  const [from] = useState((): From => {
    const opener = document.activeElement
    return { opener, section: opener?.closest('section') ?? null }
  })
  useEffect(() => () => watch(from), [from])
}

/**
 * The focus is lost only when an element goes or is disabled: that is what is looked at, not the time.
 * Whoever goes on elsewhere, by key or pointer, is left alone from then on.
 */
function watch(from: From): void {
  const seen = new MutationObserver(() => giveBack(from))
  const goesOn = ({ target }: Event) => target !== from.opener && stop()
  const stop = () => {
    seen.disconnect()
    clearTimeout(end)
    document.removeEventListener('pointerdown', stop)
    document.removeEventListener('focusin', goesOn)
  }
  const end = setTimeout(stop, WATCHED)
  seen.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  document.addEventListener('pointerdown', stop)
  setTimeout(() => {
    giveBack(from)
    document.addEventListener('focusin', goesOn)
  })
}

/** Focuses what is left, if nothing has the focus. */
function giveBack({ opener, section }: From): void {
  if (document.activeElement && document.activeElement !== document.body) return
  const place = [opener, section?.querySelector('h2') ?? null, document.querySelector('h1')].find(
    (element) =>
      element instanceof HTMLElement &&
      element.isConnected &&
      element !== document.body &&
      !element.matches(':disabled'),
  )
  if (!(place instanceof HTMLElement)) return
  if (place !== opener) place.tabIndex = -1
  place.focus({ preventScroll: place !== opener })
}
