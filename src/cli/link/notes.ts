import type { Values } from '../../words/index.ts'
import { hasMessage, type Say } from './say.ts'

/** Something about a row: why it was left out, or what of it was not taken as it stands. */
export type RowNote = {
  readonly row: number
  readonly code: string
  readonly state: 'left-out' | 'noted'
  readonly column?: string
  readonly cell?: string | undefined
  readonly facts?: Values
}

/** What was found, in words. */
export function sayNote({ code, facts }: RowNote, say: Say): string {
  for (const id of [`list-link.note.${code}`, `finding.${code}`, `dropped.${code}`])
    if (hasMessage(id)) return say(id, facts)
  return code
}

/** What to do about it; empty where nothing needs to be done. */
export function sayMend({ code }: RowNote, say: Say): string {
  const id = `list-link.mend.${code}`
  return hasMessage(id) ? say(id) : ''
}
