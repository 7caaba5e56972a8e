import type { Given } from '../../contract/index.ts'
import type { Facts } from '../../domain/case/facts.ts'
import {
  confirmLink,
  type Evidence,
  keepMatch,
  type OfBoth,
  proposeLink,
  rejectLink,
  revealMatch,
  type Sided,
  undoLink,
} from '../../domain/link/index.ts'
import { type CaseId, type CommandId, isRefusal, type LinkId, refuse } from '../../kit/index.ts'
import { exists, toAct } from '../act.ts'
import { type Asker, getOfficer, getWorker, grantedTo, type Handlers } from '../asker.ts'
import { countOwnPersons, listPairs, listRaised } from '../link-lists.ts'
import { toLinksView } from '../link-view.ts'
import type { Likeness } from '../linkage/port.ts'
import type { Sweeps } from '../linkage/sweep.ts'
import { toEvidence } from '../match-look.ts'
import type { Node } from '../node.ts'

type Names =
  | 'readLinks'
  | 'answerMatch'
  | 'proposeLink'
  | 'confirmLink'
  | 'rejectLink'
  | 'undoLink'
  | 'listLinks'
  | 'listAttempts'
  | 'countPersons'

export function linkHandlers(
  node: Node,
  likeness: Likeness,
  sweeps: Sweeps,
): Pick<Handlers, Names> {
  const act = toAct(node)
  const onPair = toOnPair(node)
  return {
    readLinks: async ({ case: id }, asker) => {
      const by = getWorker(asker)
      const state = await node.findCase(id)
      if (!state || !exists(node, state, by)) return refuse('case-unknown')
      return await toLinksView(node, id, state, by, grantedTo(asker))
    },

    answerMatch: async ({ case: id, command, match, answer }, asker) => {
      if (answer.kind === 'keep') {
        const { kind: _, ...why } = answer
        return await act(id, asker, { command }, (state, facts) =>
          keepMatch(state, { match, ...why }, facts),
        )
      }
      const other = (await node.findCase(id))?.links.matches.get(match)?.other
      const pair = { id, other, command, unknown: 'match-unknown', gone: 'match-gone' }
      return await onPair(asker, pair, (held, registered, facts) =>
        revealMatch(held, registered, match, facts),
      )
    },

    proposeLink: (input, asker) => propose(node, likeness, input, asker),

    confirmLink: async ({ case: id, command, ...confirmation }, asker) =>
      await onPair(asker, await linked(node, id, confirmation.link, command), (own, other, facts) =>
        confirmLink(own, other, confirmation, facts),
      ),

    rejectLink: async ({ case: id, command, ...rejection }, asker) =>
      await onPair(asker, await linked(node, id, rejection.link, command), (own, other, facts) =>
        rejectLink(own, other, rejection, facts),
      ),

    undoLink: async ({ case: id, command, ...undoing }, asker) =>
      await onPair(asker, await linked(node, id, undoing.link, command), (own, other, facts) =>
        undoLink(own, other, undoing, facts),
      ),

    listLinks: ({ limit }, asker) => {
      const by = getOfficer(asker)
      return listPairs(node, by, limit, sweeps.pairs(by.party))
    },
    listAttempts: ({ limit }, asker) => listRaised(node, getOfficer(asker), limit),
    countPersons: (_input, asker) => countOwnPersons(node, getWorker(asker)),
  }
}

type Pair = {
  readonly id: CaseId
  readonly other: CaseId | undefined
  readonly command: CommandId
  /** Refused when the own case knows of no such pair. */
  readonly unknown: string
  /** Refused when the other case was erased. */
  readonly gone: string
}

async function linked(node: Node, id: CaseId, link: LinkId, command: CommandId): Promise<Pair> {
  const other = (await node.findCase(id))?.links.links.get(link)?.other
  return { id, other, command, unknown: 'link-unknown', gone: 'link-unknown' }
}

/** One act on both cases of a pair, from the side of one that the asker knows. */
export const toOnPair =
  (node: Node) =>
  async (
    asker: Asker,
    { id, other, command, unknown, gone }: Pair,
    decide: (own: Sided, other: Sided, facts: Facts) => OfBoth,
  ) => {
    const by = getOfficer(asker)
    const own = await node.findCase(id)
    if (!own || !exists(node, own, by)) return refuse('case-unknown')
    if (other === undefined) return refuse(unknown)
    if (!node.image.rows.has(other)) return refuse(gone)
    const done = await node.actOnBoth([id, other], by, { command }, ([one, two]) =>
      decide({ id, state: one }, { id: other, state: two }, node.facts(by)),
    )
    return isRefusal(done) ? done : { case: id, version: done.version }
  }

async function propose(
  node: Node,
  likeness: Likeness,
  { case: id, command, with: partner, words }: Given<'proposeLink'>,
  asker: Asker,
) {
  const by = getOfficer(asker)
  const own = await node.findCase(id)
  if (!own || !exists(node, own, by)) return refuse('case-unknown')
  const { matches, told } = own.links
  const other =
    partner.kind === 'case'
      ? partner.other
      : (matches.get(partner.match) ?? told.get(partner.match))?.other
  if (other === undefined) return refuse('match-unknown')
  const decide = (one: Sided, two: Sided, evidence?: Evidence) =>
    proposeLink(one, two, { words, ...(evidence ? { evidence } : {}) }, node.facts(by))
  const there = await node.findCase(other)
  if (!there && partner.kind === 'match') return refuse('match-gone')
  // Weighed only when it will be shown: else the time taken would tell that there is such a case.
  const will = there && !isRefusal(decide({ id, state: own }, { id: other, state: there })[0])
  const evidence = will ? await weigh(likeness, id, other) : undefined
  const done = await node.actOnBoth([id, other], by, { command }, ([one, two]) =>
    decide({ id, state: one }, { id: other, state: two }, evidence),
  )
  if (isRefusal(done)) return done
  const proposed = done.entries.find(({ type }) => type === 'link.proposed')
  // The body of link.proposed, as proposeLink wrote it.
  const { link } = (proposed?.body ?? {}) as { link: LinkId }
  return { case: id, version: done.version, link }
}

export async function weigh(
  likeness: Likeness,
  id: CaseId,
  other: CaseId,
): Promise<Evidence | undefined> {
  const [found] = await likeness.alike(id, (one) => one === other, 1)
  return found && toEvidence(likeness.model, found.explanation)
}
