import type { NewCaseEntry } from '../domain/case/entries.ts'
import type { CaseState } from '../domain/case/state.ts'
import { expireConsents } from '../domain/consent/expiry.ts'
import { nextTick, tick } from '../domain/duty/clock.ts'
import {
  type CaseId,
  type CommandId,
  type Instant,
  isRefusal,
  type RuleId,
  SECOND,
} from '../kit/index.ts'
import type { Log } from './log.ts'
import type { Node } from './node.ts'
import type { Sessions } from './sessions.ts'
import { settleSuccessions } from './succession.ts'

/** How often the clock looks. A duty lapses, and the key of an expired consent goes, at most this late. */
const STEP = 5 * SECOND

/** Lets duties lapse and rise and consents end, as entries by the clock, and forgets dead sessions. Returns the function that stops it. */
export function startClock(node: Node, sessions: Sessions, log: Log): () => void {
  let running = false
  const timer = setInterval(async () => {
    if (running) return
    running = true
    try {
      await stepClock(node, sessions)
    } catch (error) {
      log.fault('clock', error)
    } finally {
      running = false
    }
  }, STEP)
  timer.unref()
  return () => clearInterval(timer)
}

/** One look of the clock at everything that passes with time. */
export async function stepClock(node: Node, sessions: Sessions): Promise<void> {
  await settleSuccessions(node)
  await tickAll(node)
  await sessions.purge()
}

/** Every case that owes the clock something at this moment. Returns how many acts it made. */
export async function tickAll(node: Node): Promise<number> {
  let acts = 0
  for (const { rule, due, decide } of toSteps(node)) {
    for (const id of due) {
      const command = node.nextId() as CommandId // the node's only source of ids
      const by = { kind: 'clock', rule } as const
      const done = await node.act(id, by, { command }, (state) => decide(state, node.now()))
      if (!isRefusal(done)) acts++
    }
  }
  return acts
}

type Step = {
  readonly rule: RuleId
  readonly due: readonly CaseId[]
  readonly decide: (state: CaseState, now: Instant) => NewCaseEntry[]
}

/** What the clock may write, each under a name of its own; consents first, because keys go with them. */
const toSteps = (node: Node): Step[] => [
  // Casts: names of the clock's own, no rules of the coalition.
  {
    rule: 'consent-clock' as RuleId,
    due: node.image.expiries.due(node.now()),
    decide: expireConsents,
  },
  { rule: 'duty-clock' as RuleId, due: findDue(node, node.now()), decide: tick },
]

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
