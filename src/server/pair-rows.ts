import type { Answer } from '../contract/index.ts'
import type { CaseRow } from '../domain/case/row.ts'
import { groupPairs, personOf } from '../domain/link/index.ts'
import type { CaseId, Instant, Worker } from '../kit/index.ts'
import { edgesFor } from './link-view.ts'
import type { FoundPair } from './linkage/sweep.ts'
import type { Node } from './node.ts'
import { toOutline } from './view.ts'

type QueueRow = Answer<'listLinks'>['rows'][number]

/**
 * What a sweep found and nobody has decided or doubted: the pairs of one person one after the other, the surest first.
 * Two cases that confirmed links have brought together, if need be by a third, are no question any more.
 */
export function toFoundRows(node: Node, by: Worker, found: readonly FoundPair[]): QueueRow[] {
  if (by.purpose !== 'protection') return []
  const edges = edgesFor(node, by)
  const open = found.flatMap(({ one, two, band, at }) => {
    const here = node.image.rows.get(one)
    if (!here || !isOwn(node, here, by) || !isOpen(here, two)) return []
    if (personOf(one, edges).cases.includes(two)) return []
    return toPairRow(node, here, two, by, { band, at })
  })
  return groupPairs(open).flat()
}

/** Pairs that no match and no link tells of, and that somebody was not sure about. */
export const toDoubtRows = (node: Node, row: CaseRow, by: Worker): QueueRow[] =>
  (row.pairs?.doubts ?? []).flatMap(({ other, at }) =>
    isKnown(row, other) ? [] : toPairRow(node, row, other, by, { at, ...unsureOf(row, other, at) }),
  )

/** Who looked last and could not say, if that was after `since`. */
export function unsureOf(row: CaseRow, id: CaseId, since: Instant): Pick<QueueRow, 'unsure'> {
  const doubt = row.pairs?.doubts.find(({ other }) => other === id)
  if (!doubt || doubt.at < since) return {}
  const { other: _, ...unsure } = doubt
  return { unsure }
}

function toPairRow(
  node: Node,
  row: CaseRow,
  id: CaseId,
  by: Worker,
  rest: Pick<QueueRow, 'at' | 'band' | 'unsure'>,
): QueueRow[] {
  const other = node.image.rows.get(id)
  if (!other || !isOwn(node, other, by)) return []
  return [
    {
      case: row.id,
      number: row.number,
      unit: row.leadUnit,
      kind: 'pair',
      across: false,
      other: id,
      otherNumber: other.number,
      otherUnit: other.leadUnit,
      confirmed: false,
      ...rest,
    },
  ]
}

/** A case of the own party that the asker may be shown. */
function isOwn({ heir: heirs }: Node, row: CaseRow, by: Worker): boolean {
  const heir = heirs()
  if (row.annulled || heir(row.leadParty, row.leadUnit) !== by.party) return false
  return toOutline(row, by, heir) !== undefined
}

const isOpen = (row: CaseRow, other: CaseId): boolean =>
  !isKnown(row, other) && !row.pairs?.doubts.some((one) => one.other === other)

const isKnown = ({ pairs }: CaseRow, other: CaseId): boolean =>
  [...(pairs?.links ?? []), ...(pairs?.matches ?? [])].some((one) => one.other === other)
