import { useSay } from '../ui/language.tsx'
import { useSession } from '../ui/session.ts'
import classes from './case.module.css'
import type { CaseView } from './view.ts'

/** Why a part is empty: the lead sees all there is, so nothing was recorded; others are not shown it. */
export function Absent({ view }: { readonly view: CaseView }) {
  const say = useSay()
  const { me } = useSession()
  const seesAll = view.relationship === 'lead' && me?.post?.purpose === 'protection'
  return <p className={classes.dim}>{say(seesAll ? 'case.no-story' : 'case.not-disclosed')}</p>
}
