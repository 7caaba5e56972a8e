import type { Configuration } from 'openid-client'
import { HOUR, isRefusal, MINUTE, type Refusal, refuse, SECOND } from '../../kit/index.ts'
import { toClientAuth } from './client-auth.ts'
import { fetchFrom, Misfit } from './fetch-from.ts'
import { isIssuer, isPlainHere } from './issuer.ts'
import type { Journey } from './journeys.ts'
import type { Offered } from './offered.ts'
import { toProviderRefusal, toSetUpRefusal } from './refusals.ts'

/** Whom a provider vouches for: issuer and subject together name an account, nothing else is asked of it. */
export type Vouched = {
  readonly issuer: string
  readonly subject: string
  /** How long ago the person signed in there, in ms; undefined when it does not say. */
  readonly ago: number | undefined
}

/** A provider that has not answered within it is down; seconds. */
const PATIENCE = 5
/** How long a provider's metadata is believed, so that one that is down is told of here; and how long a failure is. */
const FRESH = MINUTE
const DOWN = 10 * SECOND
/** An account signed in longer ago than a sitting may last is asked again; seconds. */
const LONGEST_AGO = (12 * HOUR) / SECOND

type Known = { readonly config: Promise<Configuration | Refusal>; until: number }

/** The library is loaded when a provider is first asked: a node without providers starts without it. */
const library = () => import('openid-client')

/**
 * Asks providers: authorization code with PKCE, state and nonce (OpenID Connect Core §3.1, RFC 9700). Signature,
 * issuer, audience, times and nonce are checked whatever the connection was; the issuer of the answer too (RFC 9207).
 */
export class OpenId {
  readonly #known = new Map<string, Known>()

  /** Where the browser is to go. */
  async toAddress(offered: Offered, journey: Journey): Promise<string | Refusal> {
    const config = await this.#configOf(offered)
    if (isRefusal(config)) return config
    try {
      const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await library()
      const address = buildAuthorizationUrl(config, {
        scope: 'openid',
        redirect_uri: journey.redirect,
        state: journey.state,
        nonce: journey.nonce,
        code_challenge: await calculatePKCECodeChallenge(journey.verifier),
        code_challenge_method: 'S256',
        ...(isFresh(journey)
          ? { prompt: 'login', max_age: '0' }
          : { max_age: String(LONGEST_AGO) }),
      })
      return address.origin === originOf(offered) ? address.href : refuse('provider-misconfigured')
    } catch (error) {
      return toSetUpRefusal(error)
    }
  }

  /** What the answer is worth; `answer` is the query with which the browser came back. */
  async redeem(offered: Offered, journey: Journey, answer: string): Promise<Vouched | Refusal> {
    const config = await this.#configOf(offered)
    if (isRefusal(config)) return config
    const came = new URL(journey.redirect)
    came.search = answer
    const passed = Math.ceil((Date.now() - journey.askedAt) / SECOND)
    try {
      const { authorizationCodeGrant } = await library()
      const tokens = await authorizationCodeGrant(config, came, {
        pkceCodeVerifier: journey.verifier,
        expectedState: journey.state,
        expectedNonce: journey.nonce,
        idTokenExpected: true,
        ...(isFresh(journey) ? { maxAge: passed } : {}),
      })
      const claims = tokens.claims()
      if (!claims) return refuse('provider-refused')
      const { iss, sub, auth_time: at } = claims
      const ago = at === undefined ? undefined : Math.max(0, Date.now() - at * SECOND)
      return { issuer: iss, subject: sub, ago }
    } catch (error) {
      return toProviderRefusal(error)
    }
  }

  #configOf(offered: Offered): Promise<Configuration | Refusal> {
    const { issuer, client } = offered.party.provider
    const key = JSON.stringify([offered.party.id, issuer, client])
    const known = this.#known.get(key)
    if (known && known.until > Date.now()) return known.config
    const fresh: Known = { config: discover(offered), until: Date.now() + FRESH }
    this.#known.set(key, fresh)
    void fresh.config.then((config) => {
      if (isRefusal(config)) fresh.until = Date.now() + DOWN
    })
    return fresh.config
  }
}

/** All but a plain sign-in: on a shared computer the account that is signed in there may be a colleague's. */
const isFresh = ({ errand }: Journey): boolean => errand.kind !== 'sign-in'

const originOf = ({ party }: Offered): string => new URL(party.provider.issuer).origin

async function discover(offered: Offered): Promise<Configuration | Refusal> {
  const { issuer, client } = offered.party.provider
  if (!isIssuer(issuer)) return refuse('provider-misconfigured')
  const server = new URL(issuer)
  try {
    const from = await library()
    const auth = await toClientAuth(from, offered.secret)
    const config = await from.discovery(server, client, {}, auth, {
      timeout: PATIENCE,
      [from.customFetch]: fetchFrom(server.origin),
      execute: [
        from.enableNonRepudiationChecks,
        ...(isPlainHere(server) ? [from.allowInsecureRequests] : []),
      ],
    })
    // Some large providers serve many tenants under one address: then the issuer is not who was named.
    if (new URL(config.serverMetadata().issuer).href !== server.href) throw new Misfit('issuer')
    return config
  } catch (error) {
    return toSetUpRefusal(error)
  }
}
