import type { Answer } from '../../contract/index.ts'
import { useAsk } from '../ui/ask.ts'
import { Empty } from '../ui/empty.tsx'
import { Go, GoButton } from '../ui/link.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { useUnitName } from '../ui/naming.ts'
import { Page } from '../ui/page.tsx'
import { useSession } from '../ui/session.ts'
import { Status } from '../ui/status.tsx'
import { useDay } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import { useExerciseSay } from './words.ts'

export type Row = Answer<'listExercises'>['rows'][number]

/** Joint exercises of the own institution. */
export function ExercisesPage() {
  const say = useExerciseSay()
  const columns = useColumns()
  const { may } = useSession()
  const asked = useAsk('listExercises', {})
  return (
    <Page
      title={say('exercise.list')}
      lead={say('exercise.list-lead')}
      actions={
        may('exercise.open') && <GoButton to="/exercises/new">{say('exercise.open')}</GoButton>
      }
    >
      <Answered asked={asked}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{say('exercise.list-empty')}</Empty>
          ) : (
            <Listing
              caption={say('exercise.list')}
              columns={columns}
              rows={rows}
              keyOf={({ exercise }) => exercise}
            />
          )
        }
      </Answered>
    </Page>
  )
}

function useColumns(): readonly Column<Row>[] {
  const say = useExerciseSay()
  const day = useDay()
  const unitName = useUnitName()
  const read = ({ invited, read, vignettes }: Row) =>
    invited ? say('exercise.of', { read, all: vignettes }) : say('exercise.not-invited')
  const plain = (key: string, heading: string, text: (row: Row) => string): Column<Row> => ({
    key,
    heading,
    text,
    cell: text,
  })
  return [
    {
      ...plain('name', say('exercise.name'), ({ name }) => name),
      cell: ({ exercise, name }) => <Go to={`/exercises/${exercise}`}>{name}</Go>,
    },
    plain('place', say('exercise.place'), ({ place }) => place),
    plain('by', say('exercise.opened-by'), ({ openedBy }) => unitName(openedBy)),
    plain('closes', say('exercise.closes'), ({ closes }) => day(closes)),
    { key: 'state', heading: say('exercise.state'), cell: (row) => <State row={row} /> },
    plain('read', say('exercise.own-read'), read),
  ]
}

export function State({
  row: { over, complete },
}: {
  readonly row: Pick<Row, 'over' | 'complete'>
}) {
  const say = useExerciseSay()
  if (over) return <Status tone="done">{say('exercise.state-over')}</Status>
  return complete ? (
    <Status tone="done">{say('exercise.state-complete')}</Status>
  ) : (
    <Status tone="calm">{say('exercise.state-open')}</Status>
  )
}
