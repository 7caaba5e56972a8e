import { useState } from 'react'
import {
  KEEP_REASONS,
  type KeepReason,
  REJECT_REASONS,
  type RejectReason,
} from '../../domain/link/entries.ts'
import type { CaseId, LinkId, MatchId } from '../../kit/index.ts'
import { CasePicker } from '../case/case-picker.tsx'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { useForm } from '../form/form.ts'
import { WordsField } from '../form/words-field.tsx'
import { useAct } from '../ui/act.ts'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { ReasonFields, type Why } from './reason-fields.tsx'

type Of = { readonly id: CaseId; readonly onClose: () => void }

/** No contact with the unit that registered somebody like her, and why. */
export function KeepDialog({ id, match, onClose }: Of & { readonly match: MatchId }) {
  const say = useSay()
  const act = useAct('answerMatch', say('link.kept-now'))
  const { answers: why, set } = useForm<Why<KeepReason>>({ reason: '', words: '' })
  const { errors, check } = useCheck()
  const submit = async () => {
    const { reason, words } = why
    const fits = check([
      [reason === '', 'link-reason', 'link.reason-missing'],
      [reason === 'other' && !words.trim(), 'link-words', 'link.words-missing'],
    ])
    if (!fits || reason === '') return
    const answer = { kind: 'keep' as const, reason, words: words.trim() }
    if (await act.run({ case: id, match, answer })) onClose()
  }
  return (
    <ActDialog
      title={say('link.keep')}
      lead={say('link.keep-why')}
      does={say('link.keep')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReasonFields
        label={(reason) => say(`keep-reason.${reason}`)}
        reasons={KEEP_REASONS}
        why={why}
        set={set}
        errors={errors}
      />
    </ActDialog>
  )
}

/** Two different persons, and why. */
export function RejectDialog({ id, link, onClose }: Of & { readonly link: LinkId }) {
  const say = useSay()
  const act = useAct('rejectLink', say('link.rejected-now'))
  const { answers: why, set } = useForm<Why<RejectReason>>({ reason: '', words: '' })
  const { errors, check } = useCheck()
  const submit = async () => {
    const { reason, words } = why
    const fits = check([
      [reason === '', 'link-reason', 'link.reason-missing'],
      [!words.trim(), 'link-words', 'link.words-missing'],
    ])
    if (!fits || reason === '') return
    if (await act.run({ case: id, link, reason, words: words.trim() })) onClose()
  }
  return (
    <ActDialog
      title={say('link.reject')}
      lead={say('link.reject-why')}
      does={say('link.reject')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReasonFields
        label={(reason) => say(`reject-reason.${reason}`)}
        reasons={REJECT_REASONS}
        why={why}
        set={set}
        errors={errors}
      />
    </ActDialog>
  )
}

/** The last step of a link taken back, and why. */
export function UndoDialog({ id, link, onClose }: Of & { readonly link: LinkId }) {
  const say = useSay()
  const act = useAct('undoLink', say('link.undone-now'))
  const [words, setWords] = useState('')
  const { errors, check } = useCheck()
  const submit = async () => {
    if (!check([[!words.trim(), 'link-words', 'link.words-missing']])) return
    if (await act.run({ case: id, link, words: words.trim() })) onClose()
  }
  return (
    <ActDialog
      title={say('link.undo')}
      lead={say('link.undo-why')}
      does={say('link.undo')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <WordsField
        id="link-words"
        label={say('link.words')}
        value={words}
        onWrite={setWords}
        error={errorOf(errors, 'link-words')}
      />
    </ActDialog>
  )
}

/** With whom a link is proposed: a case that the officer may open, or the one behind a match. */
export type Partner =
  | { readonly kind: 'case'; readonly other: CaseId }
  | { readonly kind: 'match'; readonly match: MatchId }

/** Another case of the same person. Without a partner it is looked for among the own ones. */
export function ProposeDialog({ id, partner, onClose }: Of & { readonly partner?: Partner }) {
  const say = useSay()
  const act = useAct('proposeLink', say('link.proposed-now'))
  const [picked, setPicked] = useState<{ readonly case: CaseId; readonly number: string }>()
  const [words, setWords] = useState('')
  const { errors, check } = useCheck()
  const chosen = partner ?? (picked && { kind: 'case' as const, other: picked.case })
  const submit = async () => {
    const fits = check([
      [!chosen, 'link-other', 'link.other-missing'],
      [partner !== undefined && !words.trim(), 'link-words', 'link.words-missing'],
    ])
    if (!fits || !chosen) return
    if (await act.run({ case: id, with: chosen, words: words.trim() })) onClose()
  }
  return (
    <ActDialog
      title={say(partner ? 'link.propose-again' : 'link.propose')}
      {...(partner ? {} : { lead: say('link.propose-why') })}
      does={say(partner ? 'link.propose-again' : 'link.propose')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      {!partner && <CasePicker id="link-other" not={id} onPick={setPicked} />}
      {picked && <strong>{say('case.relation-picked', { number: picked.number })}</strong>}
      <WordsField
        id="link-words"
        label={say('link.new-words')}
        help={say('link.new-words-help')}
        value={words}
        onWrite={setWords}
        error={errorOf(errors, 'link-words')}
      />
    </ActDialog>
  )
}
