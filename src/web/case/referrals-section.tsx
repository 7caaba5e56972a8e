import { Clock, When } from '../ui/clock.tsx'
import { useSay } from '../ui/language.tsx'
import { Go, GoButton } from '../ui/link.tsx'
import { useChoiceName, useUnitName } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import { Status, type Tone } from '../ui/status.tsx'
import classes from './case.module.css'
import { type CaseView, can, nextDuty, type Referral } from './view.ts'

type Props = { readonly view: CaseView }

/** Every referral with the clock of its next step and who holds the ball. */
export function ReferralsSection({ view }: Props) {
  const say = useSay()
  const add = can(view, 'referral.send') && (
    <GoButton to={`/cases/${view.case}/refer`} size="compact-sm">
      {say('case.refer')}
    </GoButton>
  )
  return (
    <Section
      title={say('case.referrals')}
      id="referrals"
      count={view.referrals.length}
      action={add}
    >
      {view.referrals.length === 0 && <p className={classes.dim}>{say('case.no-referrals')}</p>}
      <ul className={classes.list}>
        {view.referrals.toReversed().map((referral) => (
          <li key={referral.referral}>
            <ReferralLine view={view} referral={referral} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type LineProps = Props & { readonly referral: Referral }

function ReferralLine({ view, referral }: LineProps) {
  const say = useSay()
  const needName = useChoiceName('need')
  const unitName = useUnitName()
  const facts = { need: needName(referral.need), unit: unitName(referral.toUnit) }
  return (
    <>
      <p className={classes.value}>{say('case.referral-line', facts)}</p>
      <div className={classes.row}>
        <Status tone={toneOf(referral)}>{say(`referral-state.${referral.state}`)}</Status>
        <Ball view={view} referral={referral} />
        <When at={referral.steps.at(-1)?.at ?? referral.at} />
        <Go to={`/referrals/${view.case}/${referral.referral}`}>{say('case.referral-open')}</Go>
      </div>
    </>
  )
}

/** Who has to do the next step, and by when. */
export function Ball({ view, referral }: LineProps) {
  const say = useSay()
  const unitName = useUnitName()
  const duty = nextDuty(view, `referral:${referral.referral}`)
  if (!duty) return null
  return (
    <span>
      {say('case.ball', { unit: unitName(duty.unit) })} <Clock due={duty.due} />
    </span>
  )
}

export function toneOf({ state }: Referral): Tone {
  switch (state) {
    case 'sent':
    case 'received':
    case 'withdrawn':
      return 'calm'
    case 'declined':
      return 'soon'
    case 'accepted':
    case 'completed':
    case 'closed':
      return 'done'
  }
}
