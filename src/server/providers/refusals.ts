import { type Refusal, refuse } from '../../kit/index.ts'
import { Misfit } from './fetch-from.ts'

/**
 * What the library threw, as the sentence that helps: try another way, begin again, or call the operator.
 * Which check an answer failed is told nobody.
 */
export function toProviderRefusal(error: unknown): Refusal {
  if (!(error instanceof Error)) return refuse('provider-refused')
  if (error instanceof Misfit || NOT_SET_UP.has(wordOf(error)))
    return refuse('provider-misconfigured')
  if (error.name === 'AuthorizationResponseError')
    return refuse(AWAY.has(wordOf(error)) ? 'provider-unreachable' : 'provider-denied')
  const code = codeOf(error)
  if (code === 'OAUTH_WWW_AUTHENTICATE_CHALLENGE') return refuse('provider-misconfigured')
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED')
    return refuse(claimOf(error) === 'auth_time' ? 'provider-not-fresh' : 'provider-clock')
  const away = UNREACHABLE.has(code) || (error instanceof TypeError && code === '')
  return refuse(away ? 'provider-unreachable' : 'provider-refused')
}

/** The same before anybody went there: whatever does not fit then is nobody's answer, but how it was set up. */
export function toSetUpRefusal(error: unknown): Refusal {
  const refusal = toProviderRefusal(error)
  return refusal.code === 'provider-refused' ? refuse('provider-misconfigured') : refusal
}

/** Answers to a node that the provider does not know so (RFC 6749 §5.2, §4.1.2.1). */
const NOT_SET_UP = new Set(['invalid_client', 'unauthorized_client', 'invalid_scope'])
const AWAY = new Set(['server_error', 'temporarily_unavailable'])
/** Slow, cut off, or answering with an error page in place of an answer. */
const UNREACHABLE = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_PARSE_ERROR',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
])

const textOf = (value: object, name: string): string => {
  const found: unknown = Object.getOwnPropertyDescriptor(value, name)?.value
  return typeof found === 'string' ? found : ''
}

const wordOf = (error: Error): string => textOf(error, 'error')
const codeOf = (error: Error): string => textOf(error, 'code')

/** The library wraps: the claim that failed is named where it was found. */
function claimOf({ cause }: Error): string {
  if (typeof cause !== 'object' || cause === null) return ''
  return textOf(cause, 'claim') || (cause instanceof Error ? claimOf(cause) : '')
}
