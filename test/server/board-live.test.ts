import { expect, test } from 'vitest'
import type { CaseId, Officer } from '../../src/kit/index.ts'
import { consentTo } from '../world/acts.ts'
import { comeMany, openGate } from '../world/gate.ts'
import { type Browser, command, inDays, type Lantern, signedIn } from '../world/node.ts'
import {
  gateClerk,
  HOUSE_OF_REST,
  NORTH_GATE,
  quayClerk,
  REST_HOUSE,
  restKeeper,
  shoreClerk,
} from '../world/people.ts'

/** Longer than the moment in which changes are gathered. */
const TOLD = 900

/** What a browser of this officer hears while something is done. */
async function heardBy(lantern: Lantern, by: Officer, act: () => Promise<unknown>) {
  const { token } = await lantern.sessions.begin(by.officer, { post: by.post })
  const browser = await signedIn(lantern, by)
  browser.jar.token = token
  const stream = await browser.raw('/api/live')
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new Error('no stream')
  await new Promise((resolve) => setTimeout(resolve, 100))
  await act()
  let heard = ''
  const until = Date.now() + TOLD
  while (Date.now() < until) {
    const pause = new Promise<undefined>((resolve) => {
      setTimeout(() => resolve(undefined), until - Date.now())
    })
    const chunk = await Promise.race([reader.read(), pause])
    if (!chunk || chunk.done) break
    heard += chunk.value
    if (heard.includes('event: changed')) break
  }
  await reader.cancel()
  await lantern.sessions.end(token)
  return heard
}

async function handOver(lantern: Lantern, clerk: Browser, id: CaseId): Promise<Browser> {
  const answer = consentTo({
    expires: inDays(lantern, 30),
    recipient: HOUSE_OF_REST,
    classes: ['identity', 'contact'],
  })
  const keeper = await signedIn(lantern, restKeeper)
  await clerk.giveConsent({ command: command(), case: id, answer: { ...answer } as never })
  await clerk.offerLead({ command: command(), case: id, to: REST_HOUSE, words: '' })
  return keeper
}

test('a team hears of an act within a second, and who was not invited hears nothing', async () => {
  const { lantern, clerk, incident } = await openGate()
  await clerk.joinTeam({ command: command(), incident, unit: NORTH_GATE })
  const [one, two] = await comeMany(clerk, incident, 2)
  if (!one || !two) throw new Error('nobody came')
  const take = (id: CaseId) => () => clerk.takePerson({ command: command(), case: id })
  expect(await heardBy(lantern, gateClerk, take(one))).toContain(one)
  expect(await heardBy(lantern, shoreClerk, take(two))).not.toContain('changed')
})

test('a team hears that its work ended, and nothing after', async () => {
  const { lantern, clerk, incident } = await openGate()
  await clerk.joinTeam({ command: command(), incident, unit: NORTH_GATE })
  const [id] = await comeMany(clerk, incident, 1)
  if (!id) throw new Error('nobody came')
  const end = () => clerk.endTeam({ command: command(), incident, unit: NORTH_GATE })
  expect(await heardBy(lantern, gateClerk, end)).toContain('changed')
  const take = () => clerk.takePerson({ command: command(), case: id })
  expect(await heardBy(lantern, gateClerk, take)).not.toContain('changed')
})

test('who handed a person over hears that it was done, and nothing after', async () => {
  const { lantern, clerk, incident } = await openGate()
  const [id] = await comeMany(clerk, incident, 1)
  if (!id) throw new Error('nobody came')
  const keeper = await handOver(lantern, clerk, id)
  const accept = () => keeper.acceptLead({ command: command(), case: id })
  expect(await heardBy(lantern, quayClerk, accept)).toContain(id)
  const statement = { kind: 'story', text: 'More.' } as const
  const tell = () => keeper.addStatement({ command: command(), case: id, statement })
  expect(await heardBy(lantern, quayClerk, tell)).not.toContain('changed')
})
