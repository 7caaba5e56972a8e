import { useAct } from '../ui/act.ts'
import type { Post } from '../ui/coalition.ts'
import { Confirmation } from '../ui/confirmation.tsx'
import { useSay, useTell } from '../ui/language.tsx'

type Props = { readonly post: Post; readonly onClose: () => void }

/** Relieves the holder; what is open stays with the post. */
export function EndTerm({ post, onClose }: Props) {
  const say = useSay()
  const tell = useTell()
  const end = useAct('endTerm', say('office.ended'))
  const name = post.holder?.name ?? ''
  const sure = async () => {
    if (await end.run({ post: post.id })) onClose()
  }
  return (
    <Confirmation
      open
      title={say('office.end-of', { name, post: tell(post.title) })}
      act={end}
      onSure={sure}
      onClose={onClose}
    >
      {say('office.end-sure', { name })}
    </Confirmation>
  )
}

/** Closes a vacant post for good. */
export function ClosePost({ post, onClose }: Props) {
  const say = useSay()
  const tell = useTell()
  const closing = useAct('closePost', say('office.closed'))
  const sure = async () => {
    if (await closing.run({ post: post.id })) onClose()
  }
  return (
    <Confirmation
      open
      title={say('office.close-of', { post: tell(post.title) })}
      act={closing}
      onSure={sure}
      onClose={onClose}
    >
      {say('office.close-sure')}
    </Confirmation>
  )
}
