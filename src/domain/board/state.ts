import type { ClaimId, Instant } from '../../kit/index.ts'
import type { CaseBodies, CaseEntry } from '../case/entries.ts'
import { type Origin, toOrigin } from '../case/moment.ts'
import { type Asker, evolveAskers } from './askers.ts'
import { evolveMarks, type Marks } from './marks.ts'

type From<T extends keyof CaseBodies> = CaseBodies[T] & Origin

/** A paper in somebody's keeping: taken from whom, by which post, and when it went again. */
export type Custody = From<'custody.taken'> & {
  readonly ended?: { readonly at: Instant } & Omit<From<'custody.ended'>, 'paper'>
}

/** What a case tells because it is one of many. */
export type Board = {
  readonly marks: Marks
  /** Teams that may ask her. */
  readonly askers: readonly Asker[]
  readonly papers: ReadonlyMap<ClaimId, Custody>
  readonly places: readonly From<'place.assigned'>[]
  readonly transports: readonly From<'transport.assigned'>[]
}

export const NO_BOARD: Board = {
  marks: {},
  askers: [],
  papers: new Map(),
  places: [],
  transports: [],
}

export function evolveBoard(board: Board, entry: CaseEntry): Board {
  const marks = evolveMarks(board.marks, entry) ?? board.marks
  const askers = evolveAskers(board.askers, entry, board.marks)
  const next = evolveThings(board, entry)
  return marks === next.marks && askers === next.askers ? next : { ...next, marks, askers }
}

function evolveThings(board: Board, entry: CaseEntry): Board {
  switch (entry.type) {
    case 'place.assigned':
      return { ...board, places: [...board.places, { ...entry.body, ...toOrigin(entry) }] }
    case 'transport.assigned':
      return { ...board, transports: [...board.transports, { ...entry.body, ...toOrigin(entry) }] }
    case 'custody.taken': {
      const custody = { ...entry.body, ...toOrigin(entry) }
      return { ...board, papers: new Map(board.papers).set(custody.paper, custody) }
    }
    case 'custody.ended': {
      const { paper, ...how } = entry.body
      const custody = board.papers.get(paper)
      if (!custody) return board
      const ended = { ...how, ...toOrigin(entry) }
      return { ...board, papers: new Map(board.papers).set(paper, { ...custody, ended }) }
    }
    default:
      return board
  }
}
