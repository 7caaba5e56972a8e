import { useAct } from '../ui/act.ts'
import { Confirmation } from '../ui/confirmation.tsx'
import { useSay } from '../ui/language.tsx'
import type { Officer } from './officers.tsx'
import type { IssuedLink } from './one-time-link.tsx'

type Props = {
  readonly officer: Officer
  readonly onIssued: (link: IssuedLink) => void
  readonly onClose: () => void
}

/** A new link for somebody who forgot the password; the old password ends. */
export function RenewEnrolment({ officer: { officer, name }, onIssued, onClose }: Props) {
  const say = useSay()
  const renew = useAct('renewEnrolment')
  const sure = async () => {
    const link = await renew.run({ officer })
    if (link) onIssued({ ...link, name })
  }
  return (
    <Confirmation
      open
      title={say('office.renew-of', { name })}
      act={renew}
      onSure={sure}
      onClose={onClose}
    >
      {say('office.renew-sure', { name })}
    </Confirmation>
  )
}
