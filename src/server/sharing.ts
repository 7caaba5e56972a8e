import type { Outlined, Sharing } from '../domain/case/row.ts'

/**
 * One object for equal codes and outlines of all rows. Codes of the coalition's data and outlines, which
 * are nobody's: a name kept here would outlive its case.
 */
export function newSharing(): Sharing {
  const codes = new Map<string, string>()
  const outlines = new Map<string, Outlined>()
  return {
    // The cast: the map gives back an equal string.
    code: (code) => keep(codes, code, code) as typeof code,
    outline: (told) => keep(outlines, Object.values(told).join('|'), told),
  }
}

function keep<Value>(known: Map<string, Value>, name: string, fresh: Value): Value {
  const kept = known.get(name)
  if (kept === undefined) known.set(name, fresh)
  return kept ?? fresh
}
