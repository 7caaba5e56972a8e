import type { Values } from '../../domain/arrivals/index.ts'
import type { ArrivalsVocabulary } from '../../domain/arrivals/vocabulary.ts'
import type { FirstContact } from '../../domain/case/register.ts'
import type { CaseState } from '../../domain/case/state.ts'
import type { Age } from '../../domain/person/age.ts'
import type { PersonFields } from '../../linkage/index.ts'

/** Ids of the kinds of papers that hold a person's own number. */
export type PaperKinds = ArrivalsVocabulary['papers']

/** What a first contact says so far. */
export type Partly = Partial<
  Pick<FirstContact, 'name' | 'sex' | 'age' | 'papers' | 'origin'> & { phone: string }
>

/** A folded case as it is compared; undefined when nothing of it may be found any more. */
export function toFieldsOfCase(state: CaseState, kinds: PaperKinds): PersonFields | undefined {
  if (state.erased !== undefined || state.closed) return undefined
  const { papers } = state
  const names = [...state.names, ...papers].flatMap(({ name }) => name || [])
  const birth = toBirth(state.births.at(-1)?.stated) ?? papers.find((p) => p.birthDate)?.birthDate
  return toFields({
    names: [state.names.findLast(({ name }) => name)?.name ?? '', ...names],
    birth,
    sex: state.outline?.sex,
    place: state.origins.at(-1)?.place,
    numbers: splitPapers(papers, kinds),
    phones: state.contacts.flatMap(({ safe }) => safe.phone || []),
  })
}

/** What an officer has typed so far. */
export function toFieldsOfContact(contact: Partly, kinds: PaperKinds): PersonFields {
  const papers = contact.papers ?? []
  return toFields({
    names: [contact.name ?? '', ...papers.flatMap(({ name }) => name || [])],
    birth: toBirth(contact.age) ?? papers.find((p) => p.birthDate)?.birthDate,
    sex: contact.sex,
    place: contact.origin,
    numbers: splitPapers(papers, kinds),
    phones: contact.phone ? [contact.phone] : [],
  })
}

/** A row of a list. */
export const toFieldsOfRow = (values: Values): PersonFields =>
  toFields({
    names: [values.name ?? ''],
    birth: toBirth(values.age),
    sex: values.sex,
    place: values.origin,
    numbers: {
      own: values.nationalId ? [values.nationalId] : [],
      other: [values.passport, values.travelDocument].flatMap((number) => number || []),
    },
    phones: values.phone ? [values.phone] : [],
  })

type Said = {
  /** The first is the one she goes by; the empty one is none. */
  readonly names: readonly string[]
  readonly birth: string | undefined
  readonly sex: string | undefined
  readonly place: string | undefined
  readonly numbers: { readonly own: readonly string[]; readonly other: readonly string[] }
  readonly phones: readonly string[]
}

function toFields({ names, birth, sex, place, numbers, phones }: Said): PersonFields {
  const [name = '', ...others] = new Set(names)
  return {
    name: name.slice(0, LONGEST),
    aliases: others.filter((other) => other !== '').map((other) => other.slice(0, LONGEST)),
    ...(birth ? { birthDate: birth } : {}),
    ...(place ? { birthPlace: place } : {}),
    ...(sex === 'female' || sex === 'male' ? { sex } : {}),
    idNumbers: numbers.own,
    passports: numbers.other,
    phones,
  }
}

const LONGEST = 200

/** An age in years says no day: it is compared with nothing. */
const toBirth = (age: Age | undefined): string | undefined =>
  age?.kind === 'birthDate' ? age.birthDate : undefined

function splitPapers(
  papers: readonly { readonly kind: string; readonly number?: string }[],
  kinds: PaperKinds,
): Said['numbers'] {
  const numbersOf = (own: boolean) =>
    papers.flatMap(({ kind, number }) =>
      number && (kind === kinds?.nationalId) === own ? [number] : [],
    )
  return { own: numbersOf(true), other: numbersOf(false) }
}
