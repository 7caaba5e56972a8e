import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Question, Subject } from '../../domain/identification/instrument.ts'
import { questionsFor } from '../../domain/identification/reading.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { Section } from '../ui/section.tsx'
import { SourceMark } from '../ui/source-mark.tsx'
import classes from './instrument.module.css'
import type { Instrument } from './instrument-page.tsx'

type Shown = { readonly instrument: Instrument; readonly subject: Subject }
type Beneath = {
  /** What stands under each question, to answer it; then nothing says what a yes counts for. */
  readonly beneath?: ((question: Question) => ReactNode) | undefined
}
type ShownSection = Instrument['sections'][number]

/** The questions that are put to such a person, section by section; a section without any is left out. */
export function QuestionSections({ instrument, subject, beneath }: Shown & Beneath) {
  const say = useSay()
  const tell = useTell()
  const sections = sectionsFor(instrument, subject)
  return (
    <>
      <nav aria-label={say('instrument.contents')}>
        <ul className={classes.contents}>
          {sections.map(({ id, title, questions }) => (
            <li key={id}>
              <Anchor href={`#${id}`} inherit>
                {tell(title)}
              </Anchor>{' '}
              ({questions.length})
            </li>
          ))}
        </ul>
      </nav>
      {sections.map((section) => (
        <OneSection key={section.id} section={section} subject={subject} beneath={beneath} />
      ))}
    </>
  )
}

/** Sections with the questions for this subject alone. */
export function sectionsFor(instrument: Instrument, subject: Subject): ShownSection[] {
  const wanted = new Set(questionsFor(instrument, subject).map(({ id }) => id))
  return instrument.sections
    .map((section) => ({
      ...section,
      questions: section.questions.filter(({ id }) => wanted.has(id)),
    }))
    .filter(({ questions }) => questions.length > 0)
}

/** As it is said to this person. */
export const wordsFor = ({ question, toChild }: Question, { age }: Subject) =>
  age === 'child' ? (toChild ?? question) : question

type OneProps = Beneath & { readonly section: ShownSection; readonly subject: Subject }

function OneSection({ section, subject, beneath }: OneProps) {
  const tell = useTell()
  const { id, title, intro, questions } = section
  const [source] = questions.map((question) => question.source)
  return (
    <Section
      id={id}
      title={tell(title)}
      count={questions.length}
      lead={
        <>
          {intro && <>{tell(intro)} </>}
          <SourceMark source={source} />
        </>
      }
    >
      <ol className={classes.questions}>
        {questions.map((question) => (
          <OneQuestion key={question.id} question={question} subject={subject} beneath={beneath} />
        ))}
      </ol>
    </Section>
  )
}

type QuestionProps = Beneath & { readonly question: Question; readonly subject: Subject }

function OneQuestion({ question, subject, beneath }: QuestionProps) {
  const say = useSay()
  const tell = useTell()
  const markOf = useMark(subject)
  const mark = beneath ? undefined : markOf(question)
  return (
    <li className={classes.question}>
      <div className={classes.head}>
        <span className={classes.id}>{question.id}</span>
        <span>{tell(question.label)}</span>
        {mark && <span className={classes.mark}>{mark}</span>}
      </div>
      <p className={classes.asked}>{tell(wordsFor(question, subject))}</p>
      <p className={classes.note}>
        <span className="only-heard">{say('instrument.note')}: </span>
        {tell(question.note)}
      </p>
      {beneath?.(question)}
    </li>
  )
}

/** What a yes counts for, in a word or two. */
function useMark({ age, form }: Subject) {
  const say = useSay()
  return ({ weights, countsAs, raises }: Question): string | undefined => {
    const weight = weights?.[`${age}-${form}`]
    if (weight) return say(`instrument.weight.${weight}`)
    if (countsAs) return say('instrument.counts-as', { id: countsAs })
    return raises && say(`instrument.flag.${raises}`)
  }
}
