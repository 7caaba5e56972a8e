// The endpoint table: method, path, input and output with a data class per field, access rule. From it
// come the server's typed handlers, the typed client, validation, the OpenAPI document and the test of
// every endpoint against every role. Pure: refuses to know transport, store or session.
import type { z } from 'zod'
import type { EntryId, PartyId, PostId, UnitId } from '../kit/index.ts'
import { accountEndpoints } from './account.ts'
import { alikeEndpoints } from './alike.ts'
import { arrivalsEndpoints } from './arrivals.ts'
import { attachmentEndpoints } from './attachment.ts'
import { boardEndpoints } from './board.ts'
import { caseEndpoints } from './case.ts'
import { coalitionEndpoints } from './coalition.ts'
import { consentEndpoints } from './consent.ts'
import { documentEndpoints } from './document.ts'
import { exchangeEndpoints } from './exchange.ts'
import { exerciseEndpoints } from './exercise.ts'
import { exportEndpoints } from './export.ts'
import { glassEndpoints } from './glass.ts'
import { instrumentEndpoints } from './instrument.ts'
import { interviewEndpoints } from './interview.ts'
import { keepingEndpoints } from './keeping.ts'
import { linkEndpoints } from './link.ts'
import { nodeEndpoints } from './node.ts'
import { panelEndpoints } from './panel.ts'
import { passkeyEndpoints } from './passkey.ts'
import { providerEndpoints } from './provider.ts'
import { deskEndpoints, referralEndpoints } from './referral.ts'
import { sessionEndpoints } from './session.ts'
import { sweepEndpoints } from './sweep.ts'
import { credentialEndpoints, followingEndpoints, webhookEndpoints } from './systems.ts'
import { unsentEndpoints } from './unsent.ts'

export const contract = {
  ...sessionEndpoints,
  ...accountEndpoints,
  ...passkeyEndpoints,
  ...providerEndpoints,
  ...deskEndpoints,
  ...unsentEndpoints,
  ...caseEndpoints,
  ...attachmentEndpoints,
  ...alikeEndpoints,
  ...consentEndpoints,
  ...referralEndpoints,
  ...keepingEndpoints,
  ...glassEndpoints,
  ...linkEndpoints,
  ...panelEndpoints,
  ...interviewEndpoints,
  ...sweepEndpoints,
  ...arrivalsEndpoints,
  ...boardEndpoints,
  ...coalitionEndpoints,
  ...instrumentEndpoints,
  ...exerciseEndpoints,
  ...nodeEndpoints,
  ...documentEndpoints,
  ...exportEndpoints,
  ...exchangeEndpoints,
  ...credentialEndpoints,
  ...webhookEndpoints,
  ...followingEndpoints,
} as const

export type Contract = typeof contract
export type EndpointName = keyof Contract
/** What an asker sends. */
export type Asked<Name extends EndpointName> = z.input<Contract[Name]['input']>
/** What a handler is given, defaults filled in. */
export type Given<Name extends EndpointName> = z.output<Contract[Name]['input']>
/** What a handler returns and an asker receives. */
export type Answer<Name extends EndpointName> = z.output<Contract[Name]['output']>

export { type Access, CASE_KEY, CLASS_KEY, type Endpoint, type FieldClass } from './endpoint.ts'
export { FOR_SYSTEMS } from './for-systems.ts'
export { chainOf, findPending, LATER, type LaterName, toPending } from './later.ts'
export { PASSWORD_MIN } from './session.ts'
export { MOST_SENT } from './unsent.ts'

/** A problem as every refusal is answered (RFC 9457), with the rule's id and source. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly rule?: string
  readonly source?: string
  readonly field?: string
  /** Input that did not fit: path and what was expected. */
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
  /** Another act came first: which entry, when, from which unit and post. What it says, `readCase` tells. */
  readonly changed?: readonly {
    readonly entry: EntryId
    readonly type: string
    readonly at: number
    readonly unit?: UnitId
    readonly post?: PostId
    readonly toUnit?: UnitId
    readonly toParty?: PartyId
  }[]
}
