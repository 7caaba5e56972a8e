import {
  decideLinkProvider,
  decideUnlinkProvider,
  type NewCoalitionEntry,
  resolveParty,
} from '../../domain/coalition/index.ts'
import {
  type Actor,
  type CommandId,
  isRefusal,
  type OfficerId,
  type PartyId,
  type Refusal,
  refuse,
} from '../../kit/index.ts'
import type { ProviderLink } from '../../ledger/index.ts'
import type { Config } from '../config.ts'
import type { Node } from '../node.ts'
import { listOffered, type Offered } from './offered.ts'

/** Refusal unless the officer may link an account at this party's provider, and has none there yet. */
export async function refuseLink(
  node: Node,
  officer: OfficerId,
  party: PartyId,
): Promise<Refusal | undefined> {
  const decided = decideLinkProvider(node.image.coalition, { officer, party, link: '' }, node.now())
  if (isRefusal(decided)) return decided
  const known = await node.ledger.providerLinks.listOf(officer)
  return known.some((link) => partyOfLink(node, link) === party)
    ? refuse('provider-linked-already')
    : undefined
}

/** Who stands today where the party stood at whose provider the account was linked. */
export const partyOfLink = (node: Node, { party }: ProviderLink): PartyId =>
  resolveParty(node.image.coalition, party, node.now())

/** Providers at which the officer may link an account. */
export async function listLinkable(node: Node, config: Config, officer: OfficerId) {
  const linkable: Offered[] = []
  for (const offered of listOffered(node, config))
    if (!(await refuseLink(node, officer, offered.party.id))) linkable.push(offered)
  return linkable
}

/** Keeps a link, its entry first: none works that stands in no register. */
export async function keepLink(
  node: Node,
  given: Pick<ProviderLink, 'officer' | 'party' | 'subjectTag'>,
  by: Actor,
): Promise<Refusal | undefined> {
  const link = { ...given, link: `link-${node.nextId().slice(-12)}`, createdAt: node.now() }
  const refused = await note(node, decideLinkProvider, link, by)
  if (refused) return refused
  await node.ledger.providerLinks.put(link)
  return undefined
}

/** Removes it, the row first. */
export async function removeLink(
  node: Node,
  link: ProviderLink,
  by: Actor,
): Promise<Refusal | undefined> {
  await node.ledger.providerLinks.drop(link.subjectTag)
  return await note(node, decideUnlinkProvider, link, by)
}

type Decide = (
  state: Node['image']['coalition'],
  linking: Pick<ProviderLink, 'officer' | 'party' | 'link'>,
  now: ReturnType<Node['now']>,
) => readonly NewCoalitionEntry[] | Refusal

async function note(
  node: Node,
  decide: Decide,
  { officer, party, link }: ProviderLink,
  by: Actor,
): Promise<Refusal | undefined> {
  const command = node.nextId() as CommandId // the node's only source of ids
  const done = await node.register(by, command, () =>
    decide(node.image.coalition, { officer, party, link }, node.now()),
  )
  return isRefusal(done) ? done : undefined
}
