import type { Problem } from '../contract/index.ts'
import type { Refusal } from '../kit/index.ts'
import { hasMessage, type Say } from '../words/index.ts'
import type { Conflict } from './conflict.ts'

/** Refusals whose status is not 422. Everything a reader may not know of is "not found". */
const STATUS: Readonly<Record<string, number>> = {
  'signed-out': 401,
  'credential-unknown': 401,
  'sign-in-wrong': 401,
  'slip-unknown': 401,
  'passkey-unknown': 401,
  'provider-refused': 401,
  'provider-denied': 401,
  'provider-clock': 401,
  'provider-not-fresh': 401,
  'provider-not-linked': 401,
  'provider-return-unknown': 401,
  'role-does-not-allow': 403,
  'scope-does-not-allow': 403,
  'not-for-systems': 403,
  'for-systems-only': 403,
  'no-post': 403,
  'step-up-needed': 403,
  'forged-request': 403,
  'sandbox-only': 403,
  'not-found': 404,
  'case-unknown': 404,
  'attachment-unknown': 404,
  'interview-unknown': 404,
  'number-unknown': 404,
  'referral-unknown': 404,
  'draft-unknown': 404,
  'incident-unknown': 404,
  'exercise-unknown': 404,
  'unit-not-found': 404,
  'instrument-not-found': 404,
  'enrolment-unknown': 404,
  'no-such-credential': 404,
  'no-such-webhook': 404,
  'sitting-unknown': 404,
  'passkey-absent': 404,
  'provider-absent': 404,
  'provider-link-absent': 404,
  conflict: 409,
  'body-too-large': 413,
  'wrong-content-type': 415,
  'too-many-tries': 429,
  'too-many-requests': 429,
  'input-wrong': 400,
  'cursor-wrong': 400,
  'idempotency-key-missing': 400,
  'idempotency-key-twice': 400,
  'idempotency-key-wrong': 400,
  fault: 500,
  'provider-unreachable': 503,
  'provider-misconfigured': 503,
  'ledger-unavailable': 503,
  'disk-full': 507,
}

/** The one table from a business "no" to an answer over HTTP (RFC 9457), in the reader's language. */
export function toProblem(refusal: Refusal | Conflict, say: Say): Problem {
  const message = `refusal.${refusal.code}`
  const status = STATUS[refusal.code] ?? 422
  const detail = hasMessage(message) ? say(message, refusal.facts) : refusal.code
  const changed =
    'changed' in refusal
      ? {
          changed: refusal.changed.map(({ entry, type, at, unit, post, toUnit, toParty }) => ({
            entry,
            type,
            at,
            ...(unit ? { unit } : {}),
            ...(post ? { post } : {}),
            ...(toUnit ? { toUnit } : {}),
            ...(toParty ? { toParty } : {}),
          })),
        }
      : {}
  return {
    type: `/api/problems/${refusal.code}`,
    title: titleOf(status, say),
    status,
    detail,
    code: refusal.code,
    ...(refusal.rule ? { rule: refusal.rule } : {}),
    ...(refusal.source ? { source: refusal.source } : {}),
    ...(refusal.field ? { field: refusal.field } : {}),
    ...changed,
  }
}

function titleOf(status: number, say: Say): string {
  const message = `problem.${status}`
  return hasMessage(message) ? say(message) : String(status)
}
