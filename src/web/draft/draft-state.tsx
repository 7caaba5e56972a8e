import { localeOf, useLanguage, useSay } from '../ui/language.tsx'
import { Status } from '../ui/status.tsx'
import { useZone } from '../ui/time.ts'
import type { Keeping } from './kept-draft.ts'

/** Whether what was typed is kept, in words. */
export function DraftState({ keeping }: { readonly keeping: Keeping }) {
  const say = useSay()
  const hour = useHour()
  switch (keeping.state) {
    case 'none':
      return <Status tone="calm">{say('draft.none')}</Status>
    case 'unsaved':
      return <Status tone="calm">{say('draft.unsaved')}</Status>
    case 'saving':
      return <Status tone="calm">{say('draft.saving')}</Status>
    case 'failed':
      return <Status tone="late">{keeping.why ?? say('draft.failed')}</Status>
    case 'saved':
      return (
        <Status tone={keeping.here ? 'soon' : 'done'}>
          {say(keeping.here ? 'draft.saved-here' : 'draft.saved', {
            time: hour(keeping.at ?? Date.now()),
          })}
        </Status>
      )
  }
}

/** Hour and minute in the unit's zone. */
export function useHour(): (at: number) => string {
  const { language } = useLanguage()
  const zone = useZone()
  const format = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
  })
  return (at) => format.format(at)
}
