import { Button, FileButton, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Answer } from '../../contract/index.ts'
import { useAct } from '../ui/act.ts'
import { useAnnounce } from '../ui/announcement.tsx'
import { saveFile, toBase64 } from '../ui/base64.ts'
import { Choosing } from '../ui/choosing.tsx'
import { useSay } from '../ui/language.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Section } from '../ui/section.tsx'
import { useSession } from '../ui/session.ts'
import { OurLosses } from './losses.tsx'

/** Cases out in the standard's workbook, and a filled one in. */
export function HtcdsPage() {
  const say = useSay()
  return (
    <Page title={say('htcds.title')} lead={say('htcds.lead')}>
      <OutSection />
      <InSection />
    </Page>
  )
}

const toWords = ({ number, rows, disclosed }: Answer<'exportHtcds'>) => ({
  number,
  rows,
  disclosed,
})

const SCOPES = ['unit', 'party'] as const

function OutSection() {
  const say = useSay()
  const announce = useAnnounce()
  const { me } = useSession()
  const act = useAct('exportHtcds')
  const [scope, setScope] = useState<(typeof SCOPES)[number]>('unit')
  const [text, setText] = useState('')
  const [file, setFile] = useState<Answer<'exportHtcds'>>()
  const purpose = me?.post?.purpose
  if (!purpose) return null
  const take = async () => {
    const numbers = text.split(/[\s,;]+/).filter(Boolean)
    const made = await act.run({ scope, purpose, ...(numbers.length > 0 ? { numbers } : {}) })
    if (!made) return
    setFile(made)
    saveFile(made.fileName, made.content)
    announce(say('export.done', toWords(made)))
  }
  return (
    <Section title={say('htcds.out')} lead={say('htcds.out-lead')}>
      <Stack gap="md" align="flex-start">
        <Choosing
          label={say('cases.scope')}
          value={scope}
          onChange={setScope}
          options={SCOPES.map((value) => ({ value, label: say(`cases.scope-${value}`) }))}
        />
        <Textarea
          label={say('htcds.numbers')}
          description={say('htcds.numbers-help')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          autosize
          minRows={2}
          w="100%"
          maw="40rem"
        />
        <ProblemAlert problem={act.problem} />
        <Button loading={act.pending} onClick={take}>
          {say('htcds.make', { purpose: say(`purpose.${purpose}`) })}
        </Button>
        {file && <p style={{ margin: 0 }}>{say('export.done', toWords(file))}</p>}
      </Stack>
      {file && (
        <>
          <h3 style={{ margin: 0 }}>{say('htcds.losses-out')}</h3>
          <OurLosses losses={file.losses} />
        </>
      )}
    </Section>
  )
}

function InSection() {
  const say = useSay()
  const navigate = useNavigate()
  const act = useAct('openHtcds')
  const open = async (chosen: File | null) => {
    if (!chosen) return
    const content = toBase64(new Uint8Array(await chosen.arrayBuffer()))
    const answer = await act.run({ fileName: chosen.name, content })
    if (answer) await navigate(`/htcds/${answer.id}`)
  }
  return (
    <Section title={say('htcds.in')} lead={say('htcds.in-lead')}>
      <Stack gap="md" align="flex-start">
        <FileButton
          onChange={open}
          accept=".xlsx,.csv"
          inputProps={{ 'aria-label': say('htcds.choose') }}
        >
          {(props) => (
            <Button {...props} variant="default" loading={act.pending}>
              {say('htcds.choose')}
            </Button>
          )}
        </FileButton>
        <div role="status">{act.pending && say('htcds.opening')}</div>
        <ProblemAlert problem={act.problem} />
      </Stack>
    </Section>
  )
}
