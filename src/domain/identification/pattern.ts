import type { Pattern } from './evaluation.ts'
import type { Dimension, Subject } from './instrument.ts'

/**
 * The pattern of positive dimensions. Abuse of vulnerability stands in for deception and coercion of the same phase.
 * Coerced recruitment with exploitation and nothing at destination has no name in the source: undefined, as is
 * everything without exploitation. A child needs an act and exploitation alone.
 */
export function findPattern(
  { age }: Subject,
  acted: boolean,
  positive: ReadonlySet<Dimension>,
): Pattern | undefined {
  const any = (...ids: Dimension[]) => ids.some((id) => positive.has(id))
  if (!any('D4')) return undefined
  if (age === 'child' && acted) return 'trafficking'
  if (any('D1', 'D2', 'D3') && any('D5', 'D6')) return 'trafficking'
  if (any('D1') && !any('D5', 'D6')) return 'deception-and-exploitation'
  return any('D1', 'D2', 'D3', 'D5', 'D6') ? undefined : 'labour-case'
}
