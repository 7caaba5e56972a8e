import { useSay } from '../ui/language.tsx'
import { GoButton } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'

/** No such address, or none for this post: the same words for both, so that nothing is learnt. */
export function NotFound() {
  const say = useSay()
  return (
    <Page title={say('shell.not-found')} lead={say('shell.not-found-why')}>
      <div>
        <GoButton to="/">{say('shell.to-start')}</GoButton>
      </div>
    </Page>
  )
}
