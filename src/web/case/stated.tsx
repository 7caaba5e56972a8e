import { Button, Group } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { EntryId } from '../../kit/index.ts'
import { useSay } from '../ui/language.tsx'
import { useUnitName } from '../ui/naming.ts'
import { useSession } from '../ui/session.ts'
import { useWhen } from '../ui/time.ts'
import { AnnulEntry } from './annul.tsx'
import classes from './case.module.css'
import { type CaseView, can } from './view.ts'

type Fact = {
  readonly entry: EntryId
  readonly at: number
  readonly unit?: string
  readonly post?: string
}

/** Who stated a fact and when, with the way to annul it. */
export function StatedBy({ fact, view }: { readonly fact: Fact; readonly view: CaseView }) {
  const say = useSay()
  const when = useWhen()
  const unitName = useUnitName()
  const { me } = useSession()
  const [annulling, setAnnulling] = useState(false)
  // Four eyes: the post that stated it may not annul it.
  const mayAnnul = can(view, 'case.annul') && fact.post !== me?.post?.post
  const facts = { when: when(fact.at) }
  return (
    <div className={classes.stated}>
      <span>
        {fact.unit
          ? say('case.stated-by', { ...facts, unit: unitName(fact.unit) })
          : say('case.stated-at', facts)}
      </span>
      {mayAnnul && (
        <Button
          className="no-print"
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => setAnnulling(true)}
        >
          {say('case.annul-entry')}
        </Button>
      )}
      {annulling && (
        <AnnulEntry view={view} entry={fact.entry} onClose={() => setAnnulling(false)} />
      )}
    </div>
  )
}

type Props<F extends Fact> = {
  readonly facts: readonly F[]
  readonly view: CaseView
  readonly children: (fact: F) => ReactNode
  readonly empty: ReactNode
}

/** Statements, the latest first; earlier ones stay and can be unfolded. */
export function Statements<F extends Fact>({ facts, view, children, empty }: Props<F>) {
  const say = useSay()
  const [latest, ...earlier] = facts.toReversed()
  if (!latest) return <p className={classes.dim}>{empty}</p>
  return (
    <div>
      {children(latest)}
      <StatedBy fact={latest} view={view} />
      {earlier.length > 0 && (
        <details className={classes.earlier}>
          <summary>{say('case.earlier', { count: earlier.length })}</summary>
          {earlier.map((fact) => (
            <div key={fact.entry} className={classes.item}>
              {children(fact)}
              <StatedBy fact={fact} view={view} />
            </div>
          ))}
        </details>
      )}
    </div>
  )
}

export function Acts({ children }: { readonly children: ReactNode }) {
  return <Group gap="xs">{children}</Group>
}
