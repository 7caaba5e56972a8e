import type { FirstContact, PaperSeen } from '../domain/case/register.ts'
import type { Age } from '../domain/person/age.ts'
import { yearsOf } from '../domain/person/age.ts'
import type { LocalDate } from '../kit/index.ts'
import { type Chance, happens, weighedKey } from './chance.ts'
import { getPlace, type Person } from './person.ts'
import type { Kind, LifeSettings } from './settings.ts'

export type Meeting = {
  readonly kind: Kind
  readonly country: string
  readonly place: string
  /** Where it happened. */
  readonly there: string
  readonly today: LocalDate
  /** One of many on a list: what the list does not say is not asked. */
  readonly listed: boolean
}

/** What one institution heard and wrote down. Another one, of the same person, something else. */
export function toContact(
  settings: LifeSettings,
  person: Person,
  meeting: Meeting,
  chance: Chance,
): FirstContact {
  const { kind, country, place, there, listed } = meeting
  const { shares } = settings
  const from = getPlace(settings, person.region)
  return {
    name: happens(chance, shares.notNamed.share) ? null : hearName(settings, person.name, chance),
    sex: person.sex,
    age: hearAge(settings, person, meeting, chance),
    language: chance.pick(person.languages),
    country,
    place,
    safety: listed ? 'not-asked' : weighedKey(chance, kind.safety),
    children:
      person.sex === 'female' && happens(chance, shares.children.share) ? 1 + chance.upTo(2) : 0,
    channel: listed ? 'agency-list' : weighedKey(chance, kind.channels),
    safe: person.phone
      ? {
          phone: person.phone,
          how: chance.pick(['message', 'message', 'call', 'through'] as const),
          ...(happens(chance, 0.4) ? { neverSay: chance.pick(settings.said.neverSay) } : {}),
        }
      : {},
    papers: hearPapers(person, chance),
    story: tell(kind, { place: there, town: from.town, company: person.company }, chance),
    origin: from.place,
    ...(happens(chance, 0.7) ? { address: person.address } : {}),
    relations: [],
  }
}

/** A name as it is heard over the telephone or copied from a list. */
export function hearName(settings: LifeSettings, name: string, chance: Chance): string {
  const { shares, spellings } = settings
  const words = name.split(' ').map((word) => {
    const set = spellings.sets.find((spelled) => spelled.includes(word))
    return set && happens(chance, shares.spelledElsewise.share) ? chance.pick(set) : word
  })
  if (words.length > 1 && happens(chance, shares.wordLost.share)) words.pop()
  if (words.length > 1 && happens(chance, shares.wordsSwapped.share)) words.reverse()
  return words.join(' ')
}

function hearAge(settings: LifeSettings, person: Person, { today }: Meeting, chance: Chance): Age {
  const { shares } = settings
  const years = yearsOf({ kind: 'birthDate', birthDate: person.birthDate }, today) ?? 0
  if (happens(chance, shares.ageUnknown.share)) return { kind: 'unknown' }
  if (happens(chance, shares.ageOnly.share))
    return { kind: chance.upTo(3) === 0 ? 'about' : 'age', years, asOf: today }
  if (!happens(chance, shares.birthDiffers.share))
    return { kind: 'birthDate', birthDate: person.birthDate }
  const falsified = person.papers.find(({ birthDate }) => birthDate !== person.birthDate)
  return {
    kind: 'birthDate',
    birthDate: falsified?.birthDate ?? miswrite(person.birthDate, chance),
  }
}

/** Day and month exchanged where that is a date, else another year. */
function miswrite(birthDate: LocalDate, chance: Chance): LocalDate {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  // Month and day both from 1 to 12 or left as they were: a date in every case.
  if (Number(day) <= 12 && day !== month) return `${year}-${day}-${month}` as LocalDate
  return `${Number(year) + chance.pick([-1, 1, -2])}-${month}-${day}` as LocalDate
}

/** Not every paper is shown at every desk. */
const hearPapers = (person: Person, chance: Chance): PaperSeen[] =>
  person.papers
    .filter(() => happens(chance, 0.95))
    .map(({ kind, issuer, number, birthDate }) => ({
      kind,
      issuer,
      number,
      name: person.name,
      birthDate,
    }))

/** A story in the words of the coalition's own language, one sentence of each row. */
function tell(
  kind: Kind,
  { place, town, company }: Readonly<Record<'place' | 'town' | 'company', string>>,
  chance: Chance,
): string {
  return kind.told
    .map((row) => chance.pick(row))
    .join(' ')
    .replaceAll('{company}', company)
    .replaceAll('{place}', place)
    .replaceAll('{town}', town)
}
