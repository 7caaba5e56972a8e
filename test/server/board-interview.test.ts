import { expect, test } from 'vitest'
import { queueTermOf } from '../../src/domain/board/index.ts'
import { MINUTE } from '../../src/kit/index.ts'
import { tickAll } from '../../src/server/clock.ts'
import { consentTo } from '../world/acts.ts'
import { comeMany, openGate } from '../world/gate.ts'
import { command, inDays, problemOf, signedIn } from '../world/node.ts'
import { GATE_GUARD, gateClerk, NORTH_GATE } from '../world/people.ts'

const BEGINNING = {
  instrument: 'lantern-questions',
  subject: { age: 'adult', form: 'labour' },
  language: 'fr',
  interpreter: false,
} as const

/** Given: two came through the gate where the North Gate works; the first agreed that it learns what happened. */
async function twoCame() {
  const { lantern, clerk, incident } = await openGate()
  await clerk.joinTeam({ command: command(), incident, unit: NORTH_GATE })
  const [first, second] = await comeMany(clerk, incident, 2)
  if (!first || !second) throw new Error('nobody came')
  const expires = inDays(lantern, 30)
  const answer = { ...consentTo({ recipient: GATE_GUARD, expires }), classes: ['exploitation'] }
  await clerk.giveConsent({ case: first, command: command(), answer: answer as never }) // classes as they are
  return { lantern, clerk, first, second, team: await signedIn(lantern, gateClerk) }
}

test('a team interviews whom it took and who agreed, and reads why when it may not', async () => {
  const { lantern, clerk, team, first, second } = await twoCame()
  const begin = (id: typeof first) =>
    team.beginInterview({ ...BEGINNING, case: id, command: command() })
  expect(await problemOf(begin(first))).toMatchObject({ code: 'interview-not-asked' })
  await team.takePerson({ command: command(), case: first })
  await team.takePerson({ command: command(), case: second })
  expect(await problemOf(begin(second))).toMatchObject({ code: 'interview-needs-consent' })
  expect(await team.listInterviews({ case: second })).toMatchObject({ mayAsk: false })
  const { interview } = await begin(first)
  await team.endInterview({ case: first, command: command(), interview, why: 'done' })
  expect((await team.readCase({ case: first })).shown).toEqual(['exploitation'])
  expect((await clerk.listInterviews({ case: first })).interviews).toMatchObject([
    { interview, unit: NORTH_GATE, ended: { why: 'done' } },
  ])
  expect((await team.readCase({ case: second })).shown).toEqual([])
  expect(lantern.lines.filter((line) => line.startsWith('fault'))).toEqual([])
})

test('who was taken back by the clock, and taken by others since, is named with them', async () => {
  const { lantern, clerk, team, first } = await twoCame()
  await team.takePerson({ command: command(), case: first })
  lantern.time.now += queueTermOf(undefined).idleMinutes * MINUTE
  await tickAll(lantern.node)
  await clerk.takePerson({ command: command(), case: first })
  const problem = await problemOf(
    team.beginInterview({ ...BEGINNING, case: first, command: command() }),
  )
  expect(problem).toMatchObject({ code: 'queue-taken-already' })
  expect(problem.detail).toContain('Quay Desk')
})
