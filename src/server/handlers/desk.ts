import type { Answer } from '../../contract/index.ts'
import { type Officer, refuse } from '../../kit/index.ts'
import { getCaller, getOfficer, type Handlers } from '../asker.ts'
import { readParts } from '../desk-parts.ts'
import { findDraftBody } from '../draft.ts'
import type { Node } from '../node.ts'
import { toOutline } from '../view.ts'

type Names = 'readDesk' | 'readDraft' | 'keepDraft' | 'dropDraft'

export function deskHandlers(node: Node): Pick<Handlers, Names> {
  return {
    readDesk: async (_input, asker) => {
      const by = getOfficer(asker)
      const parts = readParts(node, by, getCaller(asker).post?.roles ?? [])
      return {
        now: node.now(),
        ...parts,
        offers: [...(node.image.offeredTo.get(by.unit)?.newest() ?? [])].flatMap((id) => {
          const row = node.image.rows.get(id)
          return (row && toOutline(row, by, node.heir())) ?? []
        }),
        drafts: await draftsOf(node, by),
      }
    },

    readDraft: async ({ id }, asker) => {
      const draft = await node.ledger.findDraft(id)
      if (!draft || draft.post !== getOfficer(asker).post) return refuse('draft-unknown')
      const { kind, updatedAt } = draft
      return { id, kind, updatedAt, body: findDraftBody(draft.body)?.body }
    },

    keepDraft: async ({ id, kind, label, case: about, body }, asker) => {
      const { post, party } = getOfficer(asker)
      // A page left open would bring back what was erased.
      if (about && node.image.erased.has(about)) return refuse('case-unknown')
      const known = await node.ledger.findDraft(id)
      if (known && known.post !== post) return refuse('draft-unknown')
      const updatedAt = node.now()
      await node.ledger.putDraft({
        id,
        post,
        party,
        kind,
        updatedAt,
        body: { label, body, ...(about ? { case: about } : {}) },
      })
      return { id, updatedAt }
    },

    dropDraft: async ({ id }, asker) => {
      const draft = await node.ledger.findDraft(id)
      if (draft && draft.post !== getOfficer(asker).post) return refuse('draft-unknown')
      if (draft) await node.ledger.dropDraft(id)
      return { id }
    },
  }
}

async function draftsOf(node: Node, by: Officer): Promise<Answer<'readDesk'>['drafts']> {
  const drafts = await node.ledger.listDrafts(by.post)
  return drafts
    .map(({ id, kind, updatedAt, body }) => {
      const about = findDraftBody(body)
      return {
        id,
        kind,
        updatedAt,
        label: about?.label ?? '',
        ...(about?.case ? { case: about.case } : {}),
      }
    })
    .sort((a, b) => b.updatedAt - a.updatedAt)
}
