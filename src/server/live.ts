import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Heir } from '../domain/coalition/index.ts'
import {
  type CaseId,
  findCaseOf,
  type PartyId,
  type ReferralId,
  SECOND,
  type UnitId,
} from '../kit/index.ts'
import type { PlacedEntry } from '../ledger/index.ts'
import type { Node } from './node.ts'
import { hashToken, type Sessions } from './sessions.ts'
import { isSeatedIn } from './view.ts'

/** What a browser is told: that something changed, never what. */
type Change = { readonly cases: readonly string[]; readonly coalition: boolean }

/** What changed since the last beat: at most every case once, however slowly a browser reads. */
type Waiting = { coalition: boolean; readonly cases: Map<CaseId, Set<ReferralId>> }

const BEAT = SECOND
/** Streams of one session; a browser opens one per tab in sight. The oldest ends for one more. */
const MOST = 6
const open = new Map<string, (() => void)[]>()

/**
 * Server-sent events for one browser; ends within a beat when its session does. Listening is no use of
 * the session: an unattended screen is signed out.
 */
export function streamLive(
  c: Context,
  node: Node,
  sessions: Sessions,
  token: string | undefined,
): Response {
  c.header('cache-control', 'no-store')
  return streamSSE(c, async (stream) => {
    if (!(await sessions.find(token, 'listening'))) return
    const waiting: Waiting = { coalition: false, cases: new Map() }
    const stop = node.onCommit((entries) => {
      for (const entry of entries) gather(waiting, entry)
    })
    const leave = enter(hashToken(token ?? ''), () => stream.abort())
    const end = () => {
      stop()
      leave()
    }
    stream.onAbort(end)
    let beats = 0
    while (!stream.aborted && !stream.closed) {
      const caller = await sessions.find(token, 'listening')
      if (!caller?.actor) break
      const { party, unit } = caller.actor
      const news = collect(node, waiting, party, unit)
      if (news) await stream.writeSSE({ event: 'changed', data: JSON.stringify(news) })
      else if (++beats % 20 === 0) await stream.writeSSE({ event: 'beat', data: '' })
      await stream.sleep(BEAT)
    }
    end()
  })
}

/** Counts a stream of a session; returns what takes it off again. */
function enter(session: string, abort: () => void): () => void {
  const streams = open.get(session) ?? []
  open.set(session, streams)
  streams.push(abort)
  if (streams.length > MOST) streams.shift()?.()
  return () => {
    const at = streams.indexOf(abort)
    if (at >= 0) streams.splice(at, 1)
    if (streams.length === 0) open.delete(session)
  }
}

function gather(waiting: Waiting, entry: PlacedEntry): void {
  const id = findCaseOf(entry.stream)
  if (id === undefined) {
    waiting.coalition ||= entry.stream === 'coalition'
    return
  }
  const withdrawn = waiting.cases.get(id) ?? new Set()
  waiting.cases.set(id, withdrawn)
  if (entry.type === 'referral.withdrawn' && entry.route.referral)
    withdrawn.add(entry.route.referral)
}

/** Only cases that stand in some relation to the reader's institution: else not even that something changed. */
function collect(node: Node, waiting: Waiting, party: PartyId, unit: UnitId): Change | undefined {
  const heir = node.heir()
  const cases = [...waiting.cases].flatMap(([id, withdrawn]) =>
    concerns(node, id, withdrawn, { party, unit, heir }) ? [id] : [],
  )
  const { coalition } = waiting
  waiting.cases.clear()
  waiting.coalition = false
  return cases.length > 0 || coalition ? { cases: cases.slice(0, 50), coalition } : undefined
}

type Reader = { readonly party: PartyId; readonly unit: UnitId; readonly heir: Heir }

/** Who was asked hears of a referral taken back that it was, and nothing after. */
function concerns(
  node: Node,
  id: CaseId,
  withdrawn: ReadonlySet<ReferralId>,
  { party, unit, heir }: Reader,
): boolean {
  const row = node.image.rows.get(id)
  if (!row) return false
  return (
    heir(row.leadParty, row.leadUnit) === party ||
    row.offeredTo === unit ||
    isSeatedIn(row, { party }, heir) ||
    row.referrals.some(
      (r) =>
        r.fromUnit === unit ||
        (heir(r.toParty, r.toUnit) === party &&
          (r.state !== 'withdrawn' || withdrawn.has(r.referral))),
    )
  )
}
