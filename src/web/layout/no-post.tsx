import { Button, Stack } from '@mantine/core'
import { useAct } from '../ui/act.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { type HeldPost, type Me, takeSession } from '../ui/session.ts'

/** An officer without a post can do nothing and is told whom to ask; one with several chooses. */
export function NoPost({ me }: { readonly me: Me }) {
  const say = useSay()
  if (me.posts.length > 0) return <ChoosePost posts={me.posts} />
  return <Page title={say('shell.no-post')} lead={say('shell.no-post-why')} />
}

function ChoosePost({ posts }: { readonly posts: readonly HeldPost[] }) {
  const say = useSay()
  const tell = useTell()
  const choose = useAct('choosePost')
  const take = async ({ post }: HeldPost) => {
    const me = await choose.run({ post })
    if (me) takeSession(me)
  }
  return (
    <Page title={say('post.choose-title')} lead={say('post.choose-lead')}>
      <ProblemAlert problem={choose.problem} />
      <Stack align="flex-start" gap="xs">
        {posts.map((held) => (
          <Button key={held.post} variant="default" h="auto" py="xs" onClick={() => take(held)}>
            {tell(held.title)}, {tell(held.unitName)} ({held.partyShort})
          </Button>
        ))}
      </Stack>
    </Page>
  )
}
