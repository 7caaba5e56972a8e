import type { ReactNode } from 'react'
import classes from './empty.module.css'

/** Says what will stand here and how it gets here. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className={classes.empty}>{children}</div>
}
