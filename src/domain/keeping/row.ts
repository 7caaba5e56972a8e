import type { CaseEntry } from '../case/entries.ts'

/** As far as the node has to look for it: what awaits it, and what it may not touch. */
export type RowKeeping = {
  readonly ordered?: true
  readonly approved?: true
  readonly held?: true
  readonly passed?: true
}

/** One entry further; the same object when it is about no keeping. */
export function evolveRowKeeping(
  keeping: RowKeeping | undefined,
  entry: CaseEntry,
): RowKeeping | undefined {
  switch (entry.type) {
    case 'erasure.ordered':
      return { ...keeping, ordered: true }
    case 'erasure.approved':
      return { ...keeping, approved: true }
    case 'erasure.refused':
      return keeping?.held ? { held: true } : {}
    case 'hold.placed':
      return { ...(keeping?.ordered ? { ordered: true } : {}), held: true }
    case 'hold.lifted':
      return keeping?.ordered ? { ordered: true } : {}
    case 'retention.passed':
      return { ...keeping, passed: true }
    default:
      return keeping
  }
}
