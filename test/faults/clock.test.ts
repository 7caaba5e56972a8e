import { describe, expect, onTestFinished, test } from 'vitest'
import { DAY, HOUR, MINUTE, SECOND, toInstant } from '../../src/kit/index.ts'
import { toBeat } from '../../src/server/clock.ts'
import { Timekeeper } from '../../src/server/timekeeper.ts'
import { consentTo } from '../world/acts.ts'
import { SARNATH_OPENED } from '../world/coalition/sarnath.ts'
import { readLantern } from '../world/lantern.ts'
import { command, newFolder, openLantern, signedIn } from '../world/node.ts'
import { quayClerk, REST_HOUSE, restKeeper, WREN } from '../world/people.ts'

const YEAR = 365 * DAY

/** The clocks of a machine in a test's hands. */
function newMachine(start: number = SARNATH_OPENED) {
  const at = { wall: start, steady: 0, asleep: 0 }
  const keeper = new Timekeeper({
    wall: () => at.wall,
    steady: () => at.steady,
    awake: () => at.steady + at.asleep,
  })
  return {
    keeper,
    passes: (ms: number) => {
      at.wall += ms
      at.steady += ms
    },
    jumps: (ms: number) => {
      at.wall += ms
    },
    sleeps: (ms: number) => {
      at.wall += ms
      at.asleep += ms
    },
  }
}

describe('the time of a node', () => {
  test('is the machine’s while that runs like a clock, also when it is set right by little', () => {
    const { keeper, passes, jumps } = newMachine()
    passes(HOUR)
    jumps(90 * SECOND)
    expect(keeper.now()).toBe(SARNATH_OPENED + HOUR + 90 * SECOND)
    expect(keeper.doubt()).toBeUndefined()
  })

  test.each([
    ['forward', YEAR],
    ['back', -YEAR],
  ])('goes on as before when the clock jumps a year %s, however long it stays', (_, by) => {
    const { keeper, passes, jumps } = newMachine()
    jumps(by)
    expect([keeper.now(), keeper.doubt()]).toEqual([SARNATH_OPENED, by])
    passes(3 * DAY)
    expect([keeper.now(), keeper.doubt()]).toEqual([SARNATH_OPENED + 3 * DAY, by])
    jumps(-by)
    expect([keeper.now(), keeper.doubt()]).toEqual([SARNATH_OPENED + 3 * DAY, undefined])
  })

  test('follows a jump of less than an hour once it has stood a quarter of one', () => {
    const { keeper, passes, jumps } = newMachine()
    jumps(50 * MINUTE)
    expect(keeper.now()).toBe(SARNATH_OPENED)
    passes(14 * MINUTE)
    expect(keeper.now()).toBe(SARNATH_OPENED + 14 * MINUTE)
    jumps(5 * MINUTE)
    passes(14 * MINUTE)
    expect(keeper.now()).toBe(SARNATH_OPENED + 28 * MINUTE)
    passes(2 * MINUTE)
    expect(keeper.now()).toBe(SARNATH_OPENED + 28 * MINUTE + 2 * MINUTE)
    passes(15 * MINUTE)
    expect([keeper.now(), keeper.doubt()]).toEqual([SARNATH_OPENED + 100 * MINUTE, undefined])
  })

  test('knows sleep from a jump', () => {
    const { keeper, sleeps, jumps } = newMachine()
    sleeps(60 * HOUR)
    expect([keeper.now(), keeper.doubt()]).toEqual([SARNATH_OPENED + 60 * HOUR, undefined])
    jumps(60 * HOUR)
    expect(keeper.now()).toBe(SARNATH_OPENED + 60 * HOUR)
  })
})

test('no duty lapses by a clock that is a year off; by the right one it does', async () => {
  const { keeper, passes, jumps } = newMachine()
  const withTest = (work: () => unknown) => onTestFinished(async () => void (await work()))
  const store = { now: keeper.now, doubt: keeper.doubt }
  const files = await readLantern()
  const lantern = await openLantern(newFolder(), {}, 0, withTest, files, store)
  const clerk = await signedIn(lantern, quayClerk)
  const keeperOfHouse = await signedIn(lantern, restKeeper)
  const contact = { ...WREN } as never // a first contact is what registering takes
  const { case: id } = await clerk.registerCase({ command: command(), contact })
  const answer = consentTo({ expires: toInstant(SARNATH_OPENED + 30 * DAY) }) as never // its lists are read only
  await clerk.giveConsent({ case: id, command: command(), answer })
  const request = { ...ASKED, toUnit: REST_HOUSE }
  await clerk.sendReferral({ case: id, command: command(), request })
  const { warned, log } = newLog()
  const beat = toBeat(lantern.node, lantern.sessions, log)
  const lapsed = async () => {
    await beat()
    const state = await lantern.node.findCase(id)
    return [...(state?.duties.values() ?? [])].filter((duty) => duty.lapsedAt !== undefined).length
  }
  const ready = async () => await (await lantern.app.request('/ready')).json()

  jumps(YEAR)
  expect(await lapsed()).toBe(0)
  expect(await ready()).toEqual({ ready: true, clock: 'doubtful' })
  expect(warned).toHaveLength(1)
  expect(warned[0]).toMatch(/jumped by 31536000 seconds/)
  expect((await keeperOfHouse.readDesk({})).owed).toHaveLength(1)
  const statement = { kind: 'story' as const, text: 'while the clock is wrong' }
  await clerk.addStatement({ case: id, command: command(), statement })
  jumps(-YEAR)
  expect(await lapsed()).toBe(0)
  expect([await ready(), warned.length]).toEqual([{ ready: true }, 2])

  jumps(-YEAR)
  expect(await lapsed()).toBe(0)
  jumps(YEAR)
  const times = (await lantern.node.findCase(id))?.timeline.map(({ at }) => at) ?? []
  expect(times.every((at) => at === SARNATH_OPENED)).toBe(true)

  passes(5 * DAY)
  expect(await lapsed()).toBe(1)
})

const ASKED = {
  need: 'bed',
  urgency: 'routine' as const,
  classes: ['identity' as const],
  purpose: 'protection' as const,
  text: '',
}

function newLog() {
  const warned: string[] = []
  const rest = { request: () => {}, fault: () => {}, says: () => {} }
  return { warned, log: { ...rest, warns: (text: string) => void warned.push(text) } }
}
