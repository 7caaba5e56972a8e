import { type AnswerId, isRefusal, type Refusal, refuse, toCanonical } from '../../kit/index.ts'
import { type Facts, freshId } from '../case/facts.ts'
import type { Recorded } from './entries.ts'

/**
 * What of the answers given is new. One that arrives again as it was is taken once. One that arrives again with
 * another note, other files or another base is kept as an answer after the former, under an id of its own; with
 * another value it is refused: whoever sent it is wrong about which answer it is, and nothing is guessed.
 */
export function toNewAnswers(
  known: readonly Recorded[],
  given: readonly Recorded[],
  facts: Facts,
): readonly Recorded[] | Refusal {
  const taken: Recorded[] = []
  for (const one of given) {
    const fresh = toNew([...known, ...taken], one, facts)
    if (isRefusal(fresh)) return fresh
    if (fresh) taken.push(fresh)
  }
  return taken
}

function toNew(
  known: readonly Recorded[],
  given: Recorded,
  facts: Facts,
): Recorded | undefined | Refusal {
  const former = known.find(({ answer }) => answer === given.answer)
  if (!former) return given
  if (former.question !== given.question || former.value !== given.value)
    return refuse('answer-known', { facts: { question: given.question } })
  if (contentOf(former) === contentOf(given)) return undefined
  const after = { ...given, over: [...new Set([former.answer, ...given.over])] }
  return known.some((one) => contentOf(one) === contentOf(after))
    ? undefined
    : { ...after, answer: freshId<AnswerId>(facts) }
}

/** All that was said, without the id and without who recorded it; two that say the same are the same. */
const contentOf = ({
  question,
  value,
  evidence,
  note = '',
  attachments = [],
  askedAt,
  over,
}: Recorded): string =>
  toCanonical({
    question,
    value,
    evidence: evidence.toSorted(),
    note,
    attachments: attachments.toSorted(),
    askedAt,
    over: over.toSorted(),
  })
