import { expect, test } from 'vitest'
import type { Answer } from '../../src/contract/index.ts'
import type { LocalDate, Officer } from '../../src/kit/index.ts'
import { openNode } from '../../src/server/boot.ts'
import { toPlain } from '../../src/server/image.ts'
import { keepSnapshot } from '../../src/server/snapshot.ts'
import { command, MASTER_KEY, openCoalition, problemOf, signedIn } from '../world/node.ts'
import {
  GATE_GUARD,
  gateClerk,
  HARBOUR_OFFICE,
  HOUSE_OF_REST,
  NORTH_GATE,
  officerAt,
  QUAY_DESK,
  quayClerk,
  REST_HOUSE,
  restKeeper,
  SHORE_POST,
  shoreClerk,
} from '../world/people.ts'
import {
  answersFor,
  fileAll,
  files,
  HARBOUR,
  model,
  opened,
  REST,
  scribe,
  VIGNETTES,
} from './exercise-scene.ts'

test('four institutions read twelve stories blind, and their agreement is that of the hand', async () => {
  const { lantern, exercise, secretary } = await opened()
  const as = (by: Officer) => signedIn(lantern, by)
  const [quay, rest, gate, shore] = [
    await as(quayClerk),
    await as(restKeeper),
    await as(gateClerk),
    await as(shoreClerk),
  ]
  await fileAll(quay, exercise, HARBOUR)
  await fileAll(rest, exercise, REST)

  // Who has not filed learns who attended, and nothing of what anybody answered.
  for (const browser of [gate, shore, secretary]) {
    const story = await browser.readVignette({ exercise, vignette: 'lamp-1' })
    expect(story).not.toHaveProperty('revealed')
    const whole = await browser.readExercise({ exercise })
    expect(whole.attendance.map(({ vignettes }) => vignettes)).toEqual([12, 12, 0, 0])
    expect(JSON.stringify([story, whole])).not.toMatch(/D4\.1|"purpose"|"answers"/)
    expect((await problemOf(browser.readAgreement({ exercise }))).code).toBe('exercise-under-way')
    expect((await problemOf(browser.exportExercise({ exercise }))).code).toBe('exercise-under-way')
  }

  await fileAll(gate, exercise, HARBOUR)
  const after = await gate.readVignette({ exercise, vignette: 'lamp-6' })
  expect(after.revealed?.agreed.lights.purpose).toBe('on')
  expect(after.revealed?.institutions.map(({ party, lights }) => [party, lights.purpose])).toEqual([
    [HARBOUR_OFFICE, 'on'],
    [HOUSE_OF_REST, 'off'],
    [GATE_GUARD, 'on'],
  ])

  await fileAll(shore, exercise, 'y'.repeat(11))
  expect((await secretary.readExercise({ exercise })).complete).toBe(false)
  await secretary.closeExercise({ exercise, command: command() })
  const late = shore.fileReading({
    exercise,
    command: command(),
    vignette: 'lamp-12',
    answers: answersFor('no'),
  })
  expect((await problemOf(late)).code).toBe('exercise-over')

  const figures = await shore.readAgreement({
    exercise,
    first: HARBOUR_OFFICE,
    second: HOUSE_OF_REST,
  })
  expectByHand(figures)
  const agreed = figures.pairs.filter(({ first }) => first === undefined)
  expect(agreed.map(({ second, vignettes }) => [second, vignettes])).toEqual([
    [GATE_GUARD, 12],
    [HARBOUR_OFFICE, 12],
    [HOUSE_OF_REST, 12],
    ['shore-guard', 11],
  ])
  expect(figures.pairs).toHaveLength(4 + 6)
})

/**
 * By hand, for "lit all night" between harbour and rest house: 12 stories, 9 alike. Yes by 7 and 6 of 12, so chance is
 * 7/12·6/12 + 5/12·6/12 = 1/2 and kappa (3/4 − 1/2)/(1 − 1/2) = 1/2. Mean shares 13/24 and 11/24: Gwet's chance over
 * two categories is 2·(13/24)(11/24) = 143/288, over three (open is empty) half of that, 143/576. Wilson (Newcombe 1998):
 * 0.4677 to 0.9111.
 */
function expectByHand({ pairs, shown, dividing, few }: Answer<'readAgreement'>): void {
  const lit = shown?.questions[0]
  expect(shown).toMatchObject({ first: HARBOUR_OFFICE, second: HOUSE_OF_REST })
  expect(lit).toMatchObject({ aspect: 'D4.1', pairs: 12, differ: 3 })
  expect(lit?.observed?.value).toBeCloseTo(0.75, 10)
  expect(lit?.observed?.low).toBeCloseTo(0.4677, 4)
  expect(lit?.observed?.high).toBeCloseTo(0.9111, 4)
  expect(lit?.kappa?.value).toBeCloseTo(0.5, 10)
  expect(lit?.ac1?.value).toBeCloseTo((0.75 - 143 / 576) / (1 - 143 / 576), 10)
  const own = pairs.find(
    ({ first, second }) => first === HARBOUR_OFFICE && second === HOUSE_OF_REST,
  )
  expect(own?.lights.map(({ aspect, differ }) => [aspect, differ])).toEqual([
    ['process', 0],
    ['means', 0],
    ['purpose', 3],
  ])
  expect(own?.lights[2]?.ac1?.value).toBeCloseTo((0.75 - 143 / 288) / (1 - 143 / 288), 10)
  // Harbour and gate never differ; harbour–rest and gate–rest on 3 each, shore–harbour and shore–gate on 4, rest on 5.
  expect(dividing).toEqual([{ question: 'D4.1', comparisons: 3 * 12 + 3 * 11, differ: 19 }])
  expect(few).toBeGreaterThan(12)
}

test('who is not invited finds nothing; the same command opens one exercise', async () => {
  const lantern = await openCoalition({ ...files, vignettes: VIGNETTES })
  const secretary = await signedIn(lantern, scribe)
  const wish = {
    command: command(),
    name: 'Two only',
    instrument: model?.instrument ?? '',
    units: [QUAY_DESK, REST_HOUSE],
    closes: '2025-09-30' as LocalDate, // made as the border does
  }
  const { exercise } = await secretary.openExercise(wish)
  expect(await secretary.openExercise(wish)).toEqual({ exercise })
  const stranger = await signedIn(lantern, officerAt(SHORE_POST, 'caseworker'))
  expect((await stranger.listExercises({})).rows).toEqual([])
  expect((await problemOf(stranger.readExercise({ exercise }))).status).toBe(404)
  const auditor = await signedIn(lantern, officerAt(NORTH_GATE, 'auditor'))
  expect((await auditor.listExercises({})).rows).toHaveLength(1)
  const colleague = await signedIn(lantern, officerAt(REST_HOUSE, 'supervisor'))
  const given = { exercise, command: command(), vignette: 'lamp-1', answers: answersFor('yes') }
  await colleague.fileReading(given)
  await colleague.fileReading(given)
  expect(lantern.node.image.exercises.get(exercise)?.readings).toHaveLength(1)
  const other = await signedIn(lantern, quayClerk)
  expect((await problemOf(other.fileReading(given))).code).toBe('command-used')
  // What another command would answer is no answer to this one.
  expect(await other.readVignette({ exercise, vignette: 'lamp-1' })).not.toHaveProperty('own')
})

test('what is half answered is a draft of the post, gone once it is filed', async () => {
  const { lantern, exercise } = await opened()
  const clerk = await signedIn(lantern, quayClerk)
  const { draft } = await clerk.readVignette({ exercise, vignette: 'lamp-1' })
  expect((await clerk.readVignette({ exercise, vignette: 'lamp-2' })).draft).not.toBe(draft)
  await clerk.keepDraft({ id: draft, kind: 'exercise', label: 'l', body: { answers: {} } })
  expect((await clerk.readDesk({})).drafts).toHaveLength(1)
  await fileAll(clerk, exercise, 'y')
  expect((await clerk.readDesk({})).drafts).toEqual([])
})

test('the image after a start is the one before, from the snapshot and from the ledger', async () => {
  const { lantern, exercise } = await opened()
  await fileAll(await signedIn(lantern, quayClerk), exercise, 'yy')
  const restart = async () => {
    const again = await openNode({ dir: lantern.dir, masterKey: MASTER_KEY })
    await again.ledger.close()
    return again.image
  }
  await keepSnapshot(lantern.node)
  await fileAll(await signedIn(lantern, restKeeper), exercise, 'yn')
  const before = toPlain(lantern.node.image)
  await lantern.node.ledger.close()
  const image = await restart()
  expect(image.restoredAt).toBeGreaterThan(0)
  expect(toPlain(image)).toEqual(before)
})
