import { useEffect, useState } from 'react'
import { useParams } from 'react-router'
import type { Answer } from '../../contract/index.ts'
import { ANSWER_VALUES } from '../../domain/identification/answer.ts'
import type { Answers } from '../../domain/identification/index.ts'
import type { DraftId, ExerciseId } from '../../kit/index.ts'
import type { Instrument } from '../instrument/instrument-page.tsx'
import { NotFound } from '../layout/not-found.tsx'
import { api, toProblem, useAsk } from '../ui/ask.ts'
import { useTell } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { Answered, Waiting } from '../ui/waiting.tsx'
import { Answering } from './answering.tsx'
import classes from './exercise.module.css'
import { Mark } from './mark.tsx'
import { Revealed } from './revealed.tsx'
import { useExerciseSay } from './words.ts'

export type Story = Answer<'readVignette'>

/** One story: to be answered, or with what everybody made of it. */
export function ReadingPage() {
  const { exercise, vignette = '' } = useParams()
  // The server checks the form of an id it is given.
  const asked = useAsk('readVignette', { exercise: exercise as ExerciseId, vignette })
  if (asked.error && toProblem(asked.error).status === 404) return <NotFound />
  return <Answered asked={asked}>{(story) => <OneStory key={story.id} story={story} />}</Answered>
}

function OneStory({ story }: { readonly story: Story }) {
  const say = useExerciseSay()
  const tell = useTell()
  const { instrument } = story
  const asked = useAsk(
    'readInstrument',
    { instrument: instrument.id, version: instrument.version },
    { freshFor: 300_000 },
  )
  return (
    <Page
      title={tell(story.title)}
      lead={<Go to={`/exercises/${story.exercise}`}>{story.name}</Go>}
    >
      <Mark />
      <div className={classes.beside}>
        <section id="story" className={classes.story} aria-label={say('exercise.story')}>
          <p>{tell(story.story)}</p>
        </section>
        <div className={classes.reading}>
          <Answered asked={asked}>
            {({ instrument: read }) => <ReadOrAnswer story={story} instrument={read} />}
          </Answered>
        </div>
      </div>
    </Page>
  )
}

type Props = { readonly story: Story; readonly instrument: Instrument }

function ReadOrAnswer({ story, instrument }: Props) {
  const say = useExerciseSay()
  const first = useKeptAnswers(story)
  if (story.revealed) return <Revealed story={story} instrument={instrument} />
  if (!story.mayAnswer) return <p className={classes.note}>{say('reading.not-read')}</p>
  if (!first) return <Waiting />
  return <Answering story={story} instrument={instrument} first={first} />
}

/** What was answered before and kept as a draft; nothing when there is no draft. Undefined until it is known. */
function useKeptAnswers({ draft, revealed, mayAnswer }: Story): Answers | undefined {
  const [answers, setAnswers] = useState<Answers>()
  const wanted = mayAnswer && !revealed
  useEffect(() => {
    if (!wanted) return
    let left = false
    const take = (found: Answers) => {
      if (!left) setAnswers((before) => before ?? found)
    }
    readDraft(draft).then(take, () => take({}))
    return () => {
      left = true
    }
  }, [draft, wanted])
  return answers
}

async function readDraft(id: DraftId): Promise<Answers> {
  const { body } = await api.readDraft({ id })
  if (typeof body !== 'object' || body === null || !('answers' in body)) return {}
  return Object.fromEntries(
    Object.entries(body.answers ?? {}).flatMap(([question, given]) => {
      const value = ANSWER_VALUES.find((one) => one === given)
      return value ? [[question, value]] : []
    }),
  )
}
