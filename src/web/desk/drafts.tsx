import { Button, Group } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { Answer } from '../../contract/index.ts'
import { useAct } from '../ui/act.ts'
import { useSay } from '../ui/language.tsx'
import { GoButton } from '../ui/link.tsx'
import { useWhen } from '../ui/time.ts'
import { hasMessage } from '../ui/words.ts'
import classes from './desk.module.css'

// Loaded when a draft is thrown away: the first visit to the desk is made over thin lines.
const Confirmation = lazy(async () => ({
  default: (await import('../ui/confirmation.tsx')).Confirmation,
}))

type Draft = Answer<'readDesk'>['drafts'][number]

/** What the post began and did not send. */
export function Drafts({ drafts }: { readonly drafts: readonly Draft[] }) {
  const say = useSay()
  const drop = useAct('dropDraft', say('desk.draft-dropped'))
  const [doomed, setDoomed] = useState<Draft>()
  const close = () => setDoomed(undefined)
  const sure = async () => {
    if (!doomed) return
    const { id, label } = doomed
    if (await drop.run({ id }, undefined, { label, draft: id, onKept: close })) close()
  }
  return (
    <>
      <ul className={classes.rows}>
        {drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} onDrop={() => setDoomed(draft)} />
        ))}
      </ul>
      {doomed && (
        <Suspense>
          <Confirmation
            open
            title={say('desk.draft-drop')}
            act={drop}
            onSure={sure}
            onClose={close}
          >
            {say('desk.draft-drop-sure', { label: doomed.label })}
          </Confirmation>
        </Suspense>
      )}
    </>
  )
}

function DraftRow({ draft, onDrop }: { readonly draft: Draft; readonly onDrop: () => void }) {
  const say = useSay()
  const when = useWhen()
  const id = `draft-kind.${draft.kind}`
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.sentence}>{draft.label || (hasMessage(id) ? say(id) : draft.kind)}</p>
        <p className={classes.under}>
          {hasMessage(id) && <span>{say(id)}</span>}
          <span>{say('desk.draft-kept', { when: when(draft.updatedAt) })}</span>
        </p>
      </div>
      <Group gap="xs" className="no-print">
        <GoButton to={placeOf(draft)} variant="default">
          {say('desk.draft-resume')}
          <span className="only-heard">: {draft.label}</span>
        </GoButton>
        <Button variant="subtle" color="bata" onClick={onDrop}>
          {say('desk.draft-drop')}
          <span className="only-heard">: {draft.label}</span>
        </Button>
      </Group>
    </li>
  )
}

function placeOf({ id, kind, case: about }: Draft): string {
  if (kind === 'arrivals') return `/arrivals/${id}`
  if (kind === 'exercise') return `/exercises/resume/${id}`
  if (kind === 'htcds') return `/htcds/${id}`
  if (kind === 'referral') return `/cases/${about}/refer?draft=${id}`
  if (kind === 'consent') return `/cases/${about}/consent?draft=${id}`
  if (kind === 'opinion') return `/cases/${about}/opinion?draft=${id}`
  return `/cases/new?draft=${id}`
}
