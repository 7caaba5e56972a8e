import type { ClaimId, Officer } from '../../kit/index.ts'
import { refuse } from '../../kit/index.ts'
import { barredFrom } from '../case/add.ts'
import { type NewCaseEntry, toCaseEntry } from '../case/entries.ts'
import type { Decision, Facts } from '../case/facts.ts'
import { type FirstContact, type PaperSeen, toPaper } from '../case/register.ts'
import type { CaseState } from '../case/state.ts'
import type { PaperSource, PaperTaker } from './entries.ts'

/** A paper as it is put into the box: what it is, and out of whose hands. */
export type HandedIn = PaperSeen & { readonly from: PaperSource }

/** What it says, sealed, and that it is kept. */
export function toHandedIn(
  { from, ...paper }: HandedIn,
  person: Pick<FirstContact, 'age' | 'sex'>,
  facts: Facts<Officer>,
): NewCaseEntry[] {
  const { unit, party, post } = facts.by
  const route = { unit, party, post }
  const seen = toPaper(paper, person, facts)
  if (seen.type !== 'paper.seen') return []
  const kept = { paper: seen.body.claim, kind: paper.kind, from }
  return [{ ...seen, route }, toCaseEntry('custody.taken', kept, { ...route, state: 'taken' })]
}

/** Takes a paper into keeping. */
export function takePaper(state: CaseState, paper: HandedIn, facts: Facts<Officer>): Decision {
  return barredFrom(state, facts) ?? toHandedIn(paper, toPerson(state), facts)
}

/** Gives it out of hand again: to whom, and a word on it where that is another unit. */
export function returnPaper(
  state: CaseState,
  given: { readonly paper: ClaimId; readonly to: PaperTaker; readonly words: string },
  facts: Facts<Officer>,
): Decision {
  const barred = barredFrom(state, facts)
  if (barred) return barred
  const custody = state.board.papers.get(given.paper)
  if (!custody) return refuse('paper-not-kept')
  if (custody.ended) return refuse('paper-returned-already')
  const words = given.words.trim()
  if (given.to === 'other-unit' && !words) return refuse('reason-missing', { field: 'words' })
  const { unit, party, post } = facts.by
  return [toCaseEntry('custody.ended', { ...given, words }, { unit, party, post, state: 'ended' })]
}

/** As far as the check of a paper's number looks at it. */
export const toPerson = ({ births, outline }: CaseState): Pick<FirstContact, 'age' | 'sex'> => ({
  age: births.at(-1)?.stated ?? { kind: 'unknown' },
  sex: outline?.sex ?? 'unknown',
})
