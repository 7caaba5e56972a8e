import { toCaseEntry } from '../../domain/case/entries.ts'
import { imagine } from '../../domain/case/imagine.ts'
import type { CaseState, Referral } from '../../domain/case/state.ts'
import { postsOfUnit } from '../../domain/coalition/index.ts'
import { toWaiver } from '../../domain/duty/clock.ts'
import {
  acceptReferral,
  closeReferral,
  completeReferral,
  declineReferral,
  isOpen,
  receiveReferral,
  sendReferral,
  withdrawReferral,
} from '../../domain/referral/decide.ts'
import {
  type CaseId,
  isRefusal,
  type Officer,
  type OfficerId,
  refuse,
  type UnitId,
  type Worker,
} from '../../kit/index.ts'
import { exists, toAct } from '../act.ts'
import { getWorker, type Handlers } from '../asker.ts'
import { readCursor, toCursor } from '../cursor.ts'
import { toDropped } from '../draft.ts'
import type { Node } from '../node.ts'
import { toView } from '../view.ts'

type Names =
  | 'previewReferral'
  | 'sendReferral'
  | 'receiveReferral'
  | 'acceptReferral'
  | 'declineReferral'
  | 'completeReferral'
  | 'withdrawReferral'
  | 'closeReferral'
  | 'listReferrals'
  | 'waiveDuty'

export function referralHandlers(node: Node): Pick<Handlers, Names> {
  const act = toAct(node)
  return {
    ...senders(node),
    receiveReferral: ({ case: id, command, ...step }, asker) =>
      act(id, asker, { command }, (s, f) => receiveReferral(s, step, f)),
    acceptReferral: ({ case: id, command, ...step }, asker) =>
      act(id, asker, { command }, (s, f) => acceptReferral(s, step, f)),
    declineReferral: ({ case: id, command, ...step }, asker) =>
      act(id, asker, { command }, (s, f) => declineReferral(s, step, f)),
    completeReferral: ({ case: id, command, ...step }, asker) =>
      act(id, asker, { command }, (s, f) => completeReferral(s, step, f)),
    withdrawReferral: ({ case: id, command, ...step }, asker) =>
      act(id, asker, { command }, (s, f) => withdrawReferral(s, step, f)),
    closeReferral: ({ case: id, command, ...step }, asker) =>
      act(id, asker, { command }, (s, f) => closeReferral(s, step, f)),
    waiveDuty: ({ case: id, command, duty, reason }, asker) =>
      act(id, asker, { command }, (state, facts) => {
        const known = state.duties.get(duty)
        if (!known || known.ended) return refuse('duty-unknown')
        if (known.unit !== facts.by.unit)
          return refuse('duty-of-another-unit', { rule: 'own-unit-waives' })
        return reason.trim()
          ? [toWaiver(known, reason.trim())]
          : refuse('reason-missing', { field: 'reason' })
      }),
    listReferrals: (input, asker) => listReferrals(node, input, getWorker(asker)),
  }
}

function senders(node: Node): Pick<Handlers, 'previewReferral' | 'sendReferral'> {
  return {
    previewReferral: async ({ case: id, request }, asker) => {
      const by = getWorker(asker)
      const state = await node.findCase(id)
      if (!state || !exists(node, state, by)) return refuse('case-unknown')
      const facts = node.facts(by)
      const decided = sendReferral(state, request, facts)
      if (isRefusal(decided)) return decided
      const sent = imagine(state, decided, facts)
      const referral = [...sent.referrals.values()].at(-1)
      const receiver = referral && findReceiver(node, referral, by)
      if (!referral || !receiver) return refuse('unit-without-post', { field: 'toUnit' })
      const accepted = imagine(
        sent,
        [
          toCaseEntry(
            'referral.accepted',
            { referral: referral.referral },
            { referral: referral.referral },
          ),
        ],
        facts,
      )
      const see = (seen: CaseState) =>
        toView(id, seen, receiver.officer, receiver.roles, {
          now: facts.now,
          heir: node.heir(),
          erased: node.image.erased,
        })
      const before = see(sent)
      const after = see(accepted)
      return before && after ? { case: id, before, after } : refuse('case-unknown')
    },

    sendReferral: async ({ case: id, command, request, draft }, asker) => {
      const by = getWorker(asker)
      const options = { command, ...(await toDropped(node.ledger, by.post, draft)) }
      const done = await node.act(id, by, options, (state) =>
        exists(node, state, by)
          ? sendReferral(state, request, node.facts(by))
          : refuse('case-unknown'),
      )
      if (isRefusal(done)) return done
      const referral = done.entries.find(({ type }) => type === 'referral.sent')?.route.referral
      if (!referral) throw new Error('a referral was sent without an entry')
      return { case: id, version: done.version, referral }
    },
  }
}

/** A reader as the receiving unit has one: the first post whose purpose is the referral's. */
function findReceiver(node: Node, referral: Referral, by: Worker) {
  const post = postsOfUnit(node.image.coalition, referral.toUnit).find(
    ({ purpose }) => purpose === referral.purpose,
  )
  if (!post) return undefined
  const officer: Officer = {
    kind: 'officer',
    officer: by.officer ?? NOBODY,
    post: post.id,
    unit: referral.toUnit,
    party: referral.toParty,
    purpose: post.purpose,
  }
  return { officer, roles: post.roles }
}

/** A preview asks what such a post would see; nobody looks, and nothing is recorded. */
const NOBODY = '' as OfficerId // compared with no one's

function listReferrals(node: Node, input: Parameters<Handlers['listReferrals']>[0], by: Worker) {
  const after = readCursor('referrals', input.after)
  if (isRefusal(after)) return after
  const { image } = node
  const ids =
    input.direction === 'in' ? image.referredTo.get(by.unit) : image.referredFrom.get(by.unit)
  const rows = []
  // A cursor of this list names a case: its referrals stay on one page.
  for (const id of ids?.newest((after || undefined) as CaseId | undefined) ?? []) {
    rows.push(...rowsOf(node, id, input, by.unit))
    if (rows.length >= input.limit) return { rows, next: toCursor('referrals', id) }
  }
  return { rows }
}

function rowsOf(
  node: Node,
  id: CaseId,
  input: Parameters<Handlers['listReferrals']>[0],
  unit: UnitId,
) {
  const row = node.image.rows.get(id)
  if (!row) return []
  const own = row.referrals.filter(
    (r) =>
      (input.direction === 'in' ? r.toUnit : r.fromUnit) === unit &&
      (input.state === 'all' || isOpen(r) || r.state === 'completed'),
  )
  return own.map(({ toParty: _, ...referral }) => {
    const due = row.duties.find(({ subject }) => subject === `referral:${referral.referral}`)?.due
    return { case: id, number: row.number, ...referral, ...(due !== undefined ? { due } : {}) }
  })
}
