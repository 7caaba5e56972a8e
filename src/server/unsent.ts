import { type Answer, chainOf, findPending, LATER, type LaterName } from '../contract/index.ts'
import {
  type CommandId,
  type DraftId,
  findCaseOf,
  isRefusal,
  type Refusal,
  refuse,
  toCanonical,
} from '../kit/index.ts'
import type { PlacedEntry } from '../ledger/index.ts'
import { type Asker, getOfficer, type Handlers, NODE } from './asker.ts'
import { findDraftBody } from './draft.ts'
import type { Node } from './node.ts'
import { toProblem } from './problem.ts'
import type { UnsentAct } from './quarantine.ts'
import { runEndpoint, toOutcome } from './running.ts'
import { Turns } from './turns.ts'

type Outcome = Answer<'sendUnsent'>['results'][number]
type How = 'own' | 'adopting'

/** Chains recorded side by side: they share the disk's commits, and a slow one holds nobody up. */
const AT_ONCE = 8

/**
 * Records acts as the asker. Each chain in order, begun in the order of the acts; what follows a refused
 * act in its chain waits, other chains go on. `adopting`: acts of another officer, of which some may have
 * been recorded before, and whose author can no longer be asked to compare: what was written meanwhile
 * stays beside them.
 */
export async function recordAll(
  node: Node,
  handlers: Pick<Handlers, LaterName>,
  acts: readonly UnsentAct[],
  asker: Asker,
  how: How = 'own',
): Promise<Outcome[]> {
  const turns = new Turns(AT_ONCE)
  const record = (act: UnsentAct) => recordOne(node, handlers, act, asker, how)
  const chains = [...Map.groupBy(acts, chainOf).values()]
  const results = await Promise.all(
    chains.map((chain) => turns.take(() => recordChain(chain, record, asker))),
  )
  const found = new Map(results.flat().map((one) => [one.command, one]))
  return acts.flatMap(({ command }) => found.get(command) ?? [])
}

async function recordChain(
  chain: readonly UnsentAct[],
  record: (act: UnsentAct) => Promise<unknown>,
  asker: Asker,
): Promise<Outcome[]> {
  const results: Outcome[] = []
  for (const act of chain) {
    const isStopped = results.some(({ done }) => done === 'refused')
    results.push(
      isStopped
        ? { command: act.command, done: 'waits' }
        : toResult(act.command, await record(act), asker),
    )
  }
  return results
}

function toResult(command: CommandId, answer: unknown, { say }: Asker): Outcome {
  if (!isRefusal(answer))
    // Members by the contract of the act that answered.
    return { command, done: 'recorded', ...(toOutcome(answer) as Partial<Outcome>) }
  const { code, detail } = toProblem(answer, say)
  return { command, done: 'refused', code, detail }
}

async function recordOne(
  node: Node,
  handlers: Pick<Handlers, LaterName>,
  act: UnsentAct,
  given: Asker,
  how: How,
): Promise<unknown> {
  const { name, command } = act
  if (!isLater(name)) return refuse('not-sendable-later', { facts: { name } })
  const asker = { ...given, madeAt: earlier(act.madeAt, node.now()) }
  if (name === 'keepDraft') return keepDraft(node, handlers, act, asker, how)
  if (name === 'dropDraft')
    return how === 'adopting' ? {} : runEndpoint(handlers, name, act.input, asker)
  if (how === 'adopting' && (await findRecorded(node, command))) return {}
  const input = await withCase(node, act)
  if (isRefusal(input)) return input
  const made = how === 'own' ? input : besides(name, input)
  return runEndpoint(handlers, name, { ...made, command }, asker)
}

/** Of the draft it sent and the version it was made on nothing holds for who adopts it. */
function besides(name: LaterName, input: UnsentAct['input']): UnsentAct['input'] {
  const { version: _, draft: __, ...rest } = input
  return name === 'registerCase' || name === 'addStatement' ? rest : input
}

const isLater = (name: string): name is LaterName => LATER.some((one) => one === name)

/** No browser's clock makes an act of tomorrow. */
const earlier = <At extends number>(madeAt: At, now: At): At => (madeAt < now ? madeAt : now)

/** With the id of the case that an earlier act opened, where the act names that act. */
async function withCase(
  node: Node,
  { input }: UnsentAct,
): Promise<Readonly<Record<string, unknown>> | Refusal> {
  const pending = findPending(input.case)
  if (pending === undefined) return input
  // A command id by where it stands; one that is none finds nothing.
  const entries = await findRecorded(node, pending as CommandId)
  const opened = entries?.find(({ type }) => type === 'case.opened')
  const id = opened && findCaseOf(opened.stream)
  return id ? { ...input, case: id } : refuse('case-unknown', { field: 'case' })
}

/** What a command wrote, whoever sent it. */
export async function findRecorded(
  node: Node,
  command: CommandId,
): Promise<readonly PlacedEntry[] | undefined> {
  const result = await node.ledger.append({ command, actor: NODE, now: node.now(), streams: [] })
  return result.kind === 'repeated' ? result.entries : undefined
}

/** A draft that went on elsewhere meanwhile stays as it is: this one is kept beside it. */
async function keepDraft(
  node: Node,
  handlers: Pick<Handlers, LaterName>,
  { input, command, base }: UnsentAct,
  asker: Asker,
  how: How,
): Promise<unknown> {
  // Ids by form; the endpoint's own check follows.
  const known = await node.ledger.findDraft(input.id as DraftId)
  const isSame = known && toCanonical(findDraftBody(known.body)?.body) === toCanonical(input.body)
  const isFree =
    !known || (known.post === getOfficer(asker).post && (known.updatedAt === base || isSame))
  const id = isFree && how === 'own' ? input.id : command
  return runEndpoint(handlers, 'keepDraft', { ...input, id }, asker)
}
