import type { Decision, Facts } from '../../src/domain/case/facts.ts'
import { type FirstContact, registerCase, todayOf } from '../../src/domain/case/register.ts'
import { type CaseState, findBirth } from '../../src/domain/case/state.ts'
import { holderOf, postsOfUnit } from '../../src/domain/coalition/index.ts'
import { giveConsent } from '../../src/domain/consent/decide.ts'
import { isMinor } from '../../src/domain/person/age.ts'
import {
  acceptReferral,
  closeReferral,
  completeReferral,
  receiveReferral,
  sendReferral,
} from '../../src/domain/referral/decide.ts'
import {
  type CaseId,
  type CommandId,
  DAY,
  isRefusal,
  type Officer,
  type PersonalClass,
  type ReferralId,
  toInstant,
  type UnitId,
} from '../../src/kit/index.ts'
import { toCaseNumber } from '../../src/server/case-number.ts'
import type { Node } from '../../src/server/node.ts'
import { makeContacts, newChance } from './people.ts'

const MISSIONS = ['kbri-phnom-penh', 'kbri-yangon', 'kbri-kuala-lumpur', 'kbri-riyadh']
const RECEIVERS = ['rptc-jakarta', 'bareskrim', 'crisis-center-p2mi', 'kemenpppa-tppo']
const CLASSES: readonly PersonalClass[] = ['identity', 'contact', 'exploitation']
/** Of ten cases so many get a consent, and so many of them a referral that goes this far. */
const STEPS = { consent: 7, sent: 6, received: 5, accepted: 4, completed: 2, closed: 1 }
const BATCH = 100
const HANDS = 32

/** The caseworker of a unit as the acting officer. */
export function officerOf(node: Node, unit: string): Officer {
  const { coalition } = node.image
  // Codes of the coalition's data, checked by the two look-ups that follow.
  const post = postsOfUnit(coalition, unit as UnitId, 'caseworker')[0]
  const party = coalition.units.get(unit as UnitId)?.party
  const holder = post && holderOf(coalition, post.id, node.now())
  if (!post || !party || !holder) throw new Error(`nobody works at ${unit}`)
  return {
    kind: 'officer',
    officer: holder.id,
    post: post.id,
    unit: post.unit,
    party,
    purpose: post.purpose,
  }
}

export const missions = (node: Node): Officer[] => MISSIONS.map((unit) => officerOf(node, unit))
export const receivers = (node: Node): Officer[] => RECEIVERS.map((unit) => officerOf(node, unit))

/** Writes `count` cases through the decisions of the domain, and what became of them. */
export async function populate(node: Node, count: number): Promise<void> {
  const contacts = makeContacts(count, newChance())
  const cases: Opened[] = []
  for (let from = 0; from < count; from += BATCH)
    cases.push(...(await openBatch(node, contacts.slice(from, from + BATCH), from / BATCH)))
  let next = 0
  const hand = async (): Promise<void> => {
    for (let own = cases[next++]; own; own = cases[next++]) await follow(node, own)
  }
  await Promise.all(Array.from({ length: HANDS }, hand))
}

type Opened = { readonly id: CaseId; readonly by: Officer; readonly index: number }

async function openBatch(node: Node, contacts: readonly FirstContact[], batch: number) {
  const by = pick(missions(node), batch)
  const facts = node.facts(by)
  const cases = contacts.map((contact) => ({
    id: node.nextId() as CaseId, // the node's only source of ids
    entries: got(registerCase(contact, toCaseNumber(node), facts)),
  }))
  got(await node.open(cases, by, { command: command(node) }))
  return cases.map(({ id }, index): Opened => ({ id, by, index: batch * BATCH + index }))
}

async function follow(node: Node, { id, by, index }: Opened): Promise<void> {
  const reach = index % 10
  if (reach >= STEPS.consent) return
  const to = pick(receivers(node), Math.floor(index / 10))
  await act(node, id, by, (state, facts) => giveConsent(state, answerTo(to, state, facts), facts))
  if (reach >= STEPS.sent) return
  await act(node, id, by, (state, facts) => sendReferral(state, requestTo(to, index), facts))
  if (reach >= STEPS.received) return
  await act(node, id, to, (state, facts) => receiveReferral(state, referralIn(state), facts))
  if (reach >= STEPS.accepted) return
  await act(node, id, to, (state, facts) => acceptReferral(state, referralIn(state), facts))
  if (reach >= STEPS.completed) return
  const outcome = { outcome: 'served', words: 'Sudah ditolong.' }
  await act(node, id, to, (state, facts) =>
    completeReferral(state, { ...referralIn(state), ...outcome }, facts),
  )
  if (reach >= STEPS.closed) return
  const asked = { language: 'id', answer: 'yes' } as const
  await act(node, id, by, (state, facts) =>
    closeReferral(state, { ...referralIn(state), asked }, facts),
  )
}

const answerTo = (to: Officer, state: CaseState, facts: Facts) => ({
  recipient: to.party,
  classes: CLASSES,
  purpose: 'protection' as const,
  ...voiceOf(state, facts),
  expires: toInstant(facts.now + 90 * DAY),
  language: 'id',
  witness: 'Budi',
  group: false,
})

/** For a child the guardian speaks. */
function voiceOf(state: CaseState, facts: Facts) {
  const age = findBirth(state)
  return age && isMinor(age, todayOf(facts)) === 'yes'
    ? { basis: 'guardian' as const, guardian: 'Ibu Sari', text: 'consent-child' }
    : { basis: 'person' as const, text: 'consent-adult' }
}

const requestTo = (to: Officer, index: number) => ({
  toUnit: to.unit,
  need: pick(['safe-place', 'legal-aid', 'repatriation', 'travel-document'], index),
  urgency: pick(['today', 'week', 'routine'] as const, index),
  classes: CLASSES,
  purpose: 'protection' as const,
  text: 'Membutuhkan tempat aman.',
})

function referralIn(state: CaseState): { referral: ReferralId } {
  const [referral] = state.referrals.keys()
  if (referral === undefined) throw new Error('the case has no referral')
  return { referral }
}

async function act(
  node: Node,
  id: CaseId,
  by: Officer,
  decide: (state: CaseState, facts: Facts) => Decision,
): Promise<void> {
  got(await node.act(id, by, { command: command(node) }, (state) => decide(state, node.facts(by))))
}

const command = (node: Node): CommandId => node.nextId() as CommandId // the node's only source of ids

/** The sandbox's own data must not be refused: a refusal here is a mistake of the workload. */
function got<Value>(value: Value): Exclude<Value, { refused: true }> {
  if (isRefusal(value)) throw new Error(`refused: ${value.code}`)
  return value as Exclude<Value, { refused: true }> // a refusal was thrown above
}

function pick<Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}
