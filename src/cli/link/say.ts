import { catalogue, type Language, type SayOf, toSayOf } from '../../words/index.ts'
import { listLinkWords } from '../../words/list-link.ts'

// The words of this command stand beside the catalogue: no browser has to load them.
const words = { ...catalogue, ...listLinkWords }

type Id = keyof typeof words
export type Say = SayOf<Id>

export const toSay = (language: Language): Say => toSayOf(words, language)

/** Whether such a message exists: codes of levels and notes are data when they arrive. */
export const hasMessage = (id: string): id is Id => Object.hasOwn(words, id)
