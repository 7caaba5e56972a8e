import type { Answer, Given } from '../../contract/index.ts'
import {
  countReadings,
  type Grid,
  guessMapping,
  headingsOfGrid,
  type Mapping,
  type Mend,
  type Reading,
  readRows,
  refusedRows,
  stateOf,
} from '../../domain/arrivals/index.ts'
import type { NewCaseEntry } from '../../domain/case/entries.ts'
import type { Facts } from '../../domain/case/facts.ts'
import { registerCase, todayOf } from '../../domain/case/register.ts'
import { openIncident } from '../../domain/incident/index.ts'
import {
  type CaseId,
  type DraftId,
  type IncidentId,
  incidentStream,
  isRefusal,
  type Officer,
  type Refusal,
  refuse,
} from '../../kit/index.ts'
import type { PlacedEntry } from '../../ledger/index.ts'
import { hasMessage, type Say } from '../../words/index.ts'
import { toContact } from '../arrivals-contact.ts'
import { getOfficer, type Handlers } from '../asker.ts'
import { toCaseNumber } from '../case-number.ts'
import { findDraftBody, findFull } from '../draft.ts'
import { compareRows } from '../linkage/compare-rows.ts'
import type { LikenessFinder } from '../linkage/finder.ts'
import type { Node } from '../node.ts'
import { writeRefusedRows } from '../sheet.ts'
import { readSheetApart } from '../sheet-apart.ts'
import { Turns } from '../turns.ts'

type Names = 'openArrivals' | 'readArrivals' | 'refusedArrivals' | 'confirmArrivals'

/** A list under way, as its draft keeps it: the file's cells as received, and the officer's corrections beside them. */
type List = {
  readonly fileName: string
  readonly grid: Grid
  readonly mapping: Mapping
  readonly mends: readonly Mend[]
  readonly finish?: Answer<'readArrivals'>['finish']
}

const DRAFT_KIND = 'arrivals'

export function arrivalsHandlers(node: Node, finder: LikenessFinder): Pick<Handlers, Names> {
  const turns = new Turns(1)
  return {
    openArrivals: (given, asker) => openList(node, given, getOfficer(asker)),

    readArrivals: async (input, asker) => {
      const by = getOfficer(asker)
      // One after the other, so that what two requests keep at once is both kept.
      const list = await turns.take(() => change(node, by, input))
      if (!list) return refuse('draft-unknown')
      const readings = readList(node, list, by)
      if (isRefusal(readings)) return readings
      const page = toPage(input, list, readings)
      const alike = await compareRows(node, finder, by, readings, page.shown)
      const rows = page.shown.map((one, at) => ({
        ...one,
        state: stateOf(one),
        ...(alike[at] ? { alike: alike[at] } : {}),
      }))
      return { ...page.answer, compared: finder.state, rows }
    },

    refusedArrivals: async ({ id }, asker) => {
      const by = getOfficer(asker)
      const list = await findList(node, by, id)
      if (!list) return refuse('draft-unknown')
      const readings = readList(node, list, by)
      if (isRefusal(readings)) return readings
      const lines = refusedRows(list.grid, readings).map(({ row, cells, findings }) => ({
        row,
        cells: cells.map(({ text }) => text),
        reasons: findings.map(({ code, facts }) => sayFinding(asker.say, code, facts)),
      }))
      const words = {
        sheet: asker.say('arrivals.refused.sheet'),
        row: asker.say('arrivals.refused.row'),
        reasons: asker.say('arrivals.refused.reasons'),
      }
      const bytes = await writeRefusedRows(headingsOfGrid(list.grid, list.mapping), lines, words)
      return {
        fileName: `${list.fileName.replace(/\.\w+$/, '')}-${words.sheet}.xlsx`,
        content: Buffer.from(bytes).toString('base64'),
      }
    },

    confirmArrivals: (input, asker) => confirmOnce(node, input, getOfficer(asker)),
  }
}

async function openList(node: Node, { fileName, content }: Given<'openArrivals'>, by: Officer) {
  const { arrivals } = node.image.coalition
  if (!arrivals) return refuse('arrivals-not-set-up')
  const full = await findFull(node.ledger, by.post)
  if (full) return full
  const grid = await readSheetApart(Buffer.from(content, 'base64'), fileName)
  if (isRefusal(grid)) return grid
  const { mapping, confidence, why } = guessMapping(grid, arrivals)
  const id = node.nextId() as DraftId // the node's only source of ids
  await keep(node, by, id, { fileName, grid, mapping, mends: [] })
  const { sheet, otherSheets = [] } = grid
  return { id, sheet, otherSheets, mapping, confidence, why }
}

const sayFinding = (
  say: Say,
  code: string,
  facts: Readonly<Record<string, string | number>>,
): string => {
  const message = `finding.${code}`
  return hasMessage(message) ? say(message, facts) : code
}

async function keep(node: Node, { post, party }: Officer, id: DraftId, list: List): Promise<void> {
  await node.ledger.putDraft({
    id,
    post,
    party,
    kind: DRAFT_KIND,
    updatedAt: node.now(),
    body: { label: list.fileName, body: list },
  })
}

async function change(
  node: Node,
  by: Officer,
  { id, mapping, mends, finish }: Given<'readArrivals'>,
): Promise<List | undefined> {
  const kept = await findList(node, by, id)
  if (!kept || !(mapping || mends || finish)) return kept
  const given = { ...(mapping && { mapping }), ...(mends && { mends }), ...(finish && { finish }) }
  const list = { ...kept, ...given }
  await keep(node, by, id, list)
  return list
}

async function findList(node: Node, by: Officer, id: DraftId): Promise<List | undefined> {
  const draft = await node.ledger.findDraft(id)
  if (!draft || draft.post !== by.post || draft.kind !== DRAFT_KIND) return undefined
  return findDraftBody(draft.body)?.body as List | undefined // written by `keep` above
}

function readList(node: Node, list: List, by: Officer): Reading[] | Refusal {
  const { arrivals } = node.image.coalition
  if (!arrivals) return refuse('arrivals-not-set-up')
  return readRows(
    list.grid,
    list.mapping,
    { today: todayOf(node.facts(by)), vocabulary: arrivals },
    list.mends,
  )
}

type Page = {
  readonly answer: Omit<Answer<'readArrivals'>, 'rows' | 'compared'>
  readonly shown: readonly Reading[]
}

/** Rows of the file shown beside the mapping. */
const HEAD_ROWS = 12

function toPage(input: Given<'readArrivals'>, list: List, readings: readonly Reading[]): Page {
  const { read, refused, dropped } = countReadings(readings)
  const isWarned = (one: Reading) => stateOf(one) === 'read' && one.warnings.length > 0
  const shown = readings.filter((one) => {
    if (input.show === 'all') return true
    return input.show === 'warned' ? isWarned(one) : stateOf(one) === input.show
  })
  const answer = {
    id: input.id,
    fileName: list.fileName,
    mapping: list.mapping,
    mends: list.mends,
    ...(list.finish ? { finish: list.finish } : {}),
    columns: list.grid.rows.slice(0, HEAD_ROWS).map((row) => row.map(({ text }) => text)),
    counts: { read, refused, dropped, warned: readings.filter(isWarned).length },
    total: shown.length,
  }
  return { answer, shown: shown.slice(input.from, input.from + input.limit) }
}

/** Two hands that confirm one list at once open it once: the second finds no draft any more. */
const confirmOnce = (node: Node, input: Given<'confirmArrivals'>, by: Officer) =>
  node.alone(`draft/${input.id}`, () => confirm(node, input, by))

/** Every row that was read becomes a case of one incident, in one transaction: all of them or none. */
async function confirm(
  node: Node,
  input: Given<'confirmArrivals'>,
  by: Officer,
): Promise<Answer<'confirmArrivals'> | Refusal> {
  const list = await findList(node, by, input.id)
  if (!list) return await findConfirmed(node, input, by)
  const readings = readList(node, list, by)
  if (isRefusal(readings)) return readings
  const { refused } = countReadings(readings)
  if (refused > 0 && !input.leaveRefused)
    return refuse('arrivals-rows-refused', { facts: { count: refused } })
  const rows = readings.filter((one) => stateOf(one) === 'read')
  const facts = node.facts(by)
  const opened = openIncident(
    { name: input.name, country: input.country, cases: rows.length },
    facts,
  )
  if (isRefusal(opened)) return opened
  const incident = node.nextId() as IncidentId // the node's only source of ids
  const cases = toCases(node, rows, { ...input, incident }, facts)
  if (isRefusal(cases)) return cases
  const also = [{ stream: incidentStream(incident), expected: 0, log: by.party, entries: opened }]
  const placed = await node.open(cases, by, {
    command: input.command,
    also,
    dropDrafts: [input.id],
  })
  if (isRefusal(placed)) return placed
  return toConfirmed(placed, refused)
}

/** The list is gone because this very request confirmed it before: the answer of the first time. */
async function findConfirmed(
  node: Node,
  { command }: Given<'confirmArrivals'>,
  by: Officer,
): Promise<Answer<'confirmArrivals'> | Refusal> {
  const earlier = await node.findRepeated(by, command)
  return earlier ? toConfirmed(earlier, 0) : refuse('draft-unknown')
}

export function toConfirmed(
  placed: readonly PlacedEntry[],
  leftOut: number,
): Answer<'confirmArrivals'> {
  const opened = placed.find(({ type }) => type === 'incident.opened')
  const cases = placed.filter(({ type }) => type === 'case.opened').length
  // The stream of incident.opened is `incident/<id>`.
  const incident = (opened?.stream ?? '').slice('incident/'.length) as IncidentId
  return { incident, cases, leftOut }
}

type Batch = {
  readonly incident: IncidentId
  readonly country: string
  readonly place: string
  readonly language: string
}
type NewCase = { readonly id: CaseId; readonly entries: readonly NewCaseEntry[] }

function toCases(
  node: Node,
  rows: readonly Reading[],
  batch: Batch,
  facts: Facts,
): NewCase[] | Refusal {
  const numbers = new Set<string>()
  const cases: NewCase[] = []
  for (const { values, row } of rows) {
    const number = toCaseNumber(node, numbers)
    numbers.add(number)
    const entries = registerCase(toContact(values, batch, node.image.coalition), number, facts)
    if (isRefusal(entries)) return { ...entries, facts: { ...entries.facts, row } }
    cases.push({ id: node.nextId() as CaseId, entries }) // the node's only source of ids
  }
  return cases
}
