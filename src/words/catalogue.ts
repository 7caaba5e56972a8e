import { refusalWords } from './refusal.ts'
import { vocabularyWords } from './vocabulary.ts'

/** A message in every language of the product; a missing one does not compile. */
export type Message = { readonly id: string; readonly en: string }

export const catalogue = {
  ...refusalWords,
  ...vocabularyWords,
} as const satisfies Readonly<Record<string, Message>>

export type MessageId = keyof typeof catalogue
