import { mayVouch } from '../../domain/coalition/index.ts'
import { type OfficerId, refuse } from '../../kit/index.ts'
import { getCaller, type Handlers } from '../asker.ts'
import type { Config } from '../config.ts'
import type { Node } from '../node.ts'
import { fitsPassword } from '../password.ts'
import { provenAs } from '../presence.ts'
import { listLinkable, partyOfLink } from '../providers/links.ts'
import { findOffered, toPlate } from '../providers/offered.ts'
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
    ...sittingHandlers(node, sessions, config),
    ...presenceHandlers(node, sessions, config),
  }
}

const hereOf = ({ session }: Caller): string => toSittingId(session.row.tokenHash)

function sittingHandlers(
  node: Node,
  sessions: Sessions,
  config: Config,
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
        links: await linksOf(node, config, id),
        linkable: (await listLinkable(node, config, id)).map(toPlate),
        sittings: sittings.map(({ place, by, ...sitting }) => ({
          ...sitting,
          here: sitting.sitting === here,
          ...(by ? { by } : {}),
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

async function linksOf(node: Node, config: Config, officer: OfficerId) {
  const { coalition } = node.image
  return (await node.ledger.providerLinks.listOf(officer)).flatMap((row) => {
    const { link, createdAt, usedAt } = row
    const party = partyOfLink(node, row)
    const known = coalition.parties.get(party)
    const works =
      findOffered(node, config, party) !== undefined &&
      mayVouch(coalition, party, officer, node.now())
    if (!known) return []
    const { short, name } = known
    const used = usedAt === undefined ? {} : { used: usedAt }
    return [{ link, party, short, name, added: createdAt, ...used, works }]
  })
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
