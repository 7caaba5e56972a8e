import { Button } from '@mantine/core'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { Answer } from '../../contract/index.ts'
import type { ExerciseId } from '../../kit/index.ts'
import { NotFound } from '../layout/not-found.tsx'
import { useAct } from '../ui/act.ts'
import { toProblem, useAsk } from '../ui/ask.ts'
import { Confirmation } from '../ui/confirmation.tsx'
import { Facts } from '../ui/facts.tsx'
import { useTell } from '../ui/language.tsx'
import { Go, GoButton } from '../ui/link.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { useUnitName } from '../ui/naming.ts'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { useDay } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import { Attendance } from './attendance.tsx'
import classes from './exercise.module.css'
import { State } from './exercises-page.tsx'
import { Mark } from './mark.tsx'
import { useExerciseSay } from './words.ts'

export type Whole = Answer<'readExercise'>
type Story = Whole['reading'][number]

/** One exercise: what there is to read, who has read, and the way to the figures. */
export function ExercisePage() {
  const { exercise } = useParams()
  // The server checks the form of an id it is given.
  const asked = useAsk('readExercise', { exercise: exercise as ExerciseId }, { every: 30_000 })
  if (asked.error && toProblem(asked.error).status === 404) return <NotFound />
  return <Answered asked={asked}>{(whole) => <OneExercise whole={whole} />}</Answered>
}

type Props = { readonly whole: Whole }

function OneExercise({ whole }: Props) {
  const say = useExerciseSay()
  const tell = useTell()
  const day = useDay()
  const unitName = useUnitName()
  const { exercise, place, instrument, figures } = whole
  const cited = say('exercise.cited', { name: tell(instrument.name), version: instrument.version })
  return (
    <Page title={whole.name} actions={<Acts whole={whole} />}>
      <Mark />
      <Facts
        facts={[
          [say('exercise.state'), <State key="state" row={whole} />],
          [say('exercise.place'), place || undefined],
          [say('exercise.opened-by'), unitName(whole.openedBy)],
          [say('exercise.closes'), day(whole.closes)],
          [
            say('exercise.instrument'),
            <Go key="instrument" to={`/coalition/instruments/${instrument.id}`}>
              {cited}
            </Go>,
          ],
        ]}
      />
      <Stories whole={whole} />
      <Section title={say('exercise.agreement')}>
        {figures ? (
          <p className={classes.note}>
            <Go to={`/exercises/${exercise}/agreement`}>{say('exercise.to-figures')}</Go>
          </p>
        ) : (
          <p className={classes.note}>{say('exercise.figures-wait')}</p>
        )}
      </Section>
      <Attendance whole={whole} />
    </Page>
  )
}

function Acts({ whole: { exercise, reading, mayAnswer, mayClose, over } }: Props) {
  const say = useExerciseSay()
  const [closing, setClosing] = useState(false)
  const close = useAct('closeExercise', say('exercise.closed-said'))
  const next = reading.find(({ read }) => !read)
  const sure = async () => {
    if (await close.run({ exercise })) setClosing(false)
  }
  return (
    <>
      {mayAnswer && !over && next && (
        <GoButton to={`/exercises/${exercise}/vignettes/${next.id}`}>
          {say('exercise.start')}
        </GoButton>
      )}
      {mayClose && (
        <Button variant="default" onClick={() => setClosing(true)}>
          {say('exercise.close')}
        </Button>
      )}
      <Confirmation
        open={closing}
        title={say('exercise.close')}
        act={close}
        onSure={sure}
        onClose={() => setClosing(false)}
      >
        {say('exercise.close-sure')}
      </Confirmation>
    </>
  )
}

function Stories({ whole }: Props) {
  const say = useExerciseSay()
  const columns = useStoryColumns(whole)
  const done = whole.mayAnswer && whole.reading.every(({ read }) => read)
  return (
    <Section
      title={say('exercise.stories')}
      count={whole.vignettes}
      lead={done ? say('exercise.all-read') : say('exercise.stories-lead')}
    >
      <Listing
        caption={say('exercise.stories')}
        columns={columns}
        rows={whole.reading}
        keyOf={({ id }) => id}
      />
    </Section>
  )
}

function useStoryColumns({ exercise, mayAnswer }: Whole): readonly Column<Story>[] {
  const say = useExerciseSay()
  const tell = useTell()
  const state = ({ read }: Story) => say(read ? 'exercise.read-yes' : 'exercise.read-no')
  const own: Column<Story> = {
    key: 'read',
    heading: say('exercise.read-state'),
    cell: (row) => <Status tone={row.read ? 'done' : 'calm'}>{state(row)}</Status>,
    text: state,
  }
  return [
    {
      key: 'story',
      heading: say('exercise.story'),
      cell: ({ id, title }) => <Go to={`/exercises/${exercise}/vignettes/${id}`}>{tell(title)}</Go>,
      text: ({ title }) => tell(title),
    },
    ...(mayAnswer ? [own] : []),
    {
      key: 'readings',
      heading: say('exercise.readings'),
      cell: ({ readings }) => readings,
      text: ({ readings }) => String(readings),
      align: 'right',
    },
  ]
}
