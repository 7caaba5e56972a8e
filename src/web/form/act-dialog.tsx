import { Button, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Problem } from '../../contract/index.ts'
import { Dialog, DialogFoot } from '../ui/confirmation.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'

type Props = {
  readonly title: string
  readonly lead?: ReactNode
  /** Words of the button that does it. */
  readonly does: string
  readonly danger?: boolean
  /** Words of the way out, if it is more than giving up. */
  readonly leaves?: string
  /** The button out, if it does more than to close; the corner and Esc close. */
  readonly onLeave?: () => void
  /** Stands below the fields, e.g. whether what was typed is kept. */
  readonly foot?: ReactNode
  /** Stands in the place of the problem, when the form has more to say of it. */
  readonly notice?: ReactNode
  readonly act: { readonly pending: boolean; readonly problem: Problem | undefined }
  readonly errors?: readonly FieldError[]
  /** Is given the form, for fields that keep their own values. */
  readonly onSubmit: (form: FormData) => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** A small form over the page: one act, what may go wrong above it, a way out. */
export function ActDialog(props: Props) {
  const { title, lead, does, danger, notice, act, errors, onSubmit, onClose, children } = props
  const { leaves, onLeave = onClose, foot } = props
  return (
    <Dialog open title={title} onClose={onClose} size="40rem">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit(new FormData(event.currentTarget))
        }}
      >
        <Stack gap="md">
          {lead && <div>{lead}</div>}
          <ErrorSummary errors={errors ?? NO_ERRORS} />
          {notice ?? <ProblemAlert problem={act.problem} />}
          {children}
          {foot}
          <DialogFoot leaves={leaves} onLeave={onLeave}>
            <Button type="submit" loading={act.pending} {...(danger ? { color: 'bata' } : {})}>
              {does}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Dialog>
  )
}

const NO_ERRORS: readonly FieldError[] = []
