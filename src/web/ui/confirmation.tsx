import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Problem } from '../../contract/index.ts'
import { useFocusBack } from './focus-back.ts'
import { useSay } from './language.tsx'
import { ProblemAlert } from './problem-alert.tsx'

type Props = {
  readonly open: boolean
  /** The question's act as a verb: also the words on the button. */
  readonly title: string
  readonly act: { readonly pending: boolean; readonly problem: Problem | undefined }
  readonly onSure: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Asks once more before something that cannot be taken back. */
export function Confirmation({ open, title, act, onSure, onClose, children }: Props) {
  return (
    <Dialog open={open} title={title} onClose={onClose}>
      <Stack>
        <ProblemAlert problem={act.problem} />
        <p style={{ margin: 0 }}>{children}</p>
        <DialogFoot onLeave={onClose} focused>
          <Button color="bata" loading={act.pending} onClick={onSure}>
            {title}
          </Button>
        </DialogFoot>
      </Stack>
    </Dialog>
  )
}

type FootProps = {
  /** Words of the way out, if it is more than giving up. */
  readonly leaves?: string | undefined
  readonly onLeave: () => void
  /** Whether the way out has the focus at first. */
  readonly focused?: boolean
  /** The button that does it. */
  readonly children: ReactNode
}

/** The end of a dialog: the way out, then the act. */
export function DialogFoot({ leaves, onLeave, focused = false, children }: FootProps) {
  const say = useSay()
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onLeave} {...(focused ? { 'data-autofocus': true } : {})}>
        {leaves ?? say('ui.cancel')}
      </Button>
      {children}
    </Group>
  )
}

type DialogProps = {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  readonly size?: string
  /** Over a dialog that is open already. */
  readonly above?: boolean
  readonly children: ReactNode
}

/** A dialog with its heading and a close button that has a name. */
export function Dialog({
  open,
  title,
  onClose,
  size = '32rem',
  above = false,
  children,
}: DialogProps) {
  const say = useSay()
  useFocusBack()
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      size={size}
      {...(above ? { zIndex: 400 } : {})}
      closeButtonProps={{ 'aria-label': say('ui.close') }}
    >
      {children}
    </Modal>
  )
}
