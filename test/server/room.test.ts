import { expect, test } from 'vitest'
import { DAY, type DraftId, HOUR, MINUTE } from '../../src/kit/index.ts'
import { stepClock } from '../../src/server/clock.ts'
import { MOST_DRAFTS } from '../../src/server/draft.ts'
import { openLantern, problemOf, signedIn } from '../world/node.ts'
import { quayClerk, quayHead } from '../world/people.ts'

const draft = (number: number) => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as DraftId, // a UUID by form
  kind: 'contact',
  label: `Draft ${number}`,
  body: { number },
})

test('a post keeps a hundred drafts; one more is refused by number, and those kept stay editable', async () => {
  const lantern = await openLantern()
  const clerk = await signedIn(lantern, quayClerk)
  await Promise.all(Array.from({ length: MOST_DRAFTS }, (_, at) => clerk.keepDraft(draft(at))))
  const refused = await problemOf(clerk.keepDraft(draft(MOST_DRAFTS)))
  expect(refused.code).toBe('drafts-full')
  expect(refused.detail).toContain(String(MOST_DRAFTS))
  await clerk.keepDraft({ ...draft(0), body: 'newer' })
  expect((await clerk.readDraft({ id: draft(0).id })).body).toBe('newer')
  await (await signedIn(lantern, quayHead)).keepDraft(draft(MOST_DRAFTS + 1))
  await clerk.dropDraft({ id: draft(1).id })
  await clerk.keepDraft(draft(MOST_DRAFTS))
})

test('the clock forgets sessions that are over, on the disk too, and leaves the others', async () => {
  const lantern = await openLantern()
  await signedIn(lantern, quayClerk)
  lantern.time.now += 20 * MINUTE
  const browser = await signedIn(lantern, quayClerk)
  const { sessions } = lantern.node.ledger
  const left = async () => {
    await stepClock(lantern.node, lantern.sessions)
    return (await sessions.listOf(quayClerk.officer)).length
  }
  expect(await left()).toBe(2)
  lantern.time.now += 11 * MINUTE
  expect(await left()).toBe(1)
  expect((await browser.me({})).post?.post).toBe(quayClerk.post)
  lantern.time.now += HOUR
  expect(await left()).toBe(0)
  expect((await problemOf(browser.me({}))).code).toBe('signed-out')
})

test('what ended while the node was down is forgotten with its first step', async () => {
  const lantern = await openLantern()
  await signedIn(lantern, quayClerk)
  await lantern.node.ledger.close()
  const again = await openLantern(lantern.dir, {}, lantern.time.now + DAY)
  await stepClock(again.node, again.sessions)
  expect(await again.node.ledger.sessions.listOf(quayClerk.officer)).toEqual([])
})
