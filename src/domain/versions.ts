import type { Upcaster } from '../kit/index.ts'

/**
 * For every entry type ever changed: the functions that raise a body of version n to n + 1, in order.
 * Empty so far: every type is at version 1. `test/vectors/entries.json` keeps one of each for ever.
 */
export const UPCASTERS: Readonly<Record<string, readonly Upcaster[]>> = {}

/** The version that is written today: one more than there are upcasters. */
export const typeVersion = (type: string): number => (UPCASTERS[type]?.length ?? 0) + 1

/** A body of any released version in today's form. */
export function upcast(type: string, version: number, body: unknown): unknown {
  return (UPCASTERS[type] ?? []).slice(version - 1).reduce((older, raise) => raise(older), body)
}
