import { Button, Checkbox, Group } from '@mantine/core'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { Answer } from '../../contract/index.ts'
import type { AttachmentId, CaseId } from '../../kit/index.ts'
import { AddDialog } from '../attachment/add-dialog.tsx'
import { useOffline } from '../offline/offline.ts'
import { useAsk } from '../ui/ask.ts'
import { useSay } from '../ui/language.tsx'
import classes from './interview.module.css'

type Props = {
  /** The question, for whoever hears the page. */
  readonly label: string
  readonly picked: readonly AttachmentId[]
  readonly readOnly: boolean
  readonly onPick: (picked: readonly AttachmentId[]) => void
}

/** Files of the case that an answer points to, and adding one that is not there yet. */
export function Files({ label, picked, readOnly, onPick }: Props) {
  const { case: named } = useParams()
  const id = named as CaseId // the server checks the form of an id
  const asked = useAsk('listInterviews', { case: id })
  const { files = [], mayAdd = false } = asked.data ?? {}
  return (
    <>
      {files.length > 0 && (
        <Known files={files} picked={picked} readOnly={readOnly} onPick={onPick} />
      )}
      {mayAdd && !readOnly && (
        <Adding id={id} label={label} onKept={(file) => onPick([...picked, file])} />
      )}
    </>
  )
}

type KnownProps = Omit<Props, 'label'> & Pick<Answer<'listInterviews'>, 'files'>

function Known({ files, picked, readOnly, onPick }: KnownProps) {
  const say = useSay()
  return (
    <Checkbox.Group
      label={say('interview.files')}
      labelProps={{ htmlFor: undefined }}
      value={[...picked]}
      onChange={(ids) => onPick(ids as AttachmentId[])} // the boxes carry ids of files
      readOnly={readOnly}
    >
      <Group gap="md" mt={4}>
        {files.map(({ attachment, number, kind }) => (
          <Checkbox
            key={attachment}
            value={attachment}
            disabled={readOnly}
            label={say('attachment.name', { number, kind: say(`attachment-kind.${kind}`) })}
          />
        ))}
      </Group>
    </Checkbox.Group>
  )
}

type AddingProps = {
  readonly id: CaseId
  readonly label: string
  readonly onKept: (attachment: AttachmentId) => void
}

function Adding({ id, label, onKept }: AddingProps) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { reachable } = useOffline()
  if (!reachable && !open) return <p className={classes.dim}>{say('attachment.needs-network')}</p>
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        {say('interview.add-file')}
        <span className="only-heard">: {label}</span>
      </Button>
      {open && <AddDialog id={id} onClose={() => setOpen(false)} onKept={onKept} />}
    </>
  )
}
