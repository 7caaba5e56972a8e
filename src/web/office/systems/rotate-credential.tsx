import { findLocalDate } from '../../../kit/index.ts'
import { ActDialog } from '../../form/act-dialog.tsx'
import { useCheck } from '../../form/check.ts'
import { endOfDay } from '../../form/dates.ts'
import { useAct } from '../../ui/act.ts'
import { useSay } from '../../ui/language.tsx'
import { useNow, useZone } from '../../ui/time.ts'
import type { Credential } from './credentials.tsx'
import type { Secret } from './shown-once.tsx'
import { LastDayField, OverlapField, toFormerUntil } from './system-fields.tsx'

type Props = {
  readonly credential: Credential
  readonly onIssued: (secret: Secret) => void
  readonly onClose: () => void
}

/** A new token in the place of the former one, which works a while longer. */
export function RotateCredential({ credential: { credential, name }, onIssued, onClose }: Props) {
  const say = useSay()
  const zone = useZone()
  const now = useNow()
  const rotate = useAct('rotateCredential')
  const { errors, check } = useCheck()
  const submit = async (form: FormData) => {
    const day = findLocalDate(String(form.get('expires')))
    if (!check([[!day, 'system-expires', 'systems.expires-missing']]) || !day) return
    const formerUntil = toFormerUntil(form, now)
    const made = await rotate.run({ credential, formerUntil, expires: endOfDay(day, zone) })
    if (made) onIssued({ kind: 'token', text: made.token })
  }
  return (
    <ActDialog
      title={say('systems.rotate-of', { name })}
      does={say('systems.rotate')}
      act={rotate}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <OverlapField label={say('systems.overlap')} help={say('systems.overlap-help')} />
      <LastDayField errors={errors} />
    </ActDialog>
  )
}
