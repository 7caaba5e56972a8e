import type { Route } from '../../kit/index.ts'
import type { CoalitionBodies, CoalitionType, NewCoalitionEntry } from './entries.ts'

/** An entry of the coalition's own data: class `register`, ids alone in the clear part. */
export function registerEntry<Type extends CoalitionType>(
  type: Type,
  body: CoalitionBodies[Type],
  route: Route = {},
): NewCoalitionEntry {
  // `CoalitionBodies` pairs this type with this body; the compiler cannot see that through the union.
  return { type, class: 'register', route, body } as NewCoalitionEntry
}
