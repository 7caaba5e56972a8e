import {
  decideBeginTerm,
  decideClosePost,
  decideCreatePost,
  decideDisableOfficer,
  decideEndTerm,
  decideEnrolOfficer,
  decideRenewLink,
  holderOf,
  postsOf,
} from '../../domain/coalition/index.ts'
import { DAY, isRefusal, type OfficerId, type PostId, refuse, toInstant } from '../../kit/index.ts'
import { type Asker, getOfficer, type Handlers } from '../asker.ts'
import { countFactors, dropFactors } from '../factors.ts'
import type { Node } from '../node.ts'
import { hashToken, newToken, type Sessions } from '../sessions.ts'

type Names =
  | 'listOfficers'
  | 'enrolOfficer'
  | 'renewEnrolment'
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
): Pick<Handlers, 'listOfficers' | 'enrolOfficer' | 'renewEnrolment' | 'disableOfficer'> {
  return {
    listOfficers: async () => {
      const { coalition } = node.image
      const rows = []
      for (const { id, name, login, disabled } of coalition.officers.values()) {
        const enrolled = (await countFactors(node, id)) > 0
        const posts = postsOf(coalition, id, node.now()).map((post) => post.id)
        rows.push({ officer: id, name, login, disabled: disabled ?? false, enrolled, posts })
      }
      return { rows }
    },

    enrolOfficer: async ({ command, name, login }, asker) => {
      const id = `officer-${node.nextId().slice(-12)}` as OfficerId // the node's only source of ids
      const done = await node.register(getOfficer(asker), command, () =>
        decideEnrolOfficer(node.image.coalition, { officer: id, name, login }, node.now()),
      )
      if (isRefusal(done)) return done
      return await toLink(node, id, asker)
    },

    renewEnrolment: async ({ command, officer }, asker) => {
      const known = node.image.coalition.officers.get(officer)
      if (!known || known.disabled) return refuse('no-such-officer')
      const done = await node.register(getOfficer(asker), command, () =>
        decideRenewLink(node.image.coalition, { officer }, node.now()),
      )
      if (isRefusal(done)) return done
      await dropFactors(node, officer)
      await sessions.endAllOf(officer)
      return await toLink(node, officer, asker)
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

const toLink = (node: Node, officer: OfficerId, asker: Asker) =>
  newEnrolment(node, officer, asker.origin)

/** The token stands behind `#`: it reaches no server log and no proxy. */
export async function newEnrolment(node: Node, officer: OfficerId, origin: string) {
  const token = newToken()
  const expires = toInstant(node.now() + LINK_LIFE)
  await node.ledger.enrolments.put({ tokenHash: hashToken(token), officer, expiresAt: expires })
  return { officer, link: `${origin}/app/enrol#${token}`, expires }
}
