import type { Instant, OfficerId, PartyId, Refusal } from '../../kit/index.ts'
import { refuse } from '../../kit/index.ts'
import { findEnabled } from './decide-officer.ts'
import type { NewCoalitionEntry } from './entries.ts'
import { dateOf, partyOfUnit, postsOf } from './find.ts'
import type { Party, Provider } from './party.ts'
import { registerEntry } from './register.ts'
import type { CoalitionState } from './state.ts'

/** A party of that day whose officers sign in with its own provider. */
export type Providing = Party & { readonly provider: Provider }

export function findProviding(
  state: CoalitionState,
  id: PartyId,
  now: Instant,
): Providing | undefined {
  const party = state.parties.get(id)
  const today = dateOf(state, now)
  if (!party?.provider || party.joined > today) return undefined
  if (party.until !== undefined && party.until <= today) return undefined
  return { ...party, provider: party.provider }
}

/**
 * Whether a party's provider may vouch for an officer: only while no post is held at another party. Who
 * moved on is not left in the hands of the former institution's provider.
 */
export const mayVouch = (
  state: CoalitionState,
  party: PartyId,
  officer: OfficerId,
  now: Instant,
): boolean => partiesOf(state, officer, now).every((held) => held === party)

type Linking = {
  readonly officer: OfficerId
  readonly party: PartyId
  readonly link: string
}

/** An officer's account at the provider of the one party where the officer holds posts. */
export function decideLinkProvider(
  state: CoalitionState,
  linking: Linking,
  now: Instant,
): NewCoalitionEntry[] | Refusal {
  const { officer, party } = linking
  const unknown = findEnabled(state, officer)
  if (unknown) return unknown
  if (!findProviding(state, party, now)) return refuse('provider-absent')
  const held = partiesOf(state, officer, now)
  if (!held.includes(party) || !mayVouch(state, party, officer, now))
    return refuse('provider-of-another-party', { rule: 'own-provider', source: 'unverified' })
  return [registerEntry('provider.linked', { ...linking, at: now })]
}

export const decideUnlinkProvider = (
  state: CoalitionState,
  linking: Linking,
  now: Instant,
): NewCoalitionEntry[] | Refusal =>
  findEnabled(state, linking.officer) ?? [
    registerEntry('provider.unlinked', { ...linking, at: now }),
  ]

const partiesOf = (state: CoalitionState, officer: OfficerId, now: Instant): PartyId[] =>
  postsOf(state, officer, now).flatMap(({ unit }) => partyOfUnit(state, unit, now) ?? [])
