import { createHash, randomBytes } from 'node:crypto'
import {
  mayVouch,
  type OfficerRecord,
  type Post,
  partyOfUnit,
  postsOf,
} from '../domain/coalition/index.ts'
import type { CoalitionState } from '../domain/coalition/state.ts'
import {
  HOUR,
  type Instant,
  MINUTE,
  type Officer,
  type OfficerId,
  type PartyId,
  type PostId,
  toInstant,
} from '../kit/index.ts'
import { LedgerFault, type Session } from '../ledger/index.ts'
import type { Node } from './node.ts'

/** Ends without use, and in any case. Settings of this system, not of a rule. */
const IDLE = 30 * MINUTE
const ABSOLUTE = 12 * HOUR
const TOUCH = MINUTE
/** How long a proof of presence counts for acts that ask for one. */
const PROOF_LIFE = 10 * MINUTE

/** How presence was proved; `sandbox` proves nothing, and exists nowhere else. */
export type Factor = 'password' | 'passkey' | 'provider' | 'sandbox'
export type Proof = { readonly at: Instant; readonly by: Factor }
/** From where a session began, as coarse as will do to recognise it; kept sealed. */
export type Place = { readonly browser: string; readonly network: string }
type Beginning = {
  readonly post?: PostId
  readonly place?: Place
  readonly proof?: Proof
  readonly by?: Factor
  /** Whose provider vouched; the sitting ends when it may vouch for the officer no more. */
  readonly provider?: PartyId
}
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
type Live = { row: Session; body: Body; readonly seen: Set<string> }
/** What a session carries; sealed on the disk. */
type Body = Beginning

/** A session as its officer is shown it. The id is made from the stored hash and opens nothing. */
export type Sitting = {
  readonly sitting: string
  readonly since: Instant
  readonly used: Instant
  readonly place: Place | undefined
  readonly by: Factor | undefined
}

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
    given: Beginning = {},
  ): Promise<{ token: string; caller: Caller | undefined }> {
    const token = newToken()
    const now = this.#node.now()
    const chosen = given.post ?? postsOf(this.#node.image.coalition, officer, now)[0]?.id
    const body: Body = { ...given, ...(chosen ? { post: chosen } : {}) }
    const row: Session = {
      tokenHash: hashToken(token),
      officer,
      createdAt: now,
      lastSeenAt: now,
      endsAt: toInstant(now + ABSOLUTE),
      body,
    }
    await this.#node.ledger.sessions.put(row)
    this.#live.set(row.tokenHash, { row, body, seen: new Set() })
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
      await unlessFull(this.end(token))
      return undefined
    }
    if (by === 'use') await unlessFull(this.#touch(live, now))
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

  async choosePost({ session }: Caller, post: PostId): Promise<void> {
    session.seen.clear()
    await this.#keep(session, { ...session.body, post })
  }

  /** The officer proved just now to be there. */
  async prove({ session }: Caller, by: Factor): Promise<void> {
    await this.#keep(session, { ...session.body, proof: { at: this.#node.now(), by } })
  }

  /** Until when acts that ask for a proof of presence go through; undefined when none stands. */
  provedUntil({ session }: Caller): Instant | undefined {
    const { proof } = session.body
    const until = proof && toInstant(proof.at + PROOF_LIFE)
    return until !== undefined && until > this.#node.now() ? until : undefined
  }

  /** Running sessions of an officer, newest first. */
  async listOf(officer: OfficerId): Promise<Sitting[]> {
    const now = this.#node.now()
    const rows = await this.#node.ledger.sessions.listOf(officer)
    const running = rows.filter((row) => !isOver(row, now)).reverse()
    return running.map((row) => ({
      sitting: toSittingId(row.tokenHash),
      since: row.createdAt,
      used: row.lastSeenAt,
      place: bodyOf(row.body).place,
      by: bodyOf(row.body).by,
    }))
  }

  /** Ends one session of the officer, or all that `ends` chooses. Returns how many ended. */
  async endOf(officer: OfficerId, ends: (sitting: string) => boolean): Promise<number> {
    const rows = await this.#node.ledger.sessions.listOf(officer)
    const chosen = rows.filter(({ tokenHash }) => ends(toSittingId(tokenHash)))
    for (const { tokenHash } of chosen) {
      this.#live.delete(tokenHash)
      await this.#node.ledger.sessions.drop(tokenHash)
    }
    return chosen.length
  }

  async #keep(session: Live, body: Body): Promise<void> {
    session.body = body
    session.row = { ...session.row, body }
    await this.#node.ledger.sessions.put(session.row)
  }

  async #liveOf(hash: string): Promise<Live | undefined> {
    const known = this.#live.get(hash)
    if (known) return known
    const row = await this.#node.ledger.sessions.find(hash)
    if (!row) return undefined
    const live: Live = { row, body: bodyOf(row.body), seen: new Set() }
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
    const { provider } = live.body
    if (provider && !mayVouch(coalition, provider, officer.id, now)) return undefined
    const posts = postsOf(coalition, officer.id, now)
    const post = posts.find(({ id }) => id === live.body.post)
    const actor = post && findActor(coalition, officer.id, post, now)
    return { session: live, officer, posts, post, actor }
  }
}

/** The officer as who acts from that post. */
export function findActor(
  coalition: CoalitionState,
  officer: OfficerId,
  { id: post, unit: at, purpose }: Post,
  now: Instant,
): Officer | undefined {
  const unit = coalition.units.get(at)
  if (!unit) return undefined
  const party = partyOfUnit(coalition, unit.id, now) ?? unit.party
  return { kind: 'officer', officer, post, unit: unit.id, party, purpose }
}

/** On a full disk a sitting goes on as it stands in memory: its rows are no one's act. */
async function unlessFull(writing: Promise<void>): Promise<void> {
  await writing.catch((error: unknown) => {
    if (!(error instanceof LedgerFault) || error.code !== 'disk-full') throw error
  })
}

const isOver = (row: Session, now: Instant): boolean =>
  now >= row.endsAt || now - row.lastSeenAt > IDLE

export const toSittingId = (tokenHash: string): string => hashToken(tokenHash).slice(0, 22)

// Written by begin and #keep above, and nowhere else.
const bodyOf = (body: unknown): Body => (body ?? {}) as Body
