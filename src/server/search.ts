import { ownParties } from '../domain/coalition/index.ts'
import type { CaseId, Worker } from '../kit/index.ts'
import { findLeadTest } from './held.ts'
import { mergedWalks } from './merged.ts'
import { findNamed } from './named.ts'
import type { Node } from './node.ts'
import { toOutline } from './view.ts'

/** More than this many nobody reads: who finds so many types another word. */
const MOST_FOUND = 200

/** What the own party leads, by number or by every word of a name. Newest first, at most 200. */
export function searchCases(node: Node, text: string, by: Worker): CaseId[] {
  const { image } = node
  const number = image.numbers.get(text.trim().toUpperCase())
  const row = number === undefined ? undefined : image.rows.get(number)
  const found = row && toOutline(row, by, node.heir()) ? [row.id] : []
  if (by.purpose !== 'protection') return found
  for (const id of namedIn(node, text, by)) {
    if (found.length === MOST_FOUND) break
    if (id !== row?.id) found.push(id)
  }
  return found
}

function namedIn({ image, now }: Node, text: string, by: Worker): Generator<CaseId> {
  const own = ownParties(image.coalition, by.party, now())
  const isLed = findLeadTest(image, own, by.party, now())
  const walks = [...own].flatMap((party) => {
    const index = image.namedBy.get(party)
    return index ? [findNamed(index, text, isLed)] : []
  })
  return mergedWalks(walks)
}
