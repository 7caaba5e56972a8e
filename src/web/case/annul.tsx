import { useState } from 'react'
import type { EntryId } from '../../kit/index.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { ListSelect } from '../form/selects.tsx'
import { WordsField } from '../form/words-field.tsx'
import { useAct } from '../ui/act.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import type { CaseView } from './view.ts'

type Close = { readonly onClose: () => void }

/** Takes a wrong statement out of every count, by another post than its author's. */
export function AnnulEntry({ view, entry, onClose }: Close & { view: CaseView; entry: EntryId }) {
  const say = useSay()
  const act = useAct('annulEntry', say('case.annulled-entry'))
  const form = useAnnulment()
  const submit = async () => {
    if (form.check() && (await act.run({ case: view.case, entry, ...form.why }))) onClose()
  }
  return (
    <ActDialog
      title={say('case.annul-entry')}
      lead={say('case.annul-entry-why')}
      does={say('case.annul-entry')}
      danger
      act={act}
      errors={form.errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <Why {...form} />
    </ActDialog>
  )
}

/** Takes a case opened by mistake out of every count. */
export function AnnulCase({ view, onClose }: Close & { view: CaseView }) {
  const say = useSay()
  const act = useAct('annulCase', say('case.annulled-case'))
  const form = useAnnulment()
  const submit = async () => {
    if (form.check() && (await act.run({ case: view.case, ...form.why }))) onClose()
  }
  return (
    <ActDialog
      title={say('case.annul-case')}
      lead={say('case.annul-case-why')}
      does={say('case.annul-case')}
      danger
      act={act}
      errors={form.errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <Why {...form} />
    </ActDialog>
  )
}

function useAnnulment() {
  const [reason, setReason] = useState('')
  const [words, setWords] = useState('')
  const { errors, check } = useCheck()
  return {
    why: { reason, words },
    errors,
    setReason,
    setWords,
    check: () =>
      check([
        [reason === '', 'annul-reason', 'referral.choice-missing'],
        [words.trim() === '', 'annul-words', 'referral.words-missing'],
      ]),
  }
}

type WhyProps = {
  readonly why: { readonly reason: string; readonly words: string }
  readonly errors: readonly FieldError[]
  readonly setReason: (code: string) => void
  readonly setWords: (words: string) => void
}

function Why({ why, errors, setReason, setWords }: WhyProps) {
  const say = useSay()
  return (
    <>
      <ListSelect
        id="annul-reason"
        list="annulment-reason"
        label={say('case.annul-reason')}
        value={why.reason}
        onPick={setReason}
        error={errorOf(errors, 'annul-reason')}
      />
      <WordsField
        id="annul-words"
        label={say('case.annul-words')}
        value={why.words}
        onWrite={setWords}
        error={errorOf(errors, 'annul-words')}
      />
    </>
  )
}
