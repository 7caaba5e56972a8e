import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle, IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import { ActDialog } from '../form/act-dialog.tsx'
import { OneOf } from '../form/one-of.tsx'
import { useAct } from '../ui/act.ts'
import { saveFile } from '../ui/base64.ts'
import { useLanguage, useSay } from '../ui/language.tsx'
import { type CaseView, can } from './view.ts'

const WAYS = ['paper', 'file', 'not'] as const
const LANGUAGES = ['id', 'en'] as const

/** The case for the person herself: on paper, as a file, or not at all. */
export function GiveDocument({ view }: { readonly view: CaseView }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  if (!can(view, 'document.give')) return null
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileText size={16} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {say('document.give')}
      </Button>
      {open && <GiveDialog view={view} onClose={() => setOpen(false)} />}
    </>
  )
}

type Props = { readonly view: CaseView; readonly onClose: () => void }

function GiveDialog({ view, onClose }: Props) {
  const say = useSay()
  const spoken = useLanguage().language
  const act = useAct('giveDocument', say('document.given'))
  const [how, setHow] = useState<(typeof WAYS)[number] | ''>('')
  const [language, setLanguage] = useState<(typeof LANGUAGES)[number]>(spoken)
  const [tried, setTried] = useState(false)
  const give = async () => {
    setTried(true)
    if (how === 'not') return onClose()
    if (how === '') return
    const form = how === 'paper' ? 'pdf' : 'json'
    const file = await act.run({ case: view.case, language, form, how })
    if (!file) return
    saveFile(file.fileName, file.content)
    onClose()
  }
  const missing = tried && how === '' ? say('document.choose') : undefined
  return (
    <ActDialog
      title={say('document.give')}
      lead={say('document.give-lead')}
      does={say(how === 'not' ? 'document.done-not' : 'document.make')}
      act={act}
      {...(missing ? { errors: [{ field: 'document-how', message: missing }] } : {})}
      onSubmit={give}
      onClose={onClose}
    >
      <Alert color="kunyit" variant="outline" icon={<IconAlertTriangle aria-hidden="true" />}>
        {say('document.ask-first')}
      </Alert>
      <OneOf
        id="document-how"
        label={say('document.how')}
        stacked
        required
        value={how}
        error={missing}
        options={WAYS.map((value) => ({
          value,
          label: say(`document-how.${value}`),
          description: say(`document-how-help.${value}`),
        }))}
        onPick={setHow}
      />
      {how !== 'not' && (
        <OneOf
          id="document-language"
          label={say('document.language')}
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: say(`document-language.${value}`) }))}
          onPick={setLanguage}
        />
      )}
    </ActDialog>
  )
}
