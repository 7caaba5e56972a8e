import type { Instant, Purpose, UnitId, WebhookId } from '../../kit/index.ts'

/** What a webhook may tell of. `case.changed` and `coalition.changed` stand for what is not named. */
export const EVENT_TYPES = [
  'case.opened',
  'case.changed',
  'case.annulled',
  'consent.given',
  'consent.withdrawn',
  'referral.sent',
  'referral.received',
  'referral.accepted',
  'referral.declined',
  'referral.withdrawn',
  'referral.completed',
  'referral.closed',
  'lead.offered',
  'lead.taken',
  'lead.declined',
  'lead.withdrawn',
  'duty.born',
  'duty.lapsed',
  'duty.risen',
  'duty.ended',
  'incident.opened',
  'coalition.changed',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

/** To which address of a unit's own system the node says that something happened. */
export type Webhook = {
  readonly id: WebhookId
  readonly unit: UnitId
  readonly purpose: Purpose
  readonly url: string
  /** None: all of them. */
  readonly types: readonly EventType[]
}

export type KnownWebhook = Webhook & {
  readonly since: Instant
  /** Nothing is sent until it is resumed; what happens meanwhile waits. */
  readonly paused?: Instant
  readonly ended?: Instant
}
