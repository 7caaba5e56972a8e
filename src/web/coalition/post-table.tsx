import type { Post } from '../ui/coalition.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { Status } from '../ui/status.tsx'
import { useWhen } from '../ui/time.ts'

/** Posts of a unit with who holds them. */
export function PostTable({ posts }: { readonly posts: readonly Post[] }) {
  const say = useSay()
  const unit = posts[0]?.unit
  return (
    <Listing
      caption={say('unit.posts')}
      columns={useColumns()}
      rows={posts}
      keyOf={({ id }) => id}
      {...(unit ? { list: { list: 'posts', unit } } : {})}
    />
  )
}

function useColumns(): readonly Column<Post>[] {
  const say = useSay()
  const tell = useTell()
  const when = useWhen()
  const roles = (post: Post) => post.roles.map((role) => say(`role.${role}`)).join(', ')
  const purpose = (post: Post) => say(`purpose.${post.purpose}`)
  const since = ({ holder }: Post) => (holder ? when(holder.since) : '')
  return [
    {
      key: 'title',
      heading: say('post.title'),
      cell: ({ id, title }) => <Go to={`/coalition/posts/${id}`}>{tell(title)}</Go>,
      text: ({ title }) => tell(title),
    },
    {
      key: 'holder',
      heading: say('post.holder'),
      cell: (post) => <Holder post={post} />,
      text: ({ holder }) => holder?.name ?? say('post.vacant'),
    },
    { key: 'since', heading: say('post.since'), cell: since, text: since },
    { key: 'roles', heading: say('post.roles'), cell: roles, text: roles },
    { key: 'purpose', heading: say('post.purpose'), cell: purpose, text: purpose },
  ]
}

/** Who holds a post; vacant and closed are said in words. */
export function Holder({ post: { holder, closed } }: { readonly post: Post }) {
  const say = useSay()
  if (closed !== undefined) return <Status tone="calm">{say('post.closed')}</Status>
  return holder ? holder.name : <Status tone="soon">{say('post.vacant')}</Status>
}
