import type { Answer } from '../../contract/index.ts'
import { isRefusal } from '../../kit/index.ts'
import { type Source, toTable } from './table.ts'
import type { Wording } from './wording.ts'

/** More rows than any list of one institution; a page shows fifty at a time, a file all. */
export const ALL = 1_000_000

type CaseRow = Answer<'listCases'>['rows'][number]

export const casesTable: Source<'cases'> = async ({ scope, state, incident }, ask, words) => {
  const narrowed = incident ? { incident } : {}
  const answer = await ask('listCases', { scope, state, limit: ALL, ...narrowed })
  if (isRefusal(answer)) return answer
  return toTable(caseColumns(words), answer.rows, (row) => row.case)
}

const caseColumns = ({ say, code, country, unit, when }: Wording) =>
  [
    [say('cases.number'), (row: CaseRow) => row.number],
    [say('export.sex'), (row: CaseRow) => code('sex', row.sex)],
    [say('export.age-band'), (row: CaseRow) => row.ageBand],
    [say('case.children'), (row: CaseRow) => row.children],
    [say('cases.country'), (row: CaseRow) => country(row.country)],
    [say('cases.safety'), (row: CaseRow) => (row.safety ? code('safety-short', row.safety) : '')],
    [
      say('export.found'),
      ({ determination: found }: CaseRow) =>
        found?.status ? code('victim-status', found.status) : '',
    ],
    [
      say('cases.found'),
      ({ determination: found }: CaseRow) => (found ? code('standing', found.standing) : ''),
    ],
    [say('cases.leader'), (row: CaseRow) => unit(row.lead)],
    [say('cases.referrals'), (row: CaseRow) => row.openReferrals],
    [say('cases.due'), (row: CaseRow) => when(row.due)],
    [say('export.opened'), (row: CaseRow) => when(row.openedAt)],
    [say('cases.changed'), (row: CaseRow) => when(row.changedAt)],
    [say('cases.state'), (row: CaseRow) => code('case-state', row.state)],
  ] as const

type ReferralRow = Answer<'listReferrals'>['rows'][number]

export const referralsTable: Source<'referrals'> = async ({ direction, state }, ask, words) => {
  const answer = await ask('listReferrals', { direction, state, limit: ALL })
  if (isRefusal(answer)) return answer
  const { say, choice, unit, code, when } = words
  return toTable(
    [
      [say('referrals.case'), (row: ReferralRow) => row.number],
      [say('referrals.need'), (row: ReferralRow) => choice('need', row.need)],
      [say('referrals.persons'), (row: ReferralRow) => row.persons],
      [say('referrals.from'), (row: ReferralRow) => unit(row.fromUnit)],
      [say('referrals.to'), (row: ReferralRow) => unit(row.toUnit)],
      [say('referrals.urgency'), (row: ReferralRow) => code('urgency', row.urgency)],
      [say('referrals.state'), (row: ReferralRow) => code('referral-state', row.state)],
      [say('referrals.clock'), (row: ReferralRow) => when(row.due)],
      [say('referrals.sent'), (row: ReferralRow) => when(row.sentAt)],
    ],
    answer.rows,
    (row) => row.case,
  )
}

type DeskRow = Answer<'readDesk'>['owed'][number] & {
  readonly part: string
  readonly told: Answer<'readDesk'>['rules'][number] | undefined
}

/** The desk as it is shown: the most urgent of each part; the cover says of how many. */
export const deskTable: Source<'desk'> = async (_asked, ask, words) => {
  const answer = await ask('readDesk', {})
  if (isRefusal(answer)) return answer
  const { say, choice, unit, sentence, when } = words
  const part = (name: 'owed' | 'risen' | 'waiting'): DeskRow[] =>
    answer[name].map((row) => ({
      ...row,
      part: say(`desk.${name}`),
      told: answer.rules.find(
        ({ rule, version }) => rule === row.rule && version === row.ruleVersion,
      ),
    }))
  const { owed, risen, waiting } = answer.totals
  const table = toTable(
    [
      [say('referrals.case'), (row: DeskRow) => row.number],
      [say('export.part'), (row: DeskRow) => row.part],
      [say('export.rule'), (row: DeskRow) => (row.told ? sentence(row.told.sentence) : '')],
      [say('referrals.need'), (row: DeskRow) => (row.need ? choice('need', row.need) : '')],
      [say('referrals.persons'), (row: DeskRow) => row.persons],
      [say('export.bearer'), (row: DeskRow) => unit(row.unit)],
      [say('referrals.clock'), (row: DeskRow) => when(row.due)],
      [say('export.hours-left'), (row: DeskRow) => Math.round(row.hoursLeft * 10) / 10],
      [say('export.alike'), (row: DeskRow) => row.many?.count ?? 1],
      [say('export.source'), (row: DeskRow) => row.told?.source ?? ''],
    ],
    [...part('owed'), ...part('risen'), ...part('waiting')],
    (row) => row.case,
  )
  return { ...table, total: owed + risen + waiting }
}

type AccessRow = Answer<'listAccess'>['rows'][number]

export const accessTable: Source<'access'> = async ({ case: id }, ask, words) => {
  const answer = await ask('listAccess', { case: id, limit: ALL })
  if (isRefusal(answer)) return answer
  const { say, unit, post, code, when } = words
  return toTable(
    [
      [say('case.access-when'), (row: AccessRow) => when(row.at)],
      [say('export.unit'), (row: AccessRow) => unit(row.unit)],
      [
        say('export.post'),
        (row: AccessRow) => (row.post ? post(row.post) : say('case.access-system')),
      ],
      [say('case.access-purpose'), (row: AccessRow) => code('purpose', row.purpose)],
      [say('case.access-class'), (row: AccessRow) => code('class', row.class)],
      [say('export.act'), (row: AccessRow) => row.action],
    ],
    answer.rows,
  )
}

type IncidentRow = Answer<'listIncidents'>['rows'][number]

export const incidentsTable: Source<'incidents'> = async (_asked, ask, words) => {
  const answer = await ask('listIncidents', { limit: ALL })
  if (isRefusal(answer)) return answer
  const { say, unit, country, when, code } = words
  return toTable(
    [
      [say('arrivals.incident-name'), (row: IncidentRow) => row.name],
      [say('incidents.kind'), (row: IncidentRow) => code('incident-kind', row.kind)],
      [say('arrivals.cases'), (row: IncidentRow) => row.cases],
      [say('arrivals.where'), (row: IncidentRow) => country(row.country)],
      [say('arrivals.unit'), (row: IncidentRow) => unit(row.openedBy)],
      [say('arrivals.opened-at'), (row: IncidentRow) => when(row.openedAt)],
    ],
    answer.rows,
  )
}
