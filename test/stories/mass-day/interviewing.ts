import { ProblemError } from '../../../src/client/index.ts'
import type { Asked } from '../../../src/contract/index.ts'
import type { AnswerId, CaseId, IncidentId, Instant, InterviewId } from '../../../src/kit/index.ts'
import type { Chance } from '../../faults/chance.ts'
import type { Day } from './day.ts'
import type { Desk } from './desk.ts'

/** Whether this officer closes the tab and leaves, and when. */
export type Leaving = 'with-a-person' | 'with-unsent-work' | undefined

export type Hand = {
  readonly desk: Desk
  readonly day: Day
  readonly chance: Chance
  readonly incident: IncidentId
  readonly leaving: Leaving
  left: boolean
  readonly isOver: () => boolean
  /** Answers that were given, for the end: each must stand in the ledger once. */
  readonly answers: AnswerId[]
}

/** The column that is worked on first: whom the clock returned from an interview, then who was triaged. */
const WORK = ['in-interview', 'triaged', 'waiting-triage'] as const
/** Persons before one who leaves does so. */
const BEFORE_LEAVING = 3
/** An officer whose tab was closed comes back after so many minutes. */
const AWAY = 360

/** Takes, triages and interviews until nobody is left. */
export async function work(hand: Hand): Promise<void> {
  const { desk, day, isOver } = hand
  for (let taken = 0; !isOver(); ) {
    await desk.flush()
    const next = await takeNext(hand)
    if (!next) {
      await day.sleep(5)
      continue
    }
    if (next.stage === 'waiting-triage') {
      await triage(hand, next.case)
      continue
    }
    taken += 1
    if (hand.leaving === 'with-a-person' && taken > BEFORE_LEAVING) {
      hand.left = true
      return
    }
    await interview(hand, next.case).catch(refusedOnly)
  }
}

async function takeNext({ desk, incident }: Hand) {
  for (const stage of WORK) {
    const taken = await desk
      .now('takeNext', (browser, command) => browser.takeNext({ incident, stage, command }))
      .catch(refusedOnly)
    if (taken) return { case: taken.case, stage }
  }
  return undefined
}

async function triage({ desk, day, chance }: Hand, id: CaseId): Promise<void> {
  await day.sleep(2)
  const found = { urgent: chance.below(20) === 0, interpreter: false, alone: false }
  await desk
    .now('recordTriage', (browser, command) =>
      browser.recordTriage({ case: id, command, ...found }),
    )
    .catch(refusedOnly)
}

/** One interview, or what is left of one that somebody began and left. */
async function interview(hand: Hand, id: CaseId): Promise<void> {
  const { desk, day, chance } = hand
  const view = await desk.insist((browser) => browser.listInterviews({ case: id }))
  const open = view.interviews.find(({ ended }) => !ended)
  const one = open?.interview ?? (crypto.randomUUID() as InterviewId) // as the browser mints it
  if (!open) await desk.act('beginInterview', { ...BEGINNING, case: id, interview: one })
  const minutes = logNormal(chance)
  await day.sleep(minutes / 2)
  await desk.act('recordAnswers', { case: id, interview: one, answers: answer(hand, 0) })
  const leaves = hand.leaving === 'with-unsent-work' && !hand.left && (await desk.unsent()) > 0
  if (leaves) {
    hand.left = true
    await day.sleep(AWAY)
    desk.openAnew()
  } else await day.sleep(minutes / 2)
  await desk.act('recordAnswers', { case: id, interview: one, answers: answer(hand, 3) })
  await desk.act('endInterview', { case: id, interview: one, why: 'done' })
}

const BEGINNING = {
  instrument: 'joint-screening',
  subject: { age: 'adult', form: 'labour' },
  language: 'id',
  interpreter: false,
} as const
const QUESTIONS = ['D1.1', 'D1.2', 'D2.1', 'D3.1', 'D4.1', 'D5.1']

function answer({ answers, chance, day }: Hand, from: number): Asked<'recordAnswers'>['answers'] {
  return QUESTIONS.slice(from, from + 3).map((question) => {
    const id = crypto.randomUUID() as AnswerId // as the browser mints it
    answers.push(id)
    const value = chance.pick(['yes', 'yes', 'no', 'unknown'] as const)
    const askedAt = day.now as Instant // the time of the node
    return { answer: id, question, value, evidence: ['statement'], askedAt, over: [] }
  })
}

/** Half are shorter than 25 minutes; one in six takes longer than 40. */
function logNormal(chance: Chance): number {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
  return 25 * Math.exp(0.5 * normal)
}

/** Somebody else was there first, or nobody is left: the next one. */
function refusedOnly(error: unknown): undefined {
  if (!(error instanceof ProblemError) || !EXPECTED.has(error.problem.code)) throw error
}
const EXPECTED: ReadonlySet<string> = new Set([
  'queue-empty',
  'queue-taken-already',
  'queue-nothing-left',
  'interview-not-asked',
  'interview-ended',
])
