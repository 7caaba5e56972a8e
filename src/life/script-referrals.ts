import { isMinor, yearsOf } from '../domain/person/age.ts'
import { HOUR, type Instant, MINUTE, toInstant, type UnitId, type Urgency } from '../kit/index.ts'
import type { By } from './act.ts'
import { happens, weighed, weighedKey } from './chance.ts'
import { type Draft, ownUnit, toAsking } from './script.ts'
import type { Coded, ReferralSetting } from './settings.ts'

/** Needs one after the other: asked, referred, answered, served, closed. Each may end otherwise, none in silence. */
export function addReferrals(draft: Draft): void {
  const { settings, opening, chance } = draft
  const count = weighed(
    chance,
    settings.referralsEach.weights.map((weight, each) => ({ weight, each })),
  ).each
  const open = settings.referrals.filter((setting) => fits(draft, setting))
  const walk: Walk = { granted: new Set(), sent: 0 }
  let at = opening.at
  for (let own = 0; own < count && open.length > 0; own += 1) {
    const setting = weighed(chance, open)
    open.splice(open.indexOf(setting), 1)
    at = refer(draft, setting, pickUnit(draft, setting), walk, at)
  }
}

/**
 * For a child somebody is asked at once, and again when what is known of the child was written anew: each
 * time the coalition's rule may want it.
 */
export function askForChild(draft: Draft): void {
  const { settings, opening, acts } = draft
  if (!isChild(draft)) return
  const to = settings.referrals.flatMap((setting) => unitsOf(draft, setting))[0]
  const setting = to && settings.referrals.find((own) => own.to.includes(to))
  if (!setting) return
  const anew = acts.filter((act) => act.do === 'look' || isAge(act)).map(({ at }) => at)
  for (const at of new Set([opening.at, Math.max(opening.at, ...anew)]))
    ask(draft, setting, to, draft.after(toInstant(at), 'consent', opening.unit), false)
}

const isAge = (act: Draft['acts'][number]): boolean =>
  act.do === 'say' && act.statement.kind === 'age'

/** By what was said or by the truth: it may come out later. */
function isChild({ contact, person, opening }: Draft): boolean {
  const day = dayOf(opening.at)
  const born = { kind: 'birthDate', birthDate: person.birthDate } as const
  return isMinor(contact.age, day) === 'yes' || isMinor(born, day) === 'yes'
}

/** What consents are there, as `unit|purpose|class`, and how many referrals went out. */
type Walk = { readonly granted: Set<string>; sent: number }

function fits(draft: Draft, setting: ReferralSetting): boolean {
  const { opening, contact, person } = draft
  const years = yearsOf({ kind: 'birthDate', birthDate: person.birthDate }, dayOf(opening.at)) ?? 0
  if (setting.sexes && !setting.sexes.includes(contact.sex)) return false
  if (setting.minors && years >= 18) return false
  if (setting.from && setting.from !== (opening.abroad ? 'abroad' : 'home')) return false
  return unitsOf(draft, setting).length > 0
}

const dayOf = (at: Instant) =>
  // Temporal writes years 0–9999 as YYYY-MM-DD.
  Temporal.Instant.fromEpochMilliseconds(at).toString().slice(0, 10) as Draft['person']['birthDate']

/** Units of other institutions than the one that leads. */
function unitsOf({ coalition, opening }: Draft, { to }: ReferralSetting): UnitId[] {
  const own = coalition.units.get(opening.unit)?.party
  return to.filter((unit) => coalition.units.get(unit)?.party !== own)
}

const pickUnit = (draft: Draft, setting: ReferralSetting): UnitId =>
  draft.chance.pick(unitsOf(draft, setting))

/** Returns when it was sent, or when consent to it was refused. */
function refer(
  draft: Draft,
  setting: ReferralSetting,
  to: UnitId,
  walk: Walk,
  from: Instant,
): Instant {
  const { chance, opening, contact } = draft
  const by = ownUnit(draft)
  const at = draft.after(from, walk.sent === 0 ? 'consent' : 'refer', opening.unit)
  const keys = setting.classes.map((name) => `${to}|${setting.purpose}|${name}`)
  const vital = draft.share('vitalInterest')
  if (vital || keys.some((key) => !walk.granted.has(key))) {
    if (!vital && draft.share('consentRefused'))
      return draft.add(at, by, { do: 'refuse-consent', to, language: contact.language })
    ask(draft, setting, to, at, vital)
    // What stands in the place of consent dies soon: the next referral asks.
    for (const key of vital ? [] : keys) walk.granted.add(key)
  }
  const urgency = vital ? 'now' : weighedKey<Urgency>(chance, setting.urgency)
  const pause = vital
    ? toInstant(at + 20 * MINUTE)
    : draft.after(at, 'refer', opening.unit, urgency === 'now' ? 0.05 : 0.3)
  const sent = draft.add(pause, by, {
    do: 'refer',
    to,
    need: setting.need,
    urgency,
    classes: setting.classes,
    purpose: setting.purpose,
    text: chance.pick(setting.explained),
  })
  const own = walk.sent
  walk.sent += 1
  const declined = answer(draft, setting, { to, own, urgency, at: sent })
  return declined === undefined ? sent : lookFurther(draft, setting, to, walk, declined)
}

function ask(
  draft: Draft,
  setting: ReferralSetting,
  to: UnitId,
  at: Instant,
  vital: boolean,
): void {
  const { settings, chance, opening } = draft
  draft.add(at, ownUnit(draft), {
    do: 'consent',
    ...toAsking(draft, to),
    purpose: setting.purpose,
    classes: setting.classes,
    ...(vital ? { basis: 'vital-interest' } : {}),
  })
  if (vital)
    draft.add(
      // After the referral that it was given for.
      draft.after(toInstant(at + HOUR), 'review', opening.unit),
      { ...ownUnit(draft), supervisor: true },
      { do: 'review', upheld: chance.upTo(5) > 0, reason: chance.pick(settings.consent.review) },
    )
}

type Sent = {
  readonly to: UnitId
  readonly own: number
  readonly urgency: Urgency
  readonly at: Instant
}

/** How much of the usual time an answer takes. */
const PACE: Readonly<Record<Urgency, number>> = { now: 0.06, today: 0.25, week: 1, routine: 2 }

/** When it was declined, if it was. */
function answer(draft: Draft, setting: ReferralSetting, sent: Sent): Instant | undefined {
  const { settings, opening, chance } = draft
  const { to, own: referral, urgency } = sent
  const receiver: By = { unit: to, purpose: setting.purpose }
  if (draft.share('unanswered')) {
    takeBack(draft, referral, sent.at)
    return undefined
  }
  const received = draft.add(draft.after(sent.at, 'receive', to, PACE[urgency]), receiver, {
    do: 'receive',
    referral,
  })
  const at = draft.after(received, 'answer', to, PACE[urgency])
  if (draft.share('declined')) {
    const { code: reason, words } = coded(draft, settings.declines)
    const others = unitsOf(draft, setting).filter((unit) => unit !== to)
    const better = others.length > 0 && happens(chance, 0.6) ? { better: chance.pick(others) } : {}
    draft.add(at, receiver, { do: 'decline', referral, reason, words, ...better })
    const closed = draft.after(at, 'lookFurther', opening.unit)
    return draft.add(closed, ownUnit(draft), {
      do: 'close',
      referral,
      notAsked: weighedKey(chance, settings.notAsked),
    })
  }
  draft.add(at, receiver, { do: 'accept', referral, words: chance.pick(settings.said.accepted) })
  serve(draft, setting, receiver, { ...sent, at })
  return undefined
}

function takeBack(draft: Draft, referral: number, at: Instant): void {
  const { settings, opening, chance } = draft
  const words = chance.pick(settings.said.takenBack)
  const when = draft.after(at, 'takeBack', opening.unit)
  draft.add(when, ownUnit(draft), { do: 'take-back', referral, words })
}

function serve(draft: Draft, setting: ReferralSetting, receiver: By, sent: Sent): void {
  const { settings, opening, chance, contact } = draft
  const { own: referral, to, at } = sent
  if (draft.share('neverReported')) {
    takeBack(draft, referral, at)
    return
  }
  const { code: outcome, words } = coded(draft, settings.outcomes)
  const served = outcome === Object.keys(settings.outcomes)[0]
  const done = draft.add(draft.after(at, 'serve', to, sent.urgency === 'now' ? 0.4 : 1), receiver, {
    do: 'complete',
    referral,
    outcome,
    words: served ? chance.pick(setting.served) : words,
  })
  const closed = draft.after(done, 'close', opening.unit)
  if (draft.share('notAsked')) {
    draft.add(closed, ownUnit(draft), {
      do: 'close',
      referral,
      notAsked: weighedKey(chance, settings.notAsked),
    })
    return
  }
  const answer = served
    ? chance.pick(['yes', 'yes', 'yes', 'partly'] as const)
    : chance.pick(['partly', 'no'] as const)
  const asked = {
    language: contact.language,
    answer,
    words: answer === 'yes' ? chance.pick(settings.said.helped) : '',
  }
  draft.add(closed, ownUnit(draft), { do: 'close', referral, asked })
}

function coded({ chance }: Draft, codes: Coded): { readonly code: string; readonly words: string } {
  const drawn = weighed(
    chance,
    Object.entries(codes).map(([code, rest]) => ({ code, ...rest })),
  )
  return { code: drawn.code, words: chance.pick(drawn.words) }
}

/** Once more, with another institution's unit for the same need, if there is one. */
function lookFurther(
  draft: Draft,
  setting: ReferralSetting,
  declinedBy: UnitId,
  walk: Walk,
  at: Instant,
): Instant {
  const others = unitsOf(draft, setting).filter((unit) => unit !== declinedBy)
  if (others.length === 0) return at
  const again = { ...setting, to: others }
  return refer(draft, again, draft.chance.pick(others), walk, toInstant(at + 10 * MINUTE))
}
