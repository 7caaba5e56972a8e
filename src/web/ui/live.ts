import { useEffect } from 'react'
import { renew } from './queries.ts'

/** Time that several changes in a row are gathered before lists are asked again, in milliseconds. */
const GATHER = 200

/**
 * Keeps what is shown current: on every change what is on screen is asked again. Only the tab in sight
 * holds a connection, since a browser opens few to one place; a tab that comes back asks for everything.
 */
export function useLive(allowed: boolean) {
  useEffect(() => {
    if (!allowed) return
    let close = document.hidden ? undefined : listen()
    const onSight = () => {
      close?.()
      close = document.hidden ? undefined : listen()
      if (close) void renew({ register: true })
    }
    document.addEventListener('visibilitychange', onSight)
    return () => {
      document.removeEventListener('visibilitychange', onSight)
      close?.()
    }
  }, [allowed])
}

/** Opens the connection; returns what closes it. */
function listen(): () => void {
  const source = new EventSource('/api/live')
  let timer: ReturnType<typeof setTimeout> | undefined
  let register = false
  source.addEventListener('changed', ({ data }: MessageEvent<string>) => {
    register ||= concernsRegister(data)
    // Not begun anew by the next one: where fifty work at once it would never end.
    timer ??= setTimeout(() => {
      timer = undefined
      void renew({ register })
      register = false
    }, GATHER)
  })
  return () => {
    clearTimeout(timer)
    source.close()
  }
}

function concernsRegister(data: string): boolean {
  const change: unknown = JSON.parse(data)
  return (
    typeof change === 'object' &&
    change !== null &&
    'coalition' in change &&
    change.coalition === true
  )
}
