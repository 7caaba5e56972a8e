import { useAct } from '../ui/act.ts'
import { Confirmation } from '../ui/confirmation.tsx'
import { useSay } from '../ui/language.tsx'
import type { Officer } from './officers.tsx'

type Props = { readonly officer: Officer; readonly onClose: () => void }

/** Ends every term and session of an officer. */
export function DisableOfficer({ officer: { officer, name }, onClose }: Props) {
  const say = useSay()
  const disable = useAct('disableOfficer', say('office.was-disabled'))
  const sure = async () => {
    if (await disable.run({ officer })) onClose()
  }
  return (
    <Confirmation
      open
      title={say('office.disable-of', { name })}
      act={disable}
      onSure={sure}
      onClose={onClose}
    >
      {say('office.disable-sure', { name })}
    </Confirmation>
  )
}
