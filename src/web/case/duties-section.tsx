import { Button } from '@mantine/core'
import { useState } from 'react'
import type { MessageId } from '../../words/index.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { WordsField } from '../form/words-field.tsx'
import { useAct } from '../ui/act.ts'
import { Clock, When } from '../ui/clock.tsx'
import { useCoalition } from '../ui/coalition.ts'
import { errorOf } from '../ui/field-errors.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { useChoiceName, useUnitName } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import { useSession } from '../ui/session.ts'
import { SourceMark } from '../ui/source-mark.tsx'
import { hasMessage } from '../ui/words.ts'
import classes from './case.module.css'
import { type CaseView, can, type Duty, openDuties } from './view.ts'

type Props = { readonly view: CaseView }

/** What is owed about this case, by whom, until when; what ended stays readable. */
export function DutiesSection({ view }: Props) {
  const say = useSay()
  const open = openDuties(view)
  const ended = view.duties.filter((duty) => duty.ended)
  return (
    <Section title={say('case.duties')} id="duties" count={open.length}>
      {open.length === 0 && <p className={classes.dim}>{say('case.no-duties')}</p>}
      <DutyList view={view} duties={open} />
      {ended.length > 0 && (
        <details className={classes.earlier}>
          <summary>{say('case.duties-ended', { count: ended.length })}</summary>
          <DutyList view={view} duties={ended} />
        </details>
      )}
    </Section>
  )
}

function DutyList({ view, duties }: Props & { readonly duties: readonly Duty[] }) {
  return (
    <ul className={classes.list}>
      {duties.map((duty) => (
        <li key={duty.duty}>
          <DutyLine view={view} duty={duty} />
        </li>
      ))}
    </ul>
  )
}

function DutyLine({ view, duty }: Props & { readonly duty: Duty }) {
  const say = useSay()
  const unitName = useUnitName()
  const sentence = useDutySentence(view)
  const { me } = useSession()
  const [waiving, setWaiving] = useState(false)
  const rule = useCoalition()?.rules.find(({ id }) => id === duty.rule)
  const mayWaive = can(view, 'duty.waive') && !duty.ended && duty.unit === me?.post?.unit
  return (
    <>
      <p className={classes.words}>{sentence(duty)}</p>
      <div className={classes.row}>
        {duty.ended ? (
          <span>
            {say(`duty-end.${duty.ended.how}`)}, <When at={duty.ended.at} />
            {duty.ended.reason ? `: ${duty.ended.reason}` : ''}
          </span>
        ) : (
          <Clock due={duty.due} />
        )}
        <span>{say('case.duty-unit', { unit: unitName(duty.unit) })}</span>
        {duty.risen.map(({ to, at }) => (
          <span key={`${to}${at}`}>{say('case.duty-risen', { to: riseName(to, say) })}</span>
        ))}
        {rule && <SourceMark source={rule.source} />}
        {mayWaive && (
          <Button size="compact-xs" variant="default" onClick={() => setWaiving(true)}>
            {say('case.duty-waive')}
          </Button>
        )}
      </div>
      {waiving && <WaiveDialog view={view} duty={duty} onClose={() => setWaiving(false)} />}
    </>
  )
}

function riseName(to: string, say: ReturnType<typeof useSay>): string {
  const id = `case.rise.${to}`
  return hasMessage(id) ? say(id as MessageId) : to
}

/** A duty in the words of its rule, filled from the case. */
function useDutySentence(view: CaseView): (duty: Duty) => string {
  const tell = useTell()
  const rules = useCoalition()?.rules ?? []
  const unitName = useUnitName()
  const needName = useChoiceName('need')
  return (duty) => {
    const rule = rules.find(({ id }) => id === duty.rule)
    const referral = view.referrals.find(({ referral }) => duty.subject === `referral:${referral}`)
    const facts: Readonly<Record<string, string>> = {
      number: view.number,
      from: unitName(referral?.fromUnit ?? view.offer?.from ?? view.lead?.unit ?? ''),
      to: unitName(referral?.toUnit ?? view.offer?.to ?? ''),
      need: referral ? needName(referral.need) : '',
      persons: String(referral?.persons ?? 1),
    }
    return (
      tell(rule?.sentence).replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '') ||
      duty.rule
    )
  }
}

type WaiveProps = Props & { readonly duty: Duty; readonly onClose: () => void }

function WaiveDialog({ view, duty, onClose }: WaiveProps) {
  const say = useSay()
  const act = useAct('waiveDuty', say('case.duty-waived'))
  const [reason, setReason] = useState('')
  const { errors, check } = useCheck()
  const submit = async () => {
    if (!check([[!reason.trim(), 'waive-reason', 'consent.reason-missing']])) return
    if (await act.run({ case: view.case, duty: duty.duty, reason: reason.trim() })) onClose()
  }
  return (
    <ActDialog
      title={say('case.duty-waive')}
      lead={say('case.duty-waive-why')}
      does={say('case.duty-waive')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <WordsField
        id="waive-reason"
        label={say('case.reason-words')}
        value={reason}
        onWrite={setReason}
        error={errorOf(errors, 'waive-reason')}
      />
    </ActDialog>
  )
}
