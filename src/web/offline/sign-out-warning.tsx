import type { Act } from '../ui/act.ts'
import { Confirmation } from '../ui/confirmation.tsx'
import { useSay } from '../ui/language.tsx'

type Props = {
  readonly unsent: number
  readonly act: Act<'signOut'>
  readonly onSure: () => void
  readonly onClose: () => void
}

/** What is unsent stays behind, and when it will go. */
export function SignOutWarning({ unsent, act, onSure, onClose }: Props) {
  const say = useSay()
  return (
    <Confirmation
      open
      title={say('offline.sign-out-title')}
      act={act}
      onSure={onSure}
      onClose={onClose}
    >
      {say('offline.sign-out', { count: unsent })}
    </Confirmation>
  )
}
