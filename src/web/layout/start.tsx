import { Navigate } from 'react-router'
import { useSession } from '../ui/session.ts'
import { firstPlace } from './navigation.tsx'

/** The first screen after sign-in: the desk, where the post has one. */
export function Start() {
  const { may } = useSession()
  return <Navigate to={firstPlace(may)} replace />
}
