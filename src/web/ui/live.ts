import { useEffect } from 'react'
import { renew } from './queries.ts'

/** Time that several changes in a row are gathered before lists are asked again, in milliseconds. */
const GATHER = 400

/** Keeps what is shown current: one connection, and on every change what is on screen is asked again. */
export function useLive(allowed: boolean) {
  useEffect(() => {
    if (!allowed) return
    const source = new EventSource('/api/live')
    let timer: ReturnType<typeof setTimeout> | undefined
    let register = false
    const onChange = ({ data }: MessageEvent<string>) => {
      register ||= concernsRegister(data)
      clearTimeout(timer)
      timer = setTimeout(() => {
        void renew({ register })
        register = false
      }, GATHER)
    }
    source.addEventListener('changed', onChange)
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [allowed])
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
