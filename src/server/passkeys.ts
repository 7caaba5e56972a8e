import { randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { decidePasskey, type OfficerRecord } from '../domain/coalition/index.ts'
import {
  type Actor,
  type CommandId,
  isRefusal,
  MINUTE,
  type OfficerId,
  type Refusal,
  refuse,
} from '../kit/index.ts'
import type { Passkey } from '../ledger/index.ts'
import type { Node } from './node.ts'

/** Passkeys belong to a domain name reached safely (WebAuthn Level 3 §5.1.3, §13.4.9). */
export type PlaceOfPasskeys = 'offered' | 'bare-address' | 'plain-http'

export function placeOfPasskeys(origin: string): PlaceOfPasskeys {
  // A `Host` that is none comes from no browser.
  if (!URL.canParse(origin)) return 'bare-address'
  const { hostname, protocol } = new URL(origin)
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return 'bare-address'
  const isOwn = hostname === 'localhost' || hostname.endsWith('.localhost')
  return protocol === 'https:' || isOwn ? 'offered' : 'plain-http'
}

/** Challenges live this long; authenticators are told to hurry accordingly. */
const CHALLENGE_LIFE = 5 * MINUTE
/** EdDSA, ES256, RS256 (COSE): what authenticators have; others are experimental in this Node. */
const ALGORITHMS = [-8, -7, -257]
/** What waits at most; a flood drops the oldest. */
const MOST_WAITING = 10_000

/** Adding and proving passkeys. Every challenge is used once, by the one it was made for. */
export class Passkeys {
  readonly #node: Node
  readonly #waiting = new Map<string, { readonly subject: string; readonly until: number }>()

  constructor(node: Node) {
    this.#node = node
  }

  /** Options for a new passkey. `subject` names the sitting or the link that asks. */
  async askNew({ id, login, name }: OfficerRecord, origin: string, subject: string) {
    const known = await this.#node.ledger.passkeys.listOf(id)
    const options = await generateRegistrationOptions({
      rpName: 'Rujukan',
      rpID: new URL(origin).hostname,
      userName: login,
      userDisplayName: name,
      // An id and no name: authenticators keep it in clear.
      userID: new TextEncoder().encode(id),
      attestationType: 'none',
      supportedAlgorithmIDs: ALGORITHMS,
      timeout: CHALLENGE_LIFE,
      excludeCredentials: known.map(({ credential, body }) => ({
        id: credential,
        transports: [...body.transports],
      })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    this.#expect(options.challenge, subject)
    return { ...options }
  }

  /** Checks what an authenticator made; nothing is kept yet. */
  async check(
    officer: OfficerId,
    origin: string,
    subject: string,
    made: { readonly response: RegistrationResponseJSON; readonly name: string },
  ): Promise<Passkey | Refusal> {
    const { verified, registrationInfo } = await tried(() =>
      verifyRegistrationResponse({
        response: made.response,
        expectedChallenge: (challenge) => this.#take(challenge, subject),
        expectedOrigin: origin,
        expectedRPID: new URL(origin).hostname,
        requireUserVerification: true,
        supportedAlgorithmIDs: ALGORITHMS,
      }),
    )
    if (!verified || !registrationInfo) return refuse('passkey-refused')
    const { id, publicKey, counter } = registrationInfo.credential
    if (await this.#node.ledger.passkeys.find(id)) return refuse('passkey-known')
    return {
      credential: id,
      passkey: `passkey-${this.#node.nextId().slice(-12)}`,
      officer,
      publicKey,
      counter,
      createdAt: this.#node.now(),
      body: { name: made.name.trim(), transports: made.response.response.transports ?? [] },
    }
  }

  /** Keeps a checked passkey, its entry first: none works that stands in no register. */
  async keep(passkey: Passkey, by: Actor): Promise<Refusal | undefined> {
    const refused = await this.#note('added', passkey, by)
    if (refused) return refused
    await this.#node.ledger.passkeys.put(passkey)
    return undefined
  }

  /** Removes it, the key first. */
  async remove(passkey: Passkey, by: Actor): Promise<Refusal | undefined> {
    await this.#node.ledger.passkeys.drop(passkey.credential)
    return await this.#note('removed', passkey, by)
  }

  /** Options for a signature: by any passkey of this place, or by one of an officer's. */
  async askProof(origin: string, subject: string, officer?: OfficerId) {
    const own = officer ? await this.#node.ledger.passkeys.listOf(officer) : []
    const options = await generateAuthenticationOptions({
      rpID: new URL(origin).hostname,
      userVerification: 'required',
      timeout: CHALLENGE_LIFE,
      allowCredentials: own.map(({ credential, body }) => ({
        id: credential,
        transports: [...body.transports],
      })),
    })
    this.#expect(options.challenge, subject)
    return { ...options }
  }

  /** Whose passkey signed, if it is known, fits and has not been copied (its counter only rises). */
  async prove(
    origin: string,
    subject: string,
    response: AuthenticationResponseJSON,
  ): Promise<OfficerId | Refusal> {
    const known = await this.#node.ledger.passkeys.find(response.id)
    if (!known) return refuse('passkey-unknown')
    const { credential, publicKey, counter, body, officer } = known
    const { verified, authenticationInfo } = await tried(() =>
      verifyAuthenticationResponse({
        response,
        expectedChallenge: (challenge) => this.#take(challenge, subject),
        expectedOrigin: origin,
        expectedRPID: new URL(origin).hostname,
        requireUserVerification: true,
        credential: {
          id: credential,
          publicKey: Uint8Array.from(publicKey),
          counter,
          transports: [...body.transports],
        },
      }),
    )
    if (!verified || !authenticationInfo) return refuse('passkey-refused')
    const { newCounter } = authenticationInfo
    const counted = await this.#node.ledger.passkeys.count(credential, newCounter, this.#node.now())
    return counted ? officer : refuse('passkey-refused')
  }

  async #note(how: 'added' | 'removed', { officer, passkey }: Passkey, by: Actor) {
    const command = this.#node.nextId() as CommandId // the node's only source of ids
    const done = await this.#node.register(by, command, () =>
      decidePasskey(this.#node.image.coalition, how, { officer, passkey }, this.#node.now()),
    )
    return isRefusal(done) ? done : undefined
  }

  #expect(challenge: string, subject: string): void {
    const now = this.#node.now()
    for (const [old, { until }] of this.#waiting) {
      if (until > now && this.#waiting.size < MOST_WAITING) break
      this.#waiting.delete(old)
    }
    this.#waiting.set(challenge, { subject, until: now + CHALLENGE_LIFE })
  }

  /** Used up by the first answer, right or wrong. */
  #take(challenge: string, subject: string): boolean {
    const known = this.#waiting.get(challenge)
    this.#waiting.delete(challenge)
    return known?.subject === subject && known.until > this.#node.now()
  }
}

/** The library throws at whatever does not fit; to the reader all of it is one refusal. */
async function tried<Result extends { readonly verified: boolean }>(
  verify: () => Promise<Result>,
): Promise<Result | { verified: false; registrationInfo?: never; authenticationInfo?: never }> {
  try {
    return await verify()
  } catch {
    return { verified: false }
  }
}

/** Chance that belongs to no sitting yet: one page's sign-in. */
export const newSubject = (): string => randomBytes(16).toString('base64url')
