import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { QUEUED } from '../../domain/board/stage.ts'
import type { IncidentId } from '../../kit/index.ts'
import { useAct } from '../ui/act.ts'
import { useAnnounce } from '../ui/announcement.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { useSession } from '../ui/session.ts'
import { type Board, type Column, type Person, useCalled } from './board.ts'
import { useBoardSay } from './say.ts'
import { TriageDialog } from './triage-dialog.tsx'

type NextProps = { readonly incident: IncidentId; readonly stage: Column['stage'] }

/** Takes whoever is first in a column; who was taken a moment ago is passed over. */
export function TakeNext({ incident, stage }: NextProps) {
  const say = useBoardSay()
  const act = useAct('takeNext')
  return (
    <>
      <Button
        size="compact-sm"
        loading={act.pending}
        aria-label={say('queue.take-next-of', { stage: say(`stage.${stage}`) })}
        onClick={() => act.run({ incident, stage })}
      >
        {say('queue.take-next')}
      </Button>
      <ProblemAlert problem={act.problem} />
    </>
  )
}

type Props = { readonly person: Person; readonly board: Board }

/** What the reader's post may do about a person here and now. */
export function PersonActs({ person, board }: Props) {
  const { may, me } = useSession()
  const works = may('queue.work') && QUEUED.has(person.stage)
  const isMine = person.taken !== undefined && person.taken.post === me?.post?.post
  const mayLeave =
    works && person.taken !== undefined && (person.taken.unit === me?.post?.unit || board.own)
  const mayTriage =
    works && (person.stage === 'waiting-triage' || person.stage === 'registered') && isMine
  return (
    <Group gap="xs" className="no-print">
      {works && !person.taken && <Take person={person} />}
      {mayTriage && <Triage person={person} />}
      {mayLeave && <Leave person={person} />}
      {person.stage === 'registered' && board.own && may('case.write') && (
        <Through person={person} />
      )}
    </Group>
  )
}

function Take({ person }: { readonly person: Person }) {
  const say = useBoardSay()
  const called = useCalled()
  const who = called(person)
  const act = useAct('takePerson', say('queue.taken-now', { who }))
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={act.pending}
        aria-label={say('queue.take-person', { who })}
        onClick={() => act.run({ case: person.case })}
      >
        {say('queue.take')}
      </Button>
      <ProblemAlert problem={act.problem} />
    </>
  )
}

function Leave({ person }: { readonly person: Person }) {
  const say = useBoardSay()
  const called = useCalled()
  const act = useAct('leavePerson', say('queue.left-now'))
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={act.pending}
        aria-label={say('queue.leave-person', { who: called(person) })}
        onClick={() => act.run({ case: person.case })}
      >
        {say('queue.leave')}
      </Button>
      <ProblemAlert problem={act.problem} />
    </>
  )
}

function Triage({ person }: { readonly person: Person }) {
  const say = useBoardSay()
  const called = useCalled()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        size="compact-sm"
        aria-label={say('triage.record-of', { who: called(person) })}
        onClick={() => setOpen(true)}
      >
        {say('triage.record')}
      </Button>
      {open && <TriageDialog person={person} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Somebody of whom a list told is here: she gets the next number. */
function Through({ person }: { readonly person: Person }) {
  const say = useBoardSay()
  const called = useCalled()
  const announce = useAnnounce()
  const act = useAct('tagPerson')
  const give = async () => {
    const given = await act.run({ case: person.case, urgent: false })
    if (given) announce(say('gate.through-done', { tag: given.tag }))
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={act.pending}
        aria-label={say('gate.through-of', { who: called(person) })}
        onClick={give}
      >
        {say('gate.through')}
      </Button>
      <ProblemAlert problem={act.problem} />
    </>
  )
}
