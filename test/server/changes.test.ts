import { expect, test } from 'vitest'
import { type CaseId, MINUTE } from '../../src/kit/index.ts'
import { bedFor, consentTo } from '../world/acts.ts'
import { command, inDays, type Lantern, openLantern, problemOf, signedIn } from '../world/node.ts'
import { NORTH_GATE, QUAY_DESK, quayClerk, REST_HOUSE, restKeeper, WREN } from '../world/people.ts'
import { issued, type Machine } from '../world/systems.ts'

type Change = Awaited<ReturnType<Machine['listChanges']>>['rows'][number]

/** Everything from a cursor on, in small pages. */
async function follow(machine: Machine, from?: string, limit = 3) {
  const rows: Change[] = []
  let after = from
  for (;;) {
    const page = await machine.listChanges({ limit, ...(after ? { after } : {}) })
    rows.push(...page.rows)
    after = page.next
    if (!page.more) return { rows, next: after }
  }
}

const contact = { ...WREN } as never
const RAID = {
  name: 'Night boats',
  country: 'KH',
  place: 'Pier 4',
  language: 'id',
  kind: 'raid',
} as const

async function referred(lantern: Lantern) {
  const clerk = await signedIn(lantern, quayClerk)
  const { case: id } = await clerk.registerCase({ command: command(), contact })
  const base = () => ({ case: id, command: command() })
  const answer = { ...consentTo({ expires: inDays(lantern, 30) }), classes: ['identity' as const] }
  await clerk.giveConsent({ ...base(), answer })
  const request = { ...bedFor(), classes: ['identity' as const] }
  const { referral } = await clerk.sendReferral({ ...base(), request })
  return { clerk, id, referral, base }
}

const typesOf = (rows: readonly Change[], id: CaseId) =>
  rows.filter((row) => row.case === id).map(({ type }) => type)

test('each institution follows what its page of the case shows, and no other', async () => {
  const lantern = await openLantern()
  const quay = await issued(lantern, QUAY_DESK)
  const rest = await issued(lantern, REST_HOUSE)
  const gate = await issued(lantern, NORTH_GATE)
  const { clerk, id, referral, base } = await referred(lantern)
  const lead = await follow(quay)
  expect(typesOf(lead.rows, id)).toEqual(
    expect.arrayContaining(['case.opened', 'person.named', 'consent.given', 'referral.sent']),
  )
  const asked = await follow(rest)
  const told = typesOf(asked.rows, id)
  expect(told).toContain('referral.sent')
  for (const hidden of ['case.opened', 'person.named', 'consent.given', 'case.changed'])
    expect(told).not.toContain(hidden)
  expect(typesOf((await follow(gate)).rows, id)).toEqual([])
  // Every entry that a receiver is told of stands on its page as well.
  const keeper = await signedIn(lantern, restKeeper)
  const shown = (await keeper.readCase({ case: id })).timeline.map(({ entry }) => entry)
  for (const row of asked.rows) if (row.case === id) expect(shown).toContain(row.entry)

  // Accepted: from now on also that something else changed, not what.
  await keeper.acceptReferral({ ...base(), referral })
  const before = await follow(rest, asked.next)
  await clerk.addStatement({ ...base(), statement: { kind: 'story', text: 'more' } } as never)
  const after = await follow(rest, before.next)
  expect(typesOf(after.rows, id)).toEqual(['case.changed'])
  expect(typesOf((await follow(quay, lead.next)).rows, id)).toContain('story.told')
  expect(typesOf((await follow(gate)).rows, id)).toEqual([])
})

test('a referral taken back is told once, and nothing after', async () => {
  const lantern = await openLantern()
  const rest = await issued(lantern, REST_HOUSE)
  const { clerk, id, referral, base } = await referred(lantern)
  const { next } = await follow(rest)
  await clerk.withdrawReferral({ ...base(), referral, words: 'found a bed' })
  expect(typesOf((await follow(rest, next)).rows, id)).toEqual(['referral.withdrawn'])
  const end = await follow(rest)
  expect(typesOf(end.rows, id)).toEqual(['referral.withdrawn'])
  await clerk.addStatement({ ...base(), statement: { kind: 'story', text: 'more' } } as never)
  expect((await follow(rest, end.next)).rows).toEqual([])
})

test('the pages of a cursor, whatever their size, give each change once and nothing else', async () => {
  const lantern = await openLantern()
  const quay = await issued(lantern, QUAY_DESK)
  await referred(lantern)
  const whole = (await follow(quay, undefined, 500)).rows
  for (const limit of [3, 5, 7]) {
    lantern.time.now += MINUTE // the credential's bucket fills
    expect((await follow(quay, undefined, limit)).rows).toEqual(whole)
  }
  expect(new Set(whole.map(({ entry }) => entry)).size).toBe(whole.length)
  // No name, no text, no post: an entry's id, type and instant, and its case.
  for (const row of whole)
    expect(['entry', 'type', 'at', 'case', 'incident']).toEqual(
      expect.arrayContaining(Object.keys(row)),
    )
  const { next } = await quay.listChanges({ limit: 500 })
  const nothing = await quay.listChanges({ after: next })
  expect(nothing).toEqual({ rows: [], next, more: false })
  for (const after of ['eA', Buffer.from('changes x').toString('base64url')])
    expect((await problemOf(quay.listChanges({ after }))).code).toBe('cursor-wrong')
})

test('for prosecution and administration there is little to follow', async () => {
  const lantern = await openLantern()
  const prosecution = await issued(lantern, QUAY_DESK, { purpose: 'prosecution' })
  const administration = await issued(lantern, QUAY_DESK, { purpose: 'administration' })
  const { id } = await referred(lantern)
  const own = typesOf((await follow(prosecution)).rows, id)
  expect(own).toContain('referral.sent')
  for (const hidden of ['person.named', 'consent.given']) expect(own).not.toContain(hidden)
  const { rows } = await follow(administration)
  expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(['coalition.changed']))
})

test('of incidents the own institution hears and reads them; what was taken out is told to nobody', async () => {
  const lantern = await openLantern()
  const quay = await issued(lantern, QUAY_DESK)
  const rest = await issued(lantern, REST_HOUSE)
  const clerk = await signedIn(lantern, quayClerk)
  const { incident } = await clerk.openIncident({ command: command(), ...RAID })
  const asked = { list: 'cases', scope: 'party', state: 'all' } as const
  await clerk.exportList({ asked, form: 'csv' })
  const about = (rows: readonly Change[]) => rows.flatMap((row) => row.incident ?? [])
  const { rows } = await follow(quay)
  expect(about(rows)).toEqual([incident])
  expect(rows.map(({ type }) => type)).not.toContain('list.exported')
  expect(about((await follow(rest)).rows)).toEqual([])
  expect((await quay.listIncidents({})).rows).toMatchObject([{ incident, own: true }])
  expect(await quay.readIncident({ incident })).toMatchObject({ name: RAID.name, total: 0 })
  expect((await problemOf(rest.readIncident({ incident }))).code).toBe('incident-unknown')
})
