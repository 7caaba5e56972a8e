import { relateCase } from '../../domain/case/add.ts'
import type { NewCaseEntry } from '../../domain/case/entries.ts'
import { registerCase } from '../../domain/case/register.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { openIncident } from '../../domain/incident/index.ts'
import {
  type CaseId,
  type CommandId,
  type IncidentId,
  type Instant,
  incidentStream,
  isRefusal,
  type Officer,
  type Refusal,
} from '../../kit/index.ts'
import {
  type Act,
  type Arrival,
  type Life,
  type Opening,
  perform,
  toRelation,
} from '../../life/index.ts'
import type { ActOptions } from '../appending.ts'
import { toCaseNumber } from '../case-number.ts'
import { cite } from '../cite.ts'
import { CONSENTS, DUTIES, tickCase } from '../clock.ts'
import type { Node } from '../node.ts'
import { Passing } from './passing.ts'
import { findActor } from './posts.ts'
import type { Living } from './run.ts'

/** A case that is being lived. */
export type LivedCase = {
  readonly id: CaseId
  readonly desk: number
  readonly acts: readonly Act[]
  /** Who stood before on the same list. */
  readonly neighbour: CaseId | undefined
  /** What is owed in it, known before it is durable. */
  readonly passing: Passing
  /** When the clock looks at it next. */
  tick: Instant | undefined
}

type Decided = (own: LivedCase) => void

/** Opens the cases of one visit, or of one list with its incident, in one command. */
export function open(living: Living, life: Life, openings: readonly Opening[], decided: Decided) {
  const { node } = living
  const [first] = openings
  if (!first) throw new Error('nobody came')
  const by = getActor(node, { unit: first.unit, purpose: 'protection' }, first.person)
  const list = first.arrival && toIncident(living, first.arrival, openings.length, by)
  const facts = node.facts(by)
  const numbers = new Set<string>()
  const cases = openings.map((opening) => {
    const contact = { ...life.contactOf(opening), ...(list ? { incident: list.id } : {}) }
    const number = toCaseNumber(node, numbers)
    numbers.add(number)
    const id = node.nextId() as CaseId // the node's only source of ids
    return { id, entries: got(registerCase(contact, number, facts), 'register') }
  })
  const lived = openings.map((opening, at): LivedCase => {
    const id = cases[at]?.id ?? ('' as CaseId) // one case was made for each opening
    return {
      id,
      desk: first.person,
      acts: life.actsOf(opening),
      neighbour: list && cases[at - 1]?.id,
      passing: new Passing(id),
      tick: undefined,
    }
  })
  const also = list ? { also: [list.stream] } : {}
  const byId = new Map(lived.map((own) => [own.id, own]))
  const onDecided: OnDecided = (id, entries) => {
    const own = byId.get(id)
    if (own) note(own, entries, node.now(), decided)
  }
  const done = node.open(cases, by, { command: newCommand(node), onDecided, ...also })
  return { cases: lived, done: done.then((opened) => got(opened, 'open')) }
}

function toIncident({ node, settings }: Living, arrival: Arrival, cases: number, by: Officer) {
  const { country, place, abroad } = arrival
  const zone = node.image.coalition.units.get(by.unit)?.calendar.zone ?? 'UTC'
  const day = Temporal.Instant.fromEpochMilliseconds(node.now())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
  const name = settings.arrivals[abroad ? 'abroad' : 'returned']
    .replace('{place}', place)
    .replace('{date}', `${day.day}-${day.month}-${day.year}`)
  const entries = got(openIncident({ name, country, cases }, node.facts(by)), 'incident')
  const id = node.nextId() as IncidentId // the node's only source of ids
  return { id, stream: { stream: incidentStream(id), expected: 0, log: by.party, entries } }
}

/** One act, by whoever holds the post at that moment. */
export async function act(
  { node, settings }: Living,
  own: LivedCase,
  due: Act,
  decided: Decided,
): Promise<void> {
  // Where there is no head at the moment, nobody looks a second time.
  if (due.by.supervisor && !findActor(node, due.by, own.desk)) return
  const by = getActor(node, due.by, own.desk)
  const facts = node.facts(by)
  if (due.do === 'relate') return await relate(node, own, by)
  const onDecided: OnDecided = (_, entries) => note(own, entries, node.now(), decided)
  const options = { command: newCommand(node), onDecided }
  const done = await node.act(own.id, by, options, async (state) => {
    const citation = due.do === 'accept-lead' ? await cite(node, own.id) : undefined
    return perform(due, state, facts, { settings, citation })
  })
  got(done, due.do)
}

/** In one act: the clock goes on as soon as one was decided. */
const TICK = {
  rule: DUTIES.rule,
  decide: (state: CaseState, now: Instant) => [
    ...CONSENTS.decide(state, now),
    ...DUTIES.decide(state, now),
  ],
}

/** What the case owes the clock now. */
export async function tick({ node }: Living, own: LivedCase, decided: Decided): Promise<void> {
  const onDecided: OnDecided = (_, entries) => note(own, entries, node.now(), decided)
  got(await tickCase(node, own.id, TICK, onDecided), 'tick')
}

type OnDecided = NonNullable<ActOptions['onDecided']>

function note(
  own: LivedCase,
  entries: readonly NewCaseEntry[],
  at: Instant,
  decided: Decided,
): void {
  for (const entry of entries) own.passing.take(entry, at)
  decided(own)
}

async function relate(node: Node, { id, neighbour }: LivedCase, by: Officer): Promise<void> {
  if (!neighbour) return
  const facts = node.facts(by)
  const done = await node.actOnBoth(
    [id, neighbour],
    by,
    { command: newCommand(node) },
    ([one, two]) => [
      relateCase(one, toRelation(neighbour, 'from'), facts),
      relateCase(two, toRelation(id, 'to'), facts),
    ],
  )
  got(done, 'relate')
}

function getActor(node: Node, by: Act['by'], desk: number): Officer {
  const actor = findActor(node, by, desk)
  if (!actor) throw new Error(`nobody works at ${by.unit} for ${by.purpose}`)
  return actor
}

const newCommand = (node: Node): CommandId => node.nextId() as CommandId // the node's only source of ids

function got<Value>(value: Value | Refusal, what: string): Value {
  if (!isRefusal(value)) return value
  throw new Error(`${what} was refused: ${value.code} ${JSON.stringify(value.facts ?? {})}`)
}
