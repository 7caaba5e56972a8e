import { useState } from 'react'
import type { CaseView, Consent } from '../case/view.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { filled } from '../form/filled.ts'
import { OneOf } from '../form/one-of.tsx'
import { WordsField } from '../form/words-field.tsx'
import { useAct } from '../ui/act.ts'
import { useSay } from '../ui/language.tsx'
import { usePartyName } from '../ui/naming.ts'

const BY = ['person', 'guardian', 'officer'] as const

type Props = {
  readonly view: CaseView
  readonly consent: Consent
  readonly onClose: () => void
}

/** Takes effect at once and needs no reason. */
export function WithdrawDialog({ view, consent, onClose }: Props) {
  const say = useSay()
  const partyName = usePartyName()
  const act = useAct('withdrawConsent', say('consent.withdrawn'))
  const [by, setBy] = useState<(typeof BY)[number]>('person')
  const [reason, setReason] = useState('')
  const submit = async () => {
    const input = { case: view.case, consent: consent.consent, by, ...filled({ reason }) }
    if (await act.run(input)) onClose()
  }
  return (
    <ActDialog
      title={say('consent.withdraw-title')}
      lead={say('consent.withdraw-why', { party: partyName(consent.recipient) })}
      does={say('consent.withdraw')}
      danger
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <OneOf
        id="withdraw-by"
        label={say('consent.withdraw-by')}
        value={by}
        options={BY.map((value) => ({ value, label: say(`by.${value}`) }))}
        onPick={setBy}
      />
      <WordsField
        id="withdraw-reason"
        label={say('consent.optional-reason')}
        value={reason}
        onWrite={setReason}
      />
    </ActDialog>
  )
}
