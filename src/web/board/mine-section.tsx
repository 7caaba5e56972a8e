import { Section } from '../ui/section.tsx'
import { useSession } from '../ui/session.ts'
import classes from './board.module.css'
import type { Board } from './board.ts'
import { PersonCard } from './person-card.tsx'
import { useBoardSay } from './say.ts'

/** Whom the reader's own post has in hand; not there while that is nobody. */
export function MineSection({ board }: { readonly board: Board }) {
  const say = useBoardSay()
  const { me } = useSession()
  const mine = board.hands.filter(({ taken }) => taken?.post === me?.post?.post)
  if (mine.length === 0) return null
  return (
    <Section title={say('queue.mine')} id="mine" count={mine.length}>
      <ul className={classes.mine}>
        {mine.map((person) => (
          <li key={person.case}>
            <PersonCard person={person} board={board} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
