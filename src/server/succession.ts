import { dateOf, ownParties, type Succession } from '../domain/coalition/index.ts'
import type { CaseId, PartyId } from '../kit/index.ts'
import type { Inheritance } from '../ledger/index.ts'
import type { Node } from './node.ts'

/**
 * Hands the keys of parties whose day has come to their successors. A sole successor receives the key
 * of the party itself; of a split each receives the keys of its own cases, and none its sister's.
 * What was done before is not done again; cut short, it goes on with the next call.
 */
export async function settleSuccessions(node: Node): Promise<void> {
  const { coalition } = node.image
  if (coalition.successions.size === 0) return
  const today = dateOf(coalition, node.now())
  const due = [...coalition.successions.values()].filter(({ on }) => on <= today)
  const done = new Set((await node.ledger.inheritances()).map(toKey))
  for (const succession of due.sort((a, b) => (a.on < b.on ? -1 : 1))) {
    const open = toInheritances(succession).filter((one) => !done.has(toKey(one)))
    if (open.some(({ whole }) => !whole)) await divideKeys(node, succession.from)
    for (const inheritance of open) await node.ledger.inherit(inheritance)
  }
}

const toKey = ({ party, successor }: Inheritance): string => `${party}|${successor}`

const toInheritances = ({ from, to }: Succession): Inheritance[] =>
  to
    .filter(({ party }) => party !== from)
    .map(({ party }) => ({ party: from, successor: party, whole: to.length === 1 }))

/** Cases of one commit: alone each would wait for the disk twice. */
const TOGETHER = 200

/** Case by case, for the party and all whom it had succeeded itself. */
async function divideKeys(node: Node, party: PartyId): Promise<void> {
  const own = ownParties(node.image.coalition, party, node.now())
  const by = { kind: 'node', node: 'rujukan' } as const
  const cases = casesOf(node, own)
  for (let from = 0; from < cases.length; from += TOGETHER)
    await Promise.all(cases.slice(from, from + TOGETHER).map((id) => node.passKeys(id, by)))
}

const casesOf = (node: Node, own: ReadonlySet<PartyId>): CaseId[] =>
  [...node.image.rows.values()]
    .filter(
      ({ leadParty, referrals }) =>
        own.has(leadParty) || referrals.some(({ toParty }) => own.has(toParty)),
    )
    .map(({ id }) => id)
