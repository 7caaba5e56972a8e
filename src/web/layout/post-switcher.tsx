import { NativeSelect } from '@mantine/core'
import { useNavigate } from 'react-router'
import type { PostId } from '../../kit/index.ts'
import { useAct } from '../ui/act.ts'
import { useAnnounce } from '../ui/announcement.tsx'
import { useSay, useTell } from '../ui/language.tsx'
import { type HeldPost, type Me, takeSession } from '../ui/session.ts'
import classes from './post-switcher.module.css'

/** From which post one acts; a choice where the officer holds several. */
export function PostSwitcher({ me }: { readonly me: Me }) {
  const say = useSay()
  const tell = useTell()
  const announce = useAnnounce()
  const navigate = useNavigate()
  const nameOf = ({ title, unitName }: HeldPost) => `${tell(title)}, ${tell(unitName)}`
  const choosing = useAct('choosePost')
  const choose = async (post: PostId) => {
    const next = await choosing.run({ post })
    if (!next) return announce(say('shell.post-not-switched'))
    takeSession(next)
    if (next.post) announce(say('shell.post-switched', { post: nameOf(next.post) }))
    navigate('/')
  }
  if (!me.post) return <span>{me.name}</span>
  if (me.posts.length < 2)
    return (
      <div className={classes.held}>
        <strong>{me.name}</strong>
        <span>{nameOf(me.post)}</span>
      </div>
    )
  return (
    <NativeSelect
      aria-label={say('shell.post')}
      value={me.post.post}
      onChange={({ currentTarget }) => choose(currentTarget.value as PostId)} // values are the ids below
      data={me.posts.map((held) => ({ value: held.post, label: nameOf(held) }))}
    />
  )
}
