import type { CaseId, Instant } from '../../kit/index.ts'
import type { LinkState } from './steps.ts'

export type Edge = { readonly other: CaseId; readonly state: LinkState }
/** The links of a case that its reader may know of. */
export type EdgesOf = (id: CaseId) => readonly Edge[]

/** The cases of one person, as far as a reader may know: derived from links, and never written down. */
export type Person = {
  /** In order of opening, which is that of their ids. */
  readonly cases: readonly CaseId[]
  /** Two of them are marked as different persons. */
  readonly contradicted: boolean
}

/** All that confirmed links lead to from here. */
export function personOf(id: CaseId, edgesOf: EdgesOf): Person {
  const found = new Set([id])
  // A set is walked through while it grows.
  for (const one of found)
    for (const { other, state } of edgesOf(one)) if (state === 'confirmed') found.add(other)
  const cases = [...found].sort()
  const contradicted = cases.some((one) =>
    edgesOf(one).some(({ other, state }) => state === 'rejected' && found.has(other)),
  )
  return { cases, contradicted }
}

/** How many persons so many cases are of; `linked` are those of them that have a link. */
export function countPersons(cases: number, linked: Iterable<CaseId>, edgesOf: EdgesOf): number {
  const counted = new Set<CaseId>()
  let twice = 0
  for (const id of linked) {
    if (counted.has(id)) continue
    const person = personOf(id, edgesOf)
    for (const one of person.cases) counted.add(one)
    twice += person.cases.length - 1
  }
  return cases - twice
}

/** An earlier case of the same person. */
export type Earlier = {
  readonly openedAt: Instant
  /** Closed, or led by another unit than opened it. */
  readonly over: boolean
}

/** Found again after help had ended or passed on: a person to be met with care, not a statistic. */
export const isReturnee = (openedAt: Instant, others: readonly Earlier[]): boolean =>
  others.some((other) => other.over && other.openedAt < openedAt)
