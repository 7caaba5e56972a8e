import { useState } from 'react'
import type { CaseView } from '../case/view.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { ListSelect } from '../form/selects.tsx'
import { WordsField } from '../form/words-field.tsx'
import { useAct } from '../ui/act.ts'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'

type Given<Name extends string> = {
  readonly view: CaseView
  readonly endpoint: Name
  readonly onClose: () => void
}

const WITH_REASON = {
  orderErasure: {
    list: 'erasure-reason',
    does: 'keeping.order',
    why: 'keeping.order-why',
    done: 'keeping.ordered',
  },
  placeHold: {
    list: 'hold-reason',
    does: 'keeping.hold',
    why: 'keeping.hold-why',
    done: 'keeping.held',
  },
} as const

/** A reason of the coalition's list and words of one's own. */
export function WhyDialog({ view, endpoint, onClose }: Given<keyof typeof WITH_REASON>) {
  const say = useSay()
  const { list, does, why, done } = WITH_REASON[endpoint]
  const act = useAct(endpoint, say(done))
  const [reason, setReason] = useState('')
  const [words, setWords] = useState('')
  const { errors, check } = useCheck()
  const submit = async () => {
    const fits = check([
      [reason === '', 'keeping-reason', 'referral.choice-missing'],
      [!words.trim(), 'keeping-words', 'referral.words-missing'],
    ])
    if (fits && (await act.run({ case: view.case, reason, words: words.trim() }))) onClose()
  }
  return (
    <ActDialog
      title={say(does)}
      lead={say(why)}
      does={say(does)}
      danger={endpoint === 'orderErasure'}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <ListSelect
        id="keeping-reason"
        list={list}
        label={say('keeping.reason')}
        value={reason}
        onPick={setReason}
        error={errorOf(errors, 'keeping-reason')}
      />
      <WordsField
        id="keeping-words"
        label={say('keeping.words')}
        value={words}
        onWrite={setWords}
        error={errorOf(errors, 'keeping-words')}
      />
    </ActDialog>
  )
}

const WITH_WORDS = {
  refuseErasure: {
    does: 'keeping.refuse',
    why: 'keeping.refuse-why',
    done: 'keeping.refused',
  },
  liftHold: { does: 'keeping.lift', why: 'keeping.lift-why', done: 'keeping.lifted' },
} as const

/** Words of one's own are enough. */
export function WordsDialog({ view, endpoint, onClose }: Given<keyof typeof WITH_WORDS>) {
  const say = useSay()
  const { does, why, done } = WITH_WORDS[endpoint]
  const act = useAct(endpoint, say(done))
  const [words, setWords] = useState('')
  const { errors, check } = useCheck()
  const submit = async () => {
    if (!check([[!words.trim(), 'keeping-words', 'referral.words-missing']])) return
    if (await act.run({ case: view.case, words: words.trim() })) onClose()
  }
  return (
    <ActDialog
      title={say(does)}
      lead={say(why)}
      does={say(does)}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <WordsField
        id="keeping-words"
        label={say('keeping.words')}
        value={words}
        onWrite={setWords}
        error={errorOf(errors, 'keeping-words')}
      />
    </ActDialog>
  )
}
