import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { Band } from '../alike/because.tsx'
import classes from '../case/case.module.css'
import type { CaseView } from '../case/view.ts'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { Status, type Tone } from '../ui/status.tsx'
import { useWhen } from '../ui/time.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { type Partner, ProposeDialog, RejectDialog, UndoDialog } from './dialogs.tsx'
import { Why } from './evidence.tsx'
import own from './link.module.css'
import { type Links, type LinkView, useOtherWords, useWho } from './links.ts'

type Props = { readonly view: CaseView; readonly links: Links; readonly link: LinkView }

const TONES: { readonly [State in LinkView['state']]: Tone } = {
  proposed: 'soon',
  confirmed: 'done',
  rejected: 'calm',
}

/** One link: with whom, how it stands, every step with who made it, and what may be done now. */
export function LinkItem({ view, links, link }: Props) {
  const say = useSay()
  const otherWords = useOtherWords()
  const words = otherWords(link)
  return (
    <li className={own.item}>
      <p className={classes.value}>
        {link.other ? <Go to={`/cases/${link.other}`}>{words}</Go> : words}
      </p>
      <div className={classes.row}>
        <Status tone={TONES[link.state]}>{say(`link-state.${link.state}`)}</Status>
        {link.evidence && <Band band={link.evidence.band} />}
        {link.across && link.state === 'proposed' && <span>{say('link.across')}</span>}
      </div>
      <Steps link={link} words={words} />
      {link.evidence ? (
        <details>
          <summary>
            {say('link.why')}
            <span className="only-heard">: {words}</span>
          </summary>
          <Why evidence={link.evidence} />
        </details>
      ) : (
        <p className={classes.dim}>{say('link.not-weighed')}</p>
      )}
      <LinkActs view={view} links={links} link={link} />
    </li>
  )
}

function Steps({ link, words }: { readonly link: LinkView; readonly words: string }) {
  const say = useSay()
  const when = useWhen()
  const who = useWho()
  return (
    <ol className={own.steps} aria-label={`${say('link.steps')}: ${words}`}>
      {link.steps.map((step) => {
        const reason = step.reason ? say(`reject-reason.${step.reason}`) : ''
        const said = [reason, step.words].filter(Boolean).join(': ')
        return (
          <li key={step.entry}>
            {say(`link.step.${step.kind}`, { when: when(step.at), who: who(step) })}
            {said && `. ${said}`}
          </li>
        )
      })}
    </ol>
  )
}

function LinkActs({ view, links, link }: Props) {
  const say = useSay()
  const [open, setOpen] = useState<'confirm' | 'reject' | 'undo' | 'again'>()
  const close = () => setOpen(undefined)
  const { may, link: id } = link
  const partner = partnerOf(link, links)
  const again = link.state === 'rejected' && view.acts.includes('link.decide') && partner
  if (may.length === 0 && !again) return null
  const of = { id: view.case, link: id, onClose: close }
  return (
    <div className="no-print">
      <Group gap="xs">
        {may.includes('confirm') && (
          <Button size="compact-sm" onClick={() => setOpen('confirm')}>
            {say('link.confirm')}
          </Button>
        )}
        {may.includes('reject') && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen('reject')}>
            {say('link.reject')}
          </Button>
        )}
        {again && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen('again')}>
            {say('link.propose-again')}
          </Button>
        )}
        {may.includes('undo') && (
          <Button size="compact-sm" variant="subtle" onClick={() => setOpen('undo')}>
            {say('link.undo')}
          </Button>
        )}
      </Group>
      {open === 'confirm' && <ConfirmDialog {...of} />}
      {open === 'reject' && <RejectDialog {...of} />}
      {open === 'undo' && <UndoDialog {...of} />}
      {open === 'again' && partner && (
        <ProposeDialog id={view.case} partner={partner} onClose={close} />
      )}
    </div>
  )
}

/** How the other case is named when the pair is proposed again. */
function partnerOf({ other, link }: LinkView, { matches, told }: Links): Partner | undefined {
  if (other) return { kind: 'case', other }
  const match = [...matches.filter(({ state }) => state === 'revealed'), ...told].find(
    (one) => one.link === link,
  )
  return match && { kind: 'match', match: match.match }
}
