import type { Actor, DutyId, Instant, UnitId } from '../../kit/index.ts'
import { type CaseEntryType, type NewCaseEntry, toCaseEntry } from '../case/entries.ts'
import { type Facts, freshId } from '../case/facts.ts'
import type { CaseState, Duty } from '../case/state.ts'
import { addDuration } from '../coalition/calendar.ts'
import { findRule, heirsAt, partyOfUnit, type Rule, rulesFor } from '../coalition/index.ts'
import { isPanelType } from '../panel/entries.ts'

type DutyFacts = Pick<Facts<Actor>, 'now' | 'nextId' | 'coalition'>

/**
 * What a decision does to duties, in the same transaction: duties it meets or cancels end, duties
 * the rules attach to it are born. `state` is the state before the decision.
 */
export function withDuties(
  state: CaseState,
  decided: readonly NewCaseEntry[],
  facts: DutyFacts,
): NewCaseEntry[] {
  // What was owed about it ends with the case.
  if (decided.some(({ type }) => type === 'case.erased')) return [...decided]
  const log = decided.at(-1)?.log
  const ended = [...state.duties.values()].flatMap((duty) => endOf(duty, decided, facts) ?? [])
  const born = decided.flatMap((entry) => births(state, entry, facts))
  return [...decided, ...[...ended, ...born].map((entry) => (log ? { ...entry, log } : entry))]
}

function endOf(
  duty: Duty,
  decided: readonly NewCaseEntry[],
  facts: DutyFacts,
): NewCaseEntry | undefined {
  if (duty.ended) return undefined
  const about = decided.filter((entry) => touches(duty, entry) && isOwn(duty, entry, facts))
  const meets = about.find((entry) => duty.owes.includes(entry.type))
  if (meets) return toEnd(duty, duty.due >= facts.now ? 'met' : 'met-late', meets.type)
  const cancels =
    decided.find((entry) => entry.type === 'case.annulled') ??
    about.find((entry) => cancelsOf(duty, facts).includes(entry.type) || isTakenBack(entry))
  return cancels ? toEnd(duty, 'cancelled', cancels.type) : undefined
}

/**
 * A link stands in the cases of both parties: what one confirms the other still owes. Of a panel each
 * unit owes its own opinion.
 */
function isOwn(duty: Duty, entry: NewCaseEntry, { coalition, now }: DutyFacts): boolean {
  switch (entry.type) {
    case 'link.confirmed':
      return heirsAt(coalition, now)(entry.body.party) === partyOfUnit(coalition, duty.unit, now)
    case 'opinion.filed':
    case 'panel.unseated':
      return entry.body.unit === duty.unit
    default:
      return true
  }
}

/** Nothing is left to confirm or to reject. */
const isTakenBack = (entry: NewCaseEntry): boolean =>
  entry.type === 'link.undone' && entry.body.step === 'proposed'

function toEnd(duty: Duty, how: 'met' | 'met-late' | 'cancelled', by: CaseEntryType): NewCaseEntry {
  return toCaseEntry(
    'duty.ended',
    { duty: duty.duty, how, by },
    { duty: duty.duty, unit: duty.unit, state: how },
  )
}

/** What ends a matter cancels what was still owed about it, beside what the rule itself names. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  referral: ['referral.withdrawn', 'referral.closed'],
  lead: ['lead.accepted', 'lead.declined', 'lead.withdrawn'],
  consent: ['consent.withdrawn'],
  glass: [],
  match: [],
  link: [],
  panel: [],
  case: [],
}

function cancelsOf(duty: Duty, facts: DutyFacts): readonly string[] {
  const rule = findRule(facts.coalition, duty.rule, duty.ruleVersion)
  return [...(rule?.cancels ?? []), ...(ENDINGS[duty.subject.split(':')[0] ?? ''] ?? [])]
}

const touches = (duty: Duty, entry: NewCaseEntry): boolean =>
  duty.subject === 'case' || duty.subject === subjectOf(entry)

/** What an entry is about, as duties name it. */
export function subjectOf(entry: Pick<NewCaseEntry, 'type' | 'body'>): string {
  if (isPanelType(entry.type)) return 'panel'
  if ('referral' in entry.body) return `referral:${entry.body.referral}`
  if ('glass' in entry.body) return `glass:${entry.body.glass}`
  if ('match' in entry.body) return `match:${entry.body.match}`
  if ('link' in entry.body) return `link:${entry.body.link}`
  if ('consent' in entry.body) return `consent:${entry.body.consent}`
  return entry.type.startsWith('lead.') ? 'lead' : 'case'
}

function births(state: CaseState, entry: NewCaseEntry, facts: DutyFacts): NewCaseEntry[] {
  return rulesFor(facts.coalition, entry, facts.now).flatMap((rule) => {
    const bearer = bearerOf(rule, state, entry)
    return bearer ? [toBirth(rule, bearer, entry, facts)] : []
  })
}

type BearerOf = { readonly unit: UnitId; readonly role: string }

function bearerOf(rule: Rule, state: CaseState, entry: NewCaseEntry): BearerOf | undefined {
  const lead =
    entry.type === 'lead.taken' || entry.type === 'case.opened'
      ? entry.route.unit
      : (state.lead?.unit ?? entry.route.unit)
  const about = [...state.referrals.values()].find((r) => r.referral === entry.route.referral)
  switch (rule.bearer) {
    case 'to-unit':
      return toBearer(entry.route.toUnit ?? about?.toUnit, '')
    case 'from-unit':
      return toBearer(about?.fromUnit ?? entry.route.unit, '')
    case 'lead-unit':
      return toBearer(lead, '')
    case 'lead-supervisor':
      return toBearer(lead, 'supervisor')
  }
}

const toBearer = (unit: UnitId | undefined, role: string) => (unit ? { unit, role } : undefined)

function toBirth(
  rule: Rule,
  bearer: BearerOf,
  entry: NewCaseEntry,
  facts: DutyFacts,
): NewCaseEntry {
  const calendar = facts.coalition.units.get(bearer.unit)?.calendar
  const after = (from: Instant, within: Rule['within']): Instant =>
    calendar ? addDuration(from, within, calendar) : from
  const due = after(facts.now, rule.within)
  const duty = freshId<DutyId>(facts)
  const body = {
    duty,
    rule: rule.id,
    ruleVersion: rule.version,
    subject: subjectOf(entry),
    unit: bearer.unit,
    role: bearer.role,
    owes: rule.owes,
    due,
    rises: rule.rises.map((rise) => ({ at: after(due, rise.after), to: rise.to })),
  }
  return toCaseEntry('duty.born', body, {
    duty,
    unit: bearer.unit,
    due,
    state: 'born',
    ...referralOf(entry),
  })
}

const referralOf = (entry: NewCaseEntry) =>
  entry.route.referral ? { referral: entry.route.referral } : {}
