import type { Instant, NewEntry, RuleId } from '../../kit/index.ts'
import { dateOf } from './find.ts'
import type { Rule } from './rule.ts'
import type { CoalitionState } from './state.ts'

type Cause = Pick<NewEntry, 'type' | 'route' | 'body'>

/** Rules that put a duty on somebody because of this entry: of each rule the version in force that day. */
export function rulesFor(state: CoalitionState, entry: Cause, at: Instant): Rule[] {
  const about = [...state.rules.values()].filter((versions) =>
    versions.some(({ on }) => on === entry.type),
  )
  // Most entries cause no duty, and reading a calendar is the costly part.
  if (about.length === 0) return []
  const today = dateOf(state, at)
  const inForce = about.flatMap((versions) => versions.findLast(({ from }) => from <= today) ?? [])
  return inForce.filter(
    (rule) => rule.on === entry.type && today < (rule.until ?? '9999') && meets(rule, entry),
  )
}

export const findRule = (state: CoalitionState, id: RuleId, version: number): Rule | undefined =>
  state.rules.get(id)?.find((rule) => rule.version === version)

function meets({ when = {} }: Rule, entry: Cause): boolean {
  return Object.entries(when).every(([key, wanted]) => {
    const value = key.startsWith('body.')
      ? memberOf(entry.body, key.slice('body.'.length))
      : memberOf(entry.route, key)
    return [wanted].flat().includes(String(value))
  })
}

function memberOf(record: unknown, name: string): unknown {
  if (typeof record !== 'object' || record === null) return undefined
  return Object.entries(record).find(([key]) => key === name)?.[1]
}
