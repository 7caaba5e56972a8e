import { createHash } from 'node:crypto'
import { type ListExported, toExportEntry } from '../../domain/export/index.ts'
import {
  type CaseId,
  type CommandId,
  type ExportId,
  exportStream,
  isRefusal,
  type Officer,
  type PersonalClass,
  type Purpose,
} from '../../kit/index.ts'
import type { Node } from '../node.ts'
import type { Sheet } from './write.ts'
import { writeSheetsApart } from './write-apart.ts'

type Taken = Pick<ListExported, 'number' | 'list' | 'filter' | 'rows' | 'disclosed'> & {
  readonly purpose: Purpose | undefined
} & (Sheets | Paper)
type Sheets = { readonly form: 'xlsx' | 'csv'; readonly sheets: readonly Sheet[] }
/** Set already. */
type Paper = { readonly form: 'pdf'; readonly paper: Uint8Array }

/** Writes the file and then the entry that says it was taken out; if either fails, nothing leaves. */
export async function takeOut(node: Node, by: Officer, taken: Taken) {
  const bytes =
    taken.form === 'pdf' ? taken.paper : await writeSheetsApart(taken.form, taken.sheets)
  const { purpose, form, number, list, filter, rows, disclosed } = taken
  const told = { number, rows, disclosed, list, filter, form }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const masked = purpose ? { purpose } : {}
  const body = { ...told, ...masked, sha256, bytes: bytes.length }
  // The node's only source of ids, for both casts.
  const place = { stream: exportStream(node.nextId() as ExportId), log: by.party, seen: () => 0 }
  const command = node.nextId() as CommandId
  const written = await node.write(by, { command }, place, () => [toExportEntry(body, by)])
  if (isRefusal(written)) throw new Error(`${place.stream} was there before it began`)
  const content = Buffer.from(bytes).toString('base64')
  return { number, rows, disclosed, sha256, content, fileName: `${number}-${list}.${form}` }
}

/** Rows written at once: the ledger serves others in between. */
const BATCH = 1000

/** A file leaves each time, so what it discloses is written each time, not once a sitting. */
export async function recordTaken(
  node: Node,
  disclosed: readonly { readonly case: CaseId; readonly class: PersonalClass }[],
  { officer, post, unit, party, purpose }: Officer,
  action: string,
): Promise<void> {
  const at = node.now()
  const rows = disclosed.map((one) => ({ at, officer, post, unit, party, purpose, action, ...one }))
  for (let from = 0; from < rows.length; from += BATCH)
    await node.ledger.recordAccess(rows.slice(from, from + BATCH))
}
