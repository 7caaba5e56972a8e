import { ownParties } from '../domain/coalition/index.ts'
import type { CaseId, PartyId, Worker } from '../kit/index.ts'
import { isDivided } from './held.ts'
import type { Image } from './image.ts'
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

/** Rows are not looked at unless what a party led may have gone to several: most of them are shown to nobody. */
function* namedIn({ image, now, heir }: Node, text: string, by: Worker): Generator<CaseId> {
  const own = ownParties(image.coalition, by.party, now())
  const isOwn = isDivided(image, own) ? leadTester(image, heir(), by.party) : undefined
  const walks = [...own].flatMap((party) => {
    const index = image.namedBy.get(party)
    return index ? [findNamed(index, text)] : []
  })
  for (const id of mergedWalks(walks)) if (isOwn === undefined || isOwn(id)) yield id
}

const leadTester =
  ({ rows }: Image, whose: ReturnType<Node['heir']>, party: PartyId) =>
  (id: CaseId): boolean => {
    const row = rows.get(id)
    return row !== undefined && whose(row.leadParty, row.leadUnit) === party
  }
