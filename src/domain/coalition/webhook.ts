import type { Instant, Purpose, UnitId, WebhookId, WebhookSecretId } from '../../kit/index.ts'

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

/** A new secret in the place of the former one, which signs beside it until `formerUntil`. */
export type WebhookRotated = {
  readonly webhook: WebhookId
  readonly secret: WebhookSecretId
  readonly formerUntil: Instant
}

export type KnownWebhook = Webhook & {
  readonly since: Instant
  /** The secret that signs. */
  readonly secret: WebhookSecretId
  /** Signs beside it until `formerUntil`. */
  readonly former?: WebhookSecretId
  readonly formerUntil?: Instant
  /** Nothing is sent until it is resumed; what happens meanwhile waits. */
  readonly paused?: Instant
  readonly ended?: Instant
}

/** The first secret of a webhook is called like it. */
export const firstSecretOf = (webhook: WebhookId): WebhookSecretId =>
  webhook as string as WebhookSecretId // an id like any other

/** The secrets a message is signed with at `now`, the newest first. */
export function signingSecrets(webhook: KnownWebhook, now: Instant): readonly WebhookSecretId[] {
  const { secret, former, formerUntil } = webhook
  return former && now < (formerUntil ?? 0) ? [secret, former] : [secret]
}
