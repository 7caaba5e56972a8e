import { expect, test } from 'vitest'
import { contract, type EndpointName } from '../../src/contract/index.ts'
import type { CoalitionData } from '../../src/domain/coalition/index.ts'
import type { CaseId } from '../../src/kit/index.ts'
import { findDisclosed, toPlan } from '../../src/server/disclosed.ts'
import { bedFor, consentTo } from '../world/acts.ts'
import { readIndonesia } from '../world/coalition/sarnath.ts'
import { readLantern } from '../world/lantern.ts'
import {
  type Browser,
  command,
  inDays,
  type Lantern,
  openCoalition,
  signedIn,
} from '../world/node.ts'
import {
  gateClerk,
  NORTH_GATE,
  officerAt,
  QUAY_DESK,
  quayClerk,
  quaySearcher,
  restKeeper,
  WREN,
} from '../world/people.ts'

const contact = { ...WREN } as never // a first contact is what registering takes

const { likeness, arrivals } = await readIndonesia()
const FILES: CoalitionData = {
  ...(await readLantern()),
  ...(likeness && { likeness }),
  ...(arrivals && { arrivals }),
}

async function matter() {
  const lantern = await openCoalition(FILES)
  await lantern.finder.begin()
  const clerk = await signedIn(lantern, quayClerk)
  const { case: id } = await clerk.registerCase({ command: command(), contact })
  const base = () => ({ case: id, command: command() })
  const answer = {
    ...consentTo({ expires: inDays(lantern, 30) }),
    classes: ['identity' as const],
    witness: 'Ida',
  }
  await clerk.giveConsent({ ...base(), answer })
  const request = { ...bedFor(), classes: ['identity' as const] }
  const { referral } = await clerk.sendReferral({ ...base(), request })
  return { lantern, clerk, id, base, referral, request }
}

const classesIn = async ({ node }: Lantern, id: CaseId) =>
  (await node.ledger.readAccess(id)).map((row) => `${row.unit} ${row.class} ${row.action}`)

const FOUND = { status: 'victim' as const, reasons: 'She said so.', relies: [] }

/** Everything that a reader may be shown, each in a sitting of its own. */
type Reads = (b: Browser, id: CaseId, lantern: Lantern) => Promise<unknown>
const READS: { readonly [N in EndpointName]?: Reads } = {
  readCase: (b, id) => b.readCase({ case: id }),
  searchCases: (b) => b.searchCases({ text: 'wren' }),
  findAlike: (b) => b.findAlike({ name: WREN.name ?? '', age: WREN.age }),
  readArrivals: async (b) => {
    const content = Buffer.from('Nama,Tanggal Lahir\nWren of the Ferry,1999-03-04\n')
    const list = { fileName: 'list.csv', content: content.toString('base64') }
    return b.readArrivals({ id: (await b.openArrivals(list)).id })
  },
  readLinks: async (b, id) => {
    const { case: other } = await b.registerCase({ command: command(), contact })
    await b.proposeLink({ case: id, command: command(), with: { kind: 'case', other } })
    return b.readLinks({ case: id })
  },
  readInterview: async (b, id) => {
    const subject = { age: 'adult', form: 'labour' } as const
    const asked = { instrument: 'lantern-questions', subject, language: 'fr', interpreter: false }
    const { interview } = await b.beginInterview({ case: id, command: command(), ...asked })
    return b.readInterview({ case: id, interview })
  },
  readPanel: async (b, id) => {
    await b.fileOpinion({ case: id, command: command(), ...FOUND })
    return b.readPanel({ case: id })
  },
  readMinutes: async (b, id, lantern) => {
    const base = () => ({ case: id, command: command() })
    const gate = await signedIn(lantern, gateClerk)
    await b.convenePanel({ ...base(), members: [NORTH_GATE] })
    for (const by of [b, gate]) await by.fileOpinion({ ...base(), ...FOUND })
    await b.proposeDetermination({ ...base(), status: 'victim', reasons: 'Seen.' })
    const { panel } = (await lantern.node.findCase(id)) ?? {}
    const determination = panel?.rounds[0]?.proposals[0]?.determination
    if (!determination) throw new Error('nothing was proposed')
    await gate.makeDetermination({ ...base(), determination })
    return b.readMinutes({ case: id, determination, language: 'en' })
  },
  weighPair: async (b, id) => {
    const { case: other } = await b.registerCase({ command: command(), contact })
    return b.weighPair({ case: id, other })
  },
  showNames: (b, id) => b.showNames({ cases: [id], purpose: 'protection' }),
  previewReferral: (b, id) =>
    b.previewReferral({
      case: id,
      request: { ...bedFor({ need: 'boat' }), classes: ['identity'] },
    }),
}

test('every endpoint that can show personal data is read here', () => {
  const shows = (Object.keys(contract) as EndpointName[]).filter((name) =>
    toPlan(contract[name].output),
  )
  expect(Object.keys(READS).sort()).toEqual(shows.sort())
})

test.each(Object.keys(READS) as EndpointName[])(
  'what %s shows is in the access log, class by class, before it is shown',
  async (name) => {
    const { lantern, id } = await matter()
    const before = await classesIn(lantern, id)
    const answer = await READS[name]?.(await signedIn(lantern, quayClerk), id, lantern)
    const shown = findDisclosed(toPlan(contract[name].output), answer).map((one) => one.class)
    expect(shown.length).toBeGreaterThan(0)
    const written = (await classesIn(lantern, id)).slice(before.length)
    expect(written.sort()).toEqual(
      [...new Set(shown)].map((one) => `${QUAY_DESK} ${one} ${name}`).sort(),
    )
  },
)

test('is written once in a sitting, and again from another post', async () => {
  const { lantern, id } = await matter()
  const browser = await signedIn(lantern, quayClerk)
  await browser.readCase({ case: id })
  const once = (await classesIn(lantern, id)).length
  await browser.readCase({ case: id })
  expect(await classesIn(lantern, id)).toHaveLength(once)
  await (await signedIn(lantern, quayClerk)).readCase({ case: id })
  expect((await classesIn(lantern, id)).length).toBe(2 * once)
})

test('outlines, lists and a receiver who has not accepted leave nothing there', async () => {
  const { lantern, clerk, id } = await matter()
  const keeper = await signedIn(lantern, restKeeper)
  const searcher = await signedIn(lantern, quaySearcher)
  await keeper.readCase({ case: id })
  await keeper.readDesk({})
  await keeper.listReferrals({})
  await clerk.listCases({})
  await searcher.readCase({ case: id })
  expect(await classesIn(lantern, id)).toEqual([])
})

test('headings of interviews, and what an opinion can rest on, leave nothing there', async () => {
  const { lantern, clerk, id, base } = await matter()
  const subject = { age: 'adult', form: 'labour' } as const
  const asked = { instrument: 'lantern-questions', subject, language: 'fr', interpreter: false }
  const { interview } = await clerk.beginInterview({ ...base(), ...asked })
  await clerk.endInterview({ ...base(), interview, why: 'done' })
  const browser = await signedIn(lantern, quayClerk)
  const { interviews } = await browser.listInterviews({ case: id })
  expect(interviews).toMatchObject([{ interview, open: true, answered: 0, divided: 0 }])
  expect(interviews[0]?.results).toHaveLength(1)
  expect(JSON.stringify(interviews)).not.toMatch(/lights|subject|outcome/)
  expect(await classesIn(lantern, id)).toEqual([])
})

test('what cannot be written is not shown', async () => {
  const { lantern, clerk, id } = await matter()
  const { ledger } = lantern.node
  // The outside world fails: a full disk.
  Object.assign(ledger, { recordAccess: () => Promise.reject(new Error('disk full')) })
  const answer = await clerk.raw(`/api/cases/${id}`)
  expect(answer.status).toBe(500)
  const text = await answer.text()
  expect(text).not.toContain('Wren')
  expect(text).not.toContain('disk')
})

test('is read by the lead and the auditor without a name', async () => {
  const { lantern, clerk, id } = await matter()
  await clerk.readCase({ case: id })
  const auditor = await signedIn(lantern, officerAt(QUAY_DESK, 'auditor'))
  for (const browser of [clerk, auditor]) {
    const { rows } = await browser.listAccess({ case: id })
    expect(rows.map((row) => row.class)).toContain('identity')
    expect(JSON.stringify(rows)).not.toContain(quayClerk.officer)
  }
})

test('before and after, the preview is what the receiver then reads', async () => {
  const { lantern, clerk, id, base, referral } = await matter()
  await clerk.withdrawReferral({ ...base(), referral, words: 'again' })
  const request = { ...bedFor(), classes: ['identity' as const] }
  const preview = await clerk.previewReferral({ case: id, request })
  const sent = await clerk.sendReferral({ ...base(), request })
  const keeper = await signedIn(lantern, restKeeper)
  const seen = await keeper.readCase({ case: id })
  const core = ({ outline, shown, names, papers, stories }: typeof seen) => ({
    outline,
    shown,
    names,
    papers,
    stories,
  })
  expect(core(seen)).toEqual(core(preview.before))
  await keeper.acceptReferral({ ...base(), referral: sent.referral })
  expect(core(await keeper.readCase({ case: id }))).toEqual(core(preview.after))
})

test('a row of a list shows a receiver no more than the case does', async () => {
  const { lantern, clerk, id, base, referral } = await matter()
  const { number } = (await clerk.listCases({})).rows[0] ?? { number: '' }
  const keeper = await signedIn(lantern, restKeeper)
  const row = async () => (await keeper.searchCases({ text: number })).rows[0]
  expect(await row()).not.toHaveProperty('safety')
  await keeper.declineReferral({ ...base(), referral, reason: 'full', words: 'Full.' })
  await clerk.closeReferral({ ...base(), referral, notAsked: 'gone' })
  expect(await row()).toMatchObject({ case: id })
  expect(await row()).not.toHaveProperty('safety')
  const request = { ...bedFor(), classes: ['identity' as const] }
  const again = await clerk.sendReferral({ ...base(), request })
  await keeper.acceptReferral({ ...base(), referral: again.referral })
  expect(await row()).toMatchObject({ safety: 'safe' })
})
