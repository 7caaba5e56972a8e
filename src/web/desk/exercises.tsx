import { useAsk } from '../ui/ask.ts'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { Section } from '../ui/section.tsx'
import { useDay } from '../ui/time.ts'

/** Joint exercises in which the own post has stories left to read. They owe nothing: practice stands last. */
export function Exercises() {
  const say = useSay()
  const day = useDay()
  const asked = useAsk('listExercises', {}, { freshFor: 60_000 })
  const open = (asked.data?.rows ?? []).filter(
    ({ invited, over, read, vignettes }) => invited && !over && read < vignettes,
  )
  if (open.length === 0) return null
  return (
    <Section title={say('exercise.list')} id="exercises" count={open.length}>
      <ul>
        {open.map(({ exercise, name, read, vignettes, closes }) => (
          <li key={exercise}>
            <Go to={`/exercises/${exercise}`}>{name}</Go>
            {': '}
            {say('exercise.waiting', { left: vignettes - read, closes: day(closes) })}
          </li>
        ))}
      </ul>
    </Section>
  )
}
