import { LIGHTS } from '../domain/identification/index.ts'

/** How often a question was compared and how often it divided. */
type Count = { readonly comparisons: number; readonly differ: number }

/** Lights in the order in which they are always named. */
export const inOrder = <Aspect extends { readonly aspect: string }>(
  aspects: readonly Aspect[],
): Aspect[] => [...aspects].sort((a, b) => ORDER.indexOf(a.aspect) - ORDER.indexOf(b.aspect))

const ORDER: readonly string[] = LIGHTS

/** Questions that divided anybody, by the share of comparisons, most first. */
export const toDividing = (counts: ReadonlyMap<string, Count>) =>
  [...counts]
    .filter(([, { differ }]) => differ > 0)
    .map(([question, count]) => ({ question, ...count }))
    .sort((a, b) => b.differ / b.comparisons - a.differ / a.comparisons || b.differ - a.differ)
