import { expect, test } from 'vitest'
import { type AnswerId, HOUR, MINUTE, type PostId } from '../../src/kit/index.ts'
import { verify } from '../../src/ledger/index.ts'
import { tickAll } from '../../src/server/clock.ts'
import { newChance, toSeed } from '../faults/chance.ts'
import { readIndonesia } from '../world/coalition/sarnath.ts'
import { openCoalition } from '../world/node.ts'
import { Day } from './mass-day/day.ts'
import { decideAll } from './mass-day/deciding.ts'
import { Desk } from './mass-day/desk.ts'
import { type Hand, type Leaving, work } from './mass-day/interviewing.ts'
import { expectKept } from './mass-day/kept.ts'
import { type Cut, Line } from './mass-day/line.ts'
import { openMassDay, passGate } from './mass-day/opening.ts'

/** Twelve of four institutions. */
const INTERVIEWERS = [
  'kbri-phnom-penh-petugas-1',
  'kbri-phnom-penh-petugas-2',
  'kbri-phnom-penh-kepala',
  'bareskrim-layanan',
  'bareskrim-kepala',
  'polda-ntt-layanan',
  'rptc-jakarta-petugas',
  'rptc-jakarta-kepala',
  'rptc-tanjung-pinang-petugas',
  'kemenpppa-tppo-petugas',
  'kemenpppa-tppo-kepala',
  'uptd-ppa-ntb-petugas',
] as PostId[] // as the coalition's files name them
const ALL = INTERVIEWERS.map((_, at) => at)
const CUTS: readonly Cut[] = [
  { from: 150, minutes: 45, hits: ALL },
  { from: 420, minutes: 30, hits: ALL.slice(3, 9) },
  { from: 800, minutes: 60, hits: ALL },
]
/** By their places among the twelve. */
const LEAVING: Readonly<Record<number, Leaving>> = { 4: 'with-a-person', 9: 'with-unsent-work' }
const DAYS = 2

test('554 people, twelve interviewers, three cuts, two closed tabs: everybody decided once, nothing lost', async () => {
  const seed = toSeed(process.env.SEED)
  const chance = newChance(seed)
  const lantern = await openCoalition(await readIndonesia())
  const { incident, cases } = await openMassDay(lantern)
  const day = new Day(lantern.time, (DAYS * 24 * HOUR) / MINUTE, () => tickAll(lantern.node))
  const answers: AnswerId[] = []
  let over = false
  const isOver = () => over
  const hands = await Promise.all(
    INTERVIEWERS.map(async (post, at): Promise<Hand> => {
      const line = new Line(day, at, CUTS, chance)
      const desk = await Desk.open(lantern, post, day, line)
      return { desk, day, chance, incident, leaving: LEAVING[at], left: false, isOver, answers }
    }),
  )
  const desks = hands.map(({ desk }) => desk)
  const total = cases.length
  const onOver = () => {
    over = true
  }
  await day.run([
    () => passGate(lantern, day, cases),
    () => decideAll({ lantern, day, incident, total, chance, onOver }),
    ...hands.map((hand) => () => work(hand)),
  ])
  for (const desk of desks) await desk.insist(() => desk.flush())

  expect(total, `seed ${seed}`).toBe(554)
  expect(await Promise.all(desks.map((desk) => desk.unsent()))).toEqual(desks.map(() => 0))
  expect(desks.map(({ refused }) => refused)).toEqual(desks.map(() => 0))
  const figures = await expectKept(lantern, cases, desks, answers)
  // The clock took back whom both closed tabs had, and the cuts came while interviews went on.
  expect(figures.returned).toBeGreaterThanOrEqual(2)
  expect(figures.kept).toBeGreaterThan(30)
  expect(hands.map(({ left }) => left)).toEqual(hands.map(({ leaving }) => leaving !== undefined))
  expect(lantern.lines.filter((line) => line.startsWith('fault'))).toEqual([])
  await lantern.node.ledger.integrate()
  expect(await verify({ dir: lantern.dir })).toMatchObject({ sound: true, findings: [] })
  console.log(`seed ${seed}, ${JSON.stringify(figures)}`)
}, 300_000)
