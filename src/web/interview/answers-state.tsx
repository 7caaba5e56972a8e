import { useHour } from '../draft/draft-state.tsx'
import type { Keeping } from '../draft/kept-draft.ts'
import { useSay } from '../ui/language.tsx'
import { Status } from '../ui/status.tsx'

/** Whether what was answered is recorded, in words. */
export function AnswersState({ keeping }: { readonly keeping: Keeping }) {
  const say = useSay()
  const hour = useHour()
  const { state, at, here } = keeping
  const time = hour(at ?? Date.now())
  if (state === 'saved')
    return (
      <Status tone={here ? 'soon' : 'done'}>
        {say(here ? 'offline.answers-here' : 'interview.keeping.saved', { time })}
      </Status>
    )
  return (
    <Status tone={state === 'failed' ? 'late' : 'calm'}>{say(`interview.keeping.${state}`)}</Status>
  )
}
