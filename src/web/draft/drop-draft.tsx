import { Button } from '@mantine/core'
import { useNavigate } from 'react-router'
import type { DraftId } from '../../kit/index.ts'
import { useAct } from '../ui/act.ts'
import { useSay } from '../ui/language.tsx'

type Props = {
  readonly id: DraftId
  /** Called first: nothing may be kept any more. */
  readonly onDropped: () => Promise<void>
}

/** Throws a draft away, after asking once. */
export function DropDraft({ id, onDropped }: Props) {
  const say = useSay()
  const navigate = useNavigate()
  const drop = useAct('dropDraft', say('draft.dropped'))
  const act = async () => {
    if (!window.confirm(say('draft.drop-sure'))) return
    await onDropped()
    const leave = () => void navigate('/desk')
    const keptAs = { label: say('draft.drop'), draft: id, onKept: leave }
    if (await drop.run({ id }, undefined, keptAs)) leave()
  }
  return (
    <Button variant="subtle" color="bata" onClick={act} loading={drop.pending}>
      {say('draft.drop')}
    </Button>
  )
}
