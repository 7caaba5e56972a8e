import { Alert, Button, FileButton, Group, Input, NativeSelect, Progress } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import {
  ATTACHMENT_KINDS,
  type AttachmentKind,
  LARGEST_FILE,
} from '../../domain/attachment/entries.ts'
import {
  type AttachmentId,
  type CaseId,
  PERSONAL_CLASSES,
  type PersonalClass,
} from '../../kit/index.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { OneOf } from '../form/one-of.tsx'
import { useAct } from '../ui/act.ts'
import { toBase64 } from '../ui/base64.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { toSendingClient } from './sending.ts'
import { useSize } from './size.ts'

const ACCEPTED = '.jpg,.jpeg,.png,.webp,.pdf,.mp3,.m4a,.3gp,.ogg,.oga,.opus,.wav,.flac,.amr'

type Props = {
  readonly id: CaseId
  readonly onClose: () => void
  /** Given the file that was kept. */
  readonly onKept?: (attachment: AttachmentId) => void
}

/** One file: which, what it is, which class of data it shows. */
export function AddDialog({ id, onClose, onKept }: Props) {
  const say = useSay()
  const [sent, setSent] = useState<number>()
  const client = useMemo(() => toSendingClient(setSent), [])
  const act = useAct('addAttachment', say('attachment.kept'), client)
  const [file, setFile] = useState<File | null>(null)
  const [kind, setKind] = useState<AttachmentKind | ''>('')
  const [dataClass, setClass] = useState<PersonalClass | ''>('')
  const [tried, setTried] = useState(false)
  const [lost, setLost] = useState(false)
  const errors = useErrors(tried, { file, lost, kind, dataClass })
  const pick = (chosen: File | null) => {
    setFile(chosen)
    setLost(false)
    act.clear()
  }
  const submit = async () => {
    setTried(true)
    if (!file || kind === '' || dataClass === '' || file.size > LARGEST_FILE) return
    const bytes = await file.arrayBuffer().catch(() => undefined)
    if (!bytes) return setLost(true)
    const content = toBase64(new Uint8Array(bytes))
    const kept = await act.run({ case: id, kind, dataClass, content })
    setSent(undefined)
    if (!kept) return
    onKept?.(kept.attachment)
    onClose()
  }
  return (
    <ActDialog
      title={say('attachment.add')}
      lead={say('attachment.add-lead')}
      does={say('attachment.keep')}
      act={act}
      errors={errors}
      {...(act.problem?.code === 'unreachable'
        ? { notice: <Alert role="alert">{say('attachment.needs-network')}</Alert> }
        : {})}
      onSubmit={submit}
      onClose={onClose}
    >
      <FileField file={file} onPick={pick} error={errorOf(errors, 'attachment-file')} />
      <OneOf
        id="attachment-kind"
        label={say('attachment.kind')}
        required
        value={kind}
        error={errorOf(errors, 'attachment-kind')}
        options={ATTACHMENT_KINDS.map((value) => ({
          value,
          label: say(`attachment-kind.${value}`),
        }))}
        onPick={setKind}
      />
      <ClassField value={dataClass} onPick={setClass} error={errorOf(errors, 'attachment-class')} />
      {act.pending && <Sent part={sent ?? 0} />}
    </ActDialog>
  )
}

type Answers = {
  readonly file: File | null
  /** It changed or went away after it was chosen. */
  readonly lost: boolean
  readonly kind: AttachmentKind | ''
  readonly dataClass: PersonalClass | ''
}

/** What is too large is told at once; what is missing, after a try. */
function useErrors(
  tried: boolean,
  { file, lost, kind, dataClass }: Answers,
): readonly FieldError[] {
  const say = useSay()
  const size = useSize()
  const wrong: (FieldError | false)[] = [
    tried && !file && { field: 'attachment-file', message: say('attachment.file-missing') },
    file !== null &&
      file.size > LARGEST_FILE && {
        field: 'attachment-file',
        message: say('attachment.too-large', { size: size(file.size) }),
      },
    lost && { field: 'attachment-file', message: say('attachment.file-lost') },
    tried && kind === '' && { field: 'attachment-kind', message: say('attachment.kind-missing') },
    tried &&
      dataClass === '' && { field: 'attachment-class', message: say('attachment.class-missing') },
  ]
  return wrong.filter((one) => one !== false)
}

type FileProps = {
  readonly file: File | null
  readonly onPick: (file: File | null) => void
  readonly error: string | undefined
}

function FileField({ file, onPick, error }: FileProps) {
  const say = useSay()
  const size = useSize()
  // Else a browser keeps silent when the same file is chosen again after it was mended.
  const reset = useRef<() => void>(null)
  const pick = (chosen: File | null) => {
    onPick(chosen)
    reset.current?.()
  }
  return (
    <Input.Wrapper
      label={say('attachment.pick')}
      description={say('attachment.pick-help')}
      labelProps={{ htmlFor: 'attachment-file' }}
      error={error}
      withAsterisk
    >
      <Group gap="sm" mt={4}>
        <FileButton
          onChange={pick}
          resetRef={reset}
          accept={ACCEPTED}
          inputProps={{ 'aria-label': say('attachment.pick'), tabIndex: -1 }}
        >
          {(props) => (
            <Button {...props} id="attachment-file" variant="default" data-autofocus>
              {say(file ? 'attachment.choose-another' : 'attachment.choose')}
            </Button>
          )}
        </FileButton>
        <span role="status" style={{ overflowWrap: 'anywhere' }}>
          {file && say('attachment.picked', { name: file.name, size: size(file.size) })}
        </span>
      </Group>
    </Input.Wrapper>
  )
}

type ClassProps = {
  readonly value: PersonalClass | ''
  readonly onPick: (name: PersonalClass) => void
  readonly error: string | undefined
}

function ClassField({ value, onPick, error }: ClassProps) {
  const say = useSay()
  const options = PERSONAL_CLASSES.map((name) => ({ value: name, label: say(`class.${name}`) }))
  return (
    <NativeSelect
      id="attachment-class"
      label={say('attachment.class')}
      description={say('attachment.class-help')}
      withAsterisk
      value={value}
      error={error}
      data={[{ value: '', label: '—' }, ...options]}
      onChange={(event) => {
        const picked = PERSONAL_CLASSES.find((name) => name === event.currentTarget.value)
        if (picked) onPick(picked)
      }}
    />
  )
}

function Sent({ part }: { readonly part: number }) {
  const say = useSay()
  const percent = Math.round(part * 100)
  const words = percent < 100 ? say('attachment.sending', { percent }) : say('attachment.sent')
  return (
    <div>
      <Progress value={percent} aria-label={words} />
      <span role="status">{words}</span>
    </div>
  )
}
