import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCoalition, toFaultLine } from '../../../src/server/coalition-files.ts'
import { readData, SARNATH_DIR } from '../../world/coalition/sarnath.ts'
import { type Change, copyFiles, faultsAfter } from './faults-after.ts'

const table: [what: string, change: Change, faults: string[]][] = [
  [
    'broken YAML',
    ['parties.yaml', '- { id: old-guard,', '- { id: old-guard'],
    ['parties.yaml:2: '],
  ],
  [
    'a key twice',
    ['units.yaml', '  kind: house\n', '  kind: house\n  kind: desk\n'],
    ['units.yaml:29: Map keys must be unique'],
  ],
  [
    'a missing member',
    ['units.yaml', '  party: house-of-rest\n', ''],
    ['units.yaml:25: party: missing'],
  ],
  [
    'an unknown member',
    ['units.yaml', '  kind: house\n', '  kind: house\n  colour: red\n'],
    ['units.yaml:29: Unrecognized key: "colour"'],
  ],
  [
    'a missing language',
    ['lists.yaml', 'en: a boat, fr: un bateau', 'en: a boat'],
    ['lists.yaml:3: need.name.fr: missing'],
  ],
  [
    'a language nobody speaks here',
    ['lists.yaml', 'en: a boat,', 'en: a boat, de: ein Boot,'],
    ['lists.yaml:3: need.name: Unrecognized key: "de"'],
  ],
  ['an empty text', ['lists.yaml', 'en: a boat', "en: ' '"], ['lists.yaml:3: need.name.en: empty']],
  [
    'a date that does not exist',
    ['units.yaml', /from: 2019-04-01/, 'from: 2019-02-30'],
    ['units.yaml:8: from: not a date (YYYY-MM-DD): 2019-02-30'],
  ],
  [
    'a zone that does not exist',
    ['calendars.yaml', 'Atlantic/Azores', 'Atlantic/Sarnath'],
    ['calendars.yaml:3: island.zone: not a time zone'],
  ],
  [
    'hours that end before they begin',
    ['calendars.yaml', "from: '09:30'", "from: '18:30'"],
    ['calendars.yaml:7: island.hours: ends before it begins'],
  ],
  [
    'a time that does not exist',
    ['calendars.yaml', "to: '17:00'", "to: '25:00'"],
    ['calendars.yaml:7: island.hours.to: not a time (HH:MM)'],
  ],
  [
    'weekends out of order',
    ['calendars.yaml', '2025-01-01', '2018-01-01'],
    ['calendars.yaml:5: island.weekend: not in order of date'],
  ],
  [
    'a bad code',
    ['units.yaml', 'id: quay-desk', 'id: Quay Desk'],
    ['units.yaml:1: id: not a code'],
  ],
  ['a bad role', ['posts.yaml', '[supervisor]', '[boss]'], ['posts.yaml:2: roles: Invalid option']],
  [
    'a bad pattern',
    ['papers.yaml', "'\\d{6}[A-Z]{2}'", "'('"],
    ['papers.yaml:5: pattern: not a regular expression'],
  ],
  [
    'an unknown party in a unit',
    ['units.yaml', 'party: gate-guard', 'party: moon-guard'],
    ['units.yaml:10: unknown party moon-guard'],
  ],
  [
    'an unknown party in a succession',
    ['successions.yaml', 'from: old-guard', 'from: elder-guard'],
    ['successions.yaml:3: unknown party elder-guard'],
  ],
  [
    'an unknown unit in a succession',
    ['successions.yaml', '[north-gate]', '[south-gate]'],
    ['successions.yaml:6: unknown unit south-gate'],
  ],
  [
    'an unknown calendar',
    ['units.yaml', 'calendar: far-shore', 'calendar: near-shore'],
    ['units.yaml:22: unknown calendar near-shore'],
  ],
  [
    'an unknown kind of unit',
    ['units.yaml', 'kind: house', 'kind: palace'],
    ['units.yaml:28: unknown unit-kind palace'],
  ],
  [
    'an unknown service',
    ['units.yaml', '[boat]', '[boat, balloon]'],
    ['units.yaml:7: unknown need balloon'],
  ],
  [
    'an unknown unit in a post',
    ['posts.yaml', 'unit: north-gate', 'unit: south-gate'],
    ['posts.yaml:6: unknown unit south-gate'],
  ],
  [
    'roles that exclude each other',
    ['posts.yaml', '[auditor]', '[auditor, caseworker]'],
    ['posts.yaml:4: roles-conflict'],
  ],
  [
    'an investigator for protection',
    ['posts.yaml', 'purpose: prosecution', 'purpose: protection'],
    ['posts.yaml:6: purpose-conflict'],
  ],
  [
    'no administrator',
    ['posts.yaml', '[administrator]', '[auditor]'],
    ['posts.yaml:1: no post with the role administrator'],
  ],
  [
    'a rule on an unknown entry',
    ['rules.yaml', 'on: referral.sent', 'on: referral.dreamt'],
    ['rules.yaml:3: unknown entry type referral.dreamt'],
  ],
  [
    'a rule that owes an unknown entry',
    ['rules.yaml', 'owes: [referral.accepted,', 'owes: [referral.dreamt,'],
    ['rules.yaml:6: unknown entry type referral.dreamt'],
  ],
  [
    'a condition on what a route cannot hold',
    ['rules.yaml', 'when: { urgency', 'when: { sex'],
    ['rules.yaml:4: unknown member of the route sex'],
  ],
  [
    'a placeholder nobody fills',
    ['rules.yaml', 'Answer {from}', 'Answer {whom}'],
    ['rules.yaml:10: unknown placeholder whom'],
  ],
  [
    'a code twice in a list',
    ['lists.yaml', 'code: boat', 'code: bed'],
    ['lists.yaml:3: code: bed is there twice'],
  ],
  [
    'a list that is missing',
    ['lists.yaml', /outcome:\n.*\n/, ''],
    ['lists.yaml:1: missing list outcome'],
  ],
  [
    'an id twice',
    ['posts.yaml', 'id: quay-head', 'id: quay-clerk'],
    ['posts.yaml:2: id: quay-clerk is there twice'],
  ],
  [
    'no text for children',
    ['texts.yaml', 'audience: child', 'audience: adult'],
    ['texts.yaml:1: no text for child'],
  ],
  [
    'an unknown unit at the head of a party',
    ['parties.yaml', 'short:', 'head: nowhere, short:'],
    ['parties.yaml:1: unknown unit nowhere'],
  ],
  [
    'an unknown post in the sandbox',
    ['sandbox.yaml', '[quay-head]', '[quay-foot]'],
    ['sandbox.yaml:3: unknown post quay-foot'],
  ],
  [
    'a post held by two',
    ['sandbox.yaml', '[quay-head]', '[quay-clerk]'],
    ['sandbox.yaml:3: post quay-clerk is there twice'],
  ],
  [
    'a sign-in name twice',
    ['sandbox.yaml', 'login: invented', 'login: ilex'],
    ['sandbox.yaml:3: login ilex is there twice'],
  ],
  [
    'a contact of an unknown unit',
    ['sandbox.yaml', '  quay-desk:', '  moon-desk:'],
    ['sandbox.yaml:9: unknown unit moon-desk'],
  ],
  [
    'a name without one of the languages',
    ['coalition.yaml', ', fr: Pacte des Lanternes de Sarnath', ''],
    ['coalition.yaml:4: name.fr: missing'],
  ],
]

describe('a fault in the files is named with file, line and reason', () => {
  it.each(table)('%s', async (_, change, expected) => {
    const faults = await faultsAfter(change)
    for (const line of expected) expect(faults.join('\n')).toContain(line)
    expect(faults.length).toBeGreaterThan(0)
  })

  it('all of them at once, not only the first', async () => {
    const faults = await faultsAfter(
      ['lists.yaml', 'en: a boat, fr: un bateau', 'en: a boat'],
      ['units.yaml', 'kind: house', 'kind: House'],
    )
    expect(faults).toEqual([
      'units.yaml:28: kind: not a code (small letters, digits, -)',
      'lists.yaml:3: need.name.fr: missing',
    ])
  })

  it('a missing file, but not a missing optional one', async () => {
    const dir = await copyFiles()
    for (const optional of ['successions.yaml', 'regions.yaml', 'sandbox.yaml'])
      await rm(join(dir, optional))
    expect(Array.isArray(await readCoalition(dir))).toBe(false)
    await rm(join(dir, 'units.yaml'))
    const faults = await readCoalition(dir)
    expect(Array.isArray(faults) && faults.map(toFaultLine)).toEqual(['units.yaml:1: missing file'])
  })

  it('regions that code returns in a wrong shape', async () => {
    const dir = await copyFiles()
    await rm(join(dir, 'regions.yaml'))
    await writeFile(
      join(dir, 'regions.js'),
      'export default async () => ({ regions: [{ code: "IB" }] })',
    )
    await writeFile(join(dir, 'package.json'), '{"type":"module"}')
    const faults = await readCoalition(dir)
    expect(Array.isArray(faults) && faults.map(toFaultLine).join()).toContain('regions.js:1: ')
  })
})

describe('the files of a coalition', () => {
  it('give sandbox officers and invented contacts to a sandbox alone', async () => {
    const sandbox = await readData()
    expect(sandbox.named.sandbox).toBe(true)
    expect(sandbox.sandbox?.every(({ invented }) => invented)).toBe(true)
    expect(sandbox.units[0]?.contact).toEqual({ phone: '000 0001', invented: true })
    const real = await readData(SARNATH_DIR, false)
    expect(real.named.sandbox).toBeUndefined()
    expect(real.sandbox).toBeUndefined()
    expect(real.units[0]?.contact).toBeUndefined()
  })

  it('compute days off for the stated years, and not again when they are known', async () => {
    const { holidays } = await readData()
    const [set] = holidays
    expect(set).toMatchObject({ name: 'PT-20', firstYear: 2024, lastYear: 2026 })
    expect(set?.dates).toContain('2025-12-25')
    expect(set?.dates.every((date) => date >= '2024' && date < '2027-01-08')).toBe(true)
    const mine = { name: 'PT-20', firstYear: 2024, lastYear: 2026, dates: [] }
    const known = await readCoalition(SARNATH_DIR, { holidays: new Map([['PT-20', mine]]) })
    expect(!Array.isArray(known) && known.holidays).toEqual([mine])
    const stated = new Map([['PT-20', { ...mine, source: 'stated once' }]])
    const again = await readCoalition(SARNATH_DIR, { holidays: stated })
    expect(!Array.isArray(again) && again.holidays).toEqual(holidays)
  })

  it('take stated days off instead of computed ones', async () => {
    const dir = await copyFiles()
    const stated = { dates: ['2025-03-04'], source: 'Compact gazette 12' }
    await writeFile(join(dir, 'holidays.yaml'), JSON.stringify({ 'PT-20': stated }))
    const { holidays } = await readData(dir)
    expect(holidays).toEqual([{ name: 'PT-20', firstYear: 2024, lastYear: 2026, ...stated }])
  })
})
