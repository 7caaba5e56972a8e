import type { Instant, PartyId, UnitId } from '../../kit/index.ts'
import type { Viewer } from '../access/disclose.ts'
import { visibleClasses } from '../access/grants.ts'
import type { CaseState } from '../case/state.ts'
import { type Compared, toCompared } from '../identification/compared.ts'
import type { Light } from '../identification/evaluation.ts'
import { answersOf, type Interview } from '../interview/state.ts'
import type { VictimStatus } from './entries.ts'
import { disclosePanel } from './view.ts'

/** What one institution made of one case by itself, to be counted with many others. */
export type PanelReading = {
  readonly party: PartyId
  /** Its first opinion, if it had seen no other. */
  readonly finding?: VictimStatus
  /** Of each instrument: what it recorded, and the lights of the interview that it held. */
  readonly instruments: ReadonlyMap<string, InstrumentReading>
}
export type InstrumentReading = {
  readonly answers: Readonly<Record<string, Compared>>
  readonly lights?: Readonly<Record<string, Light>>
}
/** The institution of a unit at an instant, as it is called today. */
export type PartyOf = (unit: UnitId, at: Instant) => PartyId | undefined

/**
 * Readings of a case whose panel has decided, as far as this viewer is shown opinions and answers: empty while a first
 * decision is open, for whoever stands outside, and without answers where the class exploitation is closed. Only what an
 * institution said by itself counts: an opinion written after others were seen tells nothing of agreement.
 */
export function readingsOf(state: CaseState, viewer: Viewer, partyOf: PartyOf): PanelReading[] {
  const first = disclosePanel(state, viewer)?.rounds[0]
  if (!first?.made || !first.open) return []
  const findings = new Map<PartyId, VictimStatus>()
  for (const { unit, at, party, status, blind } of first.opinions) {
    const rater = partyOf(unit, at) ?? party
    if (blind && !findings.has(rater)) findings.set(rater, status)
  }
  const held = visibleClasses(state, viewer, viewer.now).has('exploitation')
    ? [...state.interviews.values()].filter(({ kind }) => kind === 'screening')
    : []
  return [...findings].map(([party, finding]) => ({
    party,
    finding,
    instruments: toInstruments(held, party, partyOf),
  }))
}

function toInstruments(
  interviews: readonly Interview[],
  party: PartyId,
  partyOf: PartyOf,
): Map<string, InstrumentReading> {
  const read = new Map<string, InstrumentReading>()
  for (const [id, own] of Map.groupBy(interviews, ({ instrument }) => instrument)) {
    const answers = ownAnswers(own, party, partyOf)
    const lights = own
      .filter(({ unit, at }) => unit && partyOf(unit, at) === party)
      .flatMap(({ evaluations }) => evaluations.at(-1)?.outcome.law?.lights ?? [])
      .at(-1)
    if (lights || Object.keys(answers).length > 0)
      read.set(id, { answers, ...(lights ? { lights } : {}) })
  }
  return read
}

/** Questions that it asked itself; what it did not ask is nothing to agree on. */
function ownAnswers(
  interviews: readonly Interview[],
  party: PartyId,
  partyOf: PartyOf,
): Record<string, Compared> {
  const own = interviews
    .flatMap(({ answers }) => answers)
    .filter(({ unit, at }) => unit && partyOf(unit, at) === party)
  const asked = Object.entries(answersOf(own)).filter(([, value]) => value !== 'not-asked')
  return Object.fromEntries(asked.map(([question, value]) => [question, toCompared(value)]))
}
