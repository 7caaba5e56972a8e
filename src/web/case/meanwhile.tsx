import { Alert, Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Asked } from '../../contract/index.ts'
import { useAnnounce } from '../ui/announcement.tsx'
import { useSay } from '../ui/language.tsx'
import { usePostTitle, useUnitName } from '../ui/naming.ts'
import { Changes } from '../ui/problem-alert.tsx'
import { useWhen } from '../ui/time.ts'
import classes from './meanwhile.module.css'
import { findStatement, type Line, useLines } from './stated-lines.ts'
import type { Changed } from './use-meanwhile.ts'
import type { CaseView } from './view.ts'

type Statement = Asked<'addStatement'>['statement']

type Props = {
  readonly view: CaseView
  readonly kind: Statement['kind']
  readonly changed: Changed
  readonly mine: Statement | undefined
  readonly onTake?: ((field: string, theirs: Statement) => void) | undefined
}

/** Another officer wrote first: field by field theirs and mine, with who and when. Takes the focus. */
export function Meanwhile({ view, kind, changed, mine, onTake }: Props) {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const found = changed.map((one) => ({ one, theirs: findStatement(view, one.entry) }))
  const alike = found.filter(({ theirs }) => theirs?.kind === kind)
  const others = found.filter(({ theirs }) => theirs?.kind !== kind).map(({ one }) => one)
  const isHere = changed.every(({ entry }) =>
    view.timeline.some((moment) => moment.entry === entry),
  )
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="bata"
      variant="outline"
      icon={<IconUsers aria-hidden="true" />}
      title={say('meanwhile.title')}
    >
      <p className={classes.lead}>{say('meanwhile.lead')}</p>
      {!isHere && <p className={classes.lead}>{say('meanwhile.loading')}</p>}
      {isHere &&
        alike.map(({ one, theirs }) =>
          theirs ? <Beside key={one.entry} {...{ one, theirs, mine, onTake }} /> : null,
        )}
      {isHere && others.length > 0 && <Changes changed={others} lead={say('meanwhile.also')} />}
    </Alert>
  )
}

type BesideProps = Pick<Props, 'mine' | 'onTake'> & {
  readonly one: Changed[number]
  readonly theirs: Statement
}

function Beside({ one, theirs, mine, onTake }: BesideProps) {
  const say = useSay()
  const when = useWhen()
  const unitName = useUnitName()
  const postTitle = usePostTitle()
  const linesOf = useLines()
  const own = new Map((mine ? linesOf(mine) : []).map((line) => [line.field, line.words]))
  const by = {
    unit: one.unit ? unitName(one.unit) : say('moment.nobody'),
    post: one.post ? postTitle(one.post) : '',
    when: when(one.at),
  }
  return (
    <table className={classes.table}>
      <caption>{say('meanwhile.by', by)}</caption>
      <thead>
        <tr>
          <th scope="col">{say('meanwhile.field')}</th>
          <th scope="col">{say('meanwhile.theirs')}</th>
          <th scope="col">{say('meanwhile.mine')}</th>
        </tr>
      </thead>
      <tbody>
        {linesOf(theirs).map((line) => (
          <Row
            key={line.field}
            line={line}
            mine={own.get(line.field)}
            {...(onTake ? { onTake: () => onTake(line.field, theirs) } : {})}
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = {
  readonly line: Line
  readonly mine: string | undefined
  readonly onTake?: () => void
}

function Row({ line: { label, words }, mine, onTake }: RowProps) {
  const say = useSay()
  const announce = useAnnounce()
  const isSame = mine === words
  const take = () => {
    onTake?.()
    announce(say('meanwhile.taken', { field: label }))
  }
  return (
    <tr data-differs={!isSame}>
      <th scope="row">{label}</th>
      <td data-label={say('meanwhile.theirs')}>
        {words || <i>{say('meanwhile.empty')}</i>}
        {onTake && !isSame && (
          <Button className={classes.take} size="compact-xs" variant="default" onClick={take}>
            {say('meanwhile.take')}
            <span className="only-heard">: {label}</span>
          </Button>
        )}
      </td>
      <td data-label={say('meanwhile.mine')}>
        {isSame ? <i>{say('meanwhile.same')}</i> : mine || <i>{say('meanwhile.empty')}</i>}
      </td>
    </tr>
  )
}
