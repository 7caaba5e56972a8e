import { Button, Collapse } from '@mantine/core'
import { IconMenu2, IconSearch, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { OfflineMark } from '../offline/offline-mark.tsx'
import { useSay, useTell } from '../ui/language.tsx'
import { type Me, useSession } from '../ui/session.ts'
import classes from './header.module.css'
import { Navigation } from './navigation.tsx'
import { PostSwitcher } from './post-switcher.tsx'
import { AccountButton, LanguageButton, SchemeButton, SignOutButton } from './settings.tsx'

/** Coalition, post, search, language, display, sign-out; on a narrow screen behind one button. */
export function Header({ me, onSearch }: { readonly me: Me; readonly onSearch: () => void }) {
  const say = useSay()
  const tell = useTell()
  const { may } = useSession()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <header className={`${classes.header} no-print`}>
      <div className={classes.bar}>
        <Link to="/" className={classes.name ?? ''} onClick={close}>
          <strong>{say('shell.product')}</strong>
          <span className={classes.coalition}>{tell(me.coalition)}</span>
        </Link>
        <OfflineMark officer={me.officer} onGo={close} />
        {may('case.search') && (
          <Button
            className={classes.search ?? ''}
            variant="default"
            onClick={onSearch}
            leftSection={<IconSearch size={18} aria-hidden="true" />}
            aria-keyshortcuts="Control+K"
          >
            {say('shell.search')}
            <kbd className={classes.key}>Ctrl K</kbd>
          </Button>
        )}
        <div className={classes.wide}>
          <PostSwitcher me={me} />
          <Settings />
        </div>
        <button
          type="button"
          className={classes.burger}
          aria-expanded={open}
          aria-controls="narrow-menu"
          aria-label={say(open ? 'shell.menu-close' : 'shell.menu-open')}
          onClick={() => setOpen(!open)}
        >
          {open ? <IconX aria-hidden="true" /> : <IconMenu2 aria-hidden="true" />}
        </button>
      </div>
      <Collapse expanded={open} id="narrow-menu" className={classes.narrow ?? ''}>
        {open && (
          <div className={classes.panel}>
            <Navigation onGo={close} />
            <PostSwitcher me={me} />
            <div className={classes.settings}>
              <Settings onGo={close} />
            </div>
          </div>
        )}
      </Collapse>
    </header>
  )
}

const Settings = ({ onGo }: { readonly onGo?: () => void }) => (
  <>
    <LanguageButton />
    <SchemeButton />
    <AccountButton {...(onGo ? { onGo } : {})} />
    <SignOutButton />
  </>
)
