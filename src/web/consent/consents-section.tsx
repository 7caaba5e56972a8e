import { Button } from '@mantine/core'
import { useState } from 'react'
import classes from '../case/case.module.css'
import { type CaseView, type Consent, can } from '../case/view.ts'
import { useSay } from '../ui/language.tsx'
import { GoButton } from '../ui/link.tsx'
import { usePartyName } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import { useSession } from '../ui/session.ts'
import { Status } from '../ui/status.tsx'
import { useWhen } from '../ui/time.ts'
import { ReviewDialog } from './review-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type Props = { readonly view: CaseView }

/** Every consent and ground: for whom, what, why, until when; the refused ones too. */
export function ConsentsSection({ view }: Props) {
  const say = useSay()
  const when = useWhen()
  const partyName = usePartyName()
  const ask = can(view, 'consent.record') && (
    <GoButton to={`/cases/${view.case}/consent`} size="compact-sm">
      {say('case.ask-consent')}
    </GoButton>
  )
  return (
    <Section title={say('case.consent')} id="consent" count={view.consents.length} action={ask}>
      {view.consents.length === 0 && <p className={classes.dim}>{say('case.no-consent')}</p>}
      <ul className={classes.list}>
        {view.consents.toReversed().map((consent) => (
          <li key={consent.consent}>
            <ConsentLine view={view} consent={consent} />
          </li>
        ))}
        {view.refusedConsents.map((refused) => (
          <li key={refused.consent}>
            {say('case.consent-refused', {
              when: when(refused.at),
              party: partyName(refused.recipient),
            })}
          </li>
        ))}
      </ul>
    </Section>
  )
}

type LineProps = Props & { readonly consent: Consent }

function ConsentLine({ view, consent }: LineProps) {
  const say = useSay()
  const when = useWhen()
  const partyName = usePartyName()
  const names = consent.classes.map((name) => say(`class.${name}`)).join(', ')
  return (
    <>
      <p className={classes.words}>
        {say('consent.line', {
          party: partyName(consent.recipient),
          classes: names,
          purpose: say(`purpose.${consent.purpose}`),
          until: when(consent.expires),
        })}
      </p>
      <div className={classes.row}>
        <ConsentState consent={consent} />
        <span>{say('consent.by-basis', { basis: say(`basis.${consent.basis}`) })}</span>
        {consent.group && <span>{say('consent.in-group')}</span>}
        <ConsentActs view={view} consent={consent} />
      </div>
      {consent.reason && (
        <p className={classes.dim}>{say('consent.because', { reason: consent.reason })}</p>
      )}
      {consent.reviewed && (
        <p className={classes.dim}>
          {say('consent.review-said', { reason: consent.reviewed.reason })}
        </p>
      )}
      <People consent={consent} />
    </>
  )
}

function ConsentState({ consent }: { readonly consent: Consent }) {
  const say = useSay()
  const when = useWhen()
  const { live, withdrawn, reviewed, reviewBy } = consent
  if (withdrawn)
    return (
      <Status tone="calm">
        {say('consent.state.withdrawn', {
          when: when(withdrawn.at),
          by: say(`by.${withdrawn.by}`),
        })}
      </Status>
    )
  if (reviewed && !reviewed.upheld) return <Status tone="calm">{say('consent.state.ended')}</Status>
  const unreviewed = reviewBy && (!reviewed || reviewed.at >= reviewBy)
  if (!live && unreviewed) return <Status tone="late">{say('consent.state.lapsed')}</Status>
  if (!live) return <Status tone="calm">{say('consent.state.expired')}</Status>
  if (reviewBy && !reviewed)
    return <Status tone="soon">{say('consent.state.review', { when: when(reviewBy) })}</Status>
  return <Status tone="done">{say('consent.state.live')}</Status>
}

function People({ consent: { people } }: { readonly consent: Consent }) {
  const say = useSay()
  if (!people) return null
  const said = [
    people.guardian && say('consent.people.guardian', { name: people.guardian }),
    people.interpreter && say('consent.people.interpreter', { name: people.interpreter }),
    people.witness && say('consent.people.witness', { name: people.witness }),
  ].filter(Boolean)
  return <p className={classes.dim}>{said.join('. ')}</p>
}

function ConsentActs({ view, consent }: LineProps) {
  const say = useSay()
  const { me } = useSession()
  const [open, setOpen] = useState<'withdraw' | 'review'>()
  const close = () => setOpen(undefined)
  const needsReview = consent.reviewBy && !consent.reviewed && !consent.withdrawn
  const mayReview = needsReview && can(view, 'consent.review') && consent.post !== me?.post?.post
  return (
    <>
      {mayReview && (
        <Button size="compact-xs" onClick={() => setOpen('review')}>
          {say('consent.review')}
        </Button>
      )}
      {consent.live && can(view, 'consent.record') && (
        <Button size="compact-xs" variant="default" onClick={() => setOpen('withdraw')}>
          {say('consent.withdraw')}
        </Button>
      )}
      {open === 'withdraw' && <WithdrawDialog view={view} consent={consent} onClose={close} />}
      {open === 'review' && <ReviewDialog view={view} consent={consent} onClose={close} />}
    </>
  )
}
