import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Text } from '../../domain/coalition/text.ts'
import type { Language, Say } from '../../words/index.ts'
import { findLanguage, LANGUAGES } from '../../words/lookup.ts'
import { findSay, loadWords, onWords, sayIn } from './words.ts'

const KEY = 'rujukan.language'
let spoken = firstLanguage()

/** Language of the reader now, for code outside of components (headers of requests). */
export const currentLanguage = (): Language => spoken

type Choice = {
  readonly language: Language
  readonly say: Say
  /** Rejects, and the language stays, when the words cannot be brought. */
  readonly choose: (language: Language) => Promise<void>
}
const LanguageContext = createContext<Choice | undefined>(undefined)

/** The words of the first pages have come before this is drawn (`loadFirstWords`). */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(spoken)
  const say = useSyncExternalStore(onWords, () => sayIn(language))
  const choose = useCallback(async (next: Language) => {
    await loadWords(next)
    spoken = next
    localStorage.setItem(KEY, next)
    setLanguage(next)
  }, [])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <LanguageContext value={{ language, say, choose }}>{children}</LanguageContext>
}

export function useLanguage(): Choice {
  const choice = useContext(LanguageContext)
  if (!choice) throw new Error('No language around this component.')
  return choice
}

/** Words of the product in the reader's language. */
export const useSay = (): Say => useLanguage().say

/** Words of the product in another language than the reader's; undefined until they came. */
export function useSayIn(language: Language): Say | undefined {
  const say = useSyncExternalStore(onWords, () => findSay(language))
  useEffect(() => {
    // Without a network the text stays away; the reader's own language is always there.
    loadWords(language).catch(() => {})
  }, [language])
  return say
}

/** Words of the coalition's data in the reader's language, else in the first language they have. */
export function useTell(): (text: Text | undefined) => string {
  const { language } = useLanguage()
  return (text) => text?.[language] ?? Object.values(text ?? {})[0] ?? ''
}

/** BCP 47 tag for dates and numbers. English dates are day first. */
export const localeOf = (language: Language) => (language === 'id' ? 'id-ID' : 'en-GB')

function firstLanguage(): Language {
  const kept = localStorage.getItem(KEY)
  return LANGUAGES.find((language) => language === kept) ?? findLanguage(navigator.language)
}
