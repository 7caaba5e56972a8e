import {
  IconArchive,
  IconBuildingCommunity,
  IconChecklist,
  IconFileExport,
  IconFolder,
  IconLicense,
  IconPlaneArrival,
  IconSchool,
  IconSend,
  IconServer,
  IconUserCog,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { NavLink } from 'react-router'
import type { Action } from '../../domain/access/may.ts'
import type { MessageId } from '../../words/index.ts'
import { useSay } from '../ui/language.tsx'
import { useSession } from '../ui/session.ts'
import classes from './navigation.module.css'

type Place = {
  readonly to: string
  readonly name: MessageId
  readonly needs: Action
  readonly icon: typeof IconFolder
}

const PLACES: readonly Place[] = [
  { to: '/desk', name: 'shell.desk', needs: 'desk.read', icon: IconChecklist },
  { to: '/cases', name: 'shell.cases', needs: 'case.list', icon: IconFolder },
  { to: '/referrals', name: 'shell.referrals', needs: 'case.list', icon: IconSend },
  { to: '/arrivals', name: 'shell.arrivals', needs: 'arrivals.import', icon: IconPlaneArrival },
  { to: '/incidents', name: 'shell.incidents', needs: 'queue.work', icon: IconUsersGroup },
  { to: '/links', name: 'links.title', needs: 'link.decide', icon: IconUsers },
  { to: '/panels', name: 'panels.title', needs: 'panel.decide', icon: IconUsersGroup },
  {
    to: '/coalition',
    name: 'shell.coalition',
    needs: 'coalition.read',
    icon: IconBuildingCommunity,
  },
  { to: '/exercises', name: 'exercise.list', needs: 'exercise.read', icon: IconSchool },
  { to: '/office', name: 'shell.office', needs: 'office.administer', icon: IconUserCog },
  { to: '/keeping', name: 'keeping.page', needs: 'keeping.read', icon: IconArchive },
  { to: '/exports', name: 'exports.title', needs: 'export.review', icon: IconFileExport },
  { to: '/node', name: 'node.title', needs: 'node.read', icon: IconServer },
  { to: '/ledger', name: 'shell.ledger', needs: 'ledger.verify', icon: IconLicense },
]

/** Where a post begins its day: the first place it may enter. */
export const firstPlace = (may: (action: Action) => boolean): string =>
  PLACES.find(({ needs }) => may(needs))?.to ?? '/coalition'

/** Only places that the post may enter. `onGo` is called after a choice. */
export function Navigation({ onGo }: { readonly onGo?: () => void }) {
  const say = useSay()
  const { may } = useSession()
  return (
    <nav aria-label={say('shell.nav')}>
      <ul className={classes.list}>
        {PLACES.filter(({ needs }) => may(needs)).map(({ to, name, icon: Icon }) => (
          <li key={to}>
            <NavLink to={to} className={classes.place ?? ''} {...(onGo ? { onClick: onGo } : {})}>
              <Icon size={20} stroke={1.5} aria-hidden="true" />
              {say(name)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
