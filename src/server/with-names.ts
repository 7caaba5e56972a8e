import type { Refusal } from '../kit/index.ts'
import { type Asker, getWorker } from './asker.ts'
import { toWording } from './export/wording.ts'
import type { Node } from './node.ts'

/** The unit and the post of a refusal by their names, as it is read. */
export function withNames<Answer extends Refusal>(
  node: Node,
  refusal: Answer,
  asker: Asker,
): Answer {
  const { unit, post } = refusal.facts
  if (typeof unit !== 'string' || typeof post !== 'string') return refusal
  const words = toWording(node, asker.language, asker.say, getWorker(asker).unit)
  return { ...refusal, facts: { ...refusal.facts, unit: words.unit(unit), post: words.post(post) } }
}
