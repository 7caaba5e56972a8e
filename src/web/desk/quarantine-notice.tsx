import { Alert } from '@mantine/core'
import { useAsk } from '../ui/ask.ts'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { useSession } from '../ui/session.ts'

/** Unsent work of a relieved colleague waits for somebody of the unit. */
export function QuarantineNotice() {
  const say = useSay()
  const { may } = useSession()
  const rows = useAsk('listQuarantine', {}, { enabled: may('case.write') }).data?.rows ?? []
  const count = rows.filter(({ aside }) => !aside).length
  if (count === 0) return null
  return (
    <Alert role="note" color="kunyit" variant="outline">
      <Go to="/quarantine">{say('quarantine.waits', { count })}</Go>
    </Alert>
  )
}
