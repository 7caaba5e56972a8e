import { expect, test } from 'vitest'
import { command, openLantern, signedIn } from '../world/node.ts'
import { quayClerk } from '../world/people.ts'
import { receiving } from '../world/receiver.ts'
import { outboxOf, subscribed, turn } from '../world/webhooks.ts'

// What a webhook is told of besides cases.

const RAID = {
  name: 'Night boats',
  country: 'KH',
  place: 'Pier 4',
  language: 'id',
  kind: 'raid',
} as const

test('a message about an incident links to it, and an export of a list is no news', async () => {
  const lantern = await openLantern()
  const receiver = await receiving()
  await subscribed(lantern, receiver.url)
  const clerk = await signedIn(lantern, quayClerk)
  const opening = { ...RAID, command: command() }
  const { incident } = await clerk.openIncident(opening)
  const asked = { list: 'cases', scope: 'party', state: 'all' } as const
  await clerk.exportList({ asked, form: 'csv' })
  await turn(outboxOf(lantern))
  const news = receiver.messages.map(({ body }) => JSON.parse(body) as { type: string })
  expect(news.filter(({ type }) => type !== 'coalition.changed')).toEqual([
    {
      type: 'incident.opened',
      timestamp: expect.any(String),
      data: { entry: expect.any(String), link: `/api/incidents/${incident}` },
    },
  ])
  for (const { body } of receiver.messages) expect(body).not.toContain(RAID.name)
})
