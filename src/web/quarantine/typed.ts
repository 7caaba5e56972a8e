/** Ids and codes that tell a reader nothing. */
const SILENT = new Set(['draft', 'case', 'id', 'version', 'kind', 'key'])

/** The filled members of what was typed, each with its path: whatever act it was. */
export function toLines(
  value: unknown,
  path: readonly string[] = [],
): { readonly path: string; readonly words: string }[] {
  if (value === undefined || value === null || value === '') return []
  if (typeof value !== 'object') return [{ path: path.join(' › '), words: String(value) }]
  return Object.entries(value)
    .filter(([name]) => path.length > 0 || !SILENT.has(name))
    .flatMap(([name, member]) => toLines(member, [...path, name]))
}
