import { queueTermOf, returnIdle, returnsAt } from '../domain/board/index.ts'
import type { NewCaseEntry } from '../domain/case/entries.ts'
import type { CaseState } from '../domain/case/state.ts'
import { expireConsents } from '../domain/consent/expiry.ts'
import { tick } from '../domain/duty/clock.ts'
import { endGlasses } from '../domain/glass/index.ts'
import {
  type CaseId,
  type CommandId,
  HOUR,
  type Instant,
  isRefusal,
  type RuleId,
  SECOND,
} from '../kit/index.ts'
import type { ActOptions } from './appending.ts'
import { eraseApproved } from './erasing.ts'
import type { Log } from './log.ts'
import type { Node } from './node.ts'
import { passTerms } from './retention.ts'
import type { Sessions } from './sessions.ts'
import { settleSuccessions } from './succession.ts'

/** How often the clock looks. A duty lapses, and the key of an expired consent goes, at most this late. */
const STEP = 5 * SECOND

/** Lets duties lapse and rise and consents end, as entries by the clock, and forgets dead sessions. Returns the function that stops it. */
export const startClock = (node: Node, sessions: Sessions, log: Log): (() => void) =>
  startBeat('clock', toBeat(node, sessions, log), log)

/** Does the work now and then, never twice at once, until it is stopped; what it throws is a line of the log. */
export function startBeat(name: string, work: () => Promise<unknown>, log: Log): () => void {
  let running = false
  const timer = setInterval(async () => {
    if (running) return
    running = true
    try {
      await work()
    } catch (error) {
      log.fault(name, error)
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
export function toBeat(node: Node, sessions: Sessions, log: Log): () => Promise<void> {
  const isDoubted = watchDoubt(node, log)
  // Terms of keeping are counted in days.
  let nextTerms = 0
  return async () => {
    if (isDoubted()) return
    await stepClock(node, sessions)
    if (node.now() < nextTerms) return
    nextTerms = node.now() + HOUR
    await passTerms(node)
  }
}

/** One look at everything that passes with time. */
export async function stepClock(node: Node, sessions: Sessions): Promise<void> {
  await settleSuccessions(node)
  await tickAll(node)
  await eraseApproved(node)
  await sessions.purge()
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
  for (const { due, ...step } of toSteps(node)) {
    for (const id of due) if (!isRefusal(await tickCase(node, id, step))) acts++
  }
  return acts
}

type Step = {
  readonly rule: RuleId
  readonly decide: (state: CaseState, now: Instant) => NewCaseEntry[]
}

// Casts: names of the clock's own, no rules of the coalition.
export const CONSENTS: Step = { rule: 'consent-clock' as RuleId, decide: expireConsents }
export const DUTIES: Step = {
  rule: 'duty-clock' as RuleId,
  decide: (state, now) => [...tick(state, now), ...endGlasses(state, now)],
}

/** What one case owes the clock now. */
export function tickCase(
  node: Node,
  id: CaseId,
  { rule, decide }: Step,
  onDecided?: ActOptions['onDecided'],
) {
  const command = node.nextId() as CommandId // the node's only source of ids
  const by = { kind: 'clock', rule } as const
  const options = { command, ...(onDecided ? { onDecided } : {}) }
  return node.act(id, by, options, (state) => decide(state, node.now()))
}

/** What the clock may write, each under a name of its own; consents first, because keys go with them. */
const toSteps = (node: Node): (Step & { readonly due: Iterable<CaseId> })[] => [
  { ...toQueueStep(node), due: findIdle(node) },
  { ...CONSENTS, due: node.image.expiries.due(node.now()) },
  { ...DUTIES, due: findDue(node, node.now()) },
]

/** Who was taken and left alone returns to the queue. */
function toQueueStep({ image }: Node): Step {
  const term = queueTermOf(image.coalition.named?.queue)
  return { rule: 'queue-clock' as RuleId, decide: (state, now) => returnIdle(state, term, now) } // cast as above
}

function findIdle({ image, now }: Node): CaseId[] {
  const term = queueTermOf(image.coalition.named?.queue)
  return [...image.taken].filter((id) => {
    const board = image.rows.get(id)?.board
    const back = board && returnsAt(board, term)
    return back !== undefined && back <= now()
  })
}

/** Cases with a duty to lapse or rise, or an emergency to end. */
function findDue({ image }: Node, now: Instant): Set<CaseId> {
  const due = image.duties.ticking(now)
  for (const id of image.opened)
    if (image.rows.get(id)?.glasses?.some(({ until }) => until <= now)) due.add(id)
  return due
}
