import { Anchor, Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

type To = { readonly to: string; readonly children: ReactNode }

/** A link inside the app. Addresses carry ids only, never a personal datum. */
export const Go = ({ to, children }: To) => (
  <Anchor component={Link} to={to} underline="always" inherit>
    {children}
  </Anchor>
)

/** The same, looking like a button: for the act that a page is about. */
export const GoButton = ({ to, children, ...looks }: To & ButtonProps) => (
  <Button component={Link} to={to} {...looks}>
    {children}
  </Button>
)
