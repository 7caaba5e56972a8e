import { Anchor, Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Link, Navigate, useLocation, useParams } from 'react-router'
import { findPending } from '../../contract/index.ts'
import type { CaseId } from '../../kit/index.ts'
import { AttachmentsSection } from '../attachment/attachments-section.tsx'
import { CustodySection } from '../board/custody-section.tsx'
import { StandingSection } from '../board/standing-section.tsx'
import { ConsentsSection } from '../consent/consents-section.tsx'
import { GlassNotice, GlassSection } from '../glass/glass-section.tsx'
import { InterviewsSection } from '../interview/interviews-section.tsx'
import { KeepingSection } from '../keeping/keeping-section.tsx'
import { Tombstone } from '../keeping/tombstone.tsx'
import { LinksSection, useLeads } from '../link/links-section.tsx'
import { hasPanelSection, PanelSection } from '../panel/panel-section.tsx'
import { toProblem, useAsk } from '../ui/ask.ts'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { Go, GoButton } from '../ui/link.tsx'
import { useChoiceName, useUnitName } from '../ui/naming.ts'
import { Page } from '../ui/page.tsx'
import { Status } from '../ui/status.tsx'
import { useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import { AccessSection } from './access-section.tsx'
import { AnnulCase } from './annul.tsx'
import classes from './case.module.css'
import { CaseHead } from './case-head.tsx'
import { ContactSection } from './contact-section.tsx'
import { DutiesSection } from './duties-section.tsx'
import { GiveDocument } from './give-document.tsx'
import { HappenedSection } from './happened-section.tsx'
import { LeadSection } from './lead-section.tsx'
import { PersonSection } from './person-section.tsx'
import { ReferralsSection } from './referrals-section.tsx'
import { RelationsSection } from './relations-section.tsx'
import { ResumedStatement } from './resumed-statement.tsx'
import { StorySection } from './story-section.tsx'
import { type CaseView, can, isOutside } from './view.ts'

/** A case on one page; each part has its own act. */
export function CasePage() {
  const say = useSay()
  const { case: id } = useParams()
  const pending = findPending(id)
  const asked = useAsk('readCase', { case: id as CaseId }, { enabled: !pending }) // the server checks the form of an id it is given
  if (pending) return <Navigate replace to={`/unsent/${pending}`} />
  if (asked.error && toProblem(asked.error).status === 404) return <Tombstone id={id as CaseId} /> // the server checks the form here as well
  if (!asked.data)
    return (
      <Page title={say('case.loading')}>
        <Answered asked={asked}>{() => null}</Answered>
      </Page>
    )
  return <Shown view={asked.data} />
}

export function CaseNotHere() {
  const say = useSay()
  return (
    <Page title={say('case.not-here')}>
      <Empty>
        <p>{say('case.not-here-why')}</p>
        <Go to="/cases">{say('shell.cases')}</Go>
      </Empty>
    </Page>
  )
}

function Shown({ view }: { readonly view: CaseView }) {
  const say = useSay()
  useAnchor()
  return (
    <Page
      title={say('case.title', { number: view.number })}
      lead={<Opened view={view} />}
      actions={<CaseActs view={view} />}
    >
      {view.closed && <Annulled closed={view.closed} />}
      <GlassNotice view={view} />
      <CaseHead view={view} />
      {isOutside(view) ? <OutsideParts view={view} /> : <Parts view={view} />}
      <ResumedStatement view={view} />
    </Page>
  )
}

/** Who was offered the lead answers first, who works in the incident asks; what is closed to a reader is not shown as empty. */
function OutsideParts({ view }: { readonly view: CaseView }) {
  return (
    <>
      <StandingSection view={view} />
      <LeadSection view={view} />
      {view.relationship === 'team' && <InterviewsSection view={view} />}
      <StorySection view={view} />
    </>
  )
}

function Parts({ view }: { readonly view: CaseView }) {
  return (
    <>
      <Anchors view={view} />
      <StandingSection view={view} />
      <StorySection view={view} />
      <PersonSection view={view} />
      <ContactSection view={view} />
      <CustodySection view={view} />
      <HappenedSection view={view} />
      <InterviewsSection view={view} />
      <AttachmentsSection view={view} />
      <PanelSection view={view} />
      <RelationsSection view={view} />
      <LinksSection view={view} />
      <ReferralsSection view={view} />
      <ConsentsSection view={view} />
      <GlassSection view={view} />
      <DutiesSection view={view} />
      <LeadSection view={view} />
      <KeepingSection view={view} />
      <AccessSection view={view} />
      <AnnulAct view={view} />
    </>
  )
}

/** An address with an anchor scrolls to its section once the case is here. */
function useAnchor() {
  const { hash } = useLocation()
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView()
  }, [hash])
}

function Opened({ view }: { readonly view: CaseView }) {
  const say = useSay()
  const when = useWhen()
  const unitName = useUnitName()
  if (!view.openedBy) return null
  return say('case.opened-by', { when: when(view.openedAt), unit: unitName(view.openedBy) })
}

function CaseActs({ view }: { readonly view: CaseView }) {
  const say = useSay()
  return (
    <>
      {can(view, 'referral.send') && (
        <GoButton to={`/cases/${view.case}/refer`}>{say('case.refer')}</GoButton>
      )}
      {can(view, 'consent.record') && (
        <GoButton to={`/cases/${view.case}/consent`} variant="default">
          {say('case.ask-consent')}
        </GoButton>
      )}
      <GiveDocument view={view} />
      {can(view, 'glass.break') && (
        <Button
          component={Link}
          to="/glass"
          state={{ number: view.number }}
          variant="subtle"
          color="bata"
        >
          {say('glass.open')}
        </Button>
      )}
      <Button variant="default" onClick={() => window.print()}>
        {say('ui.print')}
      </Button>
    </>
  )
}

function Annulled({ closed }: { readonly closed: NonNullable<CaseView['closed']> }) {
  const say = useSay()
  const when = useWhen()
  const reasonName = useChoiceName('annulment-reason')
  const facts = { when: when(closed.at), reason: reasonName(closed.reason), words: closed.words }
  return <Status tone="late">{say('case.annulled', facts)}</Status>
}

const SECTIONS = [
  ['standing', 'standing.section'],
  ['story', 'case.story'],
  ['person', 'case.person'],
  ['contact', 'case.contact'],
  ['custody', 'custody.section'],
  ['happened', 'case.happened'],
  ['interviews', 'interview.section'],
  ['attachments', 'attachment.section'],
  ['panel', 'panel.section'],
  ['relations', 'case.relations'],
  ['links', 'link.section'],
  ['referrals', 'case.referrals'],
  ['consent', 'case.consent'],
  ['glass', 'glass.section'],
  ['duties', 'case.duties'],
  ['lead', 'case.lead-section'],
  ['keeping', 'keeping.section'],
  ['access', 'case.access'],
] as const

function Anchors({ view }: { readonly view: CaseView }) {
  const say = useSay()
  const leads = useLeads(view)
  const here = SECTIONS.filter(
    ([id]) =>
      (id !== 'glass' || view.glasses.length > 0) &&
      (id !== 'access' || can(view, 'access.read')) &&
      (id !== 'keeping' || view.keeping) &&
      (id !== 'standing' || view.standing) &&
      (id !== 'custody' || view.custodies) &&
      (id !== 'links' || leads) &&
      (id !== 'panel' || hasPanelSection(view)) &&
      (id !== 'relations' || view.relations || view.relationship === 'lead'),
  )
  return (
    <nav aria-label={say('case.sections')} className="no-print">
      <ul className={classes.anchors}>
        {here.map(([id, words]) => (
          <li key={id}>
            <Anchor href={`#${id}`} inherit>
              {say(words)}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function AnnulAct({ view }: { readonly view: CaseView }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  if (!can(view, 'case.annul')) return null
  return (
    <div className="no-print">
      <Button variant="subtle" color="bata" onClick={() => setOpen(true)}>
        {say('case.annul-case')}
      </Button>
      {open && <AnnulCase view={view} onClose={() => setOpen(false)} />}
    </div>
  )
}
