import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { catalogue, type Message, type MessageId } from './catalogue.ts'

export type Language = 'id' | 'en'
export const LANGUAGES: readonly Language[] = ['id', 'en']

export type Values = Readonly<Record<string, string | number>>
/** Words of a message in one language; `{name}` and ICU plurals are filled from the values. */
export type SayOf<Id extends string> = (message: Id, values?: Values) => string
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

/** A lookup over other words than the catalogue, which every screen loads whole. */
export function toSayOf<Id extends string>(
  words: Readonly<Record<Id, Message>>,
  language: Language,
): SayOf<Id> {
  const messages = Object.fromEntries(
    Object.entries<Message>(words).map(([id, one]) => [id, one[language]]),
  )
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } })
  i18n.setMessagesCompiler(compileMessage)
  return (message, values) => i18n._(message, values)
}

/** Whether such a message exists: codes of refusals and findings are data when they arrive. */
export const hasMessage = (id: string): id is MessageId => Object.hasOwn(catalogue, id)

/** The language of a reader from `Accept-Language`; the first of ours that is named, else Indonesian. */
export function findLanguage(header: string | undefined): Language {
  const asked = (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return (
    LANGUAGES.find(
      (language) => language === asked.find((code) => code === 'id' || code === 'en'),
    ) ?? 'id'
  )
}
