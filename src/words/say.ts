import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { catalogue, type MessageId } from './catalogue.ts'

export type Language = 'id' | 'en'
export const LANGUAGES: readonly Language[] = ['id', 'en']

export type Values = Readonly<Record<string, string | number>>
/** Words of a message in one language; `{name}` and ICU plurals are filled from the values. */
export type Say = (message: MessageId, values?: Values) => string

/** One lookup per language, made once and reused. Messages are ICU MessageFormat. */
export function toSay(language: Language): Say {
  const ready = lookups.get(language)
  if (ready) return ready
  const messages = Object.fromEntries(
    Object.entries(catalogue).map(([id, words]) => [id, words[language]]),
  )
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } })
  i18n.setMessagesCompiler(compileMessage)
  const say: Say = (message, values) => i18n._(message, values)
  lookups.set(language, say)
  return say
}

const lookups = new Map<Language, Say>()

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
