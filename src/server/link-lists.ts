import type { Answer } from '../contract/index.ts'
import type { CaseRow } from '../domain/case/row.ts'
import {
  confirmersOf,
  countPersons,
  isAcross,
  type LinkRow,
  limitOf,
  type MatchRow,
  toLinkState,
} from '../domain/link/index.ts'
import { DAY, toInstant, type Worker } from '../kit/index.ts'
import { heldBy } from './held.ts'
import { edgesFor } from './link-view.ts'
import type { FoundPair } from './linkage/sweep.ts'
import type { Node } from './node.ts'
import { toDoubtRows, toFoundRows, unsureOf } from './pair-rows.ts'
import { toOutline } from './view.ts'

type Queue = Answer<'listLinks'>
type QueueRow = Queue['rows'][number]
type Attempts = Answer<'listAttempts'>

/**
 * Pairs that wait for somebody of this party: what others wait for, the oldest first; then what a sweep found, the
 * most likely first; last those that somebody was not sure about.
 */
export function listPairs(
  node: Node,
  by: Worker,
  limit: number,
  found: readonly FoundPair[],
): Queue {
  if (by.purpose !== 'protection') return { rows: [], total: 0 }
  const waiting = pairedOf(node, by).flatMap((row) => [
    ...(row.pairs?.matches ?? []).flatMap((match) => toMatchRow(row, match)),
    ...(row.pairs?.links ?? []).flatMap((link) => toLinkRow(node, row, link, by)),
    ...toDoubtRows(node, row, by),
  ])
  const known = once(waiting).sort((a, b) => rankOf(a) - rankOf(b) || a.at - b.at)
  const sure = known.findIndex(({ unsure }) => unsure)
  const rows = known.toSpliced(sure < 0 ? known.length : sure, 0, ...toFoundRows(node, by, found))
  return { rows: rows.slice(0, limit), total: rows.length }
}

/** Cases of the own party that know of another. */
function pairedOf({ image, heir: heirs }: Node, { party }: Pick<Worker, 'party'>): CaseRow[] {
  const heir = heirs()
  return [...image.paired].sort().flatMap((id) => {
    const row = image.rows.get(id)
    return row && !row.annulled && heir(row.leadParty, row.leadUnit) === party ? [row] : []
  })
}

/** A pair within the party stands in both of its cases. */
function once(rows: readonly QueueRow[]): QueueRow[] {
  const told = new Set<string>()
  return rows.filter(({ link, kind, case: id, other = id }) => {
    const pair = kind === 'pair' ? [id, other].sort().join(' ') : link
    if (pair === undefined) return true
    if (told.has(pair)) return false
    told.add(pair)
    return true
  })
}

const rankOf = ({ unsure }: QueueRow): number => (unsure ? 1 : 0)

function toMatchRow(row: CaseRow, match: MatchRow): QueueRow[] {
  const linked = row.pairs?.links.some(({ other }) => other === match.other)
  const waits = match.state === 'open' ? !match.heldBack : match.state !== 'kept'
  if (linked || !waits) return []
  return [
    {
      ...headOf(row),
      kind: match.state === 'open' ? 'match' : 'told',
      match: match.match,
      across: true,
      otherUnit: match.unit,
      ...(match.band ? { band: match.band } : {}),
      ...unsureOf(row, match.other, match.at),
      confirmed: false,
      at: match.at,
    },
  ]
}

function toLinkRow(node: Node, row: CaseRow, link: LinkRow, by: Worker): QueueRow[] {
  const other = node.image.rows.get(link.other)
  if (!other || toLinkState(link.steps) !== 'proposed') return []
  const contact = row.pairs?.matches.find((match) => match.other === link.other)
  const seen = toOutline(other, by, node.heir()) !== undefined
  const proposed = link.steps.findLast(({ kind }) => kind === 'proposed')
  return [
    {
      ...headOf(row),
      kind: 'link',
      link: link.link,
      across: isAcross(link.steps),
      ...(seen ? { other: other.id, otherNumber: other.number, otherUnit: other.leadUnit } : {}),
      ...(!seen && contact ? { otherUnit: contact.unit } : {}),
      ...(proposed?.band ? { band: proposed.band } : {}),
      ...unsureOf(row, link.other, link.steps.at(-1)?.at ?? row.changedAt),
      confirmed: confirmersOf(link.steps).has(by.party),
      at: link.steps.at(-1)?.at ?? row.changedAt,
    },
  ]
}

const headOf = ({ id, number, leadUnit }: CaseRow) => ({ case: id, number, unit: leadUnit })

/** What others' registrations raised here; of the own ones only what others chose to tell, and too many. */
export function listRaised(node: Node, by: Worker, limit: number): Attempts {
  const { perPost, perUnit, source } = limitOf(node.image.coalition.named?.matches)
  const own = pairedOf(node, by)
  return {
    most: { post: perPost, unit: perUnit, source },
    raised: own
      .flatMap((row) => (row.pairs?.matches ?? []).flatMap((match) => toRaised(row, match)))
      .sort((a, b) => b.at - a.at)
      .slice(0, limit),
    own: [...own.flatMap(toContacts), ...toLimits(node, by)]
      .sort((a, b) => b.at - a.at)
      .slice(0, limit),
  }
}

function toRaised(row: CaseRow, match: MatchRow): Attempts['raised'] {
  const { state, heldBack, unit, post } = match
  if (state === 'told') return []
  return [
    {
      case: row.id,
      number: row.number,
      match: match.match,
      at: match.at,
      byUnit: unit,
      ...(post ? { byPost: post } : {}),
      state: state === 'open' && heldBack ? 'held-back' : state,
    },
  ]
}

const toContacts = (row: CaseRow): Attempts['own'] =>
  (row.pairs?.matches ?? []).flatMap(({ state, at, unit }) =>
    state === 'told'
      ? [
          {
            kind: 'contact',
            at,
            unit: row.leadUnit,
            case: row.id,
            number: row.number,
            byUnit: unit,
          },
        ]
      : [],
  )

/** That a unit raised too many on a day: neither how many, nor about whom, nor who holds them. */
function toLimits({ image, heir: heirs }: Node, { party }: Worker): Attempts['own'] {
  const heir = heirs()
  const days = new Map<string, Attempts['own'][number]>()
  for (const id of image.paired)
    for (const match of image.rows.get(id)?.pairs?.matches ?? []) {
      if (!match.heldBack || heir(match.party, match.unit) !== party) continue
      const at = toInstant(match.at - (match.at % DAY))
      days.set(`${match.unit} ${at}`, { kind: 'limit', at, unit: match.unit })
    }
  return [...days.values()]
}

/** How many persons the own cases are of. */
export function countOwnPersons(node: Node, by: Worker): Answer<'countPersons'> {
  const { image } = node
  let cases = 0
  for (const id of heldBy(image, by.party, node.now()).newest())
    if (!image.rows.get(id)?.annulled) cases += 1
  const own = new Set(pairedOf(node, by).map(({ id }) => id))
  const edges = edgesFor(node, by)
  const within = (id: CaseRow['id']) => edges(id).filter(({ other }) => own.has(other))
  const linked = [...own].filter((id) => within(id).some(({ state }) => state === 'confirmed'))
  return { cases, persons: countPersons(cases, linked, within), linked: linked.length }
}
