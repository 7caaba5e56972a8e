import { catalogue, type MessageId } from './catalogue.ts'
import type { Language, SayOf } from './lookup.ts'
import { toSayOf } from './written.ts'

export type Say = SayOf<MessageId>

/** One lookup per language, made once and reused. Messages are ICU MessageFormat. */
export function toSay(language: Language): Say {
  const ready = lookups.get(language)
  if (ready) return ready
  const say = toSayOf(catalogue, language)
  lookups.set(language, say)
  return say
}

const lookups = new Map<Language, Say>()

/** Whether such a message exists: codes of refusals and findings are data when they arrive. */
export const hasMessage = (id: string): id is MessageId => Object.hasOwn(catalogue, id)
