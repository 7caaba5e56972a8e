import type { Answer } from '../contract/index.ts'
import { ROLE_ACTIONS } from '../domain/access/may.ts'
import { type Post, partyOfUnit } from '../domain/coalition/index.ts'
import {
  type Instant,
  type OfficerId,
  type PartyId,
  type PostId,
  type Refusal,
  refuse,
  toInstant,
} from '../kit/index.ts'
import type { Asker } from './asker.ts'
import { toCoarseNetwork } from './browser-family.ts'
import type { Config } from './config.ts'
import type { Node } from './node.ts'
import type { Caller, Factor, Sessions } from './sessions.ts'

/** Begins a session and tells who is signed in now. */
export type Begin = (
  asker: Asker,
  officer: OfficerId,
  how: {
    readonly by: Factor
    readonly post?: PostId
    /** Whose provider vouched. */
    readonly provider?: PartyId
    /** When presence was proved, if it was not just now. */
    readonly at?: Instant | 'unknown'
  },
) => Promise<Answer<'me'> | Refusal>

export const toBegin =
  (node: Node, sessions: Sessions, config: Config): Begin =>
  async (asker, officer, { by, post, provider, at = node.now() }) => {
    const place = { browser: asker.browser, network: toCoarseNetwork(asker.address) }
    const { token, caller } = await sessions.begin(officer, {
      place,
      by,
      // One click proves nothing: in a sandbox as well the first act of weight asks.
      ...(by === 'sandbox' || at === 'unknown' ? {} : { proof: { at, by } }),
      ...(post ? { post } : {}),
      ...(provider ? { provider } : {}),
    })
    if (asker.token) await sessions.end(asker.token)
    if (!caller) return refuse('sign-in-wrong')
    asker.setSession(token)
    return toMe(node, config, caller)
  }

export function toMe(node: Node, config: Config, caller: Caller): Answer<'me'> {
  const { coalition } = node.image
  const held = caller.post ? toHeld(node, caller.post)[0] : undefined
  const actions = new Set((caller.post?.roles ?? []).flatMap((role) => ROLE_ACTIONS[role]))
  return {
    officer: caller.officer.id,
    name: caller.officer.name,
    ...(held ? { post: held } : {}),
    posts: caller.posts.flatMap((post) => toHeld(node, post)),
    actions: [...actions],
    sandbox: config.sandbox,
    coalition: coalition.named?.name ?? {},
    languages: coalition.named?.languages ?? [],
    endsAt: toInstant(caller.session.row.endsAt),
  }
}

export function toHeld(node: Node, post: Post) {
  const { coalition } = node.image
  const unit = coalition.units.get(post.unit)
  const today = unit && partyOfUnit(coalition, unit.id, node.now())
  const party = today && coalition.parties.get(today)
  if (!unit || !party) return []
  const { id, title, roles, purpose } = post
  return [
    {
      post: id,
      title,
      unit: unit.id,
      unitName: unit.name,
      party: party.id,
      partyShort: party.short,
      roles,
      purpose,
      zone: unit.calendar.zone,
    },
  ]
}
