import { Button, Checkbox, Title } from '@mantine/core'
import { useId } from 'react'
import { QUEUED } from '../../domain/board/stage.ts'
import type { CaseId } from '../../kit/index.ts'
import { useSession } from '../ui/session.ts'
import classes from './board.module.css'
import { type Board, type Column, useAge, useCalled } from './board.ts'
import { PersonCard } from './person-card.tsx'
import { useBoardSay } from './say.ts'
import { TakeNext } from './take.tsx'

type Props = {
  readonly board: Board
  /** The only column whose persons are shown, all of them. */
  readonly stage: Column['stage'] | undefined
  readonly onStage: (stage: Column['stage'] | undefined) => void
  readonly chosen: ReadonlySet<CaseId> | undefined
  readonly onChosen: (chosen: ReadonlySet<CaseId>) => void
}

/** Every stage with its counts, and under it the first persons of those in which somebody stands. */
export function Columns(props: Props) {
  const { board, stage, onStage } = props
  const say = useBoardSay()
  const filled = board.columns.filter(({ count }) => count > 0)
  const shown = stage ? filled.filter((column) => column.stage === stage) : filled
  return (
    <>
      <Overview board={board} />
      {stage && (
        <div>
          <Button variant="default" onClick={() => onStage(undefined)}>
            {say('board.fewer')}
          </Button>
        </div>
      )}
      <ol className={classes.columns} data-single={stage !== undefined}>
        {shown.map((column) => (
          <li key={column.stage} className={classes.column}>
            <ColumnHead column={column} board={board} />
            <Persons column={column} {...props} />
          </li>
        ))}
      </ol>
    </>
  )
}

/** All seven stages in one sight: how many, and how long the one who waits longest. */
function Overview({ board }: { readonly board: Board }) {
  const say = useBoardSay()
  const age = useAge()
  return (
    <ol className={classes.overview} aria-label={say('board.columns')}>
      {board.columns.map(({ stage, count, oldest, urgent, children }) => {
        const facts = [
          ...(oldest === undefined ? [] : [say('board.oldest', { age: age(oldest) })]),
          ...(urgent > 0 ? [say('board.urgent-count', { count: urgent })] : []),
          ...(children > 0 ? [say('board.children-count', { count: children })] : []),
        ]
        return (
          <li key={stage} data-empty={count === 0}>
            <span>{say(`stage.${stage}`)}</span>
            <strong className={classes.large}>{count}</strong>
            <span className={classes.help}>
              {facts.length > 0 ? facts.join(', ') : say(`stage-why.${stage}`)}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function ColumnHead({ column, board }: { readonly column: Column; readonly board: Board }) {
  const say = useBoardSay()
  const { may } = useSession()
  const { stage, count, free } = column
  return (
    <div className={classes.head}>
      <Title order={3} size="1rem">
        {say(`stage.${stage}`)} <span className={classes.count}>({count})</span>
      </Title>
      {may('queue.work') && QUEUED.has(stage) && free > 0 && (
        <TakeNext incident={board.incident} stage={stage} />
      )}
    </div>
  )
}

function Persons({
  column,
  board,
  stage,
  onStage,
  chosen,
  onChosen,
}: Props & { readonly column: Column }) {
  const say = useBoardSay()
  const called = useCalled()
  const id = useId()
  const { persons, count } = column
  const choose = (one: CaseId, is: boolean) => {
    const next = new Set(chosen)
    if (is) next.add(one)
    else next.delete(one)
    onChosen(next)
  }
  return (
    <>
      <ul className={classes.persons} id={id}>
        {persons.map((person) => (
          <li key={person.case}>
            {chosen && (
              <Checkbox
                className={classes.choice ?? ''}
                label={say('bulk.select', { who: called(person) })}
                checked={chosen.has(person.case)}
                onChange={(event) => choose(person.case, event.currentTarget.checked)}
              />
            )}
            <PersonCard person={person} board={board} />
          </li>
        ))}
      </ul>
      {chosen && persons.length > 0 && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => onChosen(new Set([...chosen, ...persons.map((one) => one.case)]))}
        >
          {say('bulk.select-all')}
        </Button>
      )}
      {!stage && count > persons.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => onStage(column.stage)}>
          {say('board.more', { count })}
        </Button>
      )}
    </>
  )
}
