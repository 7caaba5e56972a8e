import type { CaseId } from '../../kit/index.ts'

/** Two cases that may be of one person; one of which the other is not known stands alone. */
type Pair = { readonly case: CaseId; readonly other?: CaseId }

/**
 * Pairs that hang together, as the pairs of one person who would be in all of them: thirty pairs of ten cases are one
 * group. In the order of each group's first pair. Nothing is decided by it.
 */
export function groupPairs<P extends Pair>(pairs: readonly P[]): P[][] {
  const lead = new Map<CaseId, CaseId>()
  const find = (id: CaseId): CaseId => {
    let at = id
    for (let up = lead.get(at); up !== undefined; up = lead.get(at)) at = up
    return at
  }
  for (const { case: one, other } of pairs) {
    const [a, b] = [find(one), other === undefined ? find(one) : find(other)]
    if (a !== b) lead.set(b, a)
  }
  const groups = new Map<CaseId, P[]>()
  for (const pair of pairs) {
    const of = find(pair.case)
    groups.set(of, [...(groups.get(of) ?? []), pair])
  }
  return [...groups.values()]
}
