import type { Answer } from '../../contract/index.ts'
import type { CaseId } from '../../kit/index.ts'
import { CaseNotHere } from '../case/case-page.tsx'
import { useAsk } from '../ui/ask.ts'
import { Facts } from '../ui/facts.tsx'
import { useSay } from '../ui/language.tsx'
import { useChoiceName, usePostTitle, useUnitName } from '../ui/naming.ts'
import { Page } from '../ui/page.tsx'
import { Status } from '../ui/status.tsx'
import { useNow, useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'

export type Stone = Answer<'readErasure'>

/** What is left of an erased case, else that there is no such case. */
export function Tombstone({ id }: { readonly id: CaseId }) {
  const say = useSay()
  const asked = useAsk('readErasure', { case: id })
  if (asked.error) return <CaseNotHere />
  if (asked.data) return <Shown stone={asked.data} />
  return (
    <Page title={say('case.loading')}>
      <Answered asked={asked}>{() => null}</Answered>
    </Page>
  )
}

function Shown({ stone }: { readonly stone: Stone }) {
  const say = useSay()
  const when = useWhen()
  const unitName = useUnitName()
  const postTitle = usePostTitle()
  const reasonName = useErasureReason()
  const state = useCompleteness()
  const post = (id: string | undefined) => (id === undefined ? undefined : postTitle(id))
  return (
    <Page title={say('keeping.erased')} lead={say('keeping.erased-lead')}>
      <Status tone={stone.complete ? 'done' : 'soon'}>{state(stone)}</Status>
      <Facts
        facts={[
          [say('keeping.erased-at'), when(stone.erasedAt)],
          [say('keeping.erased-reason'), reasonName(stone)],
          [say('keeping.erased-unit'), stone.unit && unitName(stone.unit)],
          [say('keeping.erased-ordered'), post(stone.ordered)],
          [say('keeping.erased-approved'), post(stone.approved)],
          [say('keeping.erased-id'), stone.case],
        ]}
      />
    </Page>
  )
}

export function useErasureReason(): (stone: Stone) => string | undefined {
  const say = useSay()
  const name = useChoiceName('erasure-reason')
  return ({ reason, restored }) =>
    restored ? say('keeping.erased-restored') : reason && name(reason)
}

/** Complete since when, or from when; overdue once that day is past and a copy may still be there. */
export function useCompleteness(): (stone: Stone) => string {
  const say = useSay()
  const when = useWhen()
  const now = useNow()
  return ({ complete, on }) => {
    const date = when(on)
    if (complete) return say('keeping.complete', { date })
    return say(on < now ? 'keeping.overdue' : 'keeping.incomplete', { date })
  }
}
