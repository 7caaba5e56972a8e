import { useAct } from '../ui/act.ts'
import { useAnnounce } from '../ui/announcement.tsx'
import { Confirmation } from '../ui/confirmation.tsx'
import { useSay } from '../ui/language.tsx'
import { useWhen } from '../ui/time.ts'
import type { Officer } from './officers.tsx'
import type { IssuedLink } from './one-time-link.tsx'

type Props = {
  readonly officer: Officer
  readonly onIssued: (link: IssuedLink) => void
  readonly onClose: () => void
}

/** What a click on the link's button means for this officer now. */
export const toStep = ({ enrolled, recovery }: Officer): 'renew' | 'ask' | 'agree' =>
  !enrolled ? 'renew' : recovery ? 'agree' : 'ask'

/** A new link: at once for who never signed in, else asked by one administrator and made by another. */
export function RenewEnrolment({ officer, onIssued, onClose }: Props) {
  const say = useSay()
  const when = useWhen()
  const announce = useAnnounce()
  const renew = useAct('renewEnrolment')
  const { name } = officer
  const step = toStep(officer)
  const sure = async () => {
    const done = await renew.run({ officer: officer.officer })
    if (!done) return
    const { link, expires } = done
    if (link !== undefined && expires !== undefined)
      return onIssued({ officer: done.officer, link, expires, name })
    announce(say('recovery.asked'))
    onClose()
  }
  const title =
    step === 'renew' ? say('office.renew-of', { name }) : say(`recovery.${step}-of`, { name })
  return (
    <Confirmation open title={title} act={renew} onSure={sure} onClose={onClose}>
      {step === 'renew' && say('office.renew-sure', { name })}
      {step === 'ask' && say('recovery.ask-sure', { name })}
      {step === 'agree' &&
        say('recovery.agree-sure', { name, when: when(officer.recovery?.at ?? 0) })}
    </Confirmation>
  )
}
