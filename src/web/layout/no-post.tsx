import { useSay } from '../ui/language.tsx'
import { Page } from '../ui/page.tsx'

/** An officer without a post can do nothing, and is told whom to ask. */
export function NoPost() {
  const say = useSay()
  return <Page title={say('shell.no-post')} lead={say('shell.no-post-why')} />
}
