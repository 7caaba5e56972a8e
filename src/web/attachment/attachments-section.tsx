import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { Problem } from '../../contract/index.ts'
import classes from '../case/case.module.css'
import { StatedBy } from '../case/stated.tsx'
import { type CaseView, can } from '../case/view.ts'
import { useAnnounce } from '../ui/announcement.tsx'
import { api, toProblem } from '../ui/ask.ts'
import { saveBytes } from '../ui/base64.ts'
import { useSay } from '../ui/language.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Section } from '../ui/section.tsx'
import { useSession } from '../ui/session.ts'
import { AddDialog } from './add-dialog.tsx'
import { useSize } from './size.ts'

type Props = { readonly view: CaseView }

/** Files kept with the case, each of a class that the reader may see. */
export function AttachmentsSection({ view }: Props) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const add = can(view, 'case.write') && (
    <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
      {say('attachment.add')}
    </Button>
  )
  return (
    <Section
      title={say('attachment.section')}
      id="attachments"
      lead={say('attachment.lead')}
      action={add}
    >
      <Files view={view} />
      {open && <AddDialog id={view.case} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function Files({ view }: Props) {
  const say = useSay()
  const { me } = useSession()
  const seesAll = view.relationship === 'lead' && me?.post?.purpose === 'protection'
  if (view.attachments.length === 0)
    return (
      <p className={classes.dim}>{say(seesAll ? 'attachment.none' : 'attachment.none-shown')}</p>
    )
  return (
    <div className={classes.panel}>
      <ul className={classes.list}>
        {view.attachments.map((one) => (
          <File key={one.entry} one={one} view={view} />
        ))}
      </ul>
      <p className={`${classes.dim} no-print`}>{say('attachment.download-note')}</p>
    </div>
  )
}

function File({ one, view }: Props & { readonly one: CaseView['attachments'][number] }) {
  const say = useSay()
  const size = useSize()
  const { number, kind, dataClass, form } = one
  return (
    <li>
      <div className={classes.row}>
        <strong>{say('attachment.name', { number, kind: say(`attachment-kind.${kind}`) })}</strong>
        <span>
          {say('attachment.about', {
            class: say(`class.${dataClass}`),
            form: form.toUpperCase(),
            size: size(one.size),
          })}
        </span>
        <Download view={view} one={one} />
      </div>
      <StatedBy fact={one} view={view} />
    </li>
  )
}

function Download({ view, one }: Props & { readonly one: CaseView['attachments'][number] }) {
  const say = useSay()
  const announce = useAnnounce()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const { attachment, number } = one
  const fetchFile = async () => {
    setPending(true)
    setProblem(undefined)
    try {
      const file = await api.readAttachment({ case: view.case, attachment })
      saveBytes(file.fileName, file.content)
      announce(say('attachment.downloaded', { number }))
    } catch (error) {
      setProblem(toProblem(error))
    } finally {
      setPending(false)
    }
  }
  return (
    <>
      <Button
        className="no-print"
        size="compact-sm"
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden="true" />}
        aria-label={say('attachment.download-one', { number })}
        loading={pending}
        onClick={fetchFile}
      >
        {say('attachment.download')}
      </Button>
      <ProblemAlert problem={problem} />
    </>
  )
}
