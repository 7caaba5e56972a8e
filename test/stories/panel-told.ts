import type { VictimStatus } from '../../src/domain/panel/index.ts'
import type { CaseId, DeterminationId, LocalDate, Officer, UnitId } from '../../src/kit/index.ts'
import { consentTo } from '../world/acts.ts'
import { type Browser, command, inDays, type Lantern, signedIn } from '../world/node.ts'
import {
  GATE_GUARD,
  gateClerk,
  HOUSE_OF_REST,
  NORTH_GATE,
  PIP,
  quayClerk,
  REST_HOUSE,
  restKeeper,
  SHORE_GUARD,
  WREN,
} from '../world/people.ts'

// The quay is the mission that leads, the gate the police, the house of rest the social ministry.

export const SECRET = 'The skipper took her card.'
const TODAY = '2025-09-01' as LocalDate // the day of SARNATH_OPENED, in every zone of the units

export const file = (by: Browser, id: CaseId, status: VictimStatus, reasons = SECRET) =>
  by.fileOpinion({ case: id, command: command(), status, reasons, relies: [] })

/** Given: a person registered at the quay, and a consent for each institution that may sit. */
export async function registered(lantern: Lantern, contact: object = WREN) {
  const quay = await signedIn(lantern, quayClerk)
  const { case: id } = await quay.registerCase({
    command: command(),
    contact: contact as never,
  })
  const expires = inDays(lantern, 90)
  const child = contact === PIP
  for (const recipient of [GATE_GUARD, HOUSE_OF_REST, SHORE_GUARD])
    await quay.giveConsent({
      case: id,
      command: command(),
      answer: {
        ...consentTo({
          recipient,
          expires,
          ...(child ? { basis: 'guardian', guardian: 'Aunt' } : {}),
        }),
        classes: ['exploitation'],
      },
    })
  return {
    id,
    quay,
    gate: await signedIn(lantern, gateClerk),
    rest: await signedIn(lantern, restKeeper),
  }
}

/** Given: the panel sits, and each has filed. */
export async function decidedBy(
  lantern: Lantern,
  found: readonly [quay: VictimStatus, gate: VictimStatus, rest: VictimStatus],
  contact?: object,
) {
  const scene = await registered(lantern, contact)
  const { id, quay, gate, rest } = scene
  await quay.convenePanel({ case: id, command: command(), members: [NORTH_GATE, REST_HOUSE] })
  for (const [at, by] of [quay, gate, rest].entries()) await file(by, id, found[at] ?? 'indicated')
  return scene
}

export const propose = (by: Browser, id: CaseId, status: VictimStatus, second?: UnitId) =>
  by.proposeDetermination({
    case: id,
    command: command(),
    status,
    reasons: 'By most.',
    ...(second ? { second } : {}),
  })

export async function liveOf(by: Browser, id: CaseId): Promise<DeterminationId> {
  const round = (await by.readPanel({ case: id })).rounds.at(-1)
  const found = round?.made?.determination ?? round?.live
  if (!found) throw new Error('nothing was proposed')
  return found
}

export const make = async (by: Browser, id: CaseId) => {
  const determination = await liveOf(by, id)
  await by.makeDetermination({ case: id, command: command(), determination })
  return determination
}

export const tell = async (by: Browser, id: CaseId, more: object = {}) =>
  await by.tellDetermination({
    case: id,
    command: command(),
    determination: await liveOf(by, id),
    on: TODAY,
    language: 'fr',
    interpreter: true,
    to: 'person',
    form: 'both',
    ...more,
  })

export const owedBy = async (lantern: Lantern, by: Officer) =>
  (await (await signedIn(lantern, by)).readDesk({})).owed.map(({ rule }) => rule).sort()
