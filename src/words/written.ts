import { compileMessage } from '@lingui/message-utils/compileMessage'
import { type Language, type Message, type SayOf, type Texts, toLookup } from './lookup.ts'

type Written<Id extends string> = Readonly<Record<Id, Message>>

/** A lookup over words that are written in both languages. Messages are ICU MessageFormat. */
export const toSayOf = <Id extends string>(words: Written<Id>, language: Language): SayOf<Id> =>
  toLookup(toTexts(words, language), language)

/** A lookup over words that come with a page and, for what those lack, over `all`. */
export function toSayBeside<Own extends string, All extends string>(
  words: Written<Own>,
  language: Language,
  all: SayOf<All>,
): SayOf<Own | All> {
  const own = toSayOf(words, language)
  const isOwn = (id: Own | All): id is Own => Object.hasOwn(words, id)
  // What is not among the page's own words is among all.
  return (id, values) => (isOwn(id) ? own(id, values) : all(id as All, values))
}

/** The messages of one language out of words that are written in both. */
export const toTexts = <Id extends string>(words: Written<Id>, language: Language): Texts<Id> =>
  Object.fromEntries(
    Object.entries<Message>(words).map(([id, one]) => [id, compileMessage(one[language])]),
  ) as Texts<Id> // The same keys: `fromEntries` knows only strings.
