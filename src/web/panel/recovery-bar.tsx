import { useSay } from '../ui/language.tsx'
import { Status } from '../ui/status.tsx'
import { useWhen } from '../ui/time.ts'

/** No police interview before that, unless the person asks for one. */
export function RecoveryBar({ until }: { readonly until: number }) {
  const say = useSay()
  const when = useWhen()
  return <Status tone="soon">{say('panel.recovery-barred', { when: when(until) })}</Status>
}
