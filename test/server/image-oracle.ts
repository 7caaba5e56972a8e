import { expect } from 'vitest'
import { nextTick } from '../../src/domain/duty/open.ts'
import { isOpen } from '../../src/domain/referral/decide.ts'
import { readParts } from '../../src/server/desk-parts.ts'
import type { Node } from '../../src/server/node.ts'
import { officerAt, UNITS } from '../world/people.ts'

/** Rows say what the folded cases say, and every index of the image says what its rows say. */
export async function expectImage(node: Node): Promise<void> {
  const { rows, duties, ledBy, heldBy, offeredTo } = node.image
  const owed: string[] = []
  for (const [id, row] of rows) {
    const state = await node.findCase(id)
    const open = [...(state?.duties.values() ?? [])].filter((duty) => !duty.ended)
    expect(row.duties.map(({ duty, unit }) => `${duty} ${unit}`).sort()).toEqual(
      open.map(({ duty, unit }) => `${duty} ${unit}`).sort(),
    )
    const steps = [...(state?.referrals.values() ?? [])].map((r) => `${r.referral} ${r.state}`)
    expect(row.referrals.map((r) => `${r.referral} ${r.state}`)).toEqual(steps)
    expect({ unit: row.leadUnit, party: row.leadParty }).toMatchObject({
      unit: state?.lead?.unit,
      party: state?.lead?.party,
    })
    expect(node.image.paired.has(id)).toBe(row.pairs !== undefined)
    expect(node.image.taken.has(id)).toBe(row.board?.taken !== undefined)
    const { formers: _, ...marks } = row.board ?? {}
    expect(marks).toEqual(state?.board.marks)
    expect(row.offeredTo).toBe(state?.offer?.to)
    for (const [unit, ids] of ledBy)
      expect([...ids.newest()].includes(id), `led by ${unit}`).toBe(unit === row.leadUnit)
    for (const [party, ids] of heldBy)
      expect([...ids.newest()].includes(id), `held by ${party}`).toBe(party === row.leadParty)
    for (const [unit, ids] of offeredTo)
      expect([...ids.newest()].includes(id), `offered to ${unit}`).toBe(unit === row.offeredTo)
    owed.push(...open.map(({ duty, unit }) => `${unit} ${duty} ${id}`))
  }
  const indexed = [...duties.owed].flatMap(([unit, list]) =>
    [...list.soonest()].map(({ duty, case: about }) => `${unit} ${duty} ${about}`),
  )
  expect(indexed.sort()).toEqual(owed.sort())
  expectDesks(node)
}

/** What desks and counts say without walking is what walking every row says. */
function expectDesks(node: Node): void {
  const { image, heir, now } = node
  const rows = [...image.rows.values()]
  const duties = rows.flatMap((row) => row.duties.map((duty) => ({ row, duty })))
  const ticking = duties.flatMap(({ duty }) =>
    (nextTick(duty) ?? Infinity) <= now() ? duty.case : [],
  )
  expect([...image.duties.ticking(now())].sort()).toEqual([...new Set(ticking)].sort())
  for (const { unit, party } of UNITS) {
    const open = rows.flatMap(({ referrals }) => referrals.filter(isOpen))
    expect(image.counts.of(unit)).toEqual({
      cases: rows.filter(({ leadUnit, annulled }) => leadUnit === unit && !annulled).length,
      referralsIn: open.filter(({ toUnit }) => toUnit === unit).length,
      referralsOut: open.filter(({ fromUnit }) => fromUnit === unit).length,
    })
    const waits = duties.filter(({ row, duty }) => {
      if (duty.unit === unit) return false
      const sent = row.referrals.filter(({ fromUnit }) => fromUnit === unit)
      const leads = heir()(row.leadParty, row.leadUnit) === party
      return (
        sent.some(({ referral }) => duty.subject === `referral:${referral}`) ||
        (leads && (row.leadUnit === unit || sent.length > 0))
      )
    })
    const owed = duties.filter(({ duty }) => duty.unit === unit && duty.role === '')
    const { officer, post } = officerAt(unit, 'caseworker')
    const by = { kind: 'officer', officer, post, unit, party, purpose: 'protection' } as const
    const { totals, ...desk } = readParts(node, by, ['caseworker'])
    expect(totals, unit).toEqual({ owed: owed.length, risen: 0, waiting: waits.length })
    expect(desk.waiting.map(({ duty }) => duty).sort()).toEqual(
      waits.map(({ duty }) => duty.duty).sort(),
    )
    expect(desk.owed.map(({ due }) => due)).toEqual(
      owed.map(({ duty }) => duty.due).sort((a, b) => a - b),
    )
  }
}
