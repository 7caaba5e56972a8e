import { nextTick, tick } from '../domain/duty/clock.ts'
import {
  type CaseId,
  type CommandId,
  HOUR,
  type Instant,
  isRefusal,
  type RuleId,
  SECOND,
} from '../kit/index.ts'
import { eraseApproved } from './erasing.ts'
import type { Log } from './log.ts'
import type { Node } from './node.ts'
import { passTerms } from './retention.ts'
import { settleSuccessions } from './succession.ts'

/** How often the clock looks. A duty lapses at most this late. */
const STEP = 5 * SECOND

/** Lets duties lapse and rise, as entries by the clock. Returns the function that stops it. */
export function startClock(node: Node, log: Log): () => void {
  let running = false
  // Terms of keeping are counted in days.
  let nextTerms = 0
  const timer = setInterval(async () => {
    if (running) return
    running = true
    try {
      await settleSuccessions(node)
      await tickAll(node)
      await eraseApproved(node)
      if (node.now() >= nextTerms) {
        nextTerms = node.now() + HOUR
        await passTerms(node)
      }
    } catch (error) {
      log.fault('clock', error)
    } finally {
      running = false
    }
  }, STEP)
  timer.unref()
  return () => clearInterval(timer)
}

/** Every case that owes the clock something at this moment. Returns how many acts it made. */
export async function tickAll(node: Node): Promise<number> {
  let acts = 0
  for (const id of findDue(node, node.now())) {
    const command = node.nextId() as CommandId // the node's only source of ids
    const by = { kind: 'clock', rule: 'duty-clock' as RuleId } as const
    const done = await node.act(id, by, { command }, (state) => tick(state, node.now()))
    if (!isRefusal(done)) acts++
  }
  return acts
}

function findDue(node: Node, now: Instant): CaseId[] {
  const due = new Set<CaseId>()
  for (const duties of node.image.dutiesOf.values()) {
    for (const [id, about] of duties) {
      const duty = node.image.rows.get(about)?.duties.find((candidate) => candidate.duty === id)
      const next = duty && nextTick(duty)
      if (next !== undefined && next <= now) due.add(about)
    }
  }
  return [...due]
}
