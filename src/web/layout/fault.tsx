import { Button } from '@mantine/core'
import { useSay } from '../ui/language.tsx'
import { Page } from '../ui/page.tsx'
import classes from './layout.module.css'

/** What stands in place of a page whose code failed. Shows nothing of the failure: it may hold personal data. */
export function Fault() {
  const say = useSay()
  return (
    <div className={classes.alone}>
      <Page title={say('shell.fault')} lead={say('shell.fault-why')}>
        <div>
          <Button onClick={() => location.reload()}>{say('shell.reload')}</Button>
        </div>
      </Page>
    </div>
  )
}
