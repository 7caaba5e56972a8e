import { createHash, randomBytes } from 'node:crypto'
import type { Access } from '../contract/index.ts'
import { type EndpointName, FOR_SYSTEMS } from '../contract/index.ts'
import { may } from '../domain/access/may.ts'
import { type Credential, isUsable, partyOfUnit } from '../domain/coalition/index.ts'
import {
  HOUR,
  type Instant,
  MINUTE,
  type PartyId,
  type Refusal,
  refuse,
  type System,
  type UnitId,
} from '../kit/index.ts'
import type { SystemToken } from '../ledger/index.ts'
import { Recent } from '../ledger/recent.ts'
import type { Node } from './node.ts'

/** A system that showed a token which opens something at this moment. */
export type SystemCaller = {
  readonly actor: System
  readonly credential: Credential
  /** Classes whose disclosure this hour has already logged. */
  readonly seen: Set<string>
}

/** A token of ours, so that scanners for leaked secrets know it. */
export const TOKEN_PATTERN = /^rjk_[A-Za-z0-9_-]{43}$/
export const newSystemToken = (): string => `rjk_${randomBytes(32).toString('base64url')}`
export const hashSystemToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')

/** How often a use is noted, and how long disclosures of one case and class are written once. */
const TOUCH = MINUTE
const SITTING = HOUR
const TOKENS_KEPT = 5000

type Live = { token: SystemToken; touched: number; since: number; readonly seen: Set<string> }

/** Tokens in use, kept by their hash; whether one opens anything is asked of the ledger's state each time. */
export class Systems {
  readonly #node: Node
  readonly #live = new Recent<string, Live>(TOKENS_KEPT)

  constructor(node: Node) {
    this.#node = node
  }

  /** Unknown, expired, revoked and rotated away: the same. */
  async find(token: string): Promise<SystemCaller | 'unknown'> {
    if (!TOKEN_PATTERN.test(token)) return 'unknown'
    const live = await this.#liveOf(hashSystemToken(token))
    const now = this.#node.now()
    const { coalition } = this.#node.image
    const credential = live && coalition.credentials.get(live.token.credential)
    if (!credential || !isUsable(coalition, credential, live.token.generation, now))
      return 'unknown'
    const party = partyOfUnit(coalition, credential.unit, now)
    if (party === undefined) return 'unknown'
    await this.#touch(live, now)
    return { actor: toActor(credential, party), credential, seen: live.seen }
  }

  async #liveOf(hash: string): Promise<Live | undefined> {
    const known = this.#live.get(hash)
    if (known) return known
    const token = await this.#node.ledger.systems.findToken(hash)
    if (!token) return undefined
    const live: Live = { token, touched: 0, since: this.#node.now(), seen: new Set() }
    this.#live.set(hash, live)
    return live
  }

  async #touch(live: Live, now: Instant): Promise<void> {
    if (now - live.since >= SITTING) {
      live.seen.clear()
      live.since = now
    }
    if (now - live.touched < TOUCH) return
    live.touched = now
    await this.#node.ledger.systems.touchToken(live.token.tokenHash, now)
  }
}

const toActor = ({ id, unit, purpose }: Credential, party: PartyId): System => ({
  kind: 'system',
  credential: id,
  unit,
  party,
  purpose,
})

/** Why a system may not ask this, or undefined. An endpoint that is not named for systems is closed to them. */
export function barSystem(
  name: EndpointName,
  access: Access,
  system: SystemCaller | 'unknown',
): Refusal | undefined {
  if (system === 'unknown') return refuse('credential-unknown')
  if (!FOR_SYSTEMS.has(name)) return refuse('not-for-systems', { rule: 'scopes' })
  if (access === 'public' || access === 'signed-in' || access === 'system') return undefined
  const allowed = may(system.actor, system.credential.scopes, access)
  return allowed === true ? undefined : allowed
}

/** How a system's unit hears of news. */
export function toHearer(
  node: Node,
  { unit, purpose }: Pick<System, 'unit' | 'purpose'>,
  party: PartyId,
) {
  const now = node.now()
  return {
    unit,
    party,
    purpose,
    heir: node.heir(now),
    partyOf: (id: UnitId) => partyOfUnit(node.image.coalition, id, now),
  }
}
