import type { CoalitionData, Post, Rule } from '../../src/domain/coalition/index.ts'
import { ROLES } from '../../src/domain/coalition/post.ts'
import type { LocalDate, OfficerId, RuleId } from '../../src/kit/index.ts'
import { readData } from './coalition/sarnath.ts'
import { officerAt, PURPOSE_OF, postOf, UNITS } from './people.ts'

/** The Lantern Compact with a post of every role at every unit, each held, and a duty for every step. */
export async function readLantern(): Promise<CoalitionData> {
  const data = await readData()
  return {
    ...data,
    posts: [...data.posts, ...POSTS],
    rules: [...data.rules, ...RULES],
    sandbox: [
      ...(data.sandbox ?? []),
      ...POSTS.map(({ id, unit, roles: [role = 'caseworker'] }) => {
        const { officer } = officerAt(unit, role)
        return { id: officer, name: `Invented ${id}`, login: id, holds: [id] }
      }),
      IDLER,
    ],
  }
}

/** Enrolled, and holds no post. */
export const IDLER = {
  id: 'officer-idler' as OfficerId, // minted as the coalition's files do
  name: 'Invented Idler',
  login: 'idler',
  holds: [],
}

const POSTS: readonly Post[] = UNITS.flatMap(({ unit }) =>
  ROLES.map((role) => ({
    id: postOf(unit, role),
    unit,
    title: { en: role, fr: role },
    roles: [role],
    purpose: PURPOSE_OF[role],
  })),
)

type Given = Pick<Rule, 'on' | 'bearer' | 'owes'> & Partial<Rule>

// The casts mint codes and dates as the coalition's files do.
const rule = (id: string, given: Given): Rule => ({
  id: id as RuleId,
  version: 1,
  cancels: [],
  within: { amount: 2, unit: 'working-days' },
  rises: [],
  sentence: { en: id, fr: id },
  source: 'unverified',
  from: '2019-04-01' as LocalDate,
  ...given,
})

const RULES: readonly Rule[] = [
  rule('answer-later', {
    on: 'referral.sent',
    when: { urgency: ['week', 'routine'] },
    bearer: 'to-unit',
    owes: ['referral.accepted', 'referral.declined'],
  }),
  rule('report-outcome', {
    on: 'referral.accepted',
    bearer: 'to-unit',
    owes: ['referral.completed'],
  }),
  rule('ask-whether-help-came', {
    on: 'referral.completed',
    bearer: 'from-unit',
    owes: ['referral.closed'],
  }),
  rule('look-further', { on: 'referral.declined', bearer: 'from-unit', owes: ['referral.closed'] }),
  rule('review-danger', {
    on: 'consent.given',
    when: { 'body.basis': 'vital-interest' },
    bearer: 'lead-supervisor',
    owes: ['consent.reviewed'],
    within: { amount: 72, unit: 'hours' },
  }),
  rule('review-opening', {
    on: 'glass.broken',
    bearer: 'lead-supervisor',
    owes: ['glass.reviewed'],
    within: { amount: 24, unit: 'hours' },
  }),
  rule('answer-match', {
    on: 'match.found',
    when: { state: 'found' },
    bearer: 'lead-unit',
    owes: ['match.revealed', 'match.kept'],
    rises: [{ after: { amount: 1, unit: 'hours' }, to: 'supervisor' }],
  }),
  rule('decide-link', {
    on: 'link.proposed',
    when: { state: 'across' },
    bearer: 'lead-unit',
    owes: ['link.confirmed', 'link.rejected'],
  }),
  rule('convene-panel', {
    on: 'opinion.filed',
    when: { 'body.alone': 'true', 'body.status': ['indicated', 'victim'] },
    bearer: 'lead-unit',
    owes: ['panel.convened'],
  }),
  rule('file-opinion', {
    on: 'panel.seated',
    when: { 'body.owes': 'true' },
    bearer: 'to-unit',
    owes: ['opinion.filed'],
    cancels: ['determination.made', 'panel.unseated'],
  }),
  rule('decide-panel', {
    on: 'panel.convened',
    bearer: 'lead-unit',
    owes: ['determination.made'],
  }),
  rule('second-negative', {
    on: 'determination.proposed',
    when: { 'body.negative': 'true' },
    bearer: 'to-unit',
    owes: ['determination.seconded'],
    cancels: ['determination.proposed', 'determination.made'],
  }),
  rule('tell-decision', {
    on: 'determination.made',
    bearer: 'lead-unit',
    owes: ['determination.told'],
  }),
  rule('other-ways', {
    on: 'determination.told',
    when: { 'body.negative': 'true' },
    bearer: 'lead-unit',
    owes: ['ways.chosen'],
    cancels: ['review.asked'],
  }),
  rule('decide-review', {
    on: 'review.asked',
    bearer: 'lead-unit',
    owes: ['review.decided'],
  }),
  rule('answer-offer', {
    on: 'lead.offered',
    bearer: 'to-unit',
    owes: ['lead.accepted', 'lead.declined'],
  }),
  rule('ask-safety', {
    on: 'outline.recorded',
    when: { 'body.safety': ['unknown', 'not-asked'] },
    bearer: 'lead-unit',
    owes: ['outline.recorded'],
    within: { amount: 24, unit: 'hours' },
    rises: [
      { after: { amount: 1, unit: 'hours' }, to: 'supervisor' },
      { after: { amount: 2, unit: 'hours' }, to: 'secretariat' },
    ],
  }),
]
