import { Go } from '../ui/link.tsx'
import { useLanguageName, usePostTitle, useUnitName } from '../ui/naming.ts'
import { useOutlineWords } from '../ui/outline-words.ts'
import { useSession } from '../ui/session.ts'
import { Status } from '../ui/status.tsx'
import classes from './board.module.css'
import { type Board, isChild, type Person, useAge, useCalled } from './board.ts'
import { useBoardSay } from './say.ts'
import { PersonActs } from './take.tsx'

type Props = { readonly person: Person; readonly board: Board }

/** A person of the board in her outline: number, who she is about, what comes first, whose hands she is in. */
export function PersonCard({ person, board }: Props) {
  const say = useBoardSay()
  const age = useAge()
  const called = useCalled()
  const outlineWords = useOutlineWords()
  const languageName = useLanguageName()
  const { language } = person
  return (
    <article className={classes.card} data-urgent={person.urgent === true}>
      <div className={classes.called}>
        <Go to={`/cases/${person.case}`}>
          <strong>{called(person)}</strong>
        </Go>
        {person.tag !== undefined && <span className={classes.help}>{person.number}</span>}
      </div>
      <div>
        {outlineWords(person)}
        {language && language !== board.language ? `, ${languageName(language)}` : ''}
      </div>
      <Flags person={person} />
      <div className={classes.help}>{say('board.waits', { age: age(person.since) })}</div>
      <InHands person={person} />
      <PersonActs person={person} board={board} />
    </article>
  )
}

type Flagged = Pick<Person, 'urgent' | 'interpreter' | 'alone' | 'ageBand'>

export function Flags({ person }: { readonly person: Flagged }) {
  const say = useBoardSay()
  if (!person.urgent && !person.interpreter && !isChild(person)) return null
  return (
    <div className={classes.flags}>
      {person.urgent && <Status tone="late">{say('board.urgent')}</Status>}
      {isChild(person) && (
        <Status tone="soon">{say(person.alone ? 'board.alone' : 'board.child')}</Status>
      )}
      {person.interpreter && <Status tone="soon">{say('board.interpreter')}</Status>}
    </div>
  )
}

function InHands({ person: { taken } }: { readonly person: Person }) {
  const say = useBoardSay()
  const postTitle = usePostTitle()
  const unitName = useUnitName()
  const { me } = useSession()
  if (!taken) return null
  const words =
    taken.post === me?.post?.post
      ? say('board.with-me')
      : say('board.with', { post: postTitle(taken.post), unit: unitName(taken.unit) })
  return <Status tone="calm">{words}</Status>
}
