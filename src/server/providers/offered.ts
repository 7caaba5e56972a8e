import { findProviding, type Providing } from '../../domain/coalition/index.ts'
import type { PartyId } from '../../kit/index.ts'
import type { Config } from '../config.ts'
import type { Node } from '../node.ts'

/** A party's provider, and what this node proves itself to it with. */
export type Offered = { readonly party: Providing; readonly secret: string }

/** Offered where the coalition's data name a provider and the operator gave the secret for it. */
export function findOffered(node: Node, config: Config, id: PartyId): Offered | undefined {
  const party = findProviding(node.image.coalition, id, node.now())
  const secret = config.providerSecrets?.get(id)
  return party && secret !== undefined ? { party, secret } : undefined
}

export const listOffered = (node: Node, config: Config): Offered[] =>
  [...(config.providerSecrets?.keys() ?? [])].flatMap(
    // The cast: an id that names no party finds none.
    (id) => findOffered(node, config, id as PartyId) ?? [],
  )

/** What a page needs to offer it. */
export const toPlate = ({ party: { id, short, name } }: Offered) => ({ party: id, short, name })
