import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './section.module.css'

type Props = {
  readonly title: string
  /** Anchor within the page. */
  readonly id?: string
  readonly count?: number
  readonly lead?: ReactNode
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A part of a page with its heading, its anchor and its own act. */
export function Section({ title, id, count, lead, action, children }: Props) {
  const own = useId()
  return (
    <section id={id} aria-labelledby={own} className={classes.section}>
      <div className={classes.head}>
        <Title order={2} size="1.1875rem" id={own}>
          {title}
          {count === undefined ? null : <span className={classes.count}> ({count})</span>}
        </Title>
        {action && <div className="no-print">{action}</div>}
      </div>
      {lead && <p className={classes.lead}>{lead}</p>}
      {children}
    </section>
  )
}
