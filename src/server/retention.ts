import { findPassed, retentionsAt } from '../domain/coalition/index.ts'
import { passRetention } from '../domain/keeping/decide.ts'
import { type CommandId, isRefusal } from '../kit/index.ts'
import type { Node } from './node.ts'

/** Says of every case whose term of keeping is over that it is. Returns how many acts it made. */
export async function passTerms(node: Node): Promise<number> {
  const now = node.now()
  const rules = retentionsAt(node.image.coalition, now)
  if (rules.length === 0) return 0
  let acts = 0
  for (const row of node.image.rows.values()) {
    const { ordered, held, passed } = row.keeping ?? {}
    const rule = ordered || held || passed ? undefined : findPassed(rules, row, now)
    if (!rule) continue
    const command = node.nextId() as CommandId // the node's only source of ids
    const by = { kind: 'clock', rule: rule.id } as const
    const done = await node.act(row.id, by, { command }, (state) => passRetention(state, rule))
    if (!isRefusal(done) && done.entries.length > 0) acts += 1
  }
  return acts
}
