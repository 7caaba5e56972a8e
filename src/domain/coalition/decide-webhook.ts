import type { Instant, PartyId, Refusal, WebhookId } from '../../kit/index.ts'
import { isRefusal, refuse } from '../../kit/index.ts'
import { SCOPES_OF } from '../access/scope.ts'
import { refuseOverlap, refuseUnit } from './decide-credential.ts'
import type { NewCoalitionEntry } from './entries.ts'
import { partyOfUnit } from './find.ts'
import { registerEntry } from './register.ts'
import type { CoalitionState } from './state.ts'
import type { KnownWebhook, Webhook, WebhookRotated } from './webhook.ts'

/** More to one unit would be a mistake of its system. */
export const MOST_WEBHOOKS = 20

export function decideSubscribe(
  state: CoalitionState,
  { party, ...webhook }: Webhook & { readonly party: PartyId },
  now: Instant,
): NewCoalitionEntry[] | Refusal {
  const { unit, purpose } = webhook
  const foreign = refuseUnit(state, unit, party, now)
  if (foreign) return foreign
  if (SCOPES_OF[purpose].length === 0)
    return refuse('purpose-without-systems', { facts: { purpose }, field: 'purpose' })
  const live = [...state.webhooks.values()].filter((one) => one.unit === unit && !one.ended)
  if (live.length >= MOST_WEBHOOKS)
    return refuse('too-many-webhooks', { facts: { most: MOST_WEBHOOKS } })
  return [registerEntry('webhook.subscribed', webhook, { unit })]
}

export type WebhookStep = 'webhook.paused' | 'webhook.resumed' | 'webhook.ended'

export function decideWebhookStep(
  state: CoalitionState,
  step: WebhookStep,
  { webhook, party }: { readonly webhook: WebhookId; readonly party: PartyId },
  now: Instant,
): NewCoalitionEntry[] | Refusal {
  const known = findOwnWebhook(state, webhook, party, now)
  if (isRefusal(known)) return known
  if (known.ended !== undefined) return refuse('webhook-ended')
  if ((step === 'webhook.paused') === (known.paused !== undefined) && step !== 'webhook.ended')
    return []
  return [registerEntry(step, { webhook, at: now }, { unit: known.unit })]
}

export function decideRotateWebhook(
  state: CoalitionState,
  { party, ...rotation }: WebhookRotated & { readonly party: PartyId },
  now: Instant,
): NewCoalitionEntry[] | Refusal {
  const known = findOwnWebhook(state, rotation.webhook, party, now)
  if (isRefusal(known)) return known
  if (known.ended !== undefined) return refuse('webhook-ended')
  return (
    refuseOverlap(rotation.formerUntil, now) ?? [
      registerEntry('webhook.rotated', rotation, { unit: known.unit }),
    ]
  )
}

/** Another institution's webhook is answered like none. */
export function findOwnWebhook(
  state: CoalitionState,
  id: WebhookId,
  party: PartyId,
  now: Instant,
): KnownWebhook | Refusal {
  const known = state.webhooks.get(id)
  return known && partyOfUnit(state, known.unit, now) === party ? known : refuse('no-such-webhook')
}
