import type { Given } from '../../contract/index.ts'
import type { FirstContact } from '../../domain/case/register.ts'
import { registerCase } from '../../domain/case/register.ts'
import { openIncident } from '../../domain/incident/index.ts'
import { type HtcdsReading, type HtcdsSheet, readHtcds } from '../../exchange/index.ts'
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
import { getOfficer, type Handlers } from '../asker.ts'
import { toCaseNumber } from '../case-number.ts'
import { findDraftBody } from '../draft.ts'
import { exportHtcds } from '../export/htcds.ts'
import type { Node } from '../node.ts'
import { readSheetApart } from '../sheet-apart.ts'
import { toConfirmed } from './arrivals.ts'

type Names = 'openHtcds' | 'readHtcds' | 'confirmHtcds' | 'exportHtcds'

/** A file under way as its draft keeps it: read once, never changed. */
type Kept = { readonly fileName: string; readonly sheet: HtcdsSheet }
const DRAFT_KIND = 'htcds'
/** As the standard's workbook calls it; of other files the fullest sheet is read. */
const SHEET = { sheet: 'Sheet1' }

export function exchangeHandlers(node: Node): Pick<Handlers, Names> {
  return {
    exportHtcds: (input, asker) => exportHtcds(node, input, asker),
    openHtcds: async ({ fileName, content }, asker) => {
      const { post, party } = getOfficer(asker)
      const grid = await readSheetApart(Buffer.from(content, 'base64'), fileName, SHEET)
      if (isRefusal(grid)) return grid
      const sheet = readHtcds(grid.rows)
      if (isRefusal(sheet)) return sheet
      const id = node.nextId() as DraftId // the node's only source of ids
      const kept: Kept = { fileName, sheet }
      const body = { label: fileName, body: kept }
      await node.ledger.putDraft({ id, post, party, kind: DRAFT_KIND, updatedAt: node.now(), body })
      return { id }
    },
    readHtcds: async ({ id, show, from, limit }, asker) => {
      const kept = await findKept(node, getOfficer(asker), id)
      if (!kept) return refuse('draft-unknown')
      const { rows, losses } = kept.sheet
      const shown = show === 'all' ? rows : rows.filter(isRefused)
      const refused = rows.filter(isRefused).length
      return {
        id,
        fileName: kept.fileName,
        counts: { read: rows.length - refused, refused },
        total: shown.length,
        rows: shown.slice(from, from + limit),
        losses,
      }
    },
    confirmHtcds: (input, asker) => confirm(node, input, getOfficer(asker)),
  }
}

const isRefused = ({ refusals }: HtcdsReading): boolean => refusals.length > 0

async function findKept(node: Node, by: Officer, id: DraftId): Promise<Kept | undefined> {
  const draft = await node.ledger.findDraft(id)
  if (!draft || draft.post !== by.post || draft.kind !== DRAFT_KIND) return undefined
  return findDraftBody(draft.body)?.body as Kept | undefined // written by openHtcds above
}

/** Every row that was read becomes a case of one incident, in one transaction: all of them or none. */
async function confirm(node: Node, input: Given<'confirmHtcds'>, by: Officer) {
  const { id, command, leaveRefused, name, country } = input
  const kept = await findKept(node, by, id)
  if (!kept) {
    // Gone because this very request confirmed it before: the answer of the first time.
    const earlier = await node.findRepeated(by, command)
    return earlier ? toConfirmed(earlier, 0) : refuse('draft-unknown')
  }
  const refused = kept.sheet.rows.filter(isRefused).length
  if (refused > 0 && !leaveRefused)
    return refuse('arrivals-rows-refused', { facts: { count: refused } })
  const rows = kept.sheet.rows.filter((row) => !isRefused(row))
  const facts = node.facts(by)
  const opened = openIncident({ name, country, cases: rows.length }, facts)
  if (isRefusal(opened)) return opened
  const incident = node.nextId() as IncidentId // the node's only source of ids
  const cases = toCases(node, rows, { ...input, incident }, by)
  if (isRefusal(cases)) return cases
  const also = [{ stream: incidentStream(incident), expected: 0, log: by.party, entries: opened }]
  const placed = await node.open(cases, by, { command, also, dropDrafts: [id] })
  return isRefusal(placed) ? placed : toConfirmed(placed, refused)
}

type Batch = Pick<Given<'confirmHtcds'>, 'country' | 'place' | 'language'> & {
  readonly incident: IncidentId
}
type Opening = Parameters<Node['open']>[0][number]

function toCases(
  node: Node,
  rows: readonly HtcdsReading[],
  batch: Batch,
  by: Officer,
): Opening[] | Refusal {
  const facts = node.facts(by)
  const numbers = new Set<string>()
  const cases: Opening[] = []
  for (const row of rows) {
    const number = toCaseNumber(node, numbers)
    numbers.add(number)
    const entries = registerCase(toContact(row, batch), number, facts)
    if (isRefusal(entries)) return { ...entries, facts: { ...entries.facts, row: row.row } }
    cases.push({ id: node.nextId() as CaseId, entries }) // the node's only source of ids
  }
  return cases
}

/** A row as a first contact: what the standard does not say is "unknown" or "not asked", never guessed. */
function toContact(row: HtcdsReading, { country, place, language, incident }: Batch): FirstContact {
  return {
    name: row.name,
    sex: row.sex,
    age: row.birthDate ? { kind: 'birthDate', birthDate: row.birthDate } : { kind: 'unknown' },
    language,
    country,
    place,
    safety: 'not-asked',
    children: 0,
    channel: 'organisation',
    safe: row.phone ? { phone: row.phone } : {},
    papers: [],
    story: row.story,
    ...(row.place ? { origin: row.place } : {}),
    ...(row.address ? { address: row.address } : {}),
    relations: [],
    incident,
  }
}
