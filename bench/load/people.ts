import { type Chance, toChance } from '../../scripts/make-arrivals/chance.ts'
import { makePeople, type Person } from '../../scripts/make-arrivals/people.ts'
import type { FirstContact } from '../../src/domain/case/register.ts'
import { findLocalDate } from '../../src/kit/index.ts'

/** The seed of examples/arrivals-554: the same invented people on every machine. */
const SEED = 554

export const newChance = (): Chance => toChance(SEED)

/** What invented people said at first contact, `count` of them. */
export function makeContacts(count: number, chance: Chance): FirstContact[] {
  const people: Person[] = []
  while (people.length < count) people.push(...makePeople(chance))
  return people.slice(0, count).map((person) => toContact(person, chance))
}

function toContact(person: Person, chance: Chance): FirstContact {
  return {
    name: person.name,
    sex: person.sex,
    age: ageOf(person),
    language: 'id',
    country: chance.pick(['KH', 'MM', 'MY', 'SA', 'AE']),
    place: person.company,
    safety: chance.pick(['safe', 'safe', 'safe', 'unknown', 'unsafe']),
    children: chance.upTo(12) === 0 ? 1 : 0,
    channel: chance.pick(['walk-in', 'hotline', 'family', 'host-police']),
    safe: person.phone ? { phone: person.phone, how: 'message', neverSay: 'KBRI' } : {},
    papers: papersOf(person),
    story: STORY.repeat(1 + chance.upTo(3)),
    origin: person.province,
    address: person.address,
    relations: [],
  }
}

function ageOf({ birthDate }: Person): FirstContact['age'] {
  const date = findLocalDate(birthDate)
  return date ? { kind: 'birthDate', birthDate: date } : { kind: 'unknown' }
}

function papersOf({ nationalId, passport }: Person): FirstContact['papers'] {
  return [
    ...(nationalId ? [{ kind: 'nik', issuer: 'Dukcapil', number: nationalId }] : []),
    ...(passport ? [{ kind: 'passport', issuer: 'Imigrasi', number: passport }] : []),
  ]
}

/** About as long as what an officer writes down in a first talk. */
const STORY =
  'Dijanjikan pekerjaan di restoran, sampai di tempat lain; paspor diambil, tidak boleh keluar. ' +
  'Bekerja empat belas jam sehari, didenda bila target tidak tercapai, keluarga diminta uang. '
