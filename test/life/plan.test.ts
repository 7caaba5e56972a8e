import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CoalitionState } from '../../src/domain/coalition/index.ts'
import { yearsOf } from '../../src/domain/person/age.ts'
import { DAY, type LocalDate, toInstant } from '../../src/kit/index.ts'
import { type Life, type LifeSettings, planLife } from '../../src/life/index.ts'
import { INDONESIA_DIR, open, readIndonesia, SARNATH_OPENED } from '../world/coalition/sarnath.ts'
import { readLantern } from '../world/lantern.ts'
import { getLife } from '../world/life.ts'

const UNTIL = toInstant(Date.UTC(2026, 10, 25))
const FROM = toInstant(UNTIL - 1095 * DAY)
const CASES = 4000

let coalition: CoalitionState
let settings: LifeSettings
let life: Life

const plan = (cases: number, seed: number): Life =>
  planLife(settings, coalition, { seed, cases, from: FROM, until: UNTIL })

beforeAll(async () => {
  coalition = open(await readIndonesia(), FROM)
  settings = await getLife(coalition, INDONESIA_DIR)
  life = plan(CASES, 7)
})

const share = <T>(values: readonly T[], is: (value: T) => boolean): number =>
  values.filter(is).length / values.length
const near = (value: number, wanted: number, room: number): void => {
  expect(value).toBeGreaterThan(wanted - room)
  expect(value).toBeLessThan(wanted + room)
}

/** Everything a plan says, as plain text. */
const tell = ({ openings, postings, contactOf, actsOf, personOf }: Life): string =>
  JSON.stringify([
    openings.map((one) => [one, contactOf(one), actsOf(one), personOf(one)]),
    postings,
  ])

test('the same seed gives the same plan, another seed another one', () => {
  expect(tell(plan(60, 5))).toBe(tell(plan(60, 5)))
  expect(tell(plan(60, 5))).not.toBe(tell(plan(60, 6)))
})

test('a plan has as many cases as were asked for, within its span and in order of time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), fc.nat(), (cases, seed) => {
      const { openings } = plan(cases, seed)
      expect(openings).toHaveLength(cases)
      expect(openings.every(({ at }) => at >= FROM && at < UNTIL)).toBe(true)
      expect(openings.every(({ at }, own) => own === 0 || (openings[own - 1]?.at ?? 0) <= at)).toBe(
        true,
      )
    }),
    { numRuns: 30 },
  )
})

test('acts of a case come after its opening and in order of time', () => {
  for (const opening of life.openings.slice(0, 800)) {
    const times = [opening.at, ...life.actsOf(opening).map(({ at }) => at)]
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  }
})

describe('shares lie where the coalition’s data puts them', () => {
  test('kinds of exploitation and the sexes', () => {
    const single = life.openings.filter(({ nth, arrival }) => nth === 0 && !arrival)
    const whole = settings.kinds.reduce((sum, { weight }) => sum + weight, 0)
    for (const { id, weight, women } of settings.kinds) {
      const own = single.filter(({ kind }) => kind.id === id)
      near(own.length / single.length, weight / whole, 0.03)
      near(
        share(own, (one) => life.personOf(one).sex === 'female'),
        women,
        0.09,
      )
    }
  })

  test('origins and destinations', () => {
    const scam = settings.kinds.find(({ id }) => id === 'scam')
    const own = life.openings.filter(
      ({ kind, nth, arrival }) => kind === scam && nth === 0 && !arrival,
    )
    near(
      share(own, ({ country }) => country === 'KH'),
      0.57,
      0.05,
    )
    near(
      share(own, ({ country }) => country === 'MM'),
      0.14,
      0.04,
    )
    const persons = own.map(life.personOf)
    const of: Readonly<Record<string, number>> = settings.origins.compounds?.of ?? {}
    const whole = Object.values(of).reduce((sum, weight) => sum + weight, 0)
    near(
      share(persons, ({ region }) => region === '1971'),
      (of['1971'] ?? 0) / whole,
      0.04,
    )
  })

  test('persons met twice, and by two institutions', () => {
    const meetings = [...Map.groupBy(life.openings, ({ person }) => person).values()]
    const single = meetings.filter(([one]) => !one?.arrival)
    const again = share(single, (own) => own.some(({ nth }) => nth === 2))
    expect(again).toBeGreaterThan(0.03)
    expect(again).toBeLessThan(0.06)
    near(
      share(meetings, (own) => new Set(own.map(({ unit }) => unit)).size > 1),
      0.6,
      0.05,
    )
  })

  test('papers missing and altered, children, birth dates that differ', () => {
    const own = life.openings
      .filter(({ nth }) => nth === 0)
      .map((one) => ({ ...one, who: life.personOf(one) }))
    const has = (kind: string) =>
      share(own, ({ who }) => who.papers.some((paper) => paper.kind === kind))
    near(has('passport'), 0.3, 0.03)
    near(has('nik'), 0.75, 0.03)
    const passports = own.flatMap(({ who }) =>
      who.papers.filter(({ kind }) => kind === 'passport').map((paper) => ({ paper, who })),
    )
    near(
      share(passports, ({ paper, who }) => paper.birthDate !== who.birthDate),
      0.3,
      0.06,
    )
    const years = (born: LocalDate, at: number) =>
      yearsOf({ kind: 'birthDate', birthDate: born }, toDay(at)) ?? 0
    near(
      share(own, ({ who, at }) => years(who.birthDate, at) < 18),
      0.08,
      0.05,
    )
    const dated = life.openings.flatMap((one) => {
      const { age } = life.contactOf(one)
      return age.kind === 'birthDate' ? [age.birthDate !== life.personOf(one).birthDate] : []
    })
    near(share(dated, Boolean), 0.15, 0.03)
  })
})

const toDay = (at: number) => new Date(at).toISOString().slice(0, 10) as LocalDate

test('two institutions hear of the same person differently, and of nobody else’s papers', () => {
  const met = [...Map.groupBy(life.openings, ({ person }) => person).values()].filter(
    (own) => own.length > 1,
  )
  const heard = met.map((own) => own.map((one) => life.contactOf(one).name))
  expect(share(heard, (names) => new Set(names).size > 1)).toBeGreaterThan(0.1)
  const numbers = new Map<string, number>()
  for (const opening of life.openings)
    for (const { kind, number } of life.contactOf(opening).papers) {
      if (kind !== 'passport' || !number) continue
      expect(numbers.get(number) ?? opening.person).toBe(opening.person)
      numbers.set(number, opening.person)
    }
})

test('a person tells the same place and firm at home as abroad', () => {
  const home = life.openings.filter(({ nth }) => nth === 1).slice(0, 300)
  const first = new Map(
    life.openings.filter(({ nth }) => nth === 0).map((one) => [one.person, one]),
  )
  for (const opening of home) {
    expect(opening.there).toBe(first.get(opening.person)?.place)
    expect(life.contactOf(opening).story).not.toContain(`Di ${opening.place} `)
    expect(opening.kind.companies).toContain(life.personOf(opening).company)
  }
})

test('many arrive at once, each list at one unit and one moment', () => {
  const lists = Map.groupBy(
    life.openings.filter(({ arrival }) => arrival),
    ({ arrival }) => arrival?.index,
  )
  expect(lists.size).toBeGreaterThan(3)
  for (const list of lists.values())
    expect(new Set(list.map(({ unit, at }) => `${unit} ${at}`)).size).toBe(1)
})

test('officers leave their posts for colleagues of the same kind and for newcomers', () => {
  const { postings } = life
  expect(postings.length).toBeGreaterThan(20)
  for (const posting of postings) {
    const { roles } = coalition.posts.get(posting.post) ?? { roles: [] }
    if ('with' in posting) expect(coalition.posts.get(posting.with)?.roles).toEqual(roles)
    else expect(posting.name).toMatch(/ (Contoh|Rekaan|Andai|Khayal|Karangan)$/)
  }
  const newcomers = postings.flatMap((one) => ('officer' in one ? [one.officer] : []))
  expect(new Set(newcomers).size).toBe(newcomers.length)
})

test('an invented country lives by its own data', async () => {
  const sarnath = open(await readLantern(), SARNATH_OPENED)
  const own = await getLife(sarnath)
  const from = toInstant(SARNATH_OPENED)
  const { openings, contactOf } = planLife(own, sarnath, {
    seed: 1,
    cases: 80,
    from,
    until: toInstant(from + 200 * DAY),
  })
  expect(new Set(openings.map(({ unit }) => unit))).toEqual(new Set(['quay-desk', 'rest-house']))
  expect(openings.every((one) => /Isle/.test(contactOf(one).origin ?? ''))).toBe(true)
})
