import type { CaseId, ClaimId, IncidentId, LocalDate } from '../../kit/index.ts'
import { isRefusal, refuse } from '../../kit/index.ts'
import { dateIn } from '../coalition/calendar.ts'
import { type Age, ageBand } from '../person/age.ts'
import { toStatedName } from '../person/name.ts'
import { checkPaper } from '../person/papers.ts'
import {
  type CaseBodies,
  type Channel,
  type NewCaseEntry,
  type Relation,
  type SafeContact,
  type Safety,
  type Sex,
  toCaseEntry,
} from './entries.ts'
import { type Decision, type Facts, freshId } from './facts.ts'

export type PaperSeen = {
  readonly kind: string
  readonly issuer: string
  readonly number?: string
  readonly name?: string
  readonly birthDate?: LocalDate
}

/** What is asked at first contact. Only `name` (or "not named"), country and safety cannot be left out. */
export type FirstContact = {
  /** As given, one string; null is "not named". */
  readonly name: string | null
  readonly sex: Sex
  readonly age: Age
  readonly language: string
  readonly country: string
  readonly place: string
  readonly safety: Safety
  readonly children: number
  readonly channel: Channel
  readonly safe: SafeContact
  readonly papers: readonly PaperSeen[]
  readonly story: string
  readonly origin?: string
  readonly address?: string
  readonly relations: readonly { readonly kind: Relation; readonly other: CaseId }[]
  readonly incident?: IncidentId
}

/** Opens a case for the actor's unit, which leads it from this moment. `number` is unique on the node. */
export function registerCase(contact: FirstContact, number: string, facts: Facts): Decision {
  const { unit, party, post } = facts.by
  if (!facts.coalition.units.has(unit)) return refuse('unit-unknown', { facts: { unit } })
  const name = toStatedName(contact.name)
  if (isRefusal(name)) return name
  const route = { unit, party, post }
  const incident = contact.incident ? { incident: contact.incident } : {}
  return [
    toCaseEntry('case.opened', { number, unit, post, ...incident }, { ...route, state: 'open' }),
    toCaseEntry('outline.recorded', toOutline(contact, facts), route),
    toCaseEntry('person.named', { claim: freshId<ClaimId>(facts), name }, route),
    ...optionalFacts(contact, facts).map((entry) => ({ ...entry, route })),
  ]
}

function toOutline(contact: FirstContact, facts: Facts): CaseBodies['outline.recorded'] {
  const { sex, language, country, safety, children, channel } = contact
  return {
    sex,
    ageBand: ageBand(contact.age, todayOf(facts)),
    language,
    country,
    safety,
    children,
    channel,
  }
}

function optionalFacts(contact: FirstContact, facts: Facts): NewCaseEntry[] {
  const { age, place, safe, story, origin, address } = contact
  return [
    ...(age.kind === 'unknown'
      ? []
      : [toCaseEntry('person.born', { claim: freshId<ClaimId>(facts), stated: age })]),
    ...contact.papers.map((paper) => toPaper(paper, contact, facts)),
    ...(place || hasSafe(safe) ? [toCaseEntry('contact.recorded', { place, safe })] : []),
    ...(story.trim() ? [toCaseEntry('story.told', { text: story.trim() })] : []),
    ...(origin || address
      ? [toCaseEntry('origin.recorded', { place: origin ?? '', ...(address ? { address } : {}) })]
      : []),
    ...contact.relations.map(({ kind, other }) =>
      toCaseEntry('relation.recorded', { kind, other, direction: 'from' }),
    ),
  ]
}

const hasSafe = (safe: SafeContact): boolean =>
  Object.values(safe).some((value) => value !== undefined && value !== '')

/** A paper is a claim of its issuer. Its number is checked in form and only ever warned about. */
export function toPaper(
  paper: PaperSeen,
  person: Pick<FirstContact, 'age' | 'sex'>,
  facts: Facts,
): NewCaseEntry {
  const kind = facts.coalition.papers.get(paper.kind)
  const stated = {
    ...(person.age.kind === 'birthDate' ? { birthDate: person.age.birthDate } : {}),
    ...(person.sex === 'male' || person.sex === 'female' ? { sex: person.sex } : {}),
  }
  const warnings =
    kind && paper.number ? checkPaper(kind, paper.number, stated, facts.coalition.regions) : []
  return toCaseEntry('paper.seen', { claim: freshId<ClaimId>(facts), ...paper, warnings })
}

/** Today in the zone of the acting unit. */
export function todayOf(facts: Facts): LocalDate {
  return dateIn(facts.coalition.units.get(facts.by.unit)?.calendar.zone ?? 'UTC', facts.now)
}
