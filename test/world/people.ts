import type { FirstContact } from '../../src/domain/case/register.ts'
import type { Role } from '../../src/domain/coalition/index.ts'
import type { LocalDate, Officer, PartyId, PostId, Purpose, UnitId } from '../../src/kit/index.ts'

// The casts of this file mint codes as the coalition's files do; tests are the border here.
export const HARBOUR_OFFICE = 'harbour-office' as PartyId
export const HOUSE_OF_REST = 'house-of-rest' as PartyId
export const GATE_GUARD = 'gate-guard' as PartyId
export const SHORE_GUARD = 'shore-guard' as PartyId

export const QUAY_DESK = 'quay-desk' as UnitId
export const REST_HOUSE = 'rest-house' as UnitId
export const NORTH_GATE = 'north-gate' as UnitId
export const SHORE_POST = 'shore-post' as UnitId

export const UNITS = [
  { unit: QUAY_DESK, party: HARBOUR_OFFICE },
  { unit: REST_HOUSE, party: HOUSE_OF_REST },
  { unit: NORTH_GATE, party: GATE_GUARD },
  { unit: SHORE_POST, party: SHORE_GUARD },
] as const

/** Purpose a post of each role has. */
export const PURPOSE_OF: Readonly<Record<Role, Purpose>> = {
  caseworker: 'protection',
  supervisor: 'protection',
  investigator: 'prosecution',
  prosecutor: 'prosecution',
  secretariat: 'administration',
  administrator: 'administration',
  auditor: 'administration',
}

export const postOf = (unit: UnitId, role: Role): PostId => `${unit}-${role}` as PostId

/** The officer that holds the post of a role at a unit. */
export function officerAt(unit: UnitId, role: Role): Officer {
  const party = UNITS.find((one) => one.unit === unit)?.party
  if (!party) throw new Error(`no such unit: ${unit}`)
  const post = postOf(unit, role)
  const officer = `officer-${post}` as Officer['officer']
  return { kind: 'officer', officer, post, unit, party, purpose: PURPOSE_OF[role] }
}

export const quayClerk = officerAt(QUAY_DESK, 'caseworker')
export const quayHead = officerAt(QUAY_DESK, 'supervisor')
export const quaySearcher = officerAt(QUAY_DESK, 'investigator')
export const restKeeper = officerAt(REST_HOUSE, 'caseworker')
export const restHead = officerAt(REST_HOUSE, 'supervisor')
export const gateClerk = officerAt(NORTH_GATE, 'caseworker')
export const gateSearcher = officerAt(NORTH_GATE, 'investigator')
export const shoreClerk = officerAt(SHORE_POST, 'caseworker')

/** A grown woman of whom everything was asked; made up. */
export const WREN: FirstContact = {
  name: 'Wren of the Ferry',
  sex: 'female',
  age: { kind: 'birthDate', birthDate: '1999-03-04' as LocalDate },
  language: 'fr',
  country: 'PT',
  place: 'third lamp of the quay',
  safety: 'safe',
  children: 1,
  channel: 'walk-in',
  safe: { phone: '000 1111', how: 'call', neverSay: 'the harbour' },
  papers: [{ kind: 'lamp-card', issuer: 'Ib', number: '990304IB', name: 'Wren' }],
  story: 'Made to mend nets without pay.',
  origin: 'Mnar',
  address: 'behind the mill',
  relations: [],
}

/** Twelve years old. */
export const PIP: FirstContact = {
  ...WREN,
  name: 'Pip',
  age: { kind: 'about', years: 12, asOf: '2025-09-01' as LocalDate },
  papers: [],
  children: 0,
}

/** Would say nothing. */
export const STRANGER: FirstContact = {
  name: null,
  sex: 'unknown',
  age: { kind: 'unknown' },
  language: 'en',
  country: 'PT',
  place: '',
  safety: 'unknown',
  children: 0,
  channel: 'other',
  safe: {},
  papers: [],
  story: ' ',
  relations: [],
}
