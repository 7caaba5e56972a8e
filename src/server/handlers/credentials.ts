import type { Answer } from '../../contract/index.ts'
import {
  type Credential,
  decideIssueCredential,
  decideRevokeCredential,
  decideRotateCredential,
  partyOfUnit,
} from '../../domain/coalition/index.ts'
import { type CredentialId, isRefusal, type PartyId, refuse } from '../../kit/index.ts'
import type { SystemToken } from '../../ledger/index.ts'
import { getOfficer, type Handlers } from '../asker.ts'
import { readCursor, toCursor } from '../cursor.ts'
import type { Node } from '../node.ts'
import { hashSystemToken, newSystemToken } from '../systems.ts'

type Names = 'listCredentials' | 'issueCredential' | 'rotateCredential' | 'revokeCredential'

export function credentialHandlers(node: Node): Pick<Handlers, Names> {
  return {
    listCredentials: async ({ after, limit }, asker) => {
      const from = readCursor('credentials', after)
      if (isRefusal(from)) return from
      const own = ownCredentials(node, getOfficer(asker).party).filter(({ id }) => id > from)
      const tokens = Map.groupBy(await node.ledger.systems.listTokens(), (row) => row.credential)
      const page = own.slice(0, limit)
      const last = own.length > limit ? page.at(-1) : undefined
      return {
        rows: page.map((one) => toRow(one, tokens.get(one.id) ?? [])),
        ...(last ? { next: toCursor('credentials', last.id) } : {}),
      }
    },

    issueCredential: async ({ command, ...wanted }, asker) => {
      const by = getOfficer(asker)
      const id = node.nextId() as CredentialId // the node's only source of ids
      const done = await node.register(by, command, () =>
        decideIssueCredential(node.image.coalition, { ...wanted, id, party: by.party }, node.now()),
      )
      if (isRefusal(done)) return done
      const made = node.image.coalition.credentials.get(id)
      return made ? await newToken(node, made) : refuse('token-shown-once')
    },

    rotateCredential: async ({ command, credential, ...rotation }, asker) => {
      const by = getOfficer(asker)
      const before = node.image.coalition.credentials.get(credential)?.generation
      const done = await node.register(by, command, () =>
        decideRotateCredential(
          node.image.coalition,
          { ...rotation, credential, party: by.party },
          node.now(),
        ),
      )
      if (isRefusal(done)) return done
      const made = node.image.coalition.credentials.get(credential)
      return made && made.generation !== before
        ? await newToken(node, made)
        : refuse('token-shown-once')
    },

    revokeCredential: async ({ command, credential }, asker) => {
      const by = getOfficer(asker)
      const done = await node.register(by, command, () =>
        decideRevokeCredential(node.image.coalition, { credential, party: by.party }, node.now()),
      )
      return isRefusal(done) ? done : { credential }
    },
  }
}

/** Kept as a hash only: who loses it rotates. */
async function newToken(node: Node, { id, generation, expires }: Credential) {
  const token = newSystemToken()
  const tokenHash = hashSystemToken(token)
  await node.ledger.systems.putToken({ tokenHash, credential: id, generation })
  return { credential: id, token, expires }
}

/** In order of id, which is that of their making. */
function ownCredentials(node: Node, party: PartyId): Credential[] {
  const { coalition } = node.image
  const now = node.now()
  return [...coalition.credentials.values()]
    .filter(({ unit }) => partyOfUnit(coalition, unit, now) === party)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function toRow(
  { id, generation: _, ...rest }: Credential,
  tokens: readonly SystemToken[],
): Answer<'listCredentials'>['rows'][number] {
  const used = tokens.flatMap(({ lastUsedAt }) => lastUsedAt ?? []).sort((a, b) => b - a)[0]
  return { ...rest, credential: id, ...(used === undefined ? {} : { lastUsedAt: used }) }
}
