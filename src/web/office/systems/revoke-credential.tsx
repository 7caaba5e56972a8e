import { useAct } from '../../ui/act.ts'
import { Confirmation } from '../../ui/confirmation.tsx'
import { useSay } from '../../ui/language.tsx'
import type { Credential } from './credentials.tsx'

type Props = { readonly credential: Credential; readonly onClose: () => void }

/** Ends every token of a system at once. */
export function RevokeCredential({ credential: { credential, name }, onClose }: Props) {
  const say = useSay()
  const revoke = useAct('revokeCredential', say('systems.was-revoked'))
  const sure = async () => {
    if (await revoke.run({ credential })) onClose()
  }
  return (
    <Confirmation
      open
      title={say('systems.revoke-of', { name })}
      act={revoke}
      onSure={sure}
      onClose={onClose}
    >
      {say('systems.revoke-sure', { name })}
    </Confirmation>
  )
}
