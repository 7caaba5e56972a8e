import { useParams } from 'react-router'
import { NotFound } from '../layout/not-found.tsx'
import { useAsk } from '../ui/ask.ts'
import type { Post } from '../ui/coalition.ts'
import { Facts } from '../ui/facts.tsx'
import { useSay, useTell } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { useUnitName } from '../ui/naming.ts'
import { Page } from '../ui/page.tsx'
import { useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import { Holder } from './post-table.tsx'

/** One post: whose it is now, in which unit, what it may do. */
export function PostPage() {
  const { post: id } = useParams()
  const coalition = useAsk('readCoalition', {}, { freshFor: 300_000 })
  return (
    <Answered asked={coalition}>
      {({ posts }) => {
        const post = posts.find((one) => one.id === id)
        return post ? <OnePost post={post} /> : <NotFound />
      }}
    </Answered>
  )
}

function OnePost({ post }: { readonly post: Post }) {
  const say = useSay()
  const tell = useTell()
  const when = useWhen()
  const unitName = useUnitName()
  return (
    <Page
      title={tell(post.title)}
      lead={<Go to={`/coalition/units/${post.unit}`}>{unitName(post.unit)}</Go>}
    >
      <Facts
        facts={[
          [say('post.holder'), <Holder key="holder" post={post} />],
          [say('post.since'), post.holder && when(post.holder.since)],
          [say('post.closed'), post.closed === undefined ? undefined : when(post.closed)],
          [say('post.roles'), post.roles.map((role) => say(`role.${role}`)).join(', ')],
          [say('post.purpose'), say(`purpose.${post.purpose}`)],
        ]}
      />
      {!post.holder && post.closed === undefined && (
        <p style={{ margin: 0 }}>{say('post.vacant-why')}</p>
      )}
    </Page>
  )
}
