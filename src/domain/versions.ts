import type { Upcaster } from '../kit/index.ts'

/**
 * For every entry type ever changed: the functions that raise a body of version n to n + 1, in order.
 * Every other type is at version 1. `test/vectors/entries.json` keeps one of each for ever.
 */
export const UPCASTERS: Readonly<Record<string, readonly Upcaster[]>> = {
  // Version 2: the officer may say what speaks for it. An object by the form of version 1.
  'link.confirmed': [(body) => ({ ...(body as object), words: '' })],
}

/** The version that is written today: one more than there are upcasters. */
export const typeVersion = (type: string): number => (UPCASTERS[type]?.length ?? 0) + 1

/** A body of any released version in today's form. */
export function upcast(type: string, version: number, body: unknown): unknown {
  return (UPCASTERS[type] ?? []).slice(version - 1).reduce((older, raise) => raise(older), body)
}
