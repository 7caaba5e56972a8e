import { type LinkId, type PartyId, type Refusal, refuse } from '../../kit/index.ts'
import { grantedClasses } from '../access/grants.ts'
import { barredFrom } from '../case/add.ts'
import { type NewCaseEntry, toCaseEntry } from '../case/entries.ts'
import { type Decision, type Facts, freshId } from '../case/facts.ts'
import { heirsAt } from '../coalition/index.ts'
import type { Evidence, LinkStep, RejectReason } from './entries.ts'
import type { Sided } from './match.ts'
import { findLinkWith, type Link } from './state.ts'
import { confirmersOf, isAcross, toLinkState } from './steps.ts'

/** What both streams get, or the one refusal. */
export type OfBoth = readonly [Decision, Decision]

export type Proposal = {
  /** What the model says of the pair, if it says anything. */
  readonly evidence?: Evidence
  /** What is new since the pair was rejected. */
  readonly words: string
}

/**
 * Says that two cases are of one person. The officer leads `own` and may read both, or was brought
 * together with the other unit by a match. Nothing is joined, and nobody sees more than before.
 */
export function proposeLink(own: Sided, other: Sided, given: Proposal, facts: Facts): OfBoth {
  const refused = barredFrom(own.state, facts) ?? unknownOther(own, other, facts)
  if (refused) return [refused, refused]
  const known = findLinkWith(own.state.links, other.id)
  const standing = known && toLinkState(known.steps)
  const words = given.words.trim()
  if (standing && standing !== 'rejected') return both(refuse('link-known'))
  if (standing && !words) return both(refuse('link-rejected-before', { field: 'words' }))
  const link = known?.link ?? freshId<LinkId>(facts)
  const across = partyOf(own, facts) !== partyOf(other, facts)
  const propose = (here: Sided, there: Sided): NewCaseEntry[] => {
    const evidence = evidenceFor(here, there, across, given.evidence)
    const { party } = facts.by
    return [
      toCaseEntry(
        'link.proposed',
        { link, other: there.id, party, across, words, ...(evidence ? { evidence } : {}) },
        { ...routeOf(facts), state: across ? 'across' : 'within' },
      ),
    ]
  }
  return [propose(own, other), propose(other, own)]
}

/** Both are of one person. Where two parties lead the cases, each says so, by officers of its own. */
export function confirmLink(
  own: Sided,
  other: Sided,
  { link, words }: { link: LinkId; words: string },
  facts: Facts,
): OfBoth {
  const known = knownLink(own, other, link, facts)
  if ('refused' in known) return both(known)
  const { by } = facts
  const { steps } = known
  const state = toLinkState(steps)
  if (state === 'rejected') return both(refuse('link-is-rejected'))
  if (state === 'confirmed' || confirmersOf(steps).has(by.party))
    return both(refuse('link-confirmed-already'))
  const twice = steps.some((step) => step.kind === 'confirmed' && step.officer === by.officer)
  if (twice && by.officer) return both(refuse('link-needs-another-officer', FOUR_EYES))
  const entry = toCaseEntry(
    'link.confirmed',
    { link, party: by.party, words: words.trim() },
    { ...routeOf(facts), state: 'confirmed' },
  )
  return [[entry], [entry]]
}

/** They are different persons: remembered, so that the pair is not proposed again for nothing. */
export function rejectLink(
  own: Sided,
  other: Sided,
  { link, reason, words }: { link: LinkId; reason: RejectReason; words: string },
  facts: Facts,
): OfBoth {
  const known = knownLink(own, other, link, facts)
  if ('refused' in known) return both(known)
  if (toLinkState(known.steps) === 'rejected') return both(refuse('link-is-rejected'))
  if (!words.trim()) return both(refuse('reason-missing', { field: 'words' }))
  const { party } = facts.by
  const entry = toCaseEntry(
    'link.rejected',
    { link, party, reason, words: words.trim() },
    { ...routeOf(facts), state: 'rejected' },
  )
  return [[entry], [entry]]
}

/** Takes the last step back: the party that made it, and either once both have confirmed. */
export function undoLink(
  own: Sided,
  other: Sided,
  { link, words }: { link: LinkId; words: string },
  facts: Facts,
): OfBoth {
  const known = knownLink(own, other, link, facts)
  if ('refused' in known) return both(known)
  const last = known.steps.at(-1)
  if (!last || !mayUndo(known, facts.by.party, [partyOf(own, facts), partyOf(other, facts)]))
    return both(refuse('link-undo-by-its-party'))
  if (!words.trim()) return both(refuse('reason-missing', { field: 'words' }))
  const step: LinkStep = last.kind
  const { party } = facts.by
  const entry = toCaseEntry(
    'link.undone',
    { link, party, step, words: words.trim() },
    { ...routeOf(facts), state: 'undone' },
  )
  return [[entry], [entry]]
}

/** A step of a party that leads neither case any more is anybody's of the two. */
export function mayUndo(
  { steps }: Pick<Link, 'steps'>,
  party: PartyId,
  leaders: readonly (PartyId | undefined)[],
): boolean {
  const last = steps.at(-1)
  if (!last) return false
  if (toLinkState(steps) === 'confirmed' && isAcross(steps)) return true
  return last.party === party || !leaders.includes(last.party)
}

/** Whom this officer may not know of does not exist. */
export function unknownOther(own: Sided, { id, state }: Sided, facts: Facts): Refusal | undefined {
  const { lead } = state
  if (own.id === id) return refuse('link-to-itself', { field: 'with' })
  if (!lead) return refuse('case-unknown')
  const heir = heirsAt(facts.coalition, facts.now)
  const { party, purpose } = facts.by
  const leads = heir(lead.party, lead.unit) === party
  const reads = grantedClasses(state, { party, purpose, heir }, facts.now).has('identity')
  if (!leads && !reads && !wereBroughtTogether(own, id)) return refuse('case-unknown')
  return state.closed ? refuse('link-other-annulled') : undefined
}

const wereBroughtTogether = ({ state: { links } }: Sided, other: Sided['id']): boolean =>
  [...links.told.values()].some((told) => told.other === other) ||
  [...links.matches.values()].some((match) => match.other === other && match.answer?.revealed)

/** Across parties only the side that was asked has the reasons: they tell what agrees with the other's data. */
function evidenceFor(
  here: Sided,
  there: Sided,
  across: boolean,
  evidence: Evidence | undefined,
): Evidence | undefined {
  const asked = [...here.state.links.matches.values()].some(({ other }) => other === there.id)
  if (!evidence || !across || asked) return evidence
  return { ...evidence, reasons: [], signs: [] }
}

function knownLink(own: Sided, other: Sided, link: LinkId, facts: Facts): Link | Refusal {
  const barred = barredFrom(own.state, facts)
  if (barred) return barred
  const known = own.state.links.links.get(link)
  const mirrored = other.state.links.links.get(link)
  return known && mirrored ? known : refuse('link-unknown')
}

const both = (refusal: Refusal): OfBoth => [refusal, refusal]

export const partyOf = ({ state: { lead } }: Sided, facts: Facts): PartyId | undefined =>
  lead && heirsAt(facts.coalition, facts.now)(lead.party, lead.unit)

export const routeOf = ({ by: { unit, party, post } }: Facts) => ({ unit, party, post })

const FOUR_EYES = { rule: 'four-eyes', source: 'unverified' } as const
