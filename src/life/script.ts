import type { FirstContact } from '../domain/case/register.ts'
import type { CoalitionState } from '../domain/coalition/index.ts'
import { HOUR, type Instant, MINUTE, toInstant, type UnitId } from '../kit/index.ts'
import type { Act, By, Deed } from './act.ts'
import { type Chance, happens, logNormal, weighed } from './chance.ts'
import { toOfficeTime } from './office-time.ts'
import type { Opening } from './openings.ts'
import type { Person } from './person.ts'
import { addReferrals, askForChild } from './script-referrals.ts'
import { addStatements } from './script-statements.ts'
import type { DelayName, LifeSettings, ShareName } from './settings.ts'

/** A case in the making: what is drawn so far. */
export type Draft = {
  readonly settings: LifeSettings
  readonly coalition: CoalitionState
  readonly opening: Opening
  readonly person: Person
  readonly contact: FirstContact
  readonly chance: Chance
  readonly acts: Act[]
  /** Later by a delay of this name, when the unit is at work. */
  readonly after: (at: Instant, delay: DelayName, unit: UnitId, factor?: number) => Instant
  readonly share: (name: ShareName) => boolean
  readonly add: (at: Instant, by: By, deed: Deed) => Instant
}

type Given = Pick<Draft, 'settings' | 'coalition' | 'opening' | 'person' | 'contact' | 'chance'>

/** All that is done in a case after it was opened, in order of time. */
export function toScript(given: Given): readonly Act[] {
  const draft = toDraft(given)
  addSafety(draft)
  if (draft.opening.arrival === undefined && draft.share('caseAnnulled')) annulAll(draft)
  else fill(draft)
  return draft.acts.sort((a, b) => a.at - b.at)
}

function toDraft(given: Given): Draft {
  const { settings, coalition, chance } = given
  const acts: Act[] = []
  return {
    ...given,
    acts,
    after: (at, delay, unit, factor = 1) => {
      const later =
        at + Math.max(3 * MINUTE, logNormal(chance, settings.delays[delay]) * factor * HOUR)
      const calendar = coalition.units.get(unit)?.calendar
      return toOfficeTime(toInstant(Math.round(later)), calendar, chance)
    },
    share: (name) => happens(chance, settings.shares[name].share),
    add: (at, by, deed) => {
      acts.push({ at, by, ...deed })
      return at
    },
  }
}

export const ownUnit = ({ opening }: Draft): By => ({ unit: opening.unit, purpose: 'protection' })

function addSafety(draft: Draft): void {
  const { opening, contact, chance } = draft
  if (contact.safety === 'safe') return
  const hurry = contact.safety === 'unsafe' ? 0.15 : 1
  const later = draft.after(opening.at, 'safety', opening.unit, hurry)
  const still = contact.safety === 'unsafe' && chance.upTo(6) === 0
  const at = draft.add(later, ownUnit(draft), { do: 'look', safety: still ? 'unsafe' : 'safe' })
  if (still)
    draft.add(draft.after(at, 'safety', opening.unit, hurry), ownUnit(draft), {
      do: 'look',
      safety: 'safe',
    })
}

/** Opened by mistake, mostly twice for the same person. Nothing else happens in it. */
function annulAll(draft: Draft): void {
  const { opening, settings, acts, chance } = draft
  const last = acts.at(-1)?.at ?? opening.at
  const words = chance.pick(settings.annulments[settings.entersTwice]?.words ?? [''])
  draft.add(
    draft.after(last, 'review', opening.unit),
    { ...ownUnit(draft), supervisor: true },
    { do: 'annul-case', reason: settings.entersTwice, words },
  )
}

function fill(draft: Draft): void {
  const { opening } = draft
  if (opening.arrival && draft.share('travelledWith'))
    draft.add(toInstant(opening.at + 30 * MINUTE), ownUnit(draft), { do: 'relate' })
  addReferrals(draft)
  addStatements(draft)
  askForChild(draft)
  if (draft.share('consentWithdrawn')) withdraw(draft)
  else if (opening.abroad && draft.share('leadOffered')) handOver(draft)
}

const lastOf = ({ acts, opening }: Draft): Instant =>
  acts.reduce((last, { at }) => (at > last ? at : last), opening.at)

function withdraw(draft: Draft): void {
  const { opening, settings, chance } = draft
  const reason = chance.pick(settings.consent.withdrawn)
  draft.add(draft.after(lastOf(draft), 'withdraw', opening.unit), ownUnit(draft), {
    do: 'withdraw-consent',
    reason,
  })
}

/** The case goes home with the person: to a unit there, once everything else is done. */
function handOver(draft: Draft): void {
  const { opening, settings, coalition, chance, person } = draft
  const own = coalition.units.get(opening.unit)?.party
  const takers = opening.kind.home.filter(({ unit }) => coalition.units.get(unit)?.party !== own)
  if (takers.length === 0) return
  const to = weighed(chance, takers).unit
  const asked = draft.add(draft.after(lastOf(draft), 'offerLead', opening.unit), ownUnit(draft), {
    do: 'consent',
    ...toAsking(draft, to),
    classes: 'all',
  })
  const words = chance.pick(settings.said.lead)
  const offered = draft.add(toInstant(asked + 20 * MINUTE), ownUnit(draft), {
    do: 'offer-lead',
    to,
    words,
  })
  const taker: By = { unit: to, purpose: 'protection' }
  const answered = draft.after(offered, 'answerLead', to)
  if (draft.share('leadDeclined')) {
    draft.add(answered, taker, {
      do: 'decline-lead',
      words: chance.pick(settings.said.leadDeclined),
    })
    return
  }
  draft.add(answered, taker, { do: 'accept-lead' })
  draft.add(draft.after(answered, 'statement', to), taker, {
    do: 'say',
    statement: { kind: 'contact', place: person.address, safe: draft.contact.safe },
  })
}

/** How this person is asked, for protection unless said otherwise. */
export function toAsking(draft: Draft, to: UnitId) {
  const { settings, chance, contact, opening } = draft
  const { consent } = settings
  return {
    to,
    purpose: 'protection' as const,
    basis: 'person' as const,
    language: contact.language,
    group: opening.arrival !== undefined && happens(chance, 0.7),
    guardian: chance.pick(consent.guardian),
    ...(happens(chance, 0.4) ? { bestInterest: chance.pick(consent.bestInterest) } : {}),
    ...(happens(chance, 0.5) ? { witness: chance.pick(consent.witness) } : {}),
    reason: chance.pick(consent.vitalInterest),
  }
}
