import type { Given } from '../../contract/index.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { doubtAcross, doubtWithin, isWithin, tellApart } from '../../domain/link/index.ts'
import { type CaseId, isRefusal, refuse } from '../../kit/index.ts'
import { exists, toAct } from '../act.ts'
import { getOfficer, type Handlers } from '../asker.ts'
import type { Likeness } from '../linkage/port.ts'
import type { Node } from '../node.ts'
import { toOnPair, weigh } from './link.ts'

type Names = 'doubtPair' | 'tellApart' | 'weighPair'

/** Findings of an officer on two cases that look alike, beside confirming and rejecting a link. */
export function pairHandlers(node: Node, likeness: Likeness): Pick<Handlers, Names> {
  const act = toAct(node)
  const onPair = toOnPair(node)
  return {
    doubtPair: async ({ case: id, command, with: partner, words }, asker) => {
      const by = getOfficer(asker)
      const own = await node.findCase(id)
      if (!own || !exists(node, own, by)) return refuse('case-unknown')
      const other = otherOf(own, partner)
      const state = other && (await node.findCase(other))
      if (!other || !state) return refuse(UNKNOWN[partner.kind])
      const facts = node.facts(by)
      if (isWithin({ id, state: own }, { id: other, state }, facts))
        return await onPair(asker, { id, other, command, ...GONE }, (one, two, now) =>
          doubtWithin(one, two, words, now),
        )
      return await act(id, asker, { command }, (now, given) =>
        doubtAcross({ id, state: now }, other, words, given),
      )
    },

    tellApart: async ({ case: id, command, other, reason, words }, asker) => {
      const evidence = await weighed(node, likeness, asker, { case: id, other })
      if (isRefusal(evidence)) return evidence
      const given = { reason, words, ...evidence }
      return await onPair(asker, { id, other, command, ...GONE }, (one, two, facts) =>
        tellApart(one, two, given, facts),
      )
    },

    weighPair: async (input, asker) => {
      const evidence = await weighed(node, likeness, asker, input)
      return isRefusal(evidence) ? evidence : { case: input.case, ...evidence }
    },
  }
}

const UNKNOWN = { case: 'case-unknown', match: 'match-unknown', link: 'link-unknown' } as const
const GONE = { unknown: 'case-unknown', gone: 'case-unknown' } as const

function otherOf(
  { links: { matches, told, links } }: CaseState,
  partner: Given<'doubtPair'>['with'],
): CaseId | undefined {
  if (partner.kind === 'case') return partner.other
  if (partner.kind === 'link') return links.get(partner.link)?.other
  return (matches.get(partner.match) ?? told.get(partner.match))?.other
}

/** What the model says of two cases that the asker's party leads: of any other there is no such pair. */
async function weighed(
  node: Node,
  likeness: Likeness,
  asker: Parameters<typeof getOfficer>[0],
  { case: id, other }: { readonly case: CaseId; readonly other: CaseId },
) {
  const by = getOfficer(asker)
  const heir = node.heir()
  for (const one of [id, other]) {
    const state = await node.findCase(one)
    const leads = state?.lead && heir(state.lead.party, state.lead.unit) === by.party
    if (!state || !leads || !exists(node, state, by)) return refuse('case-unknown')
  }
  if (by.purpose !== 'protection') return {}
  const evidence = id === other ? undefined : await weigh(likeness, id, other)
  return evidence ? { evidence } : {}
}
