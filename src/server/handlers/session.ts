import { holderOf } from '../../domain/coalition/index.ts'
import { refuse } from '../../kit/index.ts'
import { getCaller, type Handlers } from '../asker.ts'
import { type Begin, toBegin, toHeld, toMe } from '../beginning.ts'
import type { Config } from '../config.ts'
import type { Node } from '../node.ts'
import { placeOfPasskeys } from '../passkeys.ts'
import { fitsPassword, hashPassword } from '../password.ts'
import { listLinkable } from '../providers/links.ts'
import { listOffered, toPlate } from '../providers/offered.ts'
import { hashToken, type Sessions } from '../sessions.ts'
import { ADDRESS_WAITS, LOGIN_WAITS, Throttle, toNetwork } from '../throttle.ts'

type Names =
  | 'front'
  | 'signIn'
  | 'signOut'
  | 'me'
  | 'choosePost'
  | 'listSandboxPosts'
  | 'signInSandbox'
  | 'readEnrolment'
  | 'enrol'

export function sessionHandlers(
  node: Node,
  sessions: Sessions,
  config: Config,
): Pick<Handlers, Names> {
  const begin = toBegin(node, sessions, config)
  return {
    ...passwordHandlers(node, begin),
    ...sittingHandlers(node, sessions, config),
    ...sandboxHandlers(node, config, begin),
    ...enrolmentHandlers(node, sessions, config, begin),
  }
}

function passwordHandlers(node: Node, begin: Begin): Pick<Handlers, 'signIn'> {
  const ofLogin = new Throttle(LOGIN_WAITS)
  const ofAddress = new Throttle(ADDRESS_WAITS)
  return {
    signIn: async ({ login, password }, asker) => {
      const tag = await node.ledger.toLoginTag(login.trim().toLowerCase())
      const address = toNetwork(asker.address)
      const now = node.now()
      const wait = Math.max(ofLogin.waitFor(tag, now), ofAddress.waitFor(address, now))
      if (wait > 0) return refuse('too-many-tries', { facts: { seconds: Math.ceil(wait / 1000) } })
      // Counted before the slow hash, so that tries sent all at once wait as well.
      ofLogin.failed(tag, now)
      ofAddress.failed(address, now)
      const credential = await node.ledger.credentials.find(tag)
      const fits = await fitsPassword(password, credential?.hash)
      if (!fits || !credential) return refuse('sign-in-wrong')
      ofLogin.succeeded(tag)
      ofAddress.forgive(address, node.now())
      return await begin(asker, credential.officer, { by: 'password' })
    },
  }
}

function sittingHandlers(
  node: Node,
  sessions: Sessions,
  config: Config,
): Pick<Handlers, 'front' | 'signOut' | 'me' | 'choosePost'> {
  return {
    front: (_input, asker) => ({
      coalition: node.image.coalition.named?.name ?? {},
      languages: node.image.coalition.named?.languages ?? [],
      sandbox: config.sandbox,
      passkeys: placeOfPasskeys(asker.origin),
      providers: listOffered(node, config).map(toPlate),
    }),

    signOut: async (_input, asker) => {
      if (asker.token) await sessions.end(asker.token)
      asker.clearSession()
      return { ended: true }
    },

    me: (_input, asker) => toMe(node, config, getCaller(asker)),

    choosePost: async ({ post }, asker) => {
      const caller = getCaller(asker)
      if (!caller.posts.some(({ id }) => id === post))
        return refuse('post-not-held', { field: 'post' })
      await sessions.choosePost(caller, post)
      const again = await sessions.find(asker.token)
      return again ? toMe(node, config, again) : refuse('signed-out')
    },
  }
}

function sandboxHandlers(
  node: Node,
  config: Config,
  begin: Begin,
): Pick<Handlers, 'listSandboxPosts' | 'signInSandbox'> {
  return {
    listSandboxPosts: () => {
      if (!config.sandbox) return refuse('sandbox-only')
      const { coalition } = node.image
      const posts = [...coalition.posts.values()].filter(({ closed }) => closed === undefined)
      return {
        posts: posts.flatMap((post) => {
          const holder = holderOf(coalition, post.id, node.now())
          return toHeld(node, post).map((held) => ({
            ...held,
            ...(holder ? { holder: holder.name } : {}),
          }))
        }),
      }
    },

    signInSandbox: async ({ post }, asker) => {
      if (!config.sandbox) return refuse('sandbox-only')
      const holder = holderOf(node.image.coalition, post, node.now())
      if (!holder) return refuse('post-not-held', { field: 'post' })
      return await begin(asker, holder.id, { by: 'sandbox', post })
    },
  }
}

function enrolmentHandlers(
  node: Node,
  sessions: Sessions,
  config: Config,
  begin: Begin,
): Pick<Handlers, 'readEnrolment' | 'enrol'> {
  return {
    readEnrolment: async ({ token }) => {
      const row = await findEnrolment(node, token)
      const officer = row && node.image.coalition.officers.get(row.officer)
      if (!row || !officer) return refuse('enrolment-unknown')
      const { id, login, name } = officer
      const providers = (await listLinkable(node, config, id)).map(toPlate)
      return { login, name, expires: row.expiresAt, providers }
    },

    enrol: async ({ token, password }, asker) => {
      const row = await findEnrolment(node, token)
      const officer = row && node.image.coalition.officers.get(row.officer)
      if (!row || !officer || officer.disabled) return refuse('enrolment-unknown')
      const hash = await hashPassword(password)
      const loginTag = await node.ledger.toLoginTag(officer.login)
      const credential = { loginTag, officer: officer.id, hash, updatedAt: node.now() }
      if (!(await node.ledger.enrolments.use(row.tokenHash, node.now(), credential)))
        return refuse('enrolment-unknown')
      await sessions.endAllOf(officer.id)
      return await begin(asker, officer.id, { by: 'password' })
    },
  }
}

export async function findEnrolment(node: Node, token: string) {
  const row = await node.ledger.enrolments.find(hashToken(token))
  return row && row.usedAt === undefined && row.expiresAt > node.now() ? row : undefined
}
