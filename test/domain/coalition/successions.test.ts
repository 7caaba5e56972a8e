import { describe, expect, it } from 'vitest'
import {
  partyOfUnit,
  predecessorsOf,
  resolveParty,
  rulesFor,
} from '../../../src/domain/coalition/index.ts'
import type { PartyId, UnitId } from '../../../src/kit/index.ts'
import { toInstant } from '../../../src/kit/index.ts'
import { open, readData, readIndonesia } from '../../world/coalition/sarnath.ts'

const sarnath = open(await readData())
const indonesia = open(await readIndonesia())
const at = (text: string) => toInstant(Temporal.Instant.from(text).epochMilliseconds)
const party = (id: string) => id as PartyId // codes of the fixtures
const unit = (id: string) => id as UnitId // codes of the fixtures

describe('a party after its succession', () => {
  it('is its successor, link by link, from the day on', () => {
    const bnp2tki = party('bnp2tki')
    expect(resolveParty(indonesia, bnp2tki, at('2017-01-01T00:00Z'))).toBe('bnp2tki')
    expect(resolveParty(indonesia, bnp2tki, at('2022-01-01T00:00Z'))).toBe('bp2mi')
    expect(resolveParty(indonesia, bnp2tki, at('2026-01-01T00:00Z'))).toBe('kp2mi')
  })
  it('changes at midnight of the coalition, not of the reader', () => {
    const kumham = party('kemenkumham')
    expect(resolveParty(indonesia, kumham, at('2024-10-20T23:59+07:00'))).toBe('kemenkumham')
    expect(resolveParty(indonesia, kumham, at('2024-10-21T00:00+07:00'))).toBe('kemenkum')
  })
  it('is the one that took the unit when it was split, else the first', () => {
    const now = at('2026-01-01T00:00Z')
    const kumham = party('kemenkumham')
    expect(resolveParty(indonesia, kumham, now, unit('imigrasi-pusat'))).toBe('kemenimipas')
    expect(resolveParty(sarnath, party('old-guard'), now)).toBe('shore-guard')
    expect(resolveParty(sarnath, party('old-guard'), now, unit('north-gate'))).toBe('gate-guard')
  })
  it('stays itself when nothing happened to it', () => {
    expect(resolveParty(indonesia, party('kemlu'), at('2026-01-01T00:00Z'))).toBe('kemlu')
  })
})

describe('a unit', () => {
  it('can be read under the party of any day', () => {
    const immigration = unit('imigrasi-pusat')
    expect(partyOfUnit(indonesia, immigration, at('2020-01-01T00:00Z'))).toBe('kemenkumham')
    expect(partyOfUnit(indonesia, immigration, at('2025-01-01T00:00Z'))).toBe('kemenimipas')
    expect(partyOfUnit(indonesia, unit('bp3mi-ntb'), at('2018-01-01T00:00Z'))).toBe('bnp2tki')
    expect(partyOfUnit(sarnath, unit('shore-post'), at('2025-01-01T00:00Z'))).toBe('old-guard')
    expect(partyOfUnit(sarnath, unit('nowhere'), at('2025-01-01T00:00Z'))).toBeUndefined()
  })
  it('follows a succession declared after it was set', () => {
    const older = { ...sarnath, units: new Map(sarnath.units) }
    const gate = sarnath.units.get(unit('north-gate'))
    if (!gate) throw new Error('no gate')
    older.units.set(gate.id, { ...gate, party: party('old-guard') })
    expect(partyOfUnit(older, gate.id, at('2025-01-01T00:00Z'))).toBe('old-guard')
    expect(partyOfUnit(older, gate.id, at('2026-01-01T00:00Z'))).toBe('gate-guard')
  })
  it('names the predecessors of its party', () => {
    expect(predecessorsOf(indonesia, party('kp2mi')).map(({ from }) => from)).toEqual([
      'bp2mi',
      'bnp2tki',
    ])
  })
})

describe('rules for an entry', () => {
  const sent = (urgency: 'now' | 'week' | 'routine', need: string) => ({
    type: 'referral.sent',
    route: { urgency },
    body: { need },
  })
  const names = (entry: ReturnType<typeof sent>, day = '2026-01-01T00:00Z') =>
    rulesFor(sarnath, entry, at(day)).map(({ id }) => id)
  it('are those whose every condition holds', () => {
    expect(names(sent('now', 'boat'))).toEqual(['answer-soon'])
    expect(names(sent('week', 'bed'))).toEqual(['answer-beds'])
    expect(names(sent('now', 'bed'))).toEqual(['answer-soon', 'answer-beds'])
    expect(names(sent('week', 'boat'))).toEqual([])
    expect(names(sent('routine', 'bed'))).toEqual([])
    expect(names({ ...sent('now', 'bed'), type: 'lead.offered' })).toEqual([])
  })
  it('are none before their first day', () => {
    expect(names(sent('now', 'bed'), '2019-03-31T00:00Z')).toEqual([])
  })
})
