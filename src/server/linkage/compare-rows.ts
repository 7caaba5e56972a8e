import type { Answer } from '../../contract/index.ts'
import { type Reading, stateOf } from '../../domain/arrivals/index.ts'
import { findRowName } from '../../domain/case/row.ts'
import type { Officer } from '../../kit/index.ts'
import type { Node } from '../node.ts'
import { toBecause } from './because.ts'
import type { Match, RowMatches } from './engine.ts'
import type { LikenessFinder } from './finder.ts'
import { toFieldsOfRow } from './person-fields.ts'
import type { Alike } from './port.ts'

type AlikeRow = Answer<'readArrivals'>['rows'][number]['alike']

/** Who each of the shown rows may be as well: another row of the whole list, a case that the own party holds. */
export async function compareRows(
  node: Node,
  finder: LikenessFinder,
  by: Officer,
  readings: readonly Reading[],
  shown: readonly Reading[],
): Promise<readonly AlikeRow[]> {
  if (by.purpose !== 'protection') return []
  const read = readings.filter((one) => stateOf(one) !== 'dropped')
  const places = new Map(read.map((one, at) => [one, at]))
  const asked = shown.flatMap((one) => places.get(one) ?? [])
  const found = await finder.findInList(
    by,
    read.map(({ values }) => toFieldsOfRow(values)),
    asked,
  )
  const matches = new Map(asked.map((at, order) => [at, found[order]]))
  return shown.map((one) => toAlikeRow(node, read, matches.get(places.get(one) ?? -1)))
}

function toAlikeRow(
  node: Node,
  read: readonly Reading[],
  matches: RowMatches | undefined,
): AlikeRow {
  const row = matches?.row && toRow(read, matches.row)
  const held = matches?.held && toHeld(node, matches.held)
  return row || held ? { ...(row ? { row } : {}), ...(held ? { held } : {}) } : undefined
}

function toRow(read: readonly Reading[], { id, explanation }: Match) {
  const because = toBecause(explanation)
  const other = read[Number(id)]
  return because && other ? { row: other.row, because } : undefined
}

function toHeld(node: Node, { id, explanation }: Match) {
  const row = node.image.rows.get(id as Alike['case']) // ids of the index are those of cases
  const because = toBecause(explanation)
  if (!row || !because) return undefined
  const name = findRowName(row)
  return { case: row.id, number: row.number, ...(name === undefined ? {} : { name }), because }
}
