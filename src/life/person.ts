import type { LocalDate } from '../kit/index.ts'
import { type Chance, chanceOf, happens, weighed } from './chance.ts'
import { toNumber } from './number.ts'
import type { Kind, LifeSettings, NameGroup, Place } from './settings.ts'

export type KnownPaper = {
  readonly kind: string
  readonly issuer: string
  readonly number: string
  /** What the paper says, true or not. */
  readonly birthDate: LocalDate
}

/** An invented person as the person truly is; institutions hear only part of it, and some of it wrong. */
export type Person = {
  readonly index: number
  readonly kind: string
  readonly name: string
  readonly sex: 'female' | 'male'
  readonly birthDate: LocalDate
  /** Code of the region where the person is from. */
  readonly region: string
  readonly languages: readonly string[]
  readonly papers: readonly KnownPaper[]
  readonly phone?: string
  readonly address: string
  /** Where the person was made to work. */
  readonly company: string
}

/** The person with this number, as old as the kind of exploitation is in `year`. Always the same one. */
export function toPerson(
  settings: LifeSettings,
  seed: number,
  index: number,
  kind: Kind,
  year: number,
): Person {
  const chance = chanceOf(seed, 'person', index)
  const sex = happens(chance, kind.women) ? 'female' : 'male'
  const birthDate = bornFor(kind, year, chance)
  const region = weighedRegion(settings, kind, chance)
  const place = getPlace(settings, region)
  const parts: Parts = { region, birthDate, sex, serial: index + 1 }
  return {
    index,
    kind: kind.id,
    name: nameFor(getNames(settings, place), sex, chance),
    sex,
    birthDate,
    region,
    languages: place.languages,
    papers: settings.papers.flatMap((paper) =>
      happens(chance, paper.known) ? [toPaper(paper, parts, chance)] : [],
    ),
    ...(happens(chance, settings.shares.phone.share)
      ? { phone: toNumber(settings.phone, parts, 0) }
      : {}),
    address: settings.address
      .replace('{number}', String(1 + chance.upTo(60)))
      .replace('{town}', place.town),
    company: chance.pick(kind.companies),
  }
}

export function getPlace(settings: LifeSettings, region: string): Place {
  const place = settings.places[region]
  if (!place) throw new Error(`no place has the code ${region}`)
  return place
}

function getNames(settings: LifeSettings, place: Place): NameGroup {
  const names = settings.names[place.names]
  if (!names) throw new Error(`no names are called ${place.names}`)
  return names
}

function weighedRegion(settings: LifeSettings, kind: Kind, chance: Chance): string {
  const regions = Object.entries(settings.origins[kind.origins]?.of ?? {})
  return weighed(
    chance,
    regions.map(([region, weight]) => ({ region, weight })),
  ).region
}

type Parts = Parameters<typeof toNumber>[1]

function toPaper(paper: LifeSettings['papers'][number], parts: Parts, chance: Chance): KnownPaper {
  const altered = happens(chance, paper.altered ?? 0)
  return {
    kind: paper.kind,
    issuer: paper.issuer,
    number: toNumber(paper.number, parts, paper.womenAdd ?? 0),
    birthDate: altered ? older(parts.birthDate, 2 + chance.upTo(7)) : parts.birthDate,
  }
}

/** A falsified paper makes its holder old enough for the work, mostly [S58, S65]. */
const older = (birthDate: LocalDate, years: number): LocalDate =>
  // The same day of an earlier year; 29 February never comes up (see `bornFor`).
  `${Number(birthDate.slice(0, 4)) - years}${birthDate.slice(4)}` as LocalDate

function bornFor({ age, minors }: Kind, year: number, chance: Chance): LocalDate {
  const years = happens(chance, minors)
    ? 14 + chance.upTo(4)
    : age.from + chance.upTo(age.to - age.from + 1)
  const two = (value: number) => String(value).padStart(2, '0')
  // Days 1 to 28 exist in every month.
  return `${year - years}-${two(1 + chance.upTo(12))}-${two(1 + chance.upTo(28))}` as LocalDate
}

function nameFor(names: NameGroup, sex: Person['sex'], chance: Chance): string {
  const first = chance.pick(sex === 'male' ? names.men : names.women)
  if (happens(chance, names.single)) return first
  const link = sex === 'male' ? names.son : names.daughter
  if (link && happens(chance, names.patronym ?? 0))
    return `${first} ${link} ${chance.pick(names.men)}`
  const middle =
    chance.upTo(12) === 0 ? [chance.pick(sex === 'male' ? names.men : names.women)] : []
  return [...new Set([first, ...middle, chance.pick(names.second)])].join(' ')
}
