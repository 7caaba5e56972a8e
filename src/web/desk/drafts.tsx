import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../contract/index.ts'
import { hasMessage } from '../../words/index.ts'
import { useAct } from '../ui/act.ts'
import { Confirmation } from '../ui/confirmation.tsx'
import { useSay } from '../ui/language.tsx'
import { GoButton } from '../ui/link.tsx'
import { useWhen } from '../ui/time.ts'
import classes from './desk.module.css'

type Draft = Answer<'readDesk'>['drafts'][number]

/** What the post began and did not send. */
export function Drafts({ drafts }: { readonly drafts: readonly Draft[] }) {
  const say = useSay()
  const drop = useAct('dropDraft', say('desk.draft-dropped'))
  const [doomed, setDoomed] = useState<Draft>()
  const close = () => setDoomed(undefined)
  const sure = async () => {
    if (doomed && (await drop.run({ id: doomed.id }))) close()
  }
  return (
    <>
      <ul className={classes.rows}>
        {drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} onDrop={() => setDoomed(draft)} />
        ))}
      </ul>
      <Confirmation
        open={doomed !== undefined}
        title={say('desk.draft-drop')}
        act={drop}
        onSure={sure}
        onClose={close}
      >
        {doomed && say('desk.draft-drop-sure', { label: doomed.label })}
      </Confirmation>
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
  return `/cases/new?draft=${id}`
}
