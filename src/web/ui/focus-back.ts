import { useEffect, useState } from 'react'

/** When to look, in milliseconds: the page asks the server again, and the button may go with the answer. */
const LOOKS = [0, 400, 1500, 4000]

/**
 * Gives the focus back to what opened a dialog. If the act took that away, the heading of its section gets
 * it, else the page's: whoever works by keyboard or by ear goes on where they were.
 */
export function useFocusBack(): void {
  const [from] = useState(() => {
    const opener = document.activeElement
    return { opener, section: opener?.closest('section') ?? null }
  })
  useEffect(
    () => () => {
      for (const wait of LOOKS) setTimeout(() => giveBack(from.opener, from.section), wait)
    },
    [from],
  )
}

function giveBack(opener: Element | null, section: Element | null): void {
  if (document.activeElement && document.activeElement !== document.body) return
  const place = [opener, section?.querySelector('h2') ?? null, document.querySelector('h1')].find(
    (element) => element instanceof HTMLElement && element.isConnected && element !== document.body,
  )
  if (!(place instanceof HTMLElement)) return
  if (place !== opener) place.tabIndex = -1
  place.focus({ preventScroll: place !== opener })
}
