import { postsOfUnit } from '../../domain/coalition/index.ts'
import { acceptLead, declineLead, offerLead, withdrawLead } from '../../domain/lead/decide.ts'
import { type CaseId, type DraftId, isRefusal } from '../../kit/index.ts'
import { exists, toAct } from '../act.ts'
import { type Asker, getWorker, type Handlers } from '../asker.ts'
import { cite } from '../cite.ts'
import { findDraftCase } from '../draft.ts'
import type { Node } from '../node.ts'

type Names = 'offerLead' | 'acceptLead' | 'declineLead' | 'withdrawLead'

export function leadHandlers(node: Node): Pick<Handlers, Names> {
  const act = toAct(node)
  return {
    offerLead: ({ case: id, command, ...offer }, asker) =>
      act(id, asker, { command }, (s, f) => offerLead(s, offer, f)),
    declineLead: ({ case: id, command, words }, asker) =>
      act(id, asker, { command }, (s, f) => declineLead(s, { words }, f)),
    withdrawLead: ({ case: id, command, words }, asker) =>
      act(id, asker, { command }, (s, f) => withdrawLead(s, { words }, f)),
    acceptLead: async ({ case: id, command }, asker) => {
      // Nobody's drafts are touched for somebody who could not take the lead.
      if (!(await isTakeable(node, id, asker)))
        return act(id, asker, { command }, (s, f) => acceptLead(s, undefined, f))
      const moved = await copyDrafts(node, id, asker)
      const citation = await cite(node, id)
      const done = await act(id, asker, { command, dropDrafts: moved.old }, (s, f) =>
        acceptLead(s, citation, f),
      )
      if (isRefusal(done)) for (const copy of moved.copies) await node.ledger.dropDraft(copy)
      return done
    },
  }
}

async function isTakeable(node: Node, id: CaseId, asker: Asker): Promise<boolean> {
  const by = getWorker(asker)
  const state = await node.findCase(id)
  if (!state || !exists(node, state, by)) return false
  return !isRefusal(acceptLead(state, undefined, node.facts(by)))
}

/**
 * Drafts about the case are copied under the new lead's post before it takes over; the old ones go in
 * the same transaction as the handover. If it is refused, the copies go.
 */
async function copyDrafts(
  node: Node,
  id: CaseId,
  asker: Asker,
): Promise<{ old: DraftId[]; copies: DraftId[] }> {
  const by = getWorker(asker)
  const lead = node.image.rows.get(id)?.leadUnit
  // A system holds no post: drafts go to the first that handles cases.
  const post = by.post ?? postsOfUnit(node.image.coalition, by.unit, 'caseworker')[0]?.id
  if (!lead || !post) return { old: [], copies: [] }
  const drafts = []
  for (const post of postsOfUnit(node.image.coalition, lead)) {
    const own = await node.ledger.listDrafts(post.id)
    drafts.push(...own.filter(({ body }) => findDraftCase(body) === id))
  }
  const copies: DraftId[] = []
  for (const draft of drafts) {
    const copy = node.nextId() as DraftId // the node's only source of ids
    await node.ledger.putDraft({ ...draft, id: copy, post, party: by.party })
    copies.push(copy)
  }
  return { old: drafts.map((draft) => draft.id), copies }
}
