import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../contract/index.ts'
import { useAct } from '../ui/act.ts'
import { useAsk } from '../ui/ask.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Section } from '../ui/section.tsx'
import { Answered } from '../ui/waiting.tsx'
import classes from './sandbox-posts.module.css'
import { useEntering } from './use-entering.ts'

type SandboxPost = Answer<'listSandboxPosts'>['posts'][number]

/** Every post of the sandbox by institution; one click signs in. */
export function SandboxPosts() {
  const say = useSay()
  const tell = useTell()
  const enter = useEntering()
  const posts = useAsk('listSandboxPosts', {}, { freshFor: 60_000 })
  const signIn = useAct('signInSandbox')
  const [wanted, setWanted] = useState('')
  const choose = async ({ post }: SandboxPost) => {
    const me = await signIn.run({ post })
    if (me) enter(me)
  }
  const textOf = (post: SandboxPost) =>
    [post.partyShort, tell(post.unitName), tell(post.title), post.holder].join(' ').toLowerCase()
  const fits = (post: SandboxPost) =>
    wanted
      .toLowerCase()
      .split(/\s+/)
      .every((word) => textOf(post).includes(word))
  return (
    <Answered asked={posts}>
      {(answer) => {
        const found = answer.posts.filter(fits)
        return (
          <>
            <TextInput
              label={say('sign-in.filter')}
              description={say('sign-in.filter-help')}
              value={wanted}
              onChange={({ currentTarget }) => setWanted(currentTarget.value)}
              maw="28rem"
            />
            <ProblemAlert problem={signIn.problem} />
            <p role="status" className={classes.found}>
              {say('sign-in.found', { count: found.length })}
            </p>
            {[...Map.groupBy(found, ({ partyShort }) => partyShort)].map(([party, held]) => (
              <Section key={party} title={party}>
                <ul className={classes.posts}>
                  {held.map((post) => (
                    <li key={post.post}>
                      <button
                        type="button"
                        className={classes.post}
                        disabled={signIn.pending || !post.holder}
                        onClick={() => choose(post)}
                      >
                        <strong>{tell(post.unitName)}</strong>
                        <span>{tell(post.title)}</span>
                        <span className={classes.holder}>
                          {post.holder ?? say('sign-in.vacant')}
                        </span>
                      </button>
                    </li>
                  ))}
                </ul>
              </Section>
            ))}
          </>
        )
      }}
    </Answered>
  )
}
