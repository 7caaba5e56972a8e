import { boardPageWords } from '../../words/board-page.ts'
import { type Language, type MessageId, type SayOf, toSay, toSayOf } from '../../words/index.ts'
import { useLanguage } from '../ui/language.tsx'

type Own = keyof typeof boardPageWords
export type BoardMessageId = MessageId | Own

/** Words of these pages, which come with them, and of every other. */
export const useBoardSay = (): SayOf<BoardMessageId> => toBoardSay(useLanguage().language)

function toBoardSay(language: Language): SayOf<BoardMessageId> {
  const ready = lookups.get(language)
  if (ready) return ready
  const own = toSayOf(boardPageWords, language)
  const all = toSay(language)
  const say: SayOf<BoardMessageId> = (id, values) => (isOwn(id) ? own(id, values) : all(id, values))
  lookups.set(language, say)
  return say
}

const lookups = new Map<Language, SayOf<BoardMessageId>>()

const isOwn = (id: BoardMessageId): id is Own => Object.hasOwn(boardPageWords, id)
