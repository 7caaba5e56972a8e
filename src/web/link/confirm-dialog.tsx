import { useState } from 'react'
import type { CaseId, LinkId } from '../../kit/index.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { WordsField } from '../form/words-field.tsx'
import { useAct } from '../ui/act.ts'
import { useSay } from '../ui/language.tsx'

type Props = { readonly id: CaseId; readonly link: LinkId; readonly onClose: () => void }

/** One person, and what speaks for it. */
export function ConfirmDialog({ id, link, onClose }: Props) {
  const say = useSay()
  const act = useAct('confirmLink', say('link.confirmed-now'))
  const [words, setWords] = useState('')
  const submit = async () => {
    if (await act.run({ case: id, link, words: words.trim() })) onClose()
  }
  return (
    <ActDialog
      title={say('link.confirm')}
      lead={say('link.confirm-why')}
      does={say('link.confirm')}
      act={act}
      errors={[]}
      onSubmit={submit}
      onClose={onClose}
    >
      <WordsField id="link-words" label={say('link.speaks-for')} value={words} onWrite={setWords} />
    </ActDialog>
  )
}
