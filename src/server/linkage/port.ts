import type { CaseId } from '../../kit/index.ts'
import type { Explanation } from '../../linkage/index.ts'

/** A case that may be about the same person, and why. */
export type Alike = { readonly case: CaseId; readonly explanation: Explanation }

/** Looks for cases about the same person; `model` is the version of what weighed them. */
export type Likeness = {
  readonly model: string
  /** Cases like this one, the most likely first, at least `possible`; those that `held` says yes to. */
  alike(id: CaseId, held: (other: CaseId) => boolean, limit: number): Promise<readonly Alike[]>
}
