import { type InterviewId, isRefusal, type Refusal, refuse } from '../../kit/index.ts'
import { hasLiveGrant } from '../access/grants.ts'
import { isAsker } from '../board/askers.ts'
import { takenBy } from '../board/taken.ts'
import { type NewCaseEntry, toCaseEntry } from '../case/entries.ts'
import { type Decision, type Facts, freshId } from '../case/facts.ts'
import type { CaseState } from '../case/state.ts'
import { dateOf, heirsAt } from '../coalition/index.ts'
import { evaluate } from '../identification/evaluate.ts'
import type { Instrument, Subject } from '../identification/instrument.ts'
import { readTriage } from '../identification/triage.ts'
import { recoveryBars } from '../panel/recovery.ts'
import type { InterviewEnd, Outcome, Recorded } from './entries.ts'
import { filesFor } from './files.ts'
import { toNewAnswers } from './resent.ts'
import { type Answered, answersOf, dividedQuestions, type Interview } from './state.ts'

export type Beginning = {
  /** A fresh one unless the browser minted it. */
  readonly interview?: InterviewId
  readonly instrument: string
  /** The latest that is in force unless one is named. */
  readonly version?: number
  readonly subject: Subject
  readonly language: string
  readonly interpreter: boolean
}

/** Begins to ask, with one version of one instrument: results keep it, whatever comes later. */
export function beginInterview(state: CaseState, given: Beginning, facts: Facts): Decision {
  const barred = barInterviewer(state, facts) ?? barOfOthers(state, facts)
  if (barred) return barred
  const instrument = findInForce(facts, given.instrument, given.version)
  if (!instrument) return refuse('instrument-not-found', { field: 'instrument' })
  const interview = given.interview ?? freshId<InterviewId>(facts)
  if (state.interviews.has(interview)) return refuse('command-used', { field: 'interview' })
  const { id, version, kind } = instrument
  const { language, interpreter, subject } = given
  return routed(facts, [
    toCaseEntry('interview.begun', {
      interview,
      instrument: id,
      version,
      kind,
      language,
      interpreter,
    }),
    toCaseEntry('interview.framed', { interview, subject }),
  ])
}

/** It turned out to be about another person, or another form, than was thought: no answer is lost. */
export function frameInterview(
  state: CaseState,
  { interview: id, subject }: { interview: InterviewId; subject: Subject },
  facts: Facts,
): Decision {
  const interview = openInterview(state, id, facts)
  if (isRefusal(interview)) return interview
  return routed(facts, [toCaseEntry('interview.framed', { interview: id, subject })])
}

/**
 * Records answers. What arrives again is taken once, so that an officer's machine may send until it hears, and when
 * it says more, beside; an answer that names no former one stands beside it. Refused as a whole when one of them cannot be taken.
 */
export function recordAnswers(
  state: CaseState,
  { interview: id, answers }: { interview: InterviewId; answers: readonly Recorded[] },
  facts: Facts,
): Decision {
  const interview = takingInterview(state, id, facts)
  if (isRefusal(interview)) return interview
  const fresh = toNewAnswers(interview.answers, answers, facts)
  if (isRefusal(fresh)) return fresh
  const refused = refusalOf(interview, fresh, facts) ?? strangeFile(state, fresh, facts)
  if (refused) return refused
  if (fresh.length === 0) return []
  return routed(facts, [toCaseEntry('answers.recorded', { interview: id, answers: fresh })])
}

/** Ends it, and writes down what the instrument says of the answers under its version. */
export function endInterview(
  state: CaseState,
  { interview: id, why }: { interview: InterviewId; why: InterviewEnd },
  facts: Facts,
): Decision {
  const found = takingInterview(state, id, facts)
  // Over already: nothing is left to say for who ended it without the network.
  if (!isRefusal(found) && found.ended?.why === why && facts.madeAt !== undefined) return []
  const interview = openInterview(state, id, facts)
  if (isRefusal(interview)) return interview
  const instrument = findInstrument(facts, interview.instrument, interview.version)
  if (!instrument) return refuse('instrument-not-found')
  return routed(facts, [
    toCaseEntry('interview.ended', { interview: id, kind: instrument.kind, why }),
    toEvaluated(interview, instrument),
  ])
}

/** Reads the answers once more, under another version, or after contradictions were decided. The former result stands. */
export function evaluateAgain(
  state: CaseState,
  { interview: id, version }: { interview: InterviewId; version: number },
  facts: Facts,
): Decision {
  const interview = takingInterview(state, id, facts)
  if (isRefusal(interview)) return interview
  const instrument = findInstrument(facts, interview.instrument, version)
  if (!instrument) return refuse('instrument-not-found', { field: 'version' })
  return routed(facts, [toEvaluated(interview, instrument)])
}

const SOURCE = { rule: 'interview', source: 'unverified' } as const

/**
 * Why the actor may not interview this person, if so. The lead may, for protection; a unit of the panel, a team that
 * took her from the queue, and an investigator to whom she was referred, with her live consent; and while she recovers
 * no police, unless she asks.
 */
export function barInterviewer(state: CaseState, facts: Facts): Refusal | undefined {
  if (!state.lead) return refuse('case-unknown')
  if (state.closed) return refuse('case-annulled')
  if (leads(state, facts)) return undefined
  const { by, now, coalition } = facts
  const { party, unit, purpose } = by
  if (!isAsked(state, facts) && !isAsker(state.board.askers, unit))
    return refuse('interview-not-asked', SOURCE)
  const ask = { party, unit, purpose, class: 'exploitation' as const }
  if (!hasLiveGrant(state, ask, now, heirsAt(coalition, now)))
    return refuse('interview-needs-consent', SOURCE)
  return recoveryBars(state, now, purpose)
}

/** The lead, for protection. */
const leads = ({ lead }: CaseState, { by, now, coalition }: Facts): boolean =>
  lead !== undefined &&
  by.purpose === 'protection' &&
  heirsAt(coalition, now)(lead.party, lead.unit) === by.party

/** Brought to the panel, or asked for help by a referral that it accepted. */
function isAsked({ panel, referrals }: CaseState, { by, now, coalition }: Facts): boolean {
  const { party, unit, purpose } = by
  const heir = heirsAt(coalition, now)
  return (
    (purpose === 'protection' && panel.seats.get(unit)?.as === 'member') ||
    [...referrals.values()].some(
      (r) =>
        r.acceptedAt !== undefined &&
        r.state !== 'withdrawn' &&
        r.purpose === purpose &&
        heir(r.toParty, r.toUnit) === party,
    )
  )
}

/** Nobody begins from the queue with whom another unit had in hands by then; who sits on the panel comes beside it. */
function barOfOthers(state: CaseState, facts: Facts): Refusal | undefined {
  const { by, now, madeAt = now } = facts
  const { taken } = state.board.marks
  if (!taken || taken.unit === by.unit || madeAt < taken.at) return undefined
  return isAsked(state, facts) ? undefined : takenBy(taken)
}

/** Not ended yet. */
function openInterview(state: CaseState, id: InterviewId, facts: Facts): Interview | Refusal {
  const interview = takingInterview(state, id, facts)
  return !isRefusal(interview) && interview.ended ? refuse('interview-ended') : interview
}

/** Ended or not: answers given without a network arrive when it is over, and contradictions are decided then. */
function takingInterview(state: CaseState, id: InterviewId, facts: Facts): Interview | Refusal {
  const interview = state.interviews.get(id)
  return barInterviewer(state, facts) ?? interview ?? refuse('interview-unknown')
}

/** Of the versions that interviews may begin with today the one that is named, or the latest. */
function findInForce(
  { coalition, now }: Facts,
  id: string,
  version: number | undefined,
): Instrument | undefined {
  const today = dateOf(coalition, now)
  return coalition.instruments
    .get(id)
    ?.findLast(
      (one) =>
        one.from <= today &&
        today < (one.until ?? '9999') &&
        (version === undefined || one.version === version),
    )
}

function findInstrument({ coalition }: Facts, id: string, version: number): Instrument | undefined {
  return coalition.instruments.get(id)?.find((one) => one.version === version)
}

function refusalOf(
  { answers, instrument: id, version }: Interview,
  fresh: readonly Recorded[],
  facts: Facts,
): Refusal | undefined {
  const instrument = findInstrument(facts, id, version)
  const questions = new Set(
    instrument?.sections.flatMap((section) => section.questions.map((one) => one.id)),
  )
  const strange = fresh.find(({ question }) => !questions.has(question))
  if (strange) return refuse('question-unknown', { facts: { question: strange.question } })
  const loose = findLoose(answers, fresh)
  return loose && refuse('answer-base-unknown', { facts: { question: loose.question } })
}

/** Each only takes the place of what came before it: two that name each other would both be gone. */
function findLoose(answers: readonly Answered[], fresh: readonly Recorded[]): Recorded | undefined {
  const told = new Map(answers.map((one) => [one.answer, one.question]))
  return fresh.find((one) => {
    if (one.over.some((before) => told.get(before) !== one.question)) return true
    told.set(one.answer, one.question)
    return false
  })
}

/** A file that is not there, was annulled, or stands under a class that its author does not see: all one. */
function strangeFile(
  state: CaseState,
  fresh: readonly Recorded[],
  { by, now, coalition }: Facts,
): Refusal | undefined {
  const seen = filesFor(state, { ...by, heir: heirsAt(coalition, now) }, now)
  const files = new Set(seen.map(({ attachment }) => attachment))
  const strange = fresh.find(({ attachments = [] }) => attachments.some((one) => !files.has(one)))
  return strange && refuse('answer-file-unknown', { facts: { question: strange.question } })
}

function toEvaluated(interview: Interview, instrument: Instrument): NewCaseEntry {
  const { interview: id, subject, answers } = interview
  return toCaseEntry('screening.evaluated', {
    interview: id,
    instrument: instrument.id,
    version: instrument.version,
    subject,
    outcome: toOutcome(instrument, answers, subject),
    divided: dividedQuestions(answers),
  })
}

function toOutcome(instrument: Instrument, given: Interview['answers'], subject: Subject): Outcome {
  const answers = answersOf(given)
  if (instrument.kind === 'triage')
    return { flags: readTriage(instrument, answers, subject).flags.map(({ flag }) => flag) }
  const { law, palermo, pattern, dimensions } = evaluate(instrument, answers, subject)
  const brief = ({ lights, complete }: typeof law) => ({ lights, complete })
  return {
    law: brief(law),
    ...(palermo ? { palermo: brief(palermo) } : {}),
    positive: dimensions.flatMap(({ id, positive }) => (positive ? [id] : [])),
    ...(pattern ? { pattern } : {}),
  }
}

const routed = ({ by: { unit, party, post } }: Facts, entries: readonly NewCaseEntry[]) =>
  entries.map((entry) => ({ ...entry, route: { unit, party, post } }))
