import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Heir } from '../domain/coalition/index.ts'
import { findCaseOf, type PartyId, SECOND, type UnitId } from '../kit/index.ts'
import type { PlacedEntry } from '../ledger/index.ts'
import type { Node } from './node.ts'
import type { Sessions } from './sessions.ts'

/** What a browser is told: that something changed, never what. */
type Change = { readonly cases: readonly string[]; readonly coalition: boolean }

const BEAT = SECOND

/** Server-sent events for one browser; ends within a beat when its session does. */
export function streamLive(
  c: Context,
  node: Node,
  sessions: Sessions,
  token: string | undefined,
): Response {
  c.header('cache-control', 'no-store')
  return streamSSE(c, async (stream) => {
    const waiting: Change[] = []
    const stop = node.onCommit((entries) =>
      waiting.push(
        ...entries.map((entry) => toChange(node, entry)).filter((one) => one !== undefined),
      ),
    )
    stream.onAbort(stop)
    let beats = 0
    while (!stream.aborted && !stream.closed) {
      const caller = await sessions.find(token)
      if (!caller?.actor) break
      const { party, unit } = caller.actor
      const news = collect(node, waiting.splice(0), party, unit)
      if (news) await stream.writeSSE({ event: 'changed', data: JSON.stringify(news) })
      else if (++beats % 20 === 0) await stream.writeSSE({ event: 'beat', data: '' })
      await stream.sleep(BEAT)
    }
    stop()
  })
}

function toChange(node: Node, entry: PlacedEntry): Change | undefined {
  const id = findCaseOf(entry.stream)
  if (id !== undefined)
    return node.image.rows.has(id) ? { cases: [id], coalition: false } : undefined
  return { cases: [], coalition: entry.stream === 'coalition' }
}

/** Only cases that stand in some relation to the reader's institution: else not even that something changed. */
function collect(
  node: Node,
  changes: readonly Change[],
  party: PartyId,
  unit: UnitId,
): Change | undefined {
  const heir = node.heir()
  const cases = new Set(
    changes.flatMap((change) => change.cases.filter((id) => concerns(node, id, party, unit, heir))),
  )
  const coalition = changes.some((change) => change.coalition)
  return cases.size > 0 || coalition ? { cases: [...cases].slice(0, 50), coalition } : undefined
}

function concerns(node: Node, id: string, party: PartyId, unit: UnitId, heir: Heir): boolean {
  const row = node.image.rows.get(id as Parameters<typeof node.image.rows.get>[0]) // from a stream id above
  if (!row) return false
  return (
    heir(row.leadParty, row.leadUnit) === party ||
    row.offeredTo === unit ||
    row.referrals.some((r) => heir(r.toParty, r.toUnit) === party || r.fromUnit === unit)
  )
}
