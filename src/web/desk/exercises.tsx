import type { Answer } from '../../contract/index.ts'
import { useAsk } from '../ui/ask.ts'
import { Clock } from '../ui/clock.tsx'
import { useSay } from '../ui/language.tsx'
import { Go, GoButton } from '../ui/link.tsx'
import { useUnitName } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import classes from './desk.module.css'

type Row = Answer<'listExercises'>['rows'][number]

/**
 * What the own unit was invited to read and has not: done with its last story, gone when the exercise ends. The day
 * is the convener's own. No duty of a case, and nothing rises: practice stands last.
 */
export function Exercises() {
  const say = useSay()
  const asked = useAsk('listExercises', {}, { freshFor: 60_000 })
  const open = (asked.data?.rows ?? [])
    .filter(({ owed }) => owed > 0)
    .toSorted((a, b) => a.due - b.due)
  if (open.length === 0) return null
  return (
    <Section title={say('exercise.list')} id="exercises" count={open.length}>
      <ul className={classes.rows}>
        {open.map((row) => (
          <Invitation key={row.exercise} row={row} />
        ))}
      </ul>
    </Section>
  )
}

function Invitation({ row }: { readonly row: Row }) {
  const say = useSay()
  const unitName = useUnitName()
  const { exercise, name, place, openedBy, vignettes, owed, read, due } = row
  const to = `/exercises/${exercise}`
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.sentence}>
          {say('exercise.owed', { from: unitName(openedBy), left: owed })}
        </p>
        <p className={classes.under}>
          <Clock due={due} />
          <Go to={to}>{place ? `${name}, ${place}` : name}</Go>
          <span>
            {say('exercise.owed-of', { read: vignettes - owed, own: read, all: vignettes })}
          </span>
        </p>
      </div>
      <GoButton to={to} className={`${classes.act} no-print`}>
        {say('exercise.owed-do')}
        <span className="only-heard">: {name}</span>
      </GoButton>
    </li>
  )
}
