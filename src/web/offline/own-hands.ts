import type { Answer } from '../../contract/index.ts'
import type { CaseId, IncidentId, PostId } from '../../kit/index.ts'
import { api } from '../ui/ask.ts'
import { toKeptName } from './kept-name.ts'
import { noteCase, takenCases, underWay } from './taken-cases.ts'
import type { Vault } from './vault.ts'

type Board = Answer<'readBoard'>

/** Boards of which the own part is taken along: those looked at last. */
const MOST = 3
export const BOARDS = 'boards taken along'
/** Whichever part of a board was asked for: without the network there is one. */
export const toBoardName = (incident: IncidentId): string => toKeptName('readBoard', { incident })

/** Newest first. */
export async function takenBoards(vault: Vault): Promise<readonly IncidentId[]> {
  // Written by `noteBoard` and `dropBoard` alone.
  return ((await vault.find(BOARDS))?.answer as readonly IncidentId[] | undefined) ?? []
}

/** Takes the officer's own part of the queue along: whom the own post has in hands, and of others the counts. */
export async function takeBoard(vault: Vault, board: Board, post: PostId): Promise<void> {
  const own = toOwnPart(board, post)
  await noteBoard(vault, board.incident)
  await vault.keep(toBoardName(board.incident), own, Date.now())
  const known = new Set((await takenCases(vault)).map((one) => one.case))
  for (const { case: id } of own.hands) if (!known.has(id)) await takeFromQueue(vault, id)
}

function toOwnPart(board: Board, post: PostId): Board {
  const isOwn = ({ taken }: Board['hands'][number]) => taken?.post === post
  return {
    ...board,
    columns: board.columns.map((one) => ({ ...one, persons: one.persons.filter(isOwn) })),
    hands: board.hands.filter(isOwn),
  }
}

const beingRead = new Set<CaseId>()

/** A board is asked for after every act of anybody: one reading of a case at a time. */
async function takeFromQueue(vault: Vault, id: CaseId): Promise<void> {
  if (beingRead.has(id)) return
  beingRead.add(id)
  try {
    const asked = { case: id }
    const view = await api.listInterviews(asked)
    await vault.keep(toKeptName('listInterviews', asked), view, Date.now())
    await takeCase(vault, view)
  } catch {
    // The network went, or the person did: the next board asks again.
  } finally {
    beingRead.delete(id)
  }
}

/** The case itself goes along with its interviews, and of these what is under way. */
export async function takeCase(vault: Vault, view: Answer<'listInterviews'>): Promise<void> {
  if (!(await noteCase(vault, view))) return
  const asked = { case: view.case }
  const answer = await api.readCase(asked).catch(() => undefined)
  if (answer) await vault.keep(toKeptName('readCase', asked), answer, Date.now())
  for (const of of underWay(view)) {
    const one = await api.readInterview(of).catch(() => undefined)
    if (one) await vault.keep(toKeptName('readInterview', of), one, Date.now())
  }
}

async function noteBoard(vault: Vault, incident: IncidentId): Promise<void> {
  const before = await takenBoards(vault)
  if (before[0] === incident) return
  const others = before.filter((one) => one !== incident)
  await vault.keep(BOARDS, [incident, ...others].slice(0, MOST), Date.now())
}

/** There is no such board for the officer any more. */
export async function dropBoard(vault: Vault, incident: IncidentId): Promise<void> {
  const rest = (await takenBoards(vault)).filter((one) => one !== incident)
  await vault.keep(BOARDS, rest, Date.now())
}
