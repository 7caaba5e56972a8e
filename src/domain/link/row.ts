import type { CaseId, Instant, LinkId, MatchId, PartyId, PostId, UnitId } from '../../kit/index.ts'
import type { CaseEntry } from '../case/entries.ts'
import { toOrigin } from '../case/moment.ts'
import type { Band } from './entries.ts'
import type { StepMark } from './steps.ts'

/** A match, or contact made (`told`), as queues and limits need it. */
export type MatchRow = {
  readonly match: MatchId
  readonly other: CaseId
  /** Who registered; of contact made, who may know the person. */
  readonly unit: UnitId
  readonly party: PartyId
  readonly post?: PostId
  readonly at: Instant
  readonly band?: Band
  readonly heldBack?: true
  readonly state: 'open' | 'revealed' | 'kept' | 'told'
}

export type LinkRow = {
  readonly link: LinkId
  readonly other: CaseId
  readonly steps: readonly (StepMark & { readonly at: Instant; readonly band?: Band })[]
}

/** Who else may be the same person, in the row of a case that knows of anybody. */
/** Somebody of the own party looked and could not say. */
export type DoubtRow = {
  readonly other: CaseId
  readonly at: Instant
  readonly unit?: UnitId
  readonly post?: PostId
}

export type PairRow = {
  readonly matches: readonly MatchRow[]
  readonly links: readonly LinkRow[]
  readonly doubts: readonly DoubtRow[]
}

const NONE: PairRow = { matches: [], links: [], doubts: [] }

/** One entry further; the same object when it is about no pair. */
export function evolvePairs(row: PairRow | undefined, entry: CaseEntry): PairRow | undefined {
  const pairs = row ?? NONE
  const { matches, links } = pairs
  const at = entry.recordedAt
  switch (entry.type) {
    case 'match.found': {
      const { match, other, unit, party, post, evidence, heldBack } = entry.body
      const rest = { ...(post ? { post } : {}), ...(heldBack ? { heldBack } : {}) }
      const { band } = evidence
      const found = { match, other, unit, party, at, band, state: 'open' as const, ...rest }
      return { ...pairs, matches: [...matches, found] }
    }
    case 'match.told':
      return { ...pairs, matches: [...matches, { ...entry.body, at, state: 'told' }] }
    case 'match.revealed':
      return { ...pairs, matches: answer(matches, entry.body.match, 'revealed') }
    case 'match.kept':
      return { ...pairs, matches: answer(matches, entry.body.match, 'kept') }
    case 'link.proposed': {
      const { link, other, party, across, evidence } = entry.body
      const known = links.find((one) => one.link === link) ?? { link, other, steps: [] }
      const band = evidence ? { band: evidence.band } : {}
      const step = { kind: 'proposed' as const, party, across, at, ...band }
      const next = { ...known, steps: [...known.steps, step] }
      return { ...pairs, links: [...links.filter((one) => one.link !== link), next] }
    }
    case 'link.confirmed':
      return { ...pairs, links: forward(links, entry, 'confirmed') }
    case 'link.rejected':
      return { ...pairs, links: forward(links, entry, 'rejected') }
    case 'link.undone':
      return left({ ...pairs, links: takeBack(links, entry.body.link) })
    case 'link.doubted':
      return { ...pairs, doubts: doubt(pairs.doubts, entry) }
    default:
      return row
  }
}

function doubt(
  doubts: readonly DoubtRow[],
  entry: Extract<CaseEntry, { type: 'link.doubted' }>,
): DoubtRow[] {
  const { other } = entry.body
  const { at, unit, post } = toOrigin(entry)
  const by = { ...(unit ? { unit } : {}), ...(post ? { post } : {}) }
  return [...doubts.filter((one) => one.other !== other), { other, at, ...by }]
}

const answer = (matches: readonly MatchRow[], match: string, state: MatchRow['state']) =>
  matches.map((one) => (one.match === match ? { ...one, state } : one))

type Stepped = Extract<CaseEntry, { type: 'link.confirmed' | 'link.rejected' }>

const forward = (
  links: readonly LinkRow[],
  { body: { link, party }, recordedAt: at }: Stepped,
  kind: 'confirmed' | 'rejected',
): LinkRow[] =>
  links.map((one) =>
    one.link === link ? { ...one, steps: [...one.steps, { kind, party, at }] } : one,
  )

const takeBack = (links: readonly LinkRow[], link: LinkId): LinkRow[] =>
  links.flatMap((one) => {
    if (one.link !== link) return [one]
    const steps = one.steps.slice(0, -1)
    return steps.length > 0 ? [{ ...one, steps }] : []
  })

/** Where nothing is left there was never anything. */
const left = (row: PairRow): PairRow | undefined =>
  row.matches.length + row.links.length + row.doubts.length > 0 ? row : undefined
