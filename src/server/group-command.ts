import type { CommandId } from '../kit/index.ts'

/** One command per person, derived from the group's, so that a repeated request acts once on each. */
export function commandOf(group: CommandId, index: number): CommandId {
  const tail = (Number.parseInt(group.slice(24, 36), 16) + index + 1) % 2 ** 48
  return `${group.slice(0, 24)}${tail.toString(16).padStart(12, '0')}` as CommandId // same form, last group counted up
}
