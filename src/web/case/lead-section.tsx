import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { UnitId } from '../../kit/index.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { useUnitOptions } from '../form/unit-options.ts'
import { WordsField } from '../form/words-field.tsx'
import { useAct } from '../ui/act.ts'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { usePartyName, useUnitName } from '../ui/naming.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Section } from '../ui/section.tsx'
import { useWhen } from '../ui/time.ts'
import classes from './case.module.css'
import { Acts } from './stated.tsx'
import { type CaseView, can } from './view.ts'

type Props = { readonly view: CaseView }

/** Who leads, and the offer of the lead to another unit: exactly one lead at every moment. */
export function LeadSection({ view }: Props) {
  const say = useSay()
  const when = useWhen()
  const unitName = useUnitName()
  const partyName = usePartyName()
  const { lead, offer } = view
  return (
    <Section title={say('case.lead-section')} id="lead" action={<LeadActs view={view} />}>
      {lead && (
        <p className={classes.words}>
          {say('case.led-by', {
            unit: unitName(lead.unit),
            party: partyName(lead.party),
            when: when(lead.since),
          })}
        </p>
      )}
      {offer && (
        <p className={classes.words}>
          {say('case.offered-to', {
            unit: unitName(offer.to),
            party: partyName(offer.toParty),
            when: when(offer.at),
            words: offer.words,
          })}
        </p>
      )}
    </Section>
  )
}

function LeadActs({ view }: Props) {
  const say = useSay()
  const [open, setOpen] = useState<'offer' | 'decline' | 'withdraw'>()
  const close = () => setOpen(undefined)
  const go = useNavigate()
  const accept = useAct('acceptLead', say('case.accepted-lead'))
  const offers = can(view, 'lead.offer')
  return (
    <>
      <Acts>
        {can(view, 'lead.answer') && view.offer && (
          <>
            <Button loading={accept.pending} onClick={() => accept.run({ case: view.case })}>
              {say('case.accept-lead')}
            </Button>
            <Button variant="default" onClick={() => setOpen('decline')}>
              {say('case.decline-lead')}
            </Button>
          </>
        )}
        {offers && view.offer && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen('withdraw')}>
            {say('case.withdraw-lead')}
          </Button>
        )}
        {offers && !view.offer && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen('offer')}>
            {say('case.offer-lead')}
          </Button>
        )}
      </Acts>
      <ProblemAlert problem={accept.problem} />
      {open === 'offer' && <OfferDialog view={view} onClose={close} />}
      {open === 'decline' && (
        // Whoever declined may not read the case any more: back to where it came from.
        <WordsDialog name="declineLead" view={view} onClose={close} onDone={() => go('/desk')} />
      )}
      {open === 'withdraw' && (
        <WordsDialog name="withdrawLead" view={view} onClose={close} onDone={close} />
      )}
    </>
  )
}

type DialogProps = Props & { readonly onClose: () => void }

function OfferDialog({ view, onClose }: DialogProps) {
  const say = useSay()
  const act = useAct('offerLead', say('case.offered'))
  const [to, setTo] = useState('')
  const [words, setWords] = useState('')
  const { errors, check } = useCheck()
  const options = useUnitOptions(({ id, until }) => id !== view.lead?.unit && !until)
  const submit = async () => {
    if (!check([[to === '', 'offer-to', 'refer.unit-missing']])) return
    // The options carry ids of units.
    if (await act.run({ case: view.case, to: to as UnitId, words: words.trim() })) onClose()
  }
  return (
    <ActDialog
      title={say('case.offer-lead')}
      lead={say('case.offer-lead-why')}
      does={say('case.offer-lead')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <NativeSelect
        id="offer-to"
        label={say('case.offer-to')}
        data={options}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        error={errorOf(errors, 'offer-to')}
      />
      <WordsField
        id="offer-words"
        label={say('case.offer-words')}
        value={words}
        onWrite={setWords}
      />
    </ActDialog>
  )
}

const WORDS = {
  declineLead: { does: 'case.decline-lead', done: 'case.declined-lead' },
  withdrawLead: { does: 'case.withdraw-lead', done: 'case.withdrawn-lead' },
} as const

type WordsProps = DialogProps & {
  readonly name: keyof typeof WORDS
  readonly onDone: () => unknown
}

function WordsDialog({ view, name, onClose, onDone }: WordsProps) {
  const say = useSay()
  const act = useAct(name, say(WORDS[name].done))
  const [words, setWords] = useState('')
  const { errors, check } = useCheck()
  const submit = async () => {
    if (!check([[!words.trim(), 'lead-words', 'consent.reason-missing']])) return
    if (await act.run({ case: view.case, words: words.trim() })) onDone()
  }
  return (
    <ActDialog
      title={say(WORDS[name].does)}
      does={say(WORDS[name].does)}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <WordsField
        id="lead-words"
        label={say('case.reason-words')}
        value={words}
        onWrite={setWords}
        error={errorOf(errors, 'lead-words')}
      />
    </ActDialog>
  )
}
