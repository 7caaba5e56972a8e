import type { Actor, Instant, PartyId, PostId, UnitId } from '../../kit/index.ts'
import { type Refusal, refuse } from '../../kit/index.ts'

/** In whose hands a person is. */
export type Taken = {
  readonly unit: UnitId
  readonly party: PartyId
  readonly post: PostId
  readonly at: Instant
  /** When somebody of that unit last did something about her. */
  readonly touched: Instant
}

type Told = { readonly type: string; readonly actor: Actor; readonly recordedAt: Instant }

/**
 * In whose hands a person is after one more entry; the same object when it changes nothing. Being taken ends
 * with what she was taken for: when her stage moves on, other than into the interview.
 */
export function evolveTaken(
  taken: Taken | undefined,
  entry: Told,
  done: boolean,
): Taken | undefined {
  if (done || ENDING.has(entry.type)) return undefined
  const { actor, type, recordedAt } = entry
  if (actor.kind !== 'officer') return taken
  const { unit, party, post } = actor
  if (type === 'queue.taken' || (type === 'interview.begun' && !taken))
    return { unit, party, post, at: recordedAt, touched: recordedAt }
  return taken?.unit === unit ? { ...taken, touched: recordedAt } : taken
}

const ENDING: ReadonlySet<string> = new Set([
  'queue.left',
  'queue.returned',
  'case.annulled',
  'lead.taken',
])

export const takenBy = ({ unit, post }: Pick<Taken, 'unit' | 'post'>): Refusal =>
  refuse('queue-taken-already', { facts: { unit, post }, rule: 'queue' })
