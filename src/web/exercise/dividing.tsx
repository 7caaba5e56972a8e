import type { Answer } from '../../contract/index.ts'
import { Section } from '../ui/section.tsx'
import classes from './exercise.module.css'
import { FirstOf } from './first-of.tsx'
import { useExerciseSay } from './words.ts'

type Row = Answer<'readAgreement'>['dividing'][number]
type Props = {
  readonly rows: readonly Row[]
  readonly label: (question: string) => string
  readonly lead: string
  /** Said when there is no row. */
  readonly none: string
}

/** Questions that divide institutions, most first, over all their pairs. */
export function Dividing({ rows, label, lead, none }: Props) {
  const say = useExerciseSay()
  const column = (key: 'differ' | 'comparisons') => ({
    key,
    heading: say(`exercise.${key}`),
    cell: (row: Row) => row[key],
    text: (row: Row) => String(row[key]),
    align: 'right' as const,
  })
  const question = ({ question: id }: Row) => label(id)
  return (
    <Section title={say('exercise.dividing')} lead={lead}>
      {rows.length === 0 ? (
        <p className={classes.note}>{none}</p>
      ) : (
        <FirstOf
          caption={say('exercise.dividing')}
          columns={[
            { key: 'question', heading: say('exercise.question'), cell: question, text: question },
            column('differ'),
            column('comparisons'),
          ]}
          rows={rows}
          keyOf={({ question: id }) => id}
        />
      )}
    </Section>
  )
}
