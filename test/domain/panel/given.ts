import type { CaseEntry } from '../../../src/domain/case/entries.ts'
import {
  askReview,
  convenePanel,
  fileOpinion,
  makeDetermination,
  type PanelFacts,
  proposeDetermination,
  secondDetermination,
  tellDetermination,
  type VictimStatus,
} from '../../../src/domain/panel/index.ts'
import type { DeterminationId, LocalDate, Officer, UnitId } from '../../../src/kit/index.ts'
import { consented, registered } from '../../world/acts.ts'
import {
  GATE_GUARD,
  gateClerk,
  HOUSE_OF_REST,
  NORTH_GATE,
  officerAt,
  quayClerk,
  quayHead,
  REST_HOUSE,
  restKeeper,
  SHORE_GUARD,
  SHORE_POST,
} from '../../world/people.ts'
import type { Telling } from '../../world/telling.ts'

export const gateHead = officerAt(NORTH_GATE, 'supervisor')
export const restHead = officerAt(REST_HOUSE, 'supervisor')
export const shoreClerk = officerAt(SHORE_POST, 'caseworker')
export const shoreHead = officerAt(SHORE_POST, 'supervisor')
export const TODAY = '2025-09-01' as LocalDate // the day of SARNATH_OPENED, in every zone of the units

/** Given: a person who agreed that every institution learns what happened. */
export function agreed(): Telling {
  const told = registered()
  for (const recipient of [GATE_GUARD, HOUSE_OF_REST, SHORE_GUARD])
    consented(told, { recipient, classes: ['exploitation'] })
  return told
}

/** Given: the quay desk brought the gate and the house to the panel. */
export function convened(members: readonly UnitId[] = [NORTH_GATE, REST_HOUSE]): Telling {
  const told = agreed()
  told.does(quayClerk, (state, facts) =>
    convenePanel(state, { members }, officerFacts(facts, quayClerk)),
  )
  return told
}

/** A test's facts are of the officer that acts. */
export const officerFacts = <F extends object>(
  facts: F,
  by: Officer,
): F & { readonly by: Officer } => ({
  ...facts,
  by,
})

export const opines = (told: Telling, by: Officer, status: VictimStatus, reasons = 'Seen.') =>
  told.does(by, (state, facts) =>
    fileOpinion(state, { status, reasons, relies: [] }, officerFacts(facts, by)),
  )

export const proposes = (told: Telling, by: Officer, status: VictimStatus, second?: UnitId) =>
  told.does(by, (state, facts) =>
    proposeDetermination(
      state,
      { status, reasons: 'By most.', ...(second ? { second } : {}) },
      officerFacts(facts, by),
    ),
  )

export const liveOf = ({ state }: Telling): DeterminationId => {
  const found = state.panel.rounds.at(-1)?.proposals.at(-1)?.determination
  if (!found) throw new Error('nothing was proposed')
  return found
}

export const seconds = (told: Telling, by: Officer, upheld = true) =>
  told.does(by, (state, facts) =>
    secondDetermination(
      state,
      { determination: liveOf(told), upheld, words: 'Looked.' },
      officerFacts(facts, by),
    ),
  )

export const makes = (told: Telling, by: Officer) =>
  told.does(by, (state, facts) =>
    makeDetermination(state, { determination: liveOf(told) }, officerFacts(facts, by)),
  )

export const NOTICE = {
  language: 'fr',
  interpreter: false,
  to: 'person',
  form: 'spoken',
  on: TODAY,
} as const

export const tells = (told: Telling, by: Officer, on: LocalDate = TODAY) =>
  told.does(by, (state, facts) =>
    tellDetermination(
      state,
      { ...NOTICE, on, determination: liveOf(told) },
      officerFacts(facts, by),
    ),
  )

export const asksReview = (told: Telling, by: Officer) =>
  told.does(by, (state, facts) =>
    askReview(state, { by: 'person', words: 'She says more now.' }, officerFacts(facts, by)),
  )

/** Given: all three filed, the quay proposes, and somebody else of the panel decides. */
export function decided(
  found: readonly [quay: VictimStatus, gate: VictimStatus, rest: VictimStatus],
  status: VictimStatus,
  second?: UnitId,
): Telling {
  const told = convened()
  opines(told, quayClerk, found[0], 'The quay saw it.')
  opines(told, gateClerk, found[1], 'The gate saw it.')
  opines(told, restKeeper, found[2], 'The house saw it.')
  proposes(told, quayHead, status, second)
  if (second) seconds(told, officerAt(second, 'supervisor'))
  makes(told, restKeeper)
  return told
}

/** Given: a negative, looked at by the shore post, and the person was told. */
export function toldNegative(): Telling {
  const told = decided(['not-victim', 'not-victim', 'indicated'], 'not-victim', SHORE_POST)
  tells(told, quayClerk)
  return told
}

export type Act = (state: Telling['state'], facts: PanelFacts) => ReturnType<typeof fileOpinion>
/** The code with which an act is refused. */
export const code = (told: Telling, by: Officer, act: Act) =>
  told.refuses(by, (state, facts) => act(state, officerFacts(facts, by))).code
export const opinion = (status: VictimStatus) => ({ status, reasons: 'Seen.', relies: [] })

export const typesOf = (entries: readonly CaseEntry[]) =>
  entries.map(({ type }) => type).filter((type) => !type.startsWith('duty.'))
