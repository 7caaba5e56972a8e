import { useLocation, useNavigate } from 'react-router'
import { type Me, takeSession } from '../ui/session.ts'

/** Enters with a new session and goes where the officer wanted to go. */
export function useEntering(): (me: Me) => void {
  const navigate = useNavigate()
  const { state } = useLocation()
  return (me) => {
    takeSession(me)
    navigate(backOf(state), { replace: true })
  }
}

/** Where the officer wanted to go. */
export const backOf = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'back' in state && typeof state.back === 'string'
    ? state.back
    : '/'
