import { Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import { useSay } from './language.tsx'
import classes from './page.module.css'

type Props = {
  /** Also the title of the tab: never a name or another personal datum. */
  readonly title: string
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** Every page: one h1 that takes the focus after a change of page, the tab's title, what can be done. */
export function Page({ title, lead, actions, children }: Props) {
  const say = useSay()
  const heading = useRef<HTMLHeadingElement>(null)
  const how = useNavigationType()
  const { pathname } = useLocation()
  const stood = useRef<string>(undefined)
  useEffect(() => {
    document.title = `${title} · ${say('shell.product')}`
  }, [title, say])
  useEffect(() => {
    // What is chosen on a page may stand in its address: then the focus stays at the choice.
    if (how !== 'POP' && stood.current !== pathname) heading.current?.focus()
    stood.current = pathname
  }, [how, pathname])
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <div>
          <Title order={1} size="1.625rem" ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {lead && <div className={classes.lead}>{lead}</div>}
        </div>
        {actions && <div className={`${classes.actions} no-print`}>{actions}</div>}
      </div>
      {children}
    </div>
  )
}
