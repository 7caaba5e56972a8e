import { useSay } from '../ui/language.tsx'
import classes from './sandbox-banner.module.css'

/** On every page of a sandbox, on paper too: nothing here is real. */
export function SandboxBanner() {
  const say = useSay()
  return (
    <aside aria-label={say('shell.sandbox-name')} className={classes.banner}>
      {say('shell.sandbox')}
    </aside>
  )
}
