import { useEffect } from 'react'
import { queries } from './queries.ts'

/** Time that several changes in a row are gathered before lists are asked again, in milliseconds. */
const GATHER = 400

/** Keeps what is shown current: one connection, and on every change what is on screen is asked again. */
export function useLive(signedIn: boolean) {
  useEffect(() => {
    if (!signedIn) return
    const source = new EventSource('/api/live')
    let timer: ReturnType<typeof setTimeout> | undefined
    const renew = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void queries.invalidateQueries(), GATHER)
    }
    source.addEventListener('changed', renew)
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [signedIn])
}
