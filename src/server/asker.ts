import type { Answer, EndpointName, Given } from '../contract/index.ts'
import type { Granted } from '../domain/access/may.ts'
import type { Actor, Instant, Officer, Refusal, Worker } from '../kit/index.ts'
import type { Language, Say } from '../words/index.ts'
import type { Conflict } from './conflict.ts'
import type { Caller } from './sessions.ts'
import type { SystemCaller } from './systems.ts'

/** Who asks, as far as a handler needs it. */
export type Asker = {
  readonly language: Language
  readonly say: Say
  /** Address the request came from, for throttling only; never logged beside a name. */
  readonly address: string
  /** Family of the browser, empty when it is none of the known ones. */
  readonly browser: string
  /** `https://host` under which the asker reached the node, for one-time links. */
  readonly origin: string
  readonly caller: Caller | undefined
  /** Present when a token was shown instead of a cookie, whether it opens anything or not. */
  readonly system: SystemCaller | 'unknown' | undefined
  readonly token: string | undefined
  readonly setSession: (token: string) => void
  readonly clearSession: () => void
  /** What this browser holds of a journey to a provider, until it comes back. */
  readonly ticket: string | undefined
  readonly setTicket: (ticket: string) => void
  readonly clearTicket: () => void
  /** When the officer did it, where it is sent later, by the clock of the browser. */
  readonly madeAt?: Instant
}

export type Handler<Name extends EndpointName> = (
  input: Given<Name>,
  asker: Asker,
) => Promise<Answer<Name> | Refusal | Conflict> | Answer<Name> | Refusal

/** A missing handler does not compile. */
export type Handlers = { readonly [Name in EndpointName]: Handler<Name> }

/** The acting officer; the access check of the endpoint has proved that there is one. */
export function getOfficer(asker: Asker): Officer {
  const officer = asker.caller?.actor
  if (!officer) throw new Error('an endpoint for officers was reached without one')
  return officer
}

/** Who acts where systems may act as well: the officer, or the system. */
export function getWorker(asker: Asker): Worker {
  return asker.system && asker.system !== 'unknown' ? asker.system.actor : getOfficer(asker)
}

/** What the acting officer's post or the system's credential was given. */
export const grantedTo = ({ caller, system }: Asker): Granted =>
  system && system !== 'unknown' ? system.credential.scopes : (caller?.post?.roles ?? [])

export function getCaller(asker: Asker): Caller {
  if (!asker.caller) throw new Error('an endpoint for the signed-in was reached without a session')
  return asker.caller
}

/** Where an officer acts from no post: before the first sign-in, or between two posts. */
export const NODE: Actor = { kind: 'node', node: 'rujukan' }
export const actorOf = (caller: Caller): Actor => caller.actor ?? NODE
