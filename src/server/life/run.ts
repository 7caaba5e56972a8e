import { type Instant, MINUTE } from '../../kit/index.ts'
import type { Life, LifeSettings, Opening, Posting } from '../../life/index.ts'
import type { Node } from '../node.ts'
import { settleSuccessions } from '../succession.ts'
import { act, type LivedCase, open, tick } from './do.ts'
import type { DrivenClock } from './driven-clock.ts'
import { Flight } from './flight.ts'
import { changePost } from './posts.ts'
import { Queue } from './queue.ts'

/** How far a life has come. */
export type Progress = {
  readonly cases: number
  readonly of: number
  readonly entries: number
  readonly at: Instant
}

export type Living = {
  readonly node: Node
  /** The node's own clock; it must not stand later than the first opening. */
  readonly clock: DrivenClock
  readonly settings: LifeSettings
  readonly until: Instant
  readonly onProgress?: (progress: Progress) => void
  /** Ends it after what is under way; what was written stays. */
  readonly signal?: AbortSignal
}

type Event = { readonly at: Instant } & (
  | { readonly kind: 'open'; readonly index: number }
  | { readonly kind: 'act'; readonly own: LivedCase; readonly index: number }
  | { readonly kind: 'tick'; readonly own: LivedCase }
  | { readonly kind: 'posting'; readonly posting: Posting }
  | { readonly kind: 'succession' }
)

/**
 * Lives a plan out on a node whose clock walks through the years: every act is decided by the domain at its
 * own time and committed like any other, many cases' at once; duties lapse and rise on the way. Throws when
 * anything is refused: a plan that the domain refuses is a mistake of the plan.
 */
export async function liveOut(life: Life, living: Living): Promise<Progress> {
  const { node, clock, until, signal } = living
  const queue = toQueue(life, living)
  const flight = new Flight()
  const run = { life, living, queue, flight, opened: 0 }
  for (let event = queue.peek(); event && event.at < until; event = queue.peek()) {
    if (signal?.aborted) break
    await flight.reach('own' in event ? event.own.id : undefined)
    queue.pop()
    clock.moveTo(event.at)
    await launch(run, event)
    // Lets the act decide and leave for the ledger before the clock moves on.
    await new Promise(setImmediate)
  }
  await flight.land()
  if (!signal?.aborted) clock.moveTo(until)
  await node.ledger.integrate()
  await node.ledger.settle()
  return toProgress(run)
}

type Run = {
  readonly life: Life
  readonly living: Living
  readonly queue: Queue<Event>
  readonly flight: Flight
  opened: number
}

function toQueue(life: Life, { node }: Living): Queue<Event> {
  const queue = new Queue<Event>()
  const first = life.openings[0]
  if (first) queue.push({ kind: 'open', at: first.at, index: 0 })
  for (const posting of life.postings) queue.push({ kind: 'posting', at: posting.at, posting })
  const { successions, named } = node.image.coalition
  for (const { on } of successions.values()) {
    const zone = named?.zone ?? 'UTC'
    const at = Temporal.PlainDate.from(on).toZonedDateTime(zone).epochMilliseconds
    // The cast: milliseconds of an instant. A minute later it is that day for everybody.
    queue.push({ kind: 'succession', at: (at + MINUTE) as Instant })
  }
  return queue
}

async function launch(run: Run, event: Event): Promise<void> {
  const { node } = run.living
  switch (event.kind) {
    case 'open':
      return launchOpening(run, event.index)
    case 'act':
      return launchAct(run, event.own, event.index)
    case 'tick':
      if (event.own.tick !== event.at) return
      return launchTick(run, event.own)
    case 'posting':
      return await changePost(node, event.posting)
    case 'succession':
      await run.flight.land()
      return await settleSuccessions(node)
  }
}

function launchOpening(run: Run, index: number): void {
  const { life, living, queue, flight } = run
  const first = life.openings[index]
  if (!first) return
  const together = takeTogether(life.openings, index)
  const next = life.openings[index + together.length]
  if (next) queue.push({ kind: 'open', at: next.at, index: index + together.length })
  const { cases, done } = open(living, life, together, (own) => planTick(run, own))
  const ids = cases.map(({ id }) => id)
  flight.add(ids, async () => {
    await done
    run.opened += cases.length
    living.onProgress?.(toProgress(run))
  })
  for (const own of cases) planAct(run, own, 0)
}

/** Those of one arrival are opened in one command. */
function takeTogether(openings: readonly Opening[], from: number): Opening[] {
  const list = openings[from]?.arrival?.index
  const together = openings.slice(from, from + 1)
  for (let at = from + 1; list !== undefined && openings[at]?.arrival?.index === list; at += 1)
    together.push(...openings.slice(at, at + 1))
  return together
}

async function launchAct(run: Run, own: LivedCase, index: number): Promise<void> {
  const { living, flight } = run
  const due = own.acts[index]
  if (!due) return
  planAct(run, own, index + 1)
  const about = due.do === 'relate' && own.neighbour ? [own.id, own.neighbour] : [own.id]
  flight.add(about, () => act(living, own, due, () => planTick(run, own)))
  // It asks the ledger where the former log ends: what follows from it is known only afterwards.
  if (due.do === 'accept-lead') await flight.reach(own.id)
}

function launchTick(run: Run, own: LivedCase): void {
  run.flight.add([own.id], () => tick(run.living, own, () => planTick(run, own)))
}

function planAct({ queue }: Run, own: LivedCase, index: number): void {
  const due = own.acts[index]
  if (due) queue.push({ kind: 'act', at: due.at, own, index })
}

/** The next moment at which a duty of this case lapses or rises, or a consent of it ends. */
function planTick({ queue }: Run, own: LivedCase): void {
  const at = own.passing.next()
  if (at === own.tick) return
  own.tick = at
  if (at !== undefined) queue.push({ kind: 'tick', at, own })
}

const toProgress = ({ life, living, opened }: Run): Progress => ({
  cases: opened,
  of: life.openings.length,
  entries: living.node.image.position,
  at: living.node.now(),
})
