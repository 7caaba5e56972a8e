import { tick } from '../domain/duty/clock.ts'
import { endGlasses } from '../domain/glass/index.ts'
import {
  type CaseId,
  type CommandId,
  type Instant,
  isRefusal,
  type RuleId,
  SECOND,
} from '../kit/index.ts'
import { eraseApproved } from './erasing.ts'
import type { Log } from './log.ts'
import type { Node } from './node.ts'
import { settleSuccessions } from './succession.ts'

/** How often the clock looks. A duty lapses at most this late. */
const STEP = 5 * SECOND

/** Lets duties lapse and rise, as entries by the clock. Returns the function that stops it. */
export function startClock(node: Node, log: Log): () => void {
  const beat = toBeat(node, log)
  let running = false
  const timer = setInterval(async () => {
    if (running) return
    running = true
    try {
      await beat()
    } catch (error) {
      log.fault('clock', error)
    } finally {
      running = false
    }
  }, STEP)
  timer.unref()
  return () => clearInterval(timer)
}

/**
 * One look of the clock. While the machine's clock is in doubt nothing lapses: an entry is for ever, a
 * late one does no harm.
 */
export function toBeat(node: Node, log: Log): () => Promise<void> {
  const isDoubted = watchDoubt(node, log)
  return async () => {
    if (isDoubted()) return
    await settleSuccessions(node)
    await tickAll(node)
    await eraseApproved(node)
  }
}

/** Tells the operator once when the machine's clock jumps, and once when it is believed again. */
function watchDoubt(node: Node, log: Log): () => boolean {
  let doubted = false
  return () => {
    const by = node.clockDoubt()
    if (by !== undefined && !doubted) log.warns(sayJump(by))
    if (by === undefined && doubted) log.warns('the clock of this machine is believed again')
    doubted = by !== undefined
    return doubted
  }
}

const sayJump = (by: number): string =>
  `the clock of this machine jumped by ${Math.round(by / SECOND)} seconds: the node goes on in the time before, and no duty lapses until the clock is set back, or for a jump of more than an hour until the node is started again`

/** Every case that owes the clock something at this moment. Returns how many acts it made. */
export async function tickAll(node: Node): Promise<number> {
  let acts = 0
  for (const id of findDue(node, node.now())) {
    const command = node.nextId() as CommandId // the node's only source of ids
    const by = { kind: 'clock', rule: 'duty-clock' as RuleId } as const
    const done = await node.act(id, by, { command }, (state) => [
      ...tick(state, node.now()),
      ...endGlasses(state, node.now()),
    ])
    if (!isRefusal(done)) acts++
  }
  return acts
}

/** Cases that owe the clock something: a duty to lapse or rise, an emergency to end. */
function findDue({ image }: Node, now: Instant): Set<CaseId> {
  const due = image.duties.ticking(now)
  for (const id of image.opened)
    if (image.rows.get(id)?.glasses?.some(({ until }) => until <= now)) due.add(id)
  return due
}
