import { useCoalition } from './coalition.ts'
import { localeOf, useLanguage, useTell } from './language.tsx'

/** Name of a unit; the id itself until the register is here. */
export function useUnitName(): (id: string) => string {
  const coalition = useCoalition()
  const tell = useTell()
  return (id) => tell(coalition?.units.find((unit) => unit.id === id)?.name) || id
}

/** Short name of a party. */
export function usePartyName(): (id: string) => string {
  const coalition = useCoalition()
  return (id) => coalition?.parties.find((party) => party.id === id)?.short ?? id
}

/** Title of a post. */
export function usePostTitle(): (id: string) => string {
  const coalition = useCoalition()
  const tell = useTell()
  return (id) => tell(coalition?.posts.find((post) => post.id === id)?.title) || id
}

/** Words of a code of one of the coalition's lists. */
export function useChoiceName(list: string): (code: string) => string {
  const coalition = useCoalition()
  const tell = useTell()
  return (code) =>
    tell(coalition?.lists[list]?.find((choice) => choice.code === code)?.name) || code
}

/** Name of a country (ISO 3166-1 alpha-2) in the reader's language. */
export function useCountryName(): (code: string) => string {
  const { language } = useLanguage()
  const names = new Intl.DisplayNames(localeOf(language), { type: 'region', fallback: 'code' })
  return (code) => names.of(code) ?? code
}

/** Name of a language (ISO 639) in the reader's language. */
export function useLanguageName(): (code: string) => string {
  const { language } = useLanguage()
  const names = new Intl.DisplayNames(localeOf(language), { type: 'language', fallback: 'code' })
  return (code) => names.of(code) ?? code
}
