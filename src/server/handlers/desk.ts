import type { Answer } from '../../contract/index.ts'
import type { CaseRow } from '../../domain/case/row.ts'
import type { Duty } from '../../domain/case/state.ts'
import { partyOfUnit, workingTimeLeft } from '../../domain/coalition/index.ts'
import { MINUTE, type Officer, refuse, type UnitId } from '../../kit/index.ts'
import { getCaller, getOfficer, type Handlers } from '../asker.ts'
import { findDraftBody } from '../draft.ts'
import type { Node } from '../node.ts'
import { toOutline } from '../view.ts'

type Names = 'readDesk' | 'readDraft' | 'keepDraft' | 'dropDraft'
type DeskDuty = Answer<'readDesk'>['owed'][number]

/** Rows of one part of a desk; who has more needs hands, not a longer page. */
const MOST = 50

export function deskHandlers(node: Node): Pick<Handlers, Names> {
  return {
    readDesk: async (_input, asker) => {
      const by = getOfficer(asker)
      const roles = getCaller(asker).post?.roles ?? []
      const owed = ownDuties(node, by, roles)
      const risen = risenTo(node, by, roles)
      const waiting = waitingFor(node, by)
      return {
        now: node.now(),
        owed: urgentFirst(node, by, owed),
        risen: urgentFirst(node, by, risen),
        waiting: urgentFirst(node, by, waiting),
        totals: { owed: owed.length, risen: risen.length, waiting: waiting.length },
        offers: [...(node.image.offeredTo.get(by.unit)?.newest() ?? [])].flatMap((id) => {
          const row = node.image.rows.get(id)
          return (row && toOutline(row, by, node.heir())) ?? []
        }),
        drafts: await draftsOf(node, by),
      }
    },

    readDraft: async ({ id }, asker) => {
      const draft = await node.ledger.findDraft(id)
      if (!draft || draft.post !== getOfficer(asker).post) return refuse('draft-unknown')
      const { kind, updatedAt } = draft
      return { id, kind, updatedAt, body: findDraftBody(draft.body)?.body }
    },

    keepDraft: async ({ id, kind, label, case: about, body }, asker) => {
      const { post, party } = getOfficer(asker)
      // A page left open would bring back what was erased.
      if (about && node.image.erased.has(about)) return refuse('case-unknown')
      const known = await node.ledger.findDraft(id)
      if (known && known.post !== post) return refuse('draft-unknown')
      const updatedAt = node.now()
      await node.ledger.putDraft({
        id,
        post,
        party,
        kind,
        updatedAt,
        body: { label, body, ...(about ? { case: about } : {}) },
      })
      return { id, updatedAt }
    },

    dropDraft: async ({ id }, asker) => {
      const draft = await node.ledger.findDraft(id)
      if (draft && draft.post !== getOfficer(asker).post) return refuse('draft-unknown')
      if (draft) await node.ledger.dropDraft(id)
      return { id }
    },
  }
}

async function draftsOf(node: Node, by: Officer): Promise<Answer<'readDesk'>['drafts']> {
  const drafts = await node.ledger.listDrafts(by.post)
  return drafts
    .map(({ id, kind, updatedAt, body }) => {
      const about = findDraftBody(body)
      return {
        id,
        kind,
        updatedAt,
        label: about?.label ?? '',
        ...(about?.case ? { case: about.case } : {}),
      }
    })
    .sort((a, b) => b.updatedAt - a.updatedAt)
}

type Found = { readonly row: CaseRow; readonly duty: Duty }
type Roles = readonly string[]

/** Duties of the own unit; a duty that names a role is for the posts that have it. */
function ownDuties(node: Node, by: Officer, roles: Roles): Found[] {
  return dutiesOf(node, by.unit).filter(({ duty }) => duty.role === '' || roles.includes(duty.role))
}

function dutiesOf(node: Node, unit: UnitId): Found[] {
  const found: Found[] = []
  for (const [id, about] of node.image.dutiesOf.get(unit) ?? []) {
    const row = node.image.rows.get(about)
    const duty = row?.duties.find((candidate) => candidate.duty === id)
    if (row && duty) found.push({ row, duty })
  }
  return found
}

/** What rose to this post: from the own unit, the own party, or any, by the step it rose to. */
function risenTo(node: Node, by: Officer, roles: Roles): Found[] {
  const { coalition } = node.image
  const now = node.now()
  const isSupervisor = roles.includes('supervisor')
  const head = coalition.parties.get(by.party)?.head
  const answersFor = (unit: UnitId): boolean =>
    isSupervisor &&
    partyOfUnit(coalition, unit, now) === by.party &&
    (head === undefined || head === by.unit)
  const reach = (to: string | undefined, unit: UnitId): boolean => {
    if (to === 'secretariat') return roles.includes('secretariat')
    if (to === 'party-supervisor') return answersFor(unit)
    return to === 'supervisor' && isSupervisor && unit === by.unit
  }
  const bearers =
    roles.includes('secretariat') || isSupervisor ? [...node.image.dutiesOf.keys()] : []
  return bearers.flatMap((unit) =>
    dutiesOf(node, unit).filter(({ duty }) => duty.risen.some(({ to }) => reach(to, unit))),
  )
}

/** Owed by other units about cases or referrals of the own unit: who holds the ball. */
function waitingFor(node: Node, by: Officer): Found[] {
  const ids = new Set([
    ...(node.image.referredFrom.get(by.unit)?.newest() ?? []),
    ...(node.image.ledBy.get(by.unit)?.newest() ?? []),
  ])
  const heir = node.heir()
  const found: Found[] = []
  for (const id of ids) {
    const row = node.image.rows.get(id)
    const foreign = row?.duties.filter((duty) => duty.unit !== by.unit) ?? []
    if (!row || foreign.length === 0) continue
    const leads = heir(row.leadParty, row.leadUnit) === by.party
    for (const duty of foreign) if (leads || isSentBy(row, duty, by.unit)) found.push({ row, duty })
  }
  return found
}

/** Who handed the lead over still waits for its own referrals, and hears of no others. */
const isSentBy = (row: CaseRow, { subject }: Duty, unit: UnitId): boolean =>
  row.referrals.some((r) => r.fromUnit === unit && subject === `referral:${r.referral}`)

/** Most urgent first; what a whole list of arrivals owes alike is one row, not five hundred. */
function urgentFirst(node: Node, by: Officer, found: readonly Found[]): DeskDuty[] {
  const counts = new Map<string, number>()
  for (const one of found) {
    const key = toLikeness(node, by, one)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const rows: DeskDuty[] = []
  for (const one of [...found].sort((a, b) => a.duty.due - b.duty.due)) {
    const key = toLikeness(node, by, one)
    const duty = counts.has(key) ? toDeskDuty(node, one, counts.get(key) ?? 1) : undefined
    if (duty) rows.push(duty)
    counts.delete(key)
    if (rows.length === MOST) break
  }
  return rows
}

/** Duties about cases of one own incident under one rule are alike; every other stands alone. */
function toLikeness(node: Node, { party }: Officer, { row, duty }: Found): string {
  if (!row.incident) return duty.duty
  const incident = node.image.incidents.get(row.incident)
  return duty.subject === 'case' && incident?.party === party
    ? `${incident.id}|${duty.rule}|${duty.unit}|${duty.role}`
    : duty.duty
}

function toDeskDuty(node: Node, { row, duty }: Found, count: number): DeskDuty | undefined {
  const rule = node.image.coalition.rules
    .get(duty.rule)
    ?.find(({ version }) => version === duty.ruleVersion)
  if (!rule) return undefined
  const referral = row.referrals.find((r) => duty.subject === `referral:${r.referral}`)
  const { rises: _, owes: __, ...rest } = duty
  const incident = count > 1 && row.incident ? node.image.incidents.get(row.incident) : undefined
  return {
    ...rest,
    case: row.id,
    number: row.number,
    sentence: rule.sentence,
    source: rule.source,
    from: referral?.fromUnit ?? row.leadUnit,
    to: referral?.toUnit ?? row.offeredTo ?? duty.unit,
    ...(referral ? { need: referral.need, referral: referral.referral } : {}),
    persons: referral?.persons ?? 1 + (row.outlines.at(-1)?.children ?? 0),
    hoursLeft: hoursLeft(node, duty),
    ...(incident ? { many: { count, incident: incident.id, name: incident.name } } : {}),
  }
}

/** Working time is computed at most once a minute for each duty: reading calendars is the costly part. */
function hoursLeft(node: Node, duty: Duty): number {
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
