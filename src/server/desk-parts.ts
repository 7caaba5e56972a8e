import type { Answer } from '../contract/index.ts'
import type { CaseRow } from '../domain/case/row.ts'
import { findRule, partyOfUnit, workingTimeLeft } from '../domain/coalition/index.ts'
import type { OpenDuty } from '../domain/duty/open.ts'
import { MINUTE, type Officer, type UnitId } from '../kit/index.ts'
import { toRisen, toWaiting } from './duty-index.ts'
import { type DutyList, findLikeness, type Tag } from './duty-list.ts'
import type { Node } from './node.ts'

type Desk = Pick<Answer<'readDesk'>, 'owed' | 'risen' | 'waiting' | 'totals' | 'rules'>
type DeskDuty = Desk['owed'][number]
type Roles = readonly string[]

/** Rows of one part of a desk; who has more needs hands, not a longer page. */
const MOST = 50

/** A list of duties, and which of them this reader is shown. */
type Source = {
  readonly list: DutyList | undefined
  readonly tagOf: (duty: OpenDuty) => Tag
  readonly shows: (tag: Tag) => boolean
}
type Found = { readonly duty: OpenDuty; readonly row: CaseRow; readonly count: number }

/** What a post owes, what rose to it and what its unit waits for: the most urgent, and how many in all. */
export function readParts(node: Node, by: Officer, roles: Roles): Desk {
  const sources = {
    owed: [ownDuties(node, by, roles)],
    risen: risenTo(node, by, roles),
    waiting: [awaited(node, by)],
  }
  const owed = mostUrgent(node, by, sources.owed)
  const risen = mostUrgent(node, by, sources.risen)
  const waiting = mostUrgent(node, by, sources.waiting)
  return {
    owed,
    risen,
    waiting,
    rules: rulesOf(node, [...owed, ...risen, ...waiting]),
    totals: {
      owed: sizeOf(sources.owed),
      risen: sizeOf(sources.risen),
      waiting: sizeOf(sources.waiting),
    },
  }
}

const sizeOf = (sources: readonly Source[]): number =>
  sources.reduce((sum, { list, shows }) => sum + (list?.size(shows) ?? 0), 0)

/** Duties of the own unit; a duty that names a role is for the posts that have it. */
const ownDuties = (node: Node, { unit }: Officer, roles: Roles): Source => ({
  list: node.image.duties.owed.get(unit),
  tagOf: ({ role }) => role,
  shows: (role) => role === '' || roles.includes(role),
})

/** What rose to this post: from the own unit, the own party, or any, by the step it rose to. */
function risenTo(node: Node, by: Officer, roles: Roles): Source[] {
  const { coalition, duties } = node.image
  const isSupervisor = roles.includes('supervisor')
  const isSecretariat = roles.includes('secretariat')
  if (!isSupervisor && !isSecretariat) return []
  const now = node.now()
  const head = coalition.parties.get(by.party)?.head
  const answersFor = (unit: UnitId): boolean =>
    isSupervisor &&
    partyOfUnit(coalition, unit, now) === by.party &&
    (head === undefined || head === by.unit)
  return [...duties.risen].map(([unit, list]) => {
    const steps = new Set([
      ...(isSecretariat ? ['secretariat'] : []),
      ...(isSupervisor && unit === by.unit ? ['supervisor'] : []),
      ...(answersFor(unit) ? ['party-supervisor'] : []),
    ])
    const shows = (tag: Tag): boolean => tag.split(' ').some((step) => steps.has(step))
    return { list: steps.size > 0 ? list : undefined, tagOf: toRisen, shows }
  })
}

/** Owed by other units about cases or referrals of the own unit: who holds the ball. */
function awaited(node: Node, { unit, party }: Officer): Source {
  const { duties, rows } = node.image
  const heir = node.heir()
  return {
    list: duties.awaited.get(unit),
    tagOf: (duty) => {
      const row = rows.get(duty.case)
      return row ? toWaiting(row, duty, unit) : ''
    },
    // Who handed the lead over still waits for its own referrals, and hears of no others.
    shows: (tag) => {
      const [leadParty, leadUnit] = tag.split(' ')
      // A tag of toWaiting: `sent`, or a party and a unit.
      return tag === 'sent' || heir(leadParty as Officer['party'], leadUnit as UnitId) === party
    },
  }
}

/** Most urgent first over all sources. */
function mostUrgent(node: Node, by: Officer, sources: readonly Source[]): DeskDuty[] {
  const found = sources.flatMap((source) => firstOf(node, by, source))
  return found
    .sort((a, b) => a.duty.due - b.duty.due)
    .slice(0, MOST)
    .map((one) => toDeskDuty(node, one))
}

/** The first rows of a list; what a whole list of arrivals owes alike is one row, not five hundred. */
function firstOf({ image }: Node, { party }: Officer, { list, tagOf, shows }: Source): Found[] {
  const told = new Set<string>()
  const found: Found[] = []
  for (const duty of list?.soonest() ?? []) {
    const row = image.rows.get(duty.case)
    const own = duty.incident && image.incidents.get(duty.incident)?.party === party
    const likeness = own ? findLikeness(duty) : undefined
    if (!row || (likeness && told.has(likeness)) || !shows(tagOf(duty))) continue
    if (likeness) told.add(likeness)
    const count = likeness ? (list?.alike(likeness, shows) ?? 1) : 1
    if (found.push({ duty, row, count }) === MOST) break
  }
  return found
}

function toDeskDuty(node: Node, { row, duty, count }: Found): DeskDuty {
  const referral = row.referrals.find((r) => duty.subject === `referral:${r.referral}`)
  const { incident: about, rises: _, subject: __, ...rest } = duty
  const incident = count > 1 && about ? node.image.incidents.get(about) : undefined
  return {
    ...rest,
    number: row.number,
    from: referral?.fromUnit ?? row.leadUnit,
    to: referral?.toUnit ?? row.offeredTo ?? duty.unit,
    ...(referral ? { need: referral.need, referral: referral.referral } : {}),
    persons: referral?.persons ?? 1 + (row.outline?.told.children ?? 0),
    hoursLeft: hoursLeft(node, duty),
    ...(incident ? { many: { count, incident: incident.id, name: incident.name } } : {}),
  }
}

/** The versions of rules that these duties were born under. */
function rulesOf(node: Node, duties: readonly DeskDuty[]): Desk['rules'] {
  const rules = new Map<string, Desk['rules'][number]>()
  for (const { rule, ruleVersion: version } of duties) {
    if (rules.has(`${rule}|${version}`)) continue
    const found = findRule(node.image.coalition, rule, version)
    if (found)
      rules.set(`${rule}|${version}`, {
        rule,
        version,
        sentence: found.sentence,
        source: found.source,
      })
  }
  return [...rules.values()]
}

/** Working time is computed at most once a minute for each duty: reading calendars is the costly part. */
function hoursLeft(node: Node, duty: OpenDuty): number {
  const calendar = node.image.coalition.units.get(duty.unit)?.calendar
  if (!calendar) return 0
  const minute = Math.floor(node.now() / MINUTE)
  const key = `${duty.duty}|${duty.unit}`
  const known = clocks.get(key)
  if (known?.minute === minute) return known.hours
  const { minutes, overdue } = workingTimeLeft(node.now(), duty.due, calendar)
  const hours = (overdue ? -minutes : minutes) / 60
  if (clocks.size > 20_000) clocks.clear()
  clocks.set(key, { minute, hours })
  return hours
}

const clocks = new Map<string, { minute: number; hours: number }>()
