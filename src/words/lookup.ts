import { type Messages, setupI18n } from '@lingui/core'

/** A message in every language of the product; a missing one does not compile. */
export type Message = { readonly id: string; readonly en: string }

export type Language = keyof Message
export const LANGUAGES: readonly Language[] = ['id', 'en']

export type Values = Readonly<Record<string, string | number>>
/** Words of a message in one language; `{name}` and ICU plurals are filled from the values. */
export type SayOf<Id extends string> = (message: Id, values?: Values) => string

/** Every message in one language, read out of ICU MessageFormat. */
export type Texts<Id extends string> = Readonly<Record<Id, Messages[string]>>

/** A lookup over the messages of one language. */
export function toLookup<Id extends string>(texts: Texts<Id>, language: Language): SayOf<Id> {
  const i18n = setupI18n({ locale: language, messages: { [language]: { ...texts } } })
  return (message, values) => i18n._(message, values)
}

/** The language of a reader from `Accept-Language`; the first of ours that is named, else Indonesian. */
export function findLanguage(header: string | undefined): Language {
  const asked = (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return (
    LANGUAGES.find(
      (language) => language === asked.find((code) => code === 'id' || code === 'en'),
    ) ?? 'id'
  )
}
