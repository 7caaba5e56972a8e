import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Exercise,
  fileReading,
  findReading,
  findVignette,
  hasFigures,
  toAttendance,
  viewVignette,
} from '../../../src/domain/exercise/index.ts'
import { ANSWER_VALUES, type Answers } from '../../../src/domain/identification/index.ts'
import { isRefusal } from '../../../src/kit/index.ts'
import { officerAt, UNITS } from '../../world/people.ts'
import { coalition, factsFor, opened, TODAY } from './lamps.ts'

const OFFICERS = UNITS.flatMap(({ unit }) =>
  (['caseworker', 'supervisor', 'investigator'] as const).map((role) => officerAt(unit, role)),
)
const VIGNETTES = ['dark-tower', 'lit-all-night']
const ASKED = ['act.ferried', 'D1.1', 'D4.1', 'D4.2', 'D5.1']

const value = fc.constantFrom(...ANSWER_VALUES.slice(0, 3))
const answers = fc.tuple(...ASKED.map(() => value))
const filing = fc.record({
  by: fc.constantFrom(...OFFICERS),
  vignette: fc.constantFrom(...VIGNETTES),
  // The same act in two worlds, with answers that may differ.
  here: answers,
  there: answers,
})
type Filing = {
  readonly by: (typeof OFFICERS)[number]
  readonly vignette: string
  readonly here: readonly string[]
  readonly there: readonly string[]
}

function play(filings: readonly Filing[], world: 'here' | 'there'): Exercise {
  const told = opened()
  for (const { by, vignette, ...said } of filings) {
    // Values of the generator above.
    const given = Object.fromEntries(ASKED.map((id, at) => [id, said[world][at]])) as Answers
    const decided = fileReading(told.state, { vignette, answers: given }, factsFor(by))
    if (!isRefusal(decided)) told.does(by, () => decided)
  }
  return told.state
}

test('before filing nothing that a post is shown depends on what anybody else answered', () => {
  fc.assert(
    fc.property(
      fc.array(filing, { maxLength: 24 }),
      fc.constantFrom(...OFFICERS),
      fc.constantFrom(...VIGNETTES),
      (filings, viewer, name) => {
        const [here, there] = [play(filings, 'here'), play(filings, 'there')]
        const vignette = findVignette(coalition, here, name)
        if (!vignette) throw new Error('it is in the exercise')
        expect(hasFigures(here, TODAY)).toBe(hasFigures(there, TODAY))
        expect(toAttendance(here)).toEqual(toAttendance(there))
        if (findReading(here, name, viewer)) return
        expect(viewVignette(here, vignette, viewer, TODAY)).toEqual({})
        expect(viewVignette(there, vignette, viewer, TODAY)).toEqual({})
      },
    ),
  )
})
