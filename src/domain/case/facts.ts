import type { Actor, Instant, NextId, Refusal, Worker } from '../../kit/index.ts'
import type { CoalitionState } from '../coalition/index.ts'
import type { NewCaseEntry } from './entries.ts'

/** What a decision may know beside the state: everything that would make it impure comes in here. */
export type Facts<By extends Actor = Worker> = {
  readonly now: Instant
  /** When it was done, where it was done without the network and comes now. */
  readonly madeAt?: Instant
  readonly nextId: NextId
  readonly by: By
  readonly coalition: CoalitionState
}

export type Decision = readonly NewCaseEntry[] | Refusal

/** Mints a fresh id of the wanted brand. */
export function freshId<Id extends string>(facts: Pick<Facts, 'nextId'>): Id {
  return facts.nextId() as Id // nextId is the node's only source of ids
}
