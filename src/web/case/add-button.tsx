import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../ui/language.tsx'
import { StatementDialog } from './statement-dialog.tsx'
import { newStatement, type OpenStatement, type StatementKind, TITLES } from './statement-draft.ts'
import { type CaseView, can } from './view.ts'

type Props = { readonly view: CaseView; readonly kind: StatementKind }

/** Opens the form of one more statement, where the post may write; one that was closed half-written goes on. */
export function AddButton({ view, kind }: Props) {
  const say = useSay()
  const [open, setOpen] = useState<OpenStatement>()
  const [left, setLeft] = useState<OpenStatement>()
  if (!can(view, 'case.write')) return null
  const close = (half?: OpenStatement) => {
    setOpen(undefined)
    setLeft(half)
  }
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(left ?? newStatement())}>
        {say(TITLES[kind])}
      </Button>
      {open && <StatementDialog kind={kind} view={view} open={open} onClose={close} />}
    </>
  )
}
