import { expect } from 'vitest'
import type { CaseEntry } from '../../../src/domain/case/entries.ts'
import { evolveCase, NO_CASE } from '../../../src/domain/case/state.ts'
import { type AnswerId, type CaseId, type CommandId, caseStream } from '../../../src/kit/index.ts'
import type { Lantern } from '../../world/node.ts'
import type { Desk, Done } from './desk.ts'

/** The entry that each act leaves. */
const LEAVES: Readonly<Record<Done['name'], string>> = {
  takeNext: 'queue.taken',
  recordTriage: 'triage.recorded',
  beginInterview: 'interview.begun',
  recordAnswers: 'answers.recorded',
  endInterview: 'interview.ended',
}

export type Figures = {
  readonly returned: number
  readonly interviews: number
  readonly beside: number
  readonly acts: number
  readonly kept: number
  readonly lost: number
}

/** Throws unless everybody is decided once, was never in two hands, and every act and answer is there exactly once. */
export async function expectKept(
  lantern: Lantern,
  cases: readonly CaseId[],
  desks: readonly Desk[],
  answers: readonly AnswerId[],
): Promise<Figures> {
  const streams = await Promise.all(cases.map((id) => readCase(lantern, id)))
  const entries = streams.flat()
  for (const stream of streams) expectOneHand(stream)
  expectActs(entries, desks)
  expectAnswers(entries, answers)
  const count = (type: string) => entries.filter((one) => one.type === type).length
  return {
    returned: count('queue.returned'),
    interviews: count('interview.ended'),
    beside: count('interview.begun') - cases.length,
    acts: desks.reduce((sum, { done }) => sum + done.length, 0),
    kept: desks.reduce((sum, { kept }) => sum + kept, 0),
    lost: desks.reduce((sum, { line }) => sum + line.lost, 0),
  }
}

/** Of the stream of a case by its name: entries of a case. */
const readCase = async ({ node }: Lantern, id: CaseId) =>
  (await node.ledger.readStream(caseStream(id))) as unknown as CaseEntry[]

function expectOneHand(entries: readonly CaseEntry[]): void {
  let state = NO_CASE
  for (const entry of entries) {
    if (entry.type === 'queue.taken') expect(state.board.marks.taken, entry.stream).toBeUndefined()
    state = evolveCase(state, entry)
  }
  const made = entries.filter(({ type }) => type === 'determination.made')
  expect(made, `${entries[0]?.stream} is decided once`).toHaveLength(1)
  expect(state.board.marks.taken, 'nobody is left in hands').toBeUndefined()
}

/** An end that came when it was over already left nothing; everything else left its one entry. */
function expectActs(entries: readonly CaseEntry[], desks: readonly Desk[]): void {
  const left = new Map<CommandId, string[]>()
  for (const { command, type } of entries) left.set(command, [...(left.get(command) ?? []), type])
  for (const { name, command } of desks.flatMap(({ done }) => done)) {
    const own = (left.get(command) ?? []).filter((type) => type === LEAVES[name])
    if (name === 'endInterview') expect(own.length).toBeLessThanOrEqual(1)
    else expect(own, `${name} ${command}`).toEqual([LEAVES[name]])
  }
}

function expectAnswers(entries: readonly CaseEntry[], given: readonly AnswerId[]): void {
  const kept = entries.flatMap((one) =>
    one.type === 'answers.recorded' ? one.body.answers.map(({ answer }) => answer) : [],
  )
  expect(kept.length).toBe(new Set(kept).size)
  expect(new Set(kept)).toEqual(new Set(given))
}
