import { dateOf } from '../domain/coalition/index.ts'
import type { Checked } from '../public/index.ts'
import { findMinutesCode, toMinutesCode } from './minutes-code.ts'
import type { Node } from './node.ts'

/** What a code from minutes is: whether there is such a decision, when it was made, in which case. */
export function checkCode({ image }: Pick<Node, 'image'>, typed: string | undefined): Checked {
  if (!typed?.trim()) return { is: 'nothing' }
  const code = findMinutesCode(typed)
  if (code === undefined) return { is: 'malformed', typed }
  const id = image.minutes.get(code)
  const row = id === undefined ? undefined : image.rows.get(id)
  const made = row?.panel?.made ?? []
  const found = made.find(({ entry }) => toMinutesCode(entry) === code)
  if (!row || !found) return { is: 'invalid', typed: code }
  const later = made.at(-1) !== found
  return {
    is: 'valid',
    typed: code,
    number: row.number,
    on: dateOf(image.coalition, found.at),
    later,
  }
}
