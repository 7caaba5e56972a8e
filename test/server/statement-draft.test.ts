import { expect, test } from 'vitest'
import type { DraftId } from '../../src/kit/index.ts'
import { command, openLantern, problemOf, signedIn } from '../world/node.ts'
import { quayClerk, quayHead, WREN } from '../world/people.ts'

test('a statement takes its draft along when it stands, not when it is refused, and nobody else’s', async () => {
  const lantern = await openLantern()
  const clerk = await signedIn(lantern, quayClerk)
  const head = await signedIn(lantern, quayHead)
  const { case: id, version } = await clerk.registerCase({
    command: command(),
    contact: { ...WREN } as never, // a first contact is what registering takes
  })
  const draft = crypto.randomUUID() as DraftId // as a browser makes one
  await clerk.keepDraft({ id: draft, kind: 'statement', label: 'l', case: id, body: { text: 'x' } })
  const statement = { kind: 'story', text: 'more' } as const
  const say = (by: typeof clerk, seen?: number) =>
    by.addStatement({
      case: id,
      command: command(),
      statement,
      draft,
      ...(seen === undefined ? {} : { version: seen }),
    })
  await say(head)
  expect(await clerk.readDraft({ id: draft })).toMatchObject({ body: { text: 'x' } })
  expect((await problemOf(say(clerk, version))).code).toBe('conflict')
  expect(await clerk.readDraft({ id: draft })).toMatchObject({ body: { text: 'x' } })
  await say(clerk)
  expect((await problemOf(clerk.readDraft({ id: draft }))).code).toBe('draft-unknown')
})
