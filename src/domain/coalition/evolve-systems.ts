import { assertNever } from '../../kit/index.ts'
import type { Own } from './add-version.ts'
import type { Credential } from './credential.ts'
import type { CoalitionEntry, NewCoalitionEntry } from './entries.ts'
import type { CoalitionState } from './state.ts'
import { firstSecretOf, type KnownWebhook } from './webhook.ts'

type Change = Extract<
  CoalitionEntry | NewCoalitionEntry,
  { type: `credential.${string}` | `webhook.${string}` }
>

/** Credentials of systems and webhooks, within the fold over the coalition. */
export function evolveSystems(state: CoalitionState, entry: Change, own: Own): CoalitionState {
  // A decision not yet recorded has no instant; nothing asks for it before it is.
  const at = 'recordedAt' in entry ? entry.recordedAt : NOT_YET
  const setCredential = (credential: Credential | undefined, more: Partial<Credential>) =>
    credential
      ? {
          ...state,
          credentials: own(state.credentials).set(credential.id, { ...credential, ...more }),
        }
      : state
  const setWebhook = (webhook: KnownWebhook | undefined) =>
    webhook ? { ...state, webhooks: own(state.webhooks).set(webhook.id, webhook) } : state
  switch (entry.type) {
    case 'credential.issued':
      return setCredential({ ...entry.body, issuedAt: at, generation: 1 }, {})
    case 'credential.rotated': {
      const { credential: id, ...rotation } = entry.body
      const known = state.credentials.get(id)
      return setCredential(known, { ...rotation, generation: (known?.generation ?? 0) + 1 })
    }
    case 'credential.revoked':
      return setCredential(state.credentials.get(entry.body.credential), { revoked: entry.body.at })
    case 'webhook.subscribed':
      return setWebhook({ ...entry.body, since: at, secret: firstSecretOf(entry.body.id) })
    case 'webhook.rotated': {
      const { webhook, secret, formerUntil } = entry.body
      const known = state.webhooks.get(webhook)
      return setWebhook(known && { ...known, secret, former: known.secret, formerUntil })
    }
    case 'webhook.paused':
    case 'webhook.ended': {
      const known = state.webhooks.get(entry.body.webhook)
      const mark = entry.type === 'webhook.ended' ? 'ended' : 'paused'
      return setWebhook(known && { ...known, [mark]: entry.body.at })
    }
    case 'webhook.resumed': {
      const known = state.webhooks.get(entry.body.webhook)
      if (!known) return state
      const { paused: _, ...rest } = known
      return setWebhook(rest)
    }
    default:
      return assertNever(entry)
  }
}

const NOT_YET = 0 as Credential['issuedAt'] // zero milliseconds
