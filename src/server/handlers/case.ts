import { visibleClasses } from '../../domain/access/grants.ts'
import { relationshipOf } from '../../domain/access/may.ts'
import { toJoined } from '../../domain/board/index.ts'
import { addStatement, annulCase, annulEntry, relateCase } from '../../domain/case/add.ts'
import type { NewCaseEntry } from '../../domain/case/entries.ts'
import { registerCase } from '../../domain/case/register.ts'
import { type CaseRow, findRowName } from '../../domain/case/row.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { type CaseId, type IncidentId, isRefusal, refuse, type Worker } from '../../kit/index.ts'
import type { PlacedEntry } from '../../ledger/index.ts'
import { type Act, exists, happened, toAct } from '../act.ts'
import { type Asker, getWorker, grantedTo, type Handlers } from '../asker.ts'
import { toCaseNumber } from '../case-number.ts'
import { readCursor, toCursor, toPage } from '../cursor.ts'
import { toDropped } from '../draft.ts'
import { type Held, heldBy } from '../held.ts'
import type { Node } from '../node.ts'
import { searchCases } from '../search.ts'
import { toOutline, toView } from '../view.ts'

type Names =
  | 'listCases'
  | 'searchCases'
  | 'showNames'
  | 'registerCase'
  | 'readCase'
  | 'addStatement'
  | 'relateCases'
  | 'annulEntry'
  | 'annulCase'
  | 'listAccess'

export function caseHandlers(node: Node): Pick<Handlers, Names> {
  const act = toAct(node)
  return {
    ...readers(node),
    ...writers(node, act),
    registerCase: async ({ command, contact, draft }, asker) => {
      const by = getWorker(asker)
      const unknown = contact.relations.find(
        ({ other }) => !leads(node, node.image.rows.get(other), by),
      )
      if (unknown) return refuse('case-unknown', { field: 'relations' })
      const list = contact.incident ? node.image.incidents.get(contact.incident) : undefined
      if (contact.incident && (!list || node.heir()(list.party, list.unit) !== by.party))
        return refuse('incident-unknown', { field: 'incident' })
      const id = node.nextId() as CaseId // the node's only source of ids
      const number = toCaseNumber(node)
      const entries = happened(registerCase(contact, number, node.facts(by)), asker)
      if (isRefusal(entries)) return entries
      const joined = (list?.teams ?? []).map((team) => toJoined(team, { by }))
      const placed = await node.open([{ id, entries: [...entries, ...joined] }], by, {
        command,
        ...(await toDropped(node.ledger, by.post, draft)),
      })
      return isRefusal(placed) ? placed : toRegistered(placed, number)
    },
  }
}

const leads = (node: Node, row: CaseRow | undefined, by: Worker): boolean =>
  row !== undefined && node.heir()(row.leadParty, row.leadUnit) === by.party

/** From the ledger's answer, so that a repeated command gives the case it opened the first time. */
export function toRegistered(placed: readonly PlacedEntry[], made: string) {
  const opened = placed.find(({ type }) => type === 'case.opened')
  const id = (opened?.stream ?? '').slice('case/'.length) as CaseId // the stream of case.opened
  // Bodies of these types as registerCase wrote them.
  const number = (opened?.body as { number?: string } | undefined)?.number ?? made
  const warnings = placed.flatMap(({ type, body }) =>
    type === 'paper.seen'
      ? (body as Extract<NewCaseEntry, { type: 'paper.seen' }>['body']).warnings
      : [],
  )
  return { case: id, number, version: placed.at(-1)?.version ?? 0, warnings }
}

function readers(
  node: Node,
): Pick<Handlers, 'listCases' | 'searchCases' | 'showNames' | 'readCase' | 'listAccess'> {
  return {
    listCases: (input, asker) => listCases(node, input, getWorker(asker)),

    searchCases: ({ text, limit }, asker) => {
      const by = getWorker(asker)
      const found = searchCases(node, text, by)
      const shows = by.purpose === 'protection'
      const heir = node.heir()
      return {
        total: found.length,
        rows: found.slice(0, limit).flatMap((id) => {
          const row = node.image.rows.get(id)
          const outline = row && toOutline(row, by, heir)
          const name = row && findRowName(row)
          return outline ? [{ ...outline, ...(shows && name !== undefined ? { name } : {}) }] : []
        }),
      }
    },

    showNames: ({ cases, purpose }, asker) => {
      const by = getWorker(asker)
      if (purpose !== by.purpose)
        return refuse('purpose-of-another-post', {
          field: 'purpose',
          facts: { purpose: by.purpose },
        })
      return nameRows(node, cases, by)
    },

    readCase: async ({ case: id }, asker) => {
      const state = await node.findCase(id)
      const at = { now: node.now(), heir: node.heir(), erased: node.image.erased }
      return (
        (state && toView(id, state, getWorker(asker), grantedTo(asker), at)) ??
        refuse('case-unknown')
      )
    },

    listAccess: async ({ case: id, ...input }, asker) => {
      const state = await node.findCase(id)
      const may = state ? mayReadAccess(node, state, asker) : isErasedFor(node, id, asker)
      if (!may) return refuse('case-unknown')
      const page = toPage(`access-${id}`, await node.ledger.readAccess(id), input)
      if (isRefusal(page)) return page
      return { ...page, rows: page.rows.map(({ officer: _, case: __, ...row }) => row) }
    },
  }
}

/** The lead sees who has looked; an auditor sees it of every case. */
function mayReadAccess(node: Node, state: CaseState, asker: Asker): boolean {
  const by = { ...getWorker(asker), heir: node.heir() }
  return (
    relationshipOf(state, by) === 'lead' || (asker.caller?.post?.roles.includes('auditor') ?? false)
  )
}

/** Who has looked stays on record when the case is gone: for the auditor. */
const isErasedFor = (node: Node, id: CaseId, asker: Asker): boolean =>
  node.image.erased.has(id) && (asker.caller?.post?.roles.includes('auditor') ?? false)

function listCases(node: Node, input: Parameters<Handlers['listCases']>[0], by: Worker) {
  const { image } = node
  const after = readCursor('cases', input.after)
  if (isRefusal(after)) return after
  const own = input.incident
    ? seenOf(node, input.incident, by)
    : input.scope === 'party'
      ? heldBy(image, by.party, node.now())
      : image.ledBy.get(by.unit)
  const heir = node.heir()
  const rows = []
  let more: CaseId | undefined
  // A cursor of this list names a case.
  for (const id of own?.newest((after || undefined) as CaseId | undefined) ?? []) {
    const row = image.rows.get(id)
    const outline = row && fits(row, input.state) ? toOutline(row, by, heir) : undefined
    if (!outline) continue
    rows.push(outline)
    if (rows.length < input.limit) continue
    more = id
    break
  }
  return { rows, total: own?.size ?? 0, ...(more ? { next: toCursor('cases', more) } : {}) }
}

/** Cases of an incident that this reader may know of; how many others there are is not told. */
function seenOf(node: Node, incident: IncidentId, by: Worker): Held {
  const { image } = node
  const all = image.ofIncident.get(incident)
  const heir = node.heir()
  const isSeen = (id: CaseId): boolean => {
    const row = image.rows.get(id)
    return row !== undefined && toOutline(row, by, heir) !== undefined
  }
  return {
    get size() {
      return [...(all?.newest() ?? [])].filter(isSeen).length
    },
    newest: (after) => [...(all?.newest(after) ?? [])].filter(isSeen),
  }
}

const fits = (row: CaseRow, state: 'open' | 'annulled' | 'all'): boolean =>
  state === 'all' || (state === 'annulled') === Boolean(row.annulled)

/** Names of rows, each only where this reader may see the class identity. */
async function nameRows(node: Node, cases: readonly CaseId[], by: Worker) {
  const seer = { ...by, now: node.now(), heir: node.heir() }
  const rows = []
  for (const id of cases) {
    const state = await node.findCase(id)
    if (!state || relationshipOf(state, seer) === 'none') continue
    if (!visibleClasses(state, seer, node.now()).has('identity')) continue
    rows.push({ case: id, name: state.names.at(-1)?.name ?? null })
  }
  return { rows }
}

function writers(
  node: Node,
  act: Act,
): Pick<Handlers, 'addStatement' | 'relateCases' | 'annulEntry' | 'annulCase'> {
  return {
    addStatement: async ({ case: id, command, version, statement, draft }, asker) => {
      const dropped = await toDropped(node.ledger, getWorker(asker).post, draft)
      return await act(id, asker, { command, seen: version, ...dropped }, (state, facts) =>
        addStatement(state, statement, facts),
      )
    },

    relateCases: async ({ case: id, other, kind, command }, asker) => {
      const by = getWorker(asker)
      if (id === other) return refuse('relation-to-itself', { field: 'other' })
      const facts = node.facts(by)
      const relate = (state: CaseState, relation: Parameters<typeof relateCase>[1]) =>
        exists(node, state, by) ? relateCase(state, relation, facts) : refuse('case-unknown')
      const done = await node.actOnBoth([id, other], by, { command }, ([one, two]) => [
        relate(one, { kind, other, direction: 'from' }),
        relate(two, { kind, other: id, direction: 'to' }),
      ])
      return isRefusal(done) ? done : { case: id, version: done.version }
    },

    annulEntry: ({ case: id, command, entry, reason, words }, asker) =>
      act(id, asker, { command }, (state, facts) =>
        annulEntry(state, entry, { reason, words }, facts),
      ),

    annulCase: ({ case: id, command, reason, words }, asker) =>
      act(id, asker, { command }, (state, facts) => annulCase(state, { reason, words }, facts)),
  }
}
