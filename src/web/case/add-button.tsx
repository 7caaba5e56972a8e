import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../ui/language.tsx'
import { StatementDialog, type StatementKind, TITLES } from './statement-dialog.tsx'
import { type CaseView, can } from './view.ts'

/** Opens the form of one more statement, where the post may write. */
export function AddButton({
  view,
  kind,
}: {
  readonly view: CaseView
  readonly kind: StatementKind
}) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  if (!can(view, 'case.write')) return null
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {say(TITLES[kind])}
      </Button>
      {open && <StatementDialog kind={kind} view={view} onClose={() => setOpen(false)} />}
    </>
  )
}
