import { useSay } from '../ui/language.tsx'
import { Status } from '../ui/status.tsx'
import classes from './offline.module.css'

/** Stands under the header while the server cannot be reached. */
export function NoNetwork() {
  const say = useSay()
  return (
    <div role="status" className={`${classes.gone} no-print`}>
      <Status tone="soon">{say('offline.gone')}</Status>
    </div>
  )
}
