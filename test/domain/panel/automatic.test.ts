import fc from 'fast-check'
import { expect, expectTypeOf, test } from 'vitest'
import { contract, type EndpointName, FOR_SYSTEMS } from '../../../src/contract/index.ts'
import { evolveRow } from '../../../src/domain/case/row.ts'
import { PANEL_CLASSES } from '../../../src/domain/panel/entries.ts'
import * as panel from '../../../src/domain/panel/index.ts'
import type { CaseId, Officer, System } from '../../../src/kit/index.ts'
import { attempt, begin, tries } from './random.ts'

type By = panel.PanelFacts['by']

test('an automatic determination does not compile: every decision is an officer’s', () => {
  expectTypeOf<By>().toEqualTypeOf<Officer>()
  expectTypeOf<System>().not.toMatchTypeOf<By>()
  for (const decide of [
    panel.convenePanel,
    panel.fileOpinion,
    panel.proposeDetermination,
    panel.secondDetermination,
    panel.makeDetermination,
    panel.tellDetermination,
    panel.askReview,
    panel.referReview,
    panel.wishInterview,
    panel.chooseWays,
  ])
    expectTypeOf(decide).parameter(2).toEqualTypeOf<panel.PanelFacts>()
})

test('no system is given an endpoint that decides', () => {
  const deciding = (Object.keys(contract) as EndpointName[]).filter((name) =>
    contract[name].access.startsWith('panel.'),
  )
  expect(deciding.length).toBeGreaterThan(8)
  expect(deciding.filter((name) => FOR_SYSTEMS.has(name))).toEqual([])
})

test('what a panel is before, statuses are outline and reasons are exploitation', () => {
  const sealed = Object.entries(PANEL_CLASSES).filter(([, name]) => name === 'exploitation')
  expect(sealed.map(([type]) => type).sort()).toEqual([
    'determination.reasoned',
    'opinion.reasoned',
    'review.explained',
  ])
})

test('the row of the image says what the folded case says', () => {
  fc.assert(
    fc.property(tries(60), (acts) => {
      const told = begin()
      for (const act of acts) attempt(told, act)
      const id = 'told' as CaseId
      const row = told.entries.reduce<ReturnType<typeof evolveRow>>(
        (before, entry) => evolveRow(before, entry, id),
        undefined,
      )
      const { panel: known } = told.state
      const round = panel.openRound(known)
      const seats = [...known.seats.values()].map(({ unit, as }) => `${unit} ${as}`)
      expect(row?.panel?.standing ?? 'none').toBe(panel.standingOf(known))
      expect(row?.panel?.status).toBe(panel.lastMade(known)?.status)
      expect(row?.panel?.effect).toBe(panel.effective(known)?.status)
      expect((row?.panel?.seats ?? []).map(({ unit, as }) => `${unit} ${as}`).sort()).toEqual(
        seats.sort(),
      )
      if (round && known.convened) expect(row?.panel?.deadline).toBe(round.deadline)
      if (round)
        expect([...(row?.panel?.filed ?? [])].sort()).toEqual(
          [...new Set(round.opinions.map(({ unit }) => unit))].sort(),
        )
    }),
    { numRuns: 100 },
  )
})
