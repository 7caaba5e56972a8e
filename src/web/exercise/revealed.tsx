import { useEffect, useRef } from 'react'
import { LIGHTS, type LightName } from '../../domain/identification/evaluation.ts'
import { questionsFor } from '../../domain/identification/reading.ts'
import type { Instrument } from '../instrument/instrument-page.tsx'
import { useTell } from '../ui/language.tsx'
import { GoButton } from '../ui/link.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { usePartyName } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import classes from './exercise.module.css'
import type { Story } from './reading-page.tsx'
import { useExerciseSay } from './words.ts'

type Props = { readonly story: Story; readonly instrument: Instrument }
type Shown = NonNullable<Story['revealed']>
type Reader = { readonly key: string; readonly name: string } & Pick<
  Shown['institutions'][number],
  'answers' | 'lights'
>

/** After the own reading: the agreed one, why, and what every institution made of it. */
export function Revealed({ story, instrument }: Props) {
  const say = useExerciseSay()
  const tell = useTell()
  const readers = useReaders(story)
  const columns = useLightColumns()
  const why = story.revealed?.agreed.why
  return (
    <>
      <Section title={say('reading.others')}>
        <Listing
          caption={say('reading.others')}
          columns={columns}
          rows={readers}
          keyOf={({ key }) => key}
        />
      </Section>
      <Section title={say('reading.why')}>
        <p className={classes.note}>{tell(why)}</p>
      </Section>
      <Differing story={story} instrument={instrument} />
      <Onward story={story} />
    </>
  )
}

function useReaders({ own, revealed }: Story): readonly Reader[] {
  const say = useExerciseSay()
  const partyName = usePartyName()
  if (!revealed) return []
  return [
    { key: 'agreed', name: say('exercise.agreed'), ...revealed.agreed },
    ...(own ? [{ key: 'own', name: say('reading.own'), ...own }] : []),
    ...revealed.institutions.map((one) => ({
      key: one.party,
      name: partyName(one.party),
      answers: one.answers,
      lights: one.lights,
    })),
  ]
}

function useLightColumns(): readonly Column<Reader>[] {
  const say = useExerciseSay()
  const light = (name: LightName): Column<Reader> => {
    const text = ({ lights }: Reader) => say(`light-state.${lights[name]}`)
    return { key: name, heading: say(`light.${name}`), cell: text, text }
  }
  const name = ({ name: reader }: Reader) => reader
  return [
    { key: 'reader', heading: say('reading.reader'), cell: name, text: name },
    ...LIGHTS.map(light),
  ]
}

type Difference = {
  readonly id: string
  readonly label: string
  readonly own: string
  readonly agreed: string
}

/** As in the figures: what is not known and what was not asked are one. */
const compared = (value: string | undefined) => (value === 'yes' || value === 'no' ? value : 'open')

function Differing({ story: { own, revealed, subject }, instrument }: Props) {
  const say = useExerciseSay()
  const tell = useTell()
  if (!own || !revealed) return null
  const { agreed } = revealed
  const answer = (value: Shown['agreed']['answers'][string] | undefined) =>
    say(`instrument.answer.${value ?? 'not-asked'}`)
  const rows = questionsFor(instrument, subject)
    .filter(({ id }) => compared(own.answers[id]) !== compared(agreed.answers[id]))
    .map(({ id, label }) => ({
      id,
      label: `${id} ${tell(label)}`,
      own: answer(own.answers[id]),
      agreed: answer(agreed.answers[id]),
    }))
  const column = (key: Exclude<keyof Difference, 'id'>, heading: string): Column<Difference> => ({
    key,
    heading,
    cell: (row) => row[key],
    text: (row) => row[key],
  })
  return (
    <Section title={say('reading.differing')} count={rows.length}>
      {rows.length === 0 ? (
        <p className={classes.note}>{say('reading.same')}</p>
      ) : (
        <Listing
          caption={say('reading.differing')}
          columns={[
            column('label', say('exercise.question')),
            column('own', say('reading.own')),
            column('agreed', say('exercise.agreed')),
          ]}
          rows={rows}
          keyOf={({ id }) => id}
        />
      )}
    </Section>
  )
}

function Onward({ story: { exercise, next, mayAnswer, over } }: Pick<Props, 'story'>) {
  const say = useExerciseSay()
  const place = useRef<HTMLDivElement>(null)
  // Filing took the button away that had the focus.
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.querySelector('a')?.focus()
  }, [])
  return (
    <div className={`${classes.onward} no-print`} ref={place}>
      {mayAnswer && !over && next && (
        <GoButton to={`/exercises/${exercise}/vignettes/${next}`}>{say('exercise.start')}</GoButton>
      )}
      <GoButton to={`/exercises/${exercise}`} variant="default">
        {say('reading.to-exercise')}
      </GoButton>
    </div>
  )
}
