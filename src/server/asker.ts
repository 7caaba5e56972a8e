import type { Answer, EndpointName, Given } from '../contract/index.ts'
import type { Officer, Refusal } from '../kit/index.ts'
import type { Language, Say } from '../words/index.ts'
import type { Conflict } from './conflict.ts'
import type { Caller } from './sessions.ts'

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
  readonly token: string | undefined
  readonly setSession: (token: string) => void
  readonly clearSession: () => void
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

export function getCaller(asker: Asker): Caller {
  if (!asker.caller) throw new Error('an endpoint for the signed-in was reached without a session')
  return asker.caller
}
