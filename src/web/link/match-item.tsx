import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { Band } from '../alike/because.tsx'
import classes from '../case/case.module.css'
import { type CaseView, can } from '../case/view.ts'
import { useAct } from '../ui/act.ts'
import { When } from '../ui/clock.tsx'
import { Confirmation } from '../ui/confirmation.tsx'
import { useSay } from '../ui/language.tsx'
import { usePartyName, useUnitName } from '../ui/naming.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Status } from '../ui/status.tsx'
import { useWhen } from '../ui/time.ts'
import { KeepDialog } from './dialogs.tsx'
import { Why } from './evidence.tsx'
import own from './link.module.css'
import { type Links, type Match, useWho } from './links.ts'

type Props = { readonly view: CaseView; readonly match: Match }

/** Another institution registered somebody like this person: why, and whether to make contact. */
export function MatchItem({ view, match }: Props) {
  const say = useSay()
  const unitName = useUnitName()
  const partyName = usePartyName()
  const who = { unit: unitName(match.byUnit), party: partyName(match.byParty) }
  return (
    <li className={own.item}>
      <p className={classes.value}>{say('link.match-line', who)}</p>
      <div className={classes.row}>
        <Band band={match.evidence.band} />
        <When at={match.at} />
        <Answer match={match} />
      </div>
      {match.heldBack && <p className={classes.words}>{say('link.held-back')}</p>}
      <details open={match.state === 'open'}>
        <summary>
          {say('link.why')}
          <span className="only-heard">: {who.unit}</span>
        </summary>
        <Why evidence={match.evidence} />
      </details>
      {can(view, 'link.decide') && <MatchActs view={view} match={match} />}
    </li>
  )
}

function Answer({ match: { state, answered } }: { readonly match: Match }) {
  const say = useSay()
  const when = useWhen()
  const who = useWho()
  if (!answered) return null
  const facts = { when: when(answered.at), who: who(answered) }
  if (state === 'revealed') return <Status tone="done">{say('link.revealed', facts)}</Status>
  const reason = answered.reason ? say(`keep-reason.${answered.reason}`) : ''
  const said = [reason, answered.words].filter(Boolean).join(': ')
  return <span>{say('link.kept', { ...facts, reason: said })}</span>
}

function MatchActs({ view, match }: Props) {
  const say = useSay()
  const unitName = useUnitName()
  const reveal = useAct('answerMatch', say('link.revealed-now'))
  const [open, setOpen] = useState<'reveal' | 'keep'>()
  const close = () => setOpen(undefined)
  const { match: id } = match
  const sure = async () => {
    if (await reveal.run({ case: view.case, match: id, answer: { kind: 'reveal' } })) close()
  }
  if (match.state === 'revealed')
    return match.link ? null : <ProposeButton view={view} match={match} />
  return (
    <div className="no-print">
      <p className={classes.dim}>{say('link.match-knows')}</p>
      <Group gap="xs" mt={4}>
        <Button size="compact-sm" onClick={() => setOpen('reveal')}>
          {say('link.reveal')}
        </Button>
        {match.state === 'open' && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen('keep')}>
            {say('link.keep')}
          </Button>
        )}
      </Group>
      {open === 'reveal' && (
        <Confirmation open title={say('link.reveal')} act={reveal} onSure={sure} onClose={close}>
          {say('link.reveal-sure', { unit: unitName(match.byUnit) })}
        </Confirmation>
      )}
      {open === 'keep' && <KeepDialog id={view.case} match={id} onClose={close} />}
    </div>
  )
}

type Told = Links['told'][number]

/** A unit that made contact. */
export function ToldItem({ view, told }: { readonly view: CaseView; readonly told: Told }) {
  const say = useSay()
  const unitName = useUnitName()
  const partyName = usePartyName()
  const who = { unit: unitName(told.byUnit), party: partyName(told.byParty) }
  return (
    <li className={own.item}>
      <p className={classes.value}>{say('link.told-line', who)}</p>
      <div className={classes.row}>
        <When at={told.at} />
      </div>
      {!told.link && can(view, 'link.decide') && <ProposeButton view={view} match={told} />}
    </li>
  )
}

type Proposed = { readonly view: CaseView; readonly match: Pick<Match, 'match' | 'byUnit'> }

function ProposeButton(props: Proposed) {
  const say = useSay()
  const unitName = useUnitName()
  const { view, match } = props
  const act = useAct('proposeLink', say('link.proposed-now'))
  const propose = () =>
    act.run({ case: view.case, with: { kind: 'match', match: match.match }, words: '' })
  return (
    <div className="no-print">
      <ProblemAlert problem={act.problem} />
      <Button size="compact-sm" loading={act.pending} onClick={propose}>
        {say('link.propose')}
        <span className="only-heard">: {unitName(match.byUnit)}</span>
      </Button>
    </div>
  )
}
