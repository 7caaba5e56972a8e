import type { Answer } from '../contract/index.ts'
import {
  HIGHEST_TAG,
  QUEUED,
  type QueueTerm,
  queueTermOf,
  returnsAt,
  STAGES,
  type Stage,
  stageOf,
} from '../domain/board/index.ts'
import type { CaseRow } from '../domain/case/row.ts'
import type { Heir } from '../domain/coalition/index.ts'
import type { Incident } from '../domain/incident/index.ts'
import { isChildBand } from '../domain/person/age.ts'
import { type Officer, toInstant } from '../kit/index.ts'
import type { Node } from './node.ts'

type Board = Answer<'readBoard'>
export type Person = Board['hands'][number]

type Reader = Pick<Officer, 'unit' | 'party'>

/** Whether there is such a board for who asks: the institution that opened it, and the teams that work in it. */
export const seesBoard = ({ party, unit, teams }: Incident, by: Reader, heir: Heir): boolean =>
  heir(party, unit) === by.party || teams.some((team) => team.unit === by.unit)

/**
 * How a reader stands to a row of the board. Who led it before sees that it was handed over and nothing
 * after; whoever else there is must not even be counted.
 */
export function standingOn(
  { leadParty, leadUnit, board, annulled }: CaseRow,
  by: Reader,
  heir: Heir,
): 'lead' | 'team' | 'former' | undefined {
  if (annulled) return undefined
  if (heir(leadParty, leadUnit) === by.party) return 'lead'
  if (board?.teams?.some(({ unit }) => unit === by.unit)) return 'team'
  const led = board?.formers?.some(({ party, unit }) => heir(party, unit) === by.party)
  return led ? 'former' : undefined
}

/** Everybody of an incident whom the reader may see, the first to be seen to first. */
export function personsOf(node: Node, { id }: Incident, by: Reader): Person[] {
  const { image } = node
  const heir = node.heir()
  const term = queueTermOf(image.coalition.named?.queue)
  const persons: Person[] = []
  for (const one of image.ofIncident.get(id)?.newest() ?? []) {
    const row = image.rows.get(one)
    const standing = row && standingOn(row, by, heir)
    if (standing) persons.push(toPerson(row, standing === 'former', term))
  }
  return persons.sort(byTurn)
}

function toPerson(row: CaseRow, isFormer: boolean, term: QueueTerm): Person {
  const { board = {}, outline } = row
  const told = outline?.told
  const head = {
    case: row.id,
    number: row.number,
    since: board.progress?.since ?? row.openedAt,
    ...(board.tag === undefined ? {} : { tag: board.tag }),
    sex: told?.sex ?? 'unknown',
    ageBand: told?.ageBand ?? 'unknown',
    children: told?.children ?? 0,
    language: told?.language ?? '',
  } as const
  if (isFormer) return { ...head, stage: 'handed-over' }
  const { urgent, interpreter, alone, taken } = board
  const back = returnsAt(board, term)
  return {
    ...head,
    stage: stageOf(board.progress),
    ...(urgent ? { urgent } : {}),
    ...(interpreter ? { interpreter } : {}),
    ...(alone ? { alone } : {}),
    ...(taken ? { taken: { unit: taken.unit, post: taken.post, at: taken.at } } : {}),
    ...(back === undefined ? {} : { returnsAt: back }),
  }
}

const isChild = ({ ageBand }: Person): boolean => isChildBand(ageBand)

/** Urgent children, urgent ones, children, everybody else; of equals whoever waits longest. */
const turnOf = (person: Person): number => (person.urgent ? 0 : 2) + (isChild(person) ? 0 : 1)

const byTurn = (a: Person, b: Person): number =>
  turnOf(a) - turnOf(b) || a.since - b.since || (a.case < b.case ? -1 : 1)

/** Columns, hands and languages of those whom the reader may see. */
export function toBoard(
  persons: readonly Person[],
  { limit, stage: only }: { readonly limit: number; readonly stage?: Stage },
): Pick<Board, 'total' | 'columns' | 'hands' | 'languages'> {
  const columns = STAGES.map((stage) => {
    const here = persons.filter((person) => person.stage === stage)
    const shown = only === undefined || only === stage ? limit : 0
    return toColumn(stage, here, shown)
  })
  const hands = persons.filter(({ taken }) => taken).sort(byTaking)
  return { total: persons.length, columns, hands, languages: languagesOf(persons) }
}

function toColumn(stage: Stage, here: readonly Person[], shown: number): Board['columns'][number] {
  const oldest = here.reduce((least, { since }) => Math.min(least, since), Number.POSITIVE_INFINITY)
  const count = (is: (person: Person) => unknown) => here.filter(is).length
  return {
    stage,
    count: here.length,
    ...(here.length > 0 ? { oldest: toInstant(oldest) } : {}),
    urgent: count(({ urgent }) => urgent),
    children: count(isChild),
    free: count(({ taken }) => !taken),
    persons: here.slice(0, shown),
  }
}

const byTaking = (a: Person, b: Person): number => (a.taken?.at ?? 0) - (b.taken?.at ?? 0)

function languagesOf(persons: readonly Person[]): Board['languages'] {
  const spoken = Map.groupBy(
    persons.filter(({ stage }) => QUEUED.has(stage)),
    ({ language }) => language,
  )
  return [...spoken]
    .map(([language, all]) => ({
      language,
      count: all.length,
      interpreter: all.filter(({ interpreter }) => interpreter).length,
    }))
    .sort((a, b) => b.count - a.count)
}

/** The lowest number above all that were given away; when the highest is, the lowest that is free. */
export function nextTag({ image }: Node, { id }: Incident): number {
  const given: ReadonlyMap<number, unknown> = image.tags.get(id) ?? new Map()
  let highest = 0
  for (const tag of given.keys()) highest = Math.max(highest, tag)
  if (highest < HIGHEST_TAG) return highest + 1
  let free = 1
  while (given.has(free)) free += 1
  return free
}
