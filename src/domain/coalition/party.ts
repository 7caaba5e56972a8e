import type { LocalDate, PartyId, UnitId } from '../../kit/index.ts'
import type { Sourced, Text } from './text.ts'

/** An institution that signed, or its successor. Ended parties stay readable for ever. */
export type Party = Sourced & {
  readonly id: PartyId
  readonly name: Text
  /** Short name as spoken, the same in every language. */
  readonly short: string
  readonly joined: LocalDate
  /** First day on which it is no longer a party. */
  readonly until?: LocalDate
  /** Unit whose supervisor answers for the others; without one every supervisor of the party does. */
  readonly head?: UnitId
  /** Where its officers sign in with the account they have there anyway. */
  readonly provider?: Provider
}

/** An institution's own identity provider (OpenID Connect Core). What proves the node to it is no data: no secret here. */
export type Provider = Sourced & {
  /** https address that names it; also where its metadata is found (OpenID Connect Discovery §4). */
  readonly issuer: string
  /** What the provider calls this node. */
  readonly client: string
}

/**
 * One party gives way to others on a date. With one successor it is a renaming or a merger, with
 * several a split: each successor names the units it takes, and the first one takes the rest.
 */
export type Succession = Sourced & {
  readonly id: string
  /** First day of the successors. */
  readonly on: LocalDate
  readonly from: PartyId
  readonly to: readonly Successor[]
}
export type Successor = { readonly party: PartyId; readonly units?: readonly UnitId[] }
