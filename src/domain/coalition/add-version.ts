/** Gives a map that may be written: a copy, or the copy this fold already made. */
export type Own = <K, V>(map: ReadonlyMap<K, V>) => Map<K, V>

/** Every version kept, ascending; the same version again takes the place of the one known. */
export function addVersion<Id, T extends { readonly id: Id; readonly version: number }>(
  all: ReadonlyMap<Id, readonly T[]>,
  next: T,
  own: Own,
): Map<Id, readonly T[]> {
  const others = (all.get(next.id) ?? []).filter((known) => known.version !== next.version)
  const versions = [...others, next].sort((a, b) => a.version - b.version)
  return own(all).set(next.id, versions)
}
