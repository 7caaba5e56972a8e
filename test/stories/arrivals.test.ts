import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CaseId, PostId } from '../../src/kit/index.ts'
import { readIndonesia } from '../world/coalition/sarnath.ts'
import {
  type Browser,
  browserOf,
  command,
  type Lantern,
  openCoalition,
  problemOf,
} from '../world/node.ts'

const EXAMPLES = new URL('../../examples/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, EXAMPLES))
const mends = JSON.parse(read('arrivals-554.mends.json').toString())
const BATCH = { name: 'Arrivals of March', country: 'ID', place: 'terminal 3', language: 'id' }

/** Given: an officer of a mission signed in with one click. */
async function open(): Promise<{ lantern: Lantern; officer: Browser }> {
  const lantern = await openCoalition(await readIndonesia())
  const officer = browserOf(lantern)
  await officer.signInSandbox({ post: 'kbri-phnom-penh-petugas-1' as PostId })
  return { lantern, officer }
}
const send = (officer: Browser, fileName: string) =>
  officer.openArrivals({ fileName, content: read(fileName).toString('base64') })

test.each(['arrivals-554.xlsx', 'arrivals-554.csv'])(
  '%s becomes one incident with 554 cases, all or none',
  async (file) => {
    const { lantern, officer } = await open()
    const { id } = await send(officer, file)
    const raw = await officer.readArrivals({ id })
    expect(raw.counts.refused).toBeGreaterThan(0)
    const early = officer.confirmArrivals({ command: command(), id, ...BATCH })
    expect((await problemOf(early)).code).toBe('arrivals-rows-refused')
    expect(lantern.node.image.rows.size).toBe(0)
    // What two requests keep at the same time is both kept.
    const finish = { name: 'Arr', country: 'ID', place: '', language: '', leaveRefused: true }
    await Promise.all([
      officer.readArrivals({ id, limit: 1, mends }),
      officer.readArrivals({ id, limit: 1, finish }),
    ])
    const mended = await officer.readArrivals({ id })
    expect(mended.finish).toEqual(finish)
    expect(mended.counts).toMatchObject({ read: 554, refused: 0 })
    const once = command()
    const done = await officer.confirmArrivals({ command: once, id, ...BATCH })
    expect(done).toMatchObject({ cases: 554, leftOut: 0 })
    expect(lantern.node.image.rows.size).toBe(554)
    const cases = []
    for (let after: CaseId | undefined; ; ) {
      const page = await officer.readIncident({
        incident: done.incident,
        limit: 200,
        ...(after ? { after } : {}),
      })
      expect(page.total).toBe(554)
      expect(page.cases.length).toBeLessThanOrEqual(200)
      cases.push(...page.cases)
      if (!page.next) break
      after = page.next
    }
    expect(new Set(cases.map((one) => one.case)).size).toBe(554)
    expect(cases).toHaveLength(554)
    const men = cases.filter(({ sex }) => sex === 'male').length / 554
    expect(Math.round(men * 100)).toBe(81)
    // What is owed alike about 554 persons is one row of the desk.
    const { owed, totals } = await officer.readDesk({})
    const counts = owed.map(({ many }) => many?.count ?? 1)
    expect(owed.length).toBeLessThan(5)
    expect(Math.max(...counts)).toBe(554)
    expect(owed.find(({ many }) => many?.count === 554)?.many?.name).toBe(BATCH.name)
    expect(counts.reduce((sum, count) => sum + count)).toBe(totals.owed)
    const { rows } = await officer.listIncidents({})
    expect(rows).toMatchObject([{ name: BATCH.name, cases: 554 }])
    // The draft went with the act; nothing is registered twice, and a repeated request hears the same.
    expect((await problemOf(officer.readArrivals({ id }))).status).toBe(404)
    expect(await officer.confirmArrivals({ command: once, id, ...BATCH })).toEqual(done)
    expect(lantern.node.image.rows.size).toBe(554)
    expectNothingReadable(lantern.dir, ['Zainal Anwar', 'Muhammad Ramadhan', 'X9900021', file])
  },
  60_000,
)

function expectNothingReadable(dir: string, words: readonly string[]): void {
  for (const name of readdirSync(dir)) {
    const bytes = readFileSync(join(dir, name))
    for (const word of words)
      for (const form of [
        Buffer.from(word),
        Buffer.from(word, 'utf16le'),
        Buffer.from(word.toUpperCase()),
      ])
        expect(bytes.includes(form), `${word} in ${name}`).toBe(false)
  }
}

test('refused rows come back as a file with reasons', async () => {
  const { officer } = await open()
  const { id } = await send(officer, 'arrivals-554.csv')
  const { counts } = await officer.readArrivals({ id })
  const file = await officer.refusedArrivals({ id })
  expect(file.fileName).toMatch(/\.xlsx$/)
  expect(Buffer.from(file.content, 'base64').subarray(0, 2).toString()).toBe('PK')
  const again = await officer.openArrivals(file)
  const back = await officer.readArrivals({ id: again.id, limit: 1000 })
  expect(back.total).toBeGreaterThanOrEqual(counts.refused)
})

test('a list that is cut in the middle leaves nothing', async () => {
  const { lantern, officer } = await open()
  const whole = read('arrivals-554.xlsx')
  const half = whole.subarray(0, whole.length / 2).toString('base64')
  const refused = await problemOf(officer.openArrivals({ fileName: 'half.xlsx', content: half }))
  expect(refused.status).toBe(422)
  const body = JSON.stringify({ fileName: 'a.xlsx', content: whole.toString('base64') })
  const cut = await officer.raw('/api/arrivals', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: body.slice(0, body.length / 2),
  })
  expect(cut.status).toBe(400)
  expect((await officer.readDesk({})).drafts).toEqual([])
  expect(lantern.node.image.rows.size).toBe(0)
})

test('another post neither sees the list nor confirms it', async () => {
  const { lantern, officer } = await open()
  const { id } = await send(officer, 'arrivals-554.csv')
  const other = browserOf(lantern)
  await other.signInSandbox({ post: 'kbri-phnom-penh-petugas-2' as PostId })
  expect((await problemOf(other.readArrivals({ id }))).status).toBe(404)
  const confirm = other.confirmArrivals({ command: command(), id, ...BATCH, leaveRefused: true })
  expect((await problemOf(confirm)).status).toBe(404)
})
