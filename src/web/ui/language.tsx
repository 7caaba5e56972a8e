import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import type { Text } from '../../domain/coalition/text.ts'
import { findLanguage, LANGUAGES, type Language, type Say, toSay } from '../../words/index.ts'

const KEY = 'rujukan.language'
let spoken = firstLanguage()

/** Language of the reader now, for code outside of components (headers of requests). */
export const currentLanguage = (): Language => spoken

type Choice = { readonly language: Language; readonly choose: (language: Language) => void }
const LanguageContext = createContext<Choice>({ language: spoken, choose: () => {} })

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(spoken)
  const choose = useCallback((next: Language) => {
    spoken = next
    localStorage.setItem(KEY, next)
    setLanguage(next)
  }, [])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <LanguageContext value={{ language, choose }}>{children}</LanguageContext>
}

export const useLanguage = () => useContext(LanguageContext)

/** Words of the product in the reader's language. */
export const useSay = (): Say => toSay(useLanguage().language)

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
