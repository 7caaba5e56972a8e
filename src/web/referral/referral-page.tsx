import { useEffect, useRef } from 'react'
import { useParams } from 'react-router'
import type { CaseId } from '../../kit/index.ts'
import classes from '../case/case.module.css'
import { Ball, toneOf } from '../case/referrals-section.tsx'
import type { CaseView, Referral } from '../case/view.ts'
import { RecoveryBar } from '../panel/recovery-bar.tsx'
import { useAct } from '../ui/act.ts'
import { toProblem, useAsk } from '../ui/ask.ts'
import { When } from '../ui/clock.tsx'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { Go, GoButton } from '../ui/link.tsx'
import { UnitName } from '../ui/names.tsx'
import { useChoiceName, useUnitName } from '../ui/naming.ts'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { useSession } from '../ui/session.ts'
import { Status } from '../ui/status.tsx'
import { Answered } from '../ui/waiting.tsx'
import { Disclosed } from './disclosed.tsx'
import { ReferralActs } from './referral-acts.tsx'
import { SaidSoFar } from './said-so-far.tsx'

/** One referral for both sides: what is asked, the clock, what was said, the next act. */
export function ReferralPage() {
  const say = useSay()
  const params = useParams()
  const asked = useAsk('readCase', { case: params.case as CaseId }) // the server checks the form of an id it is given
  const referral = asked.data?.referrals.find((one) => one.referral === params.referral)
  const gone = asked.data ? !referral : asked.error && toProblem(asked.error).status === 404
  if (gone) return <NotHere />
  if (!asked.data || !referral)
    return (
      <Page title={say('referral.one')}>
        <Answered asked={asked}>{() => null}</Answered>
      </Page>
    )
  return <Shown view={asked.data} referral={referral} />
}

function NotHere() {
  const say = useSay()
  return (
    <Page title={say('referral.not-here')}>
      <Empty>
        <p>{say('referral.withdrawn-away')}</p>
        <Go to="/referrals">{say('shell.referrals')}</Go>
      </Empty>
    </Page>
  )
}

type Props = { readonly view: CaseView; readonly referral: Referral }

function Shown({ view, referral }: Props) {
  const say = useSay()
  const unitName = useUnitName()
  const needName = useChoiceName('need')
  useReceipt(view, referral)
  const asks = say('referral.asks', {
    from: unitName(referral.fromUnit),
    to: unitName(referral.toUnit),
    need: needName(referral.need),
  })
  return (
    <Page
      title={say('referral.title', { number: view.number })}
      lead={asks}
      actions={
        <GoButton to={`/cases/${view.case}`} variant="default">
          {say('referral.open-case')}
        </GoButton>
      }
    >
      <div className={classes.row}>
        <Status tone={toneOf(referral)}>{say(`referral-state.${referral.state}`)}</Status>
        <Ball view={view} referral={referral} />
        <span>{say('referral.persons', { count: referral.persons })}</span>
      </div>
      {referral.purpose === 'prosecution' && view.determination?.barredUntil && (
        <RecoveryBar until={view.determination.barredUntil} />
      )}
      <ReferralActs view={view} referral={referral} />
      <Section title={say('referral.about')}>
        <Disclosed view={view} referral={referral} />
      </Section>
      <Section title={say('referral.steps')}>
        <Steps referral={referral} />
        <SaidSoFar view={view} referral={referral} />
      </Section>
    </Page>
  )
}

/** Opening it is the receipt: the sender sees that it arrived. */
function useReceipt(view: CaseView, referral: Referral) {
  const { me } = useSession()
  const { run } = useAct('receiveReferral')
  const done = useRef('')
  const mine = referral.toUnit === me?.post?.unit && view.acts.includes('referral.answer')
  const arrived = mine && referral.state === 'sent'
  useEffect(() => {
    if (!arrived || done.current === referral.referral) return
    done.current = referral.referral
    void run({ case: view.case, referral: referral.referral })
  }, [arrived, referral.referral, view.case, run])
}

function Steps({ referral }: { readonly referral: Referral }) {
  const say = useSay()
  return (
    <ol className={classes.story}>
      {referral.steps.map(({ state, at, unit }) => (
        <li key={`${state}${at}`}>
          <When at={at} />
          <span>
            {say(`referral-state.${state}`)}
            {unit ? ', ' : ''}
            {unit && <UnitName id={unit} />}
          </span>
        </li>
      ))}
    </ol>
  )
}
