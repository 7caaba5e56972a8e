import type { CaseId, LinkId, MatchId, OfficerId, PartyId } from '../../kit/index.ts'
import type { CaseBodies, CaseEntry } from '../case/entries.ts'
import { type Origin, toOrigin } from '../case/moment.ts'
import type { Evidence, KeepReason, LinkBodies, LinkStep, RejectReason } from './entries.ts'

/** Another party registered somebody like this person; what the unit that holds this case said to it. */
export type Match = Origin & {
  readonly match: MatchId
  readonly other: CaseId
  /** Who registered. */
  readonly by: Pick<LinkBodies['match.found'], 'unit' | 'party' | 'post'>
  readonly evidence: Evidence
  readonly heldBack?: true
  readonly answer?: Origin & {
    readonly revealed: boolean
    readonly reason?: KeepReason
    readonly words?: string
  }
}

/** A unit made contact: it may know this person. */
export type Told = Origin & {
  readonly match: MatchId
  readonly other: CaseId
  readonly by: Pick<LinkBodies['match.told'], 'unit' | 'party'>
}

/** A proposal carries what it rested on; a rejection and an undoing why. */
export type Step = Origin & {
  readonly kind: LinkStep
  readonly party: PartyId
  /** For the two-person rule; shown to nobody. */
  readonly officer?: OfficerId
  readonly across?: boolean
  readonly evidence?: Evidence
  readonly reason?: RejectReason
  readonly words?: string
}

export type Link = {
  readonly link: LinkId
  readonly other: CaseId
  /** What stands, in order. What was taken back stands in `Links.undone`. */
  readonly steps: readonly Step[]
}

/** Who looked at a pair and could not say. */
export type Doubt = Origin & {
  readonly other: CaseId
  readonly party: PartyId
  readonly words: string
}

export type Undone = Origin & {
  readonly link: LinkId
  readonly step: LinkStep
  readonly words: string
}

/** Who else may be the same person, as this case knows it. */
export type Links = {
  readonly matches: ReadonlyMap<MatchId, Match>
  readonly told: ReadonlyMap<MatchId, Told>
  readonly links: ReadonlyMap<LinkId, Link>
  /** The last one about each case. */
  readonly doubts: ReadonlyMap<CaseId, Doubt>
  readonly undone: readonly Undone[]
}

export const NO_LINKS: Links = {
  matches: new Map(),
  told: new Map(),
  links: new Map(),
  doubts: new Map(),
  undone: [],
}

/** One entry further. Undoing takes the last step away, so that what is left is what stood before it. */
export function evolveLinks(links: Links, entry: CaseEntry): Links {
  switch (entry.type) {
    case 'match.found':
      return { ...links, matches: new Map(links.matches).set(entry.body.match, toMatch(entry)) }
    case 'match.revealed':
      return answer(links, entry.body.match, { ...toOrigin(entry), revealed: true })
    case 'match.kept': {
      const { match, reason, words } = entry.body
      return answer(links, match, { ...toOrigin(entry), revealed: false, reason, words })
    }
    case 'match.told': {
      const { match, other, unit, party } = entry.body
      const told = { ...toOrigin(entry), match, other, by: { unit, party } }
      return { ...links, told: new Map(links.told).set(match, told) }
    }
    case 'link.proposed':
    case 'link.confirmed':
    case 'link.rejected':
      return step(links, entry)
    case 'link.doubted': {
      const doubt = { ...toOrigin(entry), ...entry.body }
      return { ...links, doubts: new Map(links.doubts).set(doubt.other, doubt) }
    }
    case 'link.undone':
      return takeBack(links, entry)
    default:
      return links
  }
}

type Of<T extends keyof CaseBodies> = Extract<CaseEntry, { type: T }>

function toMatch(entry: Of<'match.found'>): Match {
  const { match, other, unit, party, post, evidence, heldBack } = entry.body
  return {
    ...toOrigin(entry),
    match,
    other,
    by: { unit, party, ...(post ? { post } : {}) },
    evidence,
    ...(heldBack ? { heldBack } : {}),
  }
}

function answer(links: Links, match: MatchId, given: NonNullable<Match['answer']>): Links {
  const known = links.matches.get(match)
  if (!known) return links
  return { ...links, matches: new Map(links.matches).set(match, { ...known, answer: given }) }
}

function step(
  links: Links,
  entry: Of<'link.proposed'> | Of<'link.confirmed'> | Of<'link.rejected'>,
): Links {
  const { link } = entry.body
  const known = links.links.get(link)
  const other = entry.type === 'link.proposed' ? entry.body.other : known?.other
  if (other === undefined) return links
  const steps = [...(known?.steps ?? []), toStep(entry)]
  return { ...links, links: new Map(links.links).set(link, { link, other, steps }) }
}

function toStep(entry: Of<'link.proposed'> | Of<'link.confirmed'> | Of<'link.rejected'>): Step {
  const { actor, type } = entry
  const by = {
    ...toOrigin(entry),
    ...(actor.kind === 'officer' ? { officer: actor.officer } : {}),
  }
  switch (type) {
    case 'link.proposed': {
      const { across, evidence, words, party } = entry.body
      return { ...by, kind: 'proposed', party, across, words, ...(evidence ? { evidence } : {}) }
    }
    case 'link.confirmed':
      return { ...by, kind: 'confirmed', party: entry.body.party, words: entry.body.words }
    case 'link.rejected': {
      const { party, reason, words } = entry.body
      return { ...by, kind: 'rejected', party, reason, words }
    }
  }
}

function takeBack(links: Links, entry: Of<'link.undone'>): Links {
  const { link, step: kind, words } = entry.body
  const known = links.links.get(link)
  if (!known) return links
  const left = new Map(links.links)
  const steps = known.steps.slice(0, -1)
  // As if it had never been proposed.
  if (steps.length === 0) left.delete(link)
  else left.set(link, { ...known, steps })
  const undone = { ...toOrigin(entry), link, step: kind, words }
  return { ...links, links: left, undone: [...links.undone, undone] }
}

/** The link of this pair, whatever its state. */
export const findLinkWith = ({ links }: Links, other: CaseId): Link | undefined =>
  [...links.values()].find((one) => one.other === other)
