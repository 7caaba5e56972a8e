import { nameTokens } from '../person/name.ts'
import type { Finding, Reading, Values, WarningCode } from './reading.ts'

/**
 * Adds warnings where two readings have one paper's number, or one name and one birth date. Never
 * merges: brothers share names, and papers are forged.
 */
export function warnOfDuplicates(readings: readonly Reading[]): Reading[] {
  const seen = new Map<string, number[]>()
  for (const [index, reading] of readings.entries()) {
    if (reading.dropped) continue
    for (const { key } of keysOf(reading.values))
      seen.set(key, [...(seen.get(key) ?? []).slice(-LISTED), index])
  }
  return readings.map((reading, index) => withWarnings(reading, index, readings, seen))
}

/** How many of the other rows are remembered for one key; a thousand empty names must stay linear. */
const LISTED = 5

type Key = { readonly key: string; readonly code: WarningCode; readonly field: Finding['field'] }

function withWarnings(
  reading: Reading,
  index: number,
  readings: readonly Reading[],
  seen: ReadonlyMap<string, readonly number[]>,
): Reading {
  if (reading.dropped) return reading
  const added = keysOf(reading.values).flatMap(({ key, code, field }) => {
    const other = seen.get(key)?.find((at) => at !== index)
    const row = other === undefined ? undefined : readings[other]?.row
    return row === undefined ? [] : [{ code, ...(field && { field }), facts: { row } }]
  })
  return added.length === 0 ? reading : { ...reading, warnings: [...reading.warnings, ...added] }
}

function keysOf(values: Values): Key[] {
  const papers = (['nationalId', 'passport', 'travelDocument'] as const).flatMap((field) => {
    const number = values[field]
    return number ? [{ key: `${field} ${number}`, code: 'duplicate-number' as const, field }] : []
  })
  if (!values.name || values.age.kind !== 'birthDate') return papers
  const name = nameTokens(values.name).toSorted().join(' ')
  const key = `person ${name} ${values.age.birthDate}`
  return [...papers, { key, code: 'duplicate-person', field: 'name' }]
}
