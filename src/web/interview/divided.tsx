import { useSay } from '../ui/language.tsx'
import { usePostTitle, useUnitName } from '../ui/naming.ts'
import { Status } from '../ui/status.tsx'
import { useWhen } from '../ui/time.ts'
import type { Shown } from './answering.ts'
import classes from './interview.module.css'

/** Answers of officers who did not know of each other: both are kept, and picking one above decides. */
export function Divided({ standing }: { readonly standing: readonly Shown[] }) {
  const say = useSay()
  const when = useWhen()
  const unitName = useUnitName()
  const postName = usePostTitle()
  return (
    <div className={classes.divided} role="note">
      <Status tone="late">{say('interview.divided')}</Status>
      <ul>
        {standing.map((one) => (
          <li key={one.answer}>
            <strong>{say(`instrument.answer.${one.value}`)}</strong>
            {': '}
            {one.post ? postName(one.post) : one.unit ? unitName(one.unit) : say('interview.here')}
            {', '}
            {when(one.askedAt)}
            {one.evidence.length > 0 &&
              ` (${one.evidence.map((kind) => say(`interview.evidence.${kind}`)).join(', ')})`}
            {one.note && `. ${one.note}`}
          </li>
        ))}
      </ul>
      <p>{say('interview.decide')}</p>
    </div>
  )
}
