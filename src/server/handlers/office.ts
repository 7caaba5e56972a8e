import {
  decideBeginTerm,
  decideClosePost,
  decideCreatePost,
  decideDisableOfficer,
  decideEndTerm,
  decideEnrolOfficer,
  decideRenewLink,
  decideWithdrawRecovery,
  findRecovery,
  holderOf,
  postsOf,
} from '../../domain/coalition/index.ts'
import { DAY, isRefusal, type OfficerId, type PostId, refuse, toInstant } from '../../kit/index.ts'
import { type Asker, getOfficer, type Handlers } from '../asker.ts'
import { toPage } from '../cursor.ts'
import { countFactors, dropFactors } from '../factors.ts'
import type { Node } from '../node.ts'
import { hashToken, newToken, type Sessions } from '../sessions.ts'

type Names =
  | 'listOfficers'
  | 'enrolOfficer'
  | 'renewEnrolment'
  | 'withdrawRecovery'
  | 'disableOfficer'
  | 'beginTerm'
  | 'endTerm'
  | 'createPost'
  | 'closePost'

/** A one-time link lives three days. A setting of this system. */
const LINK_LIFE = 3 * DAY

export function officeHandlers(node: Node, sessions: Sessions): Pick<Handlers, Names> {
  return {
    ...officers(node, sessions),
    ...recovery(node, sessions),
    beginTerm: async ({ command, post, officer }, asker) => {
      const done = await node.register(getOfficer(asker), command, () =>
        decideBeginTerm(node.image.coalition, { officer, post }, node.now()),
      )
      return isRefusal(done) ? done : { post }
    },
    endTerm: async ({ command, post }, asker) => {
      const holder = holderOf(node.image.coalition, post, node.now())
      if (!holder) return refuse('post-not-held', { field: 'post' })
      const done = await node.register(getOfficer(asker), command, () =>
        decideEndTerm(node.image.coalition, { officer: holder.id, post }, node.now()),
      )
      return isRefusal(done) ? done : { post }
    },
    createPost: async ({ command, ...post }, asker) => {
      const id = `post-${node.nextId().slice(-12)}` as PostId // the node's only source of ids
      const done = await node.register(getOfficer(asker), command, () =>
        decideCreatePost(node.image.coalition, { ...post, post: id }, node.now()),
      )
      if (isRefusal(done)) return done
      return { post: done[0]?.route.post ?? id }
    },
    closePost: async ({ command, post }, asker) => {
      const done = await node.register(getOfficer(asker), command, () =>
        decideClosePost(node.image.coalition, { post }, node.now()),
      )
      return isRefusal(done) ? done : { post }
    },
  }
}

function officers(
  node: Node,
  sessions: Sessions,
): Pick<Handlers, 'listOfficers' | 'enrolOfficer' | 'disableOfficer'> {
  return {
    listOfficers: async (input, asker) => {
      const own = getOfficer(asker).officer
      const { coalition } = node.image
      const page = toPage('officers', [...coalition.officers.values()], input)
      if (isRefusal(page)) return page
      const rows = []
      for (const { id, name, login, disabled } of page.rows) {
        const enrolled = (await countFactors(node, id)) > 0
        const posts = postsOf(coalition, id, node.now()).map((post) => post.id)
        const asked = findRecovery(coalition, id, node.now())
        rows.push({
          officer: id,
          name,
          login,
          disabled: disabled ?? false,
          enrolled,
          posts,
          own: id === own,
          ...(asked ? { recovery: { at: asked.at, own: asked.by === own } } : {}),
        })
      }
      return { ...page, rows }
    },

    enrolOfficer: async ({ command, name, login }, asker) => {
      const id = `officer-${node.nextId().slice(-12)}` as OfficerId // the node's only source of ids
      const done = await node.register(getOfficer(asker), command, () =>
        decideEnrolOfficer(node.image.coalition, { officer: id, name, login }, node.now()),
      )
      if (isRefusal(done)) return done
      return await toLink(node, id, asker)
    },

    disableOfficer: async ({ command, officer }, asker) => {
      const done = await node.register(getOfficer(asker), command, () =>
        decideDisableOfficer(node.image.coalition, { officer }, node.now()),
      )
      if (isRefusal(done)) return done
      await dropFactors(node, officer)
      await sessions.endAllOf(officer)
      return { officer }
    },
  }
}

function recovery(
  node: Node,
  sessions: Sessions,
): Pick<Handlers, 'renewEnrolment' | 'withdrawRecovery'> {
  return {
    renewEnrolment: async ({ command, officer }, asker) => {
      const by = getOfficer(asker)
      const hasFactor = (await countFactors(node, officer)) > 0
      const asked = findRecovery(node.image.coalition, officer, node.now())
      // A repeated command gives the entries of its first time: a link it must not give again.
      const mayMake = !hasFactor || (asked !== undefined && asked.by !== by.officer)
      const done = await node.register(by, command, () =>
        decideRenewLink(node.image.coalition, { officer, by: by.officer, hasFactor }, node.now()),
      )
      if (isRefusal(done)) return done
      const renewed = done.some(({ type }) => type === 'officer.link-renewed')
      if (!renewed || !mayMake) return { officer }
      await dropFactors(node, officer)
      await sessions.endAllOf(officer)
      return await toLink(node, officer, asker)
    },

    withdrawRecovery: async ({ command, officer }, asker) => {
      const by = getOfficer(asker)
      const done = await node.register(by, command, () =>
        decideWithdrawRecovery(node.image.coalition, { officer, by: by.officer }, node.now()),
      )
      return isRefusal(done) ? done : { officer }
    },
  }
}

const toLink = (node: Node, officer: OfficerId, asker: Asker) =>
  newEnrolment(node, officer, asker.origin)

/** The token stands behind `#`: it reaches no server log and no proxy. */
export async function newEnrolment(node: Node, officer: OfficerId, origin: string) {
  const token = newToken()
  const expires = toInstant(node.now() + LINK_LIFE)
  await node.ledger.enrolments.put({ tokenHash: hashToken(token), officer, expiresAt: expires })
  return { officer, link: `${origin}/app/enrol#${token}`, expires }
}
