import { refuse } from '../../kit/index.ts'
import { getCaller, type Handlers } from '../asker.ts'
import type { Config } from '../config.ts'
import type { Node } from '../node.ts'
import { fitsPassword } from '../password.ts'
import { provenAs } from '../presence.ts'
import { type Caller, type Sessions, toSittingId } from '../sessions.ts'
import { LOGIN_WAITS, Throttle } from '../throttle.ts'

type Names =
  | 'readAccount'
  | 'endSitting'
  | 'endOtherSittings'
  | 'provePresence'
  | 'provePresenceInSandbox'

export function accountHandlers(
  node: Node,
  sessions: Sessions,
  config: Config,
): Pick<Handlers, Names> {
  return {
    ...sittingHandlers(node, sessions),
    ...presenceHandlers(node, sessions, config),
  }
}

const hereOf = ({ session }: Caller): string => toSittingId(session.row.tokenHash)

function sittingHandlers(
  node: Node,
  sessions: Sessions,
): Pick<Handlers, 'readAccount' | 'endSitting' | 'endOtherSittings'> {
  return {
    readAccount: async (_input, asker) => {
      const caller = getCaller(asker)
      const { id, login, name } = caller.officer
      const here = hereOf(caller)
      const sittings = await sessions.listOf(id)
      const passkeys = await node.ledger.passkeys.listOf(id)
      return {
        login,
        name,
        hasPassword: (await node.ledger.credentials.listOf(id)).length > 0,
        passkeys: passkeys.map(({ passkey, body, createdAt, usedAt }) => ({
          passkey,
          name: body.name,
          added: createdAt,
          ...(usedAt === undefined ? {} : { used: usedAt }),
        })),
        sittings: sittings.map(({ place, ...sitting }) => ({
          ...sitting,
          here: sitting.sitting === here,
          ...place,
        })),
      }
    },

    endSitting: async ({ sitting }, asker) => {
      const caller = getCaller(asker)
      const ended = await sessions.endOf(caller.officer.id, (id) => id === sitting)
      if (sitting === hereOf(caller)) asker.clearSession()
      return ended > 0 ? { ended } : refuse('sitting-unknown')
    },

    endOtherSittings: async (_input, asker) => {
      const caller = getCaller(asker)
      const here = hereOf(caller)
      return { ended: await sessions.endOf(caller.officer.id, (id) => id !== here) }
    },
  }
}

function presenceHandlers(
  node: Node,
  sessions: Sessions,
  config: Config,
): Pick<Handlers, 'provePresence' | 'provePresenceInSandbox'> {
  const tries = new Throttle(LOGIN_WAITS)
  return {
    provePresence: async ({ password }, asker) => {
      const { officer } = getCaller(asker)
      const now = node.now()
      const wait = tries.waitFor(officer.id, now)
      if (wait > 0) return refuse('too-many-tries', { facts: { seconds: Math.ceil(wait / 1000) } })
      // Counted before the slow hash, so that tries sent all at once wait as well.
      tries.failed(officer.id, now)
      const [credential] = await node.ledger.credentials.listOf(officer.id)
      if (!(await fitsPassword(password, credential?.hash)))
        return refuse('password-wrong', { field: 'password' })
      tries.succeeded(officer.id)
      return await provenAs(sessions, getCaller(asker), 'password')
    },

    provePresenceInSandbox: async (_input, asker) =>
      config.sandbox
        ? await provenAs(sessions, getCaller(asker), 'sandbox')
        : refuse('sandbox-only'),
  }
}
