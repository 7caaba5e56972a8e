import { isRefusal, type OfficerId, refuse } from '../../kit/index.ts'
import { type Asker, actorOf, getCaller, type Handlers, NODE } from '../asker.ts'
import { toBegin } from '../beginning.ts'
import type { Config } from '../config.ts'
import { countFactors } from '../factors.ts'
import type { Node } from '../node.ts'
import { newSubject, Passkeys, placeOfPasskeys } from '../passkeys.ts'
import { provenAs } from '../presence.ts'
import { type Caller, hashToken, type Sessions } from '../sessions.ts'
import { ADDRESS_WAITS, Throttle, toNetwork } from '../throttle.ts'
import { findEnrolment } from './session.ts'

type Own = 'askPasskey' | 'addPasskey' | 'removePasskey' | 'askPresence' | 'provePresenceByPasskey'
type Entering = 'askSignIn' | 'signInByPasskey' | 'askEnrolment' | 'enrolByPasskey'

export function passkeyHandlers(
  node: Node,
  sessions: Sessions,
  config: Config,
): Pick<Handlers, Own | Entering> {
  const passkeys = new Passkeys(node)
  return {
    ...ownHandlers(node, sessions, passkeys),
    ...signInHandlers(node, sessions, config, passkeys),
    ...enrolmentHandlers(node, sessions, config, passkeys),
  }
}

const refusedHere = ({ origin }: Asker) => {
  const place = placeOfPasskeys(origin)
  return place === 'offered' ? undefined : refuse(`passkeys-${place}`)
}

const subjectOf = ({ session }: Caller): string => `sitting ${session.row.tokenHash}`

function ownHandlers(node: Node, sessions: Sessions, passkeys: Passkeys): Pick<Handlers, Own> {
  return {
    askPasskey: (_input, asker) => {
      const caller = getCaller(asker)
      return refusedHere(asker) ?? passkeys.askNew(caller.officer, asker.origin, subjectOf(caller))
    },

    addPasskey: async ({ name, made }, asker) => {
      const caller = getCaller(asker)
      const here = refusedHere(asker)
      if (here) return here
      const given = { name, response: made }
      const { id } = caller.officer
      const passkey = await passkeys.check(id, asker.origin, subjectOf(caller), given)
      if (isRefusal(passkey)) return passkey
      return (await passkeys.keep(passkey, actorOf(caller))) ?? { passkey: passkey.passkey }
    },

    removePasskey: async ({ passkey }, asker) => {
      const caller = getCaller(asker)
      const { id } = caller.officer
      const known = (await node.ledger.passkeys.listOf(id)).find((own) => own.passkey === passkey)
      if (!known) return refuse('passkey-absent')
      if ((await countFactors(node, id)) < 2) return refuse('last-factor', { rule: 'last-factor' })
      return (await passkeys.remove(known, actorOf(caller))) ?? { passkey }
    },

    askPresence: async (_input, asker) => {
      const caller = getCaller(asker)
      const here = refusedHere(asker)
      if (here) return here
      const { id } = caller.officer
      const own = await node.ledger.passkeys.listOf(id)
      return own.length === 0
        ? refuse('passkey-absent')
        : await passkeys.askProof(asker.origin, subjectOf(caller), id)
    },

    provePresenceByPasskey: async ({ signed }, asker) => {
      const caller = getCaller(asker)
      const here = refusedHere(asker)
      if (here) return here
      const whose = await passkeys.prove(asker.origin, subjectOf(caller), signed)
      if (isRefusal(whose)) return whose
      if (whose !== caller.officer.id) return refuse('passkey-unknown')
      return await provenAs(sessions, caller, 'passkey')
    },
  }
}

function signInHandlers(
  node: Node,
  sessions: Sessions,
  config: Config,
  passkeys: Passkeys,
): Pick<Handlers, 'askSignIn' | 'signInByPasskey'> {
  const begin = toBegin(node, sessions, config)
  const tries = new Throttle(ADDRESS_WAITS)
  return {
    askSignIn: async (_input, asker) => {
      const here = refusedHere(asker)
      if (here) return here
      const subject = newSubject()
      return { subject, options: await passkeys.askProof(asker.origin, subject) }
    },

    signInByPasskey: async ({ subject, signed }, asker) => {
      const here = refusedHere(asker)
      if (here) return here
      const address = toNetwork(asker.address)
      const wait = tries.waitFor(address, node.now())
      if (wait > 0) return refuse('too-many-tries', { facts: { seconds: Math.ceil(wait / 1000) } })
      const whose = await passkeys.prove(asker.origin, subject, signed)
      if (!isRefusal(whose)) return await begin(asker, whose, { by: 'passkey' })
      tries.failed(address, node.now())
      return whose
    },
  }
}

function enrolmentHandlers(
  node: Node,
  sessions: Sessions,
  config: Config,
  passkeys: Passkeys,
): Pick<Handlers, 'askEnrolment' | 'enrolByPasskey'> {
  const begin = toBegin(node, sessions, config)
  const find = async (token: string) => {
    const row = await findEnrolment(node, token)
    const officer = row && node.image.coalition.officers.get(row.officer)
    return row && officer && !officer.disabled ? { row, officer } : undefined
  }
  const subjectOfLink = (token: string) => `link ${hashToken(token)}`
  return {
    askEnrolment: async ({ token }, asker) => {
      const here = refusedHere(asker)
      if (here) return here
      const found = await find(token)
      if (!found) return refuse('enrolment-unknown')
      return await passkeys.askNew(found.officer, asker.origin, subjectOfLink(token))
    },

    enrolByPasskey: async ({ token, name, made }, asker) => {
      const found = await find(token)
      if (!found) return refuse('enrolment-unknown')
      const officer: OfficerId = found.officer.id
      const given = { name, response: made }
      const passkey = await passkeys.check(officer, asker.origin, subjectOfLink(token), given)
      if (isRefusal(passkey)) return passkey
      if (!(await node.ledger.enrolments.use(found.row.tokenHash, node.now())))
        return refuse('enrolment-unknown')
      const refused = await passkeys.keep(passkey, NODE)
      if (refused) return refused
      await sessions.endAllOf(officer)
      return await begin(asker, officer, { by: 'passkey' })
    },
  }
}
