import { IconCloudCheck, IconCloudLock, IconCloudOff } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { OfficerId } from '../../kit/index.ts'
import { useSay } from '../ui/language.tsx'
import classes from './offline.module.css'
import { useOffline } from './offline.ts'

type Props = { readonly officer: OfficerId; readonly onGo: () => void }

/** How much is unsent in this browser, on every page; nothing where nobody works without the network. */
export function OfflineMark({ officer, onGo }: Props) {
  const say = useSay()
  const { counts, keeper } = useOffline()
  const unsent = counts.reduce((sum, one) => sum + one.unsent, 0)
  const isReady = counts.some((one) => one.officer === officer)
  if (!isReady && unsent === 0) return null
  const Icon = unsent > 0 ? IconCloudOff : keeper ? IconCloudCheck : IconCloudLock
  return (
    <Link to="/offline" className={classes.mark ?? ''} data-unsent={unsent > 0} onClick={onGo}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      <span className={classes.words}>
        {unsent > 0
          ? say('offline.mark-unsent', { count: unsent })
          : say(keeper ? 'offline.mark-ready' : 'offline.mark-locked')}
      </span>
    </Link>
  )
}
