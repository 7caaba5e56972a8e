import type { Message, MessageId, Say, SayOf } from '../../words/index.ts'
import { toSayBeside } from '../../words/written.ts'
import { useLanguage } from './language.tsx'

/** A hook for words that come with a page, in both languages, and for every other. */
export function sayBeside<Own extends string>(
  words: Readonly<Record<Own, Message>>,
): () => SayOf<MessageId | Own> {
  const lookups = new WeakMap<Say, SayOf<MessageId | Own>>()
  return () => {
    const { language, say } = useLanguage()
    const both = lookups.get(say) ?? toSayBeside(words, language, say)
    lookups.set(say, both)
    return both
  }
}
