import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import { useChoices, useCoalition } from '../ui/coalition.ts'
import { localeOf, useLanguage, useTell } from '../ui/language.tsx'
import { useCountryName } from '../ui/naming.ts'
import { COUNTRIES } from './countries.ts'

type Props = Omit<NativeSelectProps, 'data' | 'value' | 'onChange'> & {
  readonly value: string
  readonly onPick: (value: string) => void
}

const NOTHING = { value: '', label: '—' }

/** One choice of a list of the coalition's data. */
export function ListSelect({ list, onPick, ...rest }: Props & { readonly list: string }) {
  const tell = useTell()
  const choices = useChoices(list).map(({ code, name }) => ({ value: code, label: tell(name) }))
  return (
    <NativeSelect
      {...rest}
      data={[NOTHING, ...choices]}
      onChange={(event) => onPick(event.currentTarget.value)}
    />
  )
}

/** Codes that the contract takes: ISO 639, two or three letters. */
const LANGUAGE_CODE = /^[a-z]{2,3}$/

/** A language of the coalition's list. */
export function LanguageSelect({ onPick, ...rest }: Props) {
  const tell = useTell()
  const choices = useChoices('language')
    .filter(({ code }) => LANGUAGE_CODE.test(code))
    .map(({ code, name }) => ({ value: code, label: tell(name) }))
  return (
    <NativeSelect
      {...rest}
      data={[NOTHING, ...choices]}
      onChange={(event) => onPick(event.currentTarget.value)}
    />
  )
}

/** Countries where the coalition has units come first, then all of them by name. */
export function CountrySelect({ onPick, ...rest }: Props) {
  const nameOf = useCountryName()
  const { language } = useLanguage()
  const near = new Set(useCoalition()?.units.map(({ country }) => country) ?? [])
  const toOption = (code: string) => ({ value: code, label: nameOf(code) })
  const byName = (a: { label: string }, b: { label: string }) =>
    a.label.localeCompare(b.label, localeOf(language))
  const far = COUNTRIES.filter((code) => !near.has(code))
  const data = [NOTHING, ...[...near].map(toOption).sort(byName), ...far.map(toOption).sort(byName)]
  return (
    <NativeSelect {...rest} data={data} onChange={(event) => onPick(event.currentTarget.value)} />
  )
}
