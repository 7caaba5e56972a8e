import { createHash, randomBytes } from 'node:crypto'
import { type OfficerRecord, type Post, partyOfUnit, postsOf } from '../domain/coalition/index.ts'
import {
  HOUR,
  type Instant,
  MINUTE,
  type Officer,
  type OfficerId,
  type PostId,
  toInstant,
} from '../kit/index.ts'
import type { Session } from '../ledger/index.ts'
import type { Node } from './node.ts'

/** Ends without use, and in any case. Settings of this system, not of a rule. */
const IDLE = 30 * MINUTE
const ABSOLUTE = 12 * HOUR
const TOUCH = MINUTE
const PURGE = 10 * MINUTE

/** A signed-in officer at this moment, acting from a post or from none. */
export type Caller = {
  readonly session: Live
  readonly officer: OfficerRecord
  readonly posts: readonly Post[]
  readonly post: Post | undefined
  /** Present when the officer acts from a post. */
  readonly actor: Officer | undefined
}

/** A session in memory; `seen` are the classes whose disclosure this sitting has already logged. */
type Live = { row: Session; post: PostId | undefined; readonly seen: Set<string> }

export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')
/** 256 random bits, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Server-side sessions: the browser holds a random token, the node its hash. */
export class Sessions {
  readonly #node: Node
  readonly #live = new Map<string, Live>()
  #purgedAt = 0

  constructor(node: Node) {
    this.#node = node
  }

  async begin(
    officer: OfficerId,
    post?: PostId,
  ): Promise<{ token: string; caller: Caller | undefined }> {
    const token = newToken()
    const now = this.#node.now()
    const chosen = post ?? postsOf(this.#node.image.coalition, officer, now)[0]?.id
    const row: Session = {
      tokenHash: hashToken(token),
      officer,
      createdAt: now,
      lastSeenAt: now,
      endsAt: toInstant(now + ABSOLUTE),
      ...(chosen ? { body: { post: chosen } } : {}),
    }
    await this.#node.ledger.sessions.put(row)
    this.#live.set(row.tokenHash, { row, post: chosen, seen: new Set() })
    return { token, caller: await this.find(token) }
  }

  /** Who asks, looked up anew each time: a relieved or disabled officer is out with the next request. */
  async find(
    token: string | undefined,
    by: 'use' | 'listening' = 'use',
  ): Promise<Caller | undefined> {
    if (!token) return undefined
    const live = await this.#liveOf(hashToken(token))
    if (!live) return undefined
    const now = this.#node.now()
    if (isOver(live.row, now)) {
      await this.end(token)
      return undefined
    }
    if (by === 'use') await this.#touch(live, now)
    return this.#toCaller(live, now)
  }

  async end(token: string): Promise<void> {
    const hash = hashToken(token)
    this.#live.delete(hash)
    await this.#node.ledger.sessions.drop(hash)
  }

  async endAllOf(officer: OfficerId): Promise<void> {
    for (const [hash, { row }] of this.#live) if (row.officer === officer) this.#live.delete(hash)
    await this.#node.ledger.sessions.dropOf(officer)
  }

  /** Forgets, here and on the disk, what nobody may use any more. Looks at most once in `PURGE`. */
  async purge(): Promise<void> {
    const now = this.#node.now()
    if (now - this.#purgedAt < PURGE) return
    this.#purgedAt = now
    for (const [hash, { row }] of this.#live) if (isOver(row, now)) this.#live.delete(hash)
    await this.#node.ledger.sessions.dropOver(now, toInstant(now - IDLE))
  }

  async choosePost(caller: Caller, post: PostId): Promise<void> {
    const { session } = caller
    session.post = post
    session.seen.clear()
    session.row = { ...session.row, body: { post } }
    await this.#node.ledger.sessions.put(session.row)
  }

  async #liveOf(hash: string): Promise<Live | undefined> {
    const known = this.#live.get(hash)
    if (known) return known
    const row = await this.#node.ledger.sessions.find(hash)
    if (!row) return undefined
    const live: Live = { row, post: postIn(row.body), seen: new Set() }
    this.#live.set(hash, live)
    return live
  }

  async #touch(live: Live, now: Instant): Promise<void> {
    if (now - live.row.lastSeenAt < TOUCH) return
    live.row = { ...live.row, lastSeenAt: now }
    await this.#node.ledger.sessions.touch(live.row.tokenHash, now)
  }

  #toCaller(live: Live, now: Instant): Caller | undefined {
    const { coalition } = this.#node.image
    const officer = coalition.officers.get(live.row.officer)
    if (!officer || officer.disabled) return undefined
    const posts = postsOf(coalition, officer.id, now)
    const post = posts.find(({ id }) => id === live.post)
    const unit = post && coalition.units.get(post.unit)
    const actor: Officer | undefined =
      post && unit
        ? {
            kind: 'officer',
            officer: officer.id,
            post: post.id,
            unit: unit.id,
            party: partyOfUnit(coalition, unit.id, now) ?? unit.party,
            purpose: post.purpose,
          }
        : undefined
    return { session: live, officer, posts, post, actor }
  }
}

const isOver = ({ endsAt, lastSeenAt }: Session, now: Instant): boolean =>
  now >= endsAt || now - lastSeenAt > IDLE

function postIn(body: unknown): PostId | undefined {
  // Written by begin and choosePost above.
  return (body as { post?: PostId } | undefined)?.post
}
