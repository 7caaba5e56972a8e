import { Anchor, Button } from '@mantine/core'
import { useCallback, useState } from 'react'
import type { Answers, AnswerValue } from '../../domain/identification/index.ts'
import { questionsFor } from '../../domain/identification/reading.ts'
import { DraftState } from '../draft/draft-state.tsx'
import { useKeptDraft } from '../draft/kept-draft.ts'
import type { Instrument } from '../instrument/instrument-page.tsx'
import { QuestionSections } from '../instrument/question-sections.tsx'
import { useAct } from '../ui/act.ts'
import { Confirmation } from '../ui/confirmation.tsx'
import { useTell } from '../ui/language.tsx'
import { AnswerChoice } from './answer-choice.tsx'
import classes from './exercise.module.css'
import type { Story } from './reading-page.tsx'
import { useExerciseSay } from './words.ts'

type Props = {
  readonly story: Story
  readonly instrument: Instrument
  readonly first: Answers
}

/** Every question of the instrument under the story; kept at each pause, filed once. */
export function Answering({ story, instrument, first }: Props) {
  const say = useExerciseSay()
  const tell = useTell()
  const [answers, setAnswers] = useState(first)
  const answer = useCallback(
    (question: string, value: AnswerValue) =>
      setAnswers((before) => ({ ...before, [question]: value })),
    [],
  )
  const { exercise, id: vignette, subject } = story
  const draft = useKeptDraft({
    id: story.draft,
    kind: 'exercise',
    label: `${story.name}: ${tell(story.title)}`,
    body: { exercise, vignette, answers },
  })
  return (
    <>
      <p className={classes.note}>
        {say('reading.lead')} <span className="no-print">{say('reading.keys')}</span>
      </p>
      <QuestionSections
        instrument={instrument}
        subject={subject}
        beneath={({ id, label }) => (
          <AnswerChoice
            id={id}
            label={`${id} ${tell(label)}`}
            value={answers[id] ?? 'not-asked'}
            onAnswer={answer}
          />
        )}
      />
      <Foot story={story} instrument={instrument} answers={answers} draft={draft} />
    </>
  )
}

type FootProps = Omit<Props, 'first'> & {
  readonly answers: Answers
  readonly draft: ReturnType<typeof useKeptDraft>
}

function Foot({ story, instrument, answers, draft }: FootProps) {
  const say = useExerciseSay()
  const [sure, setSure] = useState(false)
  const file = useAct('fileReading', say('reading.filed'))
  const { exercise, id: vignette, subject } = story
  const questions = questionsFor(instrument, subject)
  const answered = questions.filter(({ id }) => (answers[id] ?? 'not-asked') !== 'not-asked')
  const counts = { answered: answered.length, all: questions.length }
  const send = async () => {
    await draft.end()
    if (!(await file.run({ exercise, vignette, answers }))) draft.goOn()
  }
  return (
    <div className={`${classes.foot} no-print`}>
      <p className={classes.grow}>
        {say('reading.progress', counts)}{' '}
        <Anchor href="#story" inherit className={classes.back ?? ''}>
          {say('reading.to-story')}
        </Anchor>
      </p>
      <DraftState keeping={draft.keeping} />
      <Button onClick={() => setSure(true)}>{say('reading.file')}</Button>
      <Confirmation
        open={sure}
        title={say('reading.file')}
        act={file}
        onSure={send}
        onClose={() => setSure(false)}
      >
        {say('reading.file-sure', { open: counts.all - counts.answered })}
      </Confirmation>
    </div>
  )
}
