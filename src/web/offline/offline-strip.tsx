import { useSay } from '../ui/language.tsx'
import { Status } from '../ui/status.tsx'
import classes from './offline.module.css'
import { useOffline } from './offline.ts'

/** Stands under the header: the server cannot be reached, or work went to the quarantine of the unit. */
export function OfflineStrip() {
  const say = useSay()
  const { keeper, reachable, quarantined } = useOffline()
  const isGone = keeper !== undefined && !reachable
  if (!isGone && quarantined === 0) return null
  return (
    <div role="status" className={`${classes.gone} no-print`}>
      {isGone && <Status tone="soon">{say('offline.gone')}</Status>}
      {quarantined > 0 && (
        <Status tone="soon">{say('offline.quarantined', { count: quarantined })}</Status>
      )}
    </div>
  )
}
