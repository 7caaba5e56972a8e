import { decideApply } from '../../src/domain/coalition/index.ts'
import { openIncident } from '../../src/domain/incident/index.ts'
import {
  type CaseId,
  type CommandId,
  caseStream,
  type DraftId,
  type IncidentId,
  incidentStream,
  isRefusal,
  type LocalDate,
  type Officer,
  toInstant,
} from '../../src/kit/index.ts'
import { settleSuccessions } from '../../src/server/succession.ts'
import {
  AFTER,
  BEFORE,
  clerkOf,
  RENAMED_ON,
  readWatch,
  SPLIT_ON,
  WATCH,
} from '../domain/succession/watch.ts'
import {
  type Browser,
  command,
  type Lantern,
  newFolder,
  openLantern,
  signedIn,
} from '../world/node.ts'
import {
  gateClerk,
  HARBOUR_OFFICE,
  NORTH_GATE,
  QUAY_DESK,
  quayClerk,
  shoreClerk,
  WREN,
} from '../world/people.ts'

// A node of the Watch and the Harbour Office before their days come, and what officers' screens show.

const DAY_AFTER = { [RENAMED_ON]: Date.UTC(2025, 9, 2, 9), [SPLIT_ON]: AFTER }
const CLASSES = ['identity', 'contact', 'exploitation', 'journey', 'documents'] as const

/** A node on which the Watch's units still belong to it, and Harbour Office still has its name. */
async function begin(): Promise<Lantern> {
  const lantern = await openLantern(newFolder(), {}, BEFORE)
  await declare(lantern, await readWatch())
  return lantern
}

async function declare({ node, time }: Lantern, data: Awaited<ReturnType<typeof readWatch>>) {
  const id = node.nextId() as CommandId // the node's only source of ids
  const done = await node.register({ kind: 'node', node: 'rujukan' }, id, () =>
    decideApply(node.image.coalition, data, toInstant(time.now)),
  )
  if (isRefusal(done)) throw new Error(done.code)
  await settleSuccessions(node)
}

export async function come(lantern: Lantern, day: LocalDate): Promise<void> {
  lantern.time.now = DAY_AFTER[day] ?? lantern.time.now
  await settleSuccessions(lantern.node)
}

export async function register(browser: Browser, name: string): Promise<CaseId> {
  return (await browser.registerCase({ command: command(), contact: { ...WREN, name } })).case
}

export async function consent(
  browser: Browser,
  id: CaseId,
  recipient: typeof WATCH,
): Promise<void> {
  await browser.giveConsent({
    case: id,
    command: command(),
    answer: {
      recipient,
      classes: [...CLASSES],
      purpose: 'protection',
      basis: 'person',
      expires: toInstant(Date.UTC(2026, 5, 1)),
      language: 'fr',
      text: 'consent-adult',
      group: false,
    },
  })
}

export async function refer(browser: Browser, id: CaseId, toUnit: typeof QUAY_DESK) {
  const request = {
    toUnit,
    need: 'bed',
    urgency: 'routine' as const,
    classes: ['identity' as const, 'contact' as const],
    purpose: 'protection' as const,
    text: 'A bed.',
  }
  return await browser.sendReferral({ case: id, command: command(), request })
}

/** Everything an officer's screens show of cases, by person. */
export async function screens(
  lantern: Lantern,
  by: Officer,
  cases: Readonly<Record<string, CaseId>>,
) {
  const browser = await signedIn(lantern, by)
  const views: Record<string, unknown> = {}
  for (const [name, id] of Object.entries(cases)) {
    views[name] = await browser.readCase({ case: id }).catch(() => 'unknown')
  }
  const list = await browser.listCases({ scope: 'party', state: 'all', limit: 50 })
  const found = await browser.searchCases({ text: 'of the ferry', limit: 50 })
  const desk = await browser.readDesk({})
  return {
    views,
    listed: list.rows.map((row) => row.case).sort(),
    total: list.total,
    found: found.rows.map((row) => row.case).sort(),
    owed: desk.owed.map(({ duty }) => duty).sort(),
    waiting: desk.waiting.map(({ duty }) => duty).sort(),
    drafts: desk.drafts.map(({ id }) => id),
    incidents: (await browser.listIncidents({})).rows.map((row) => row.incident),
    offers: desk.offers.map((row) => row.case),
  }
}

export const holdersOf = async ({ node }: Lantern, id: CaseId) =>
  [...new Set((await node.ledger.holders(caseStream(id))).map(({ party }) => party))].sort()

/** Quay registers one and refers her to both gates and the shore; each unit of the Watch leads one. */
export async function told() {
  const lantern = await begin()
  const quay = await signedIn(lantern, quayClerk)
  const gate = await signedIn(lantern, gateClerk)
  const shore = await signedIn(lantern, shoreClerk)
  const wren = await register(quay, 'Wren of the Ferry')
  await consent(quay, wren, WATCH)
  const asked = await refer(quay, wren, NORTH_GATE)
  await gate.acceptReferral({ case: wren, command: command(), referral: asked.referral })
  const heron = await register(gate, 'Heron of the Ferry')
  const plover = await register(shore, 'Plover of the Ferry')
  await consent(shore, plover, HARBOUR_OFFICE)
  const back = await refer(shore, plover, QUAY_DESK)
  await quay.acceptReferral({ case: plover, command: command(), referral: back.referral })
  const draft = '00000000-0000-7000-8000-00000000000d' as DraftId // an id by form
  await gate.keepDraft({ id: draft, kind: 'first-contact', label: 'Half', body: { name: 'Half' } })
  const incident = await openList(lantern)
  return { lantern, cases: { wren, heron, plover }, asked, back, draft, incident }
}

/** North Gate's list of a day at the gate, without cases of its own. */
async function openList({ node }: Lantern): Promise<IncidentId> {
  const by = clerkOf(node.image.coalition, NORTH_GATE, BEFORE)
  const list = { name: 'A day at the gate', country: 'PT', cases: 1 }
  const entries = openIncident(list, node.facts(by))
  if (isRefusal(entries)) throw new Error(entries.code)
  const id = node.nextId() as IncidentId // the node's only source of ids
  const also = [{ stream: incidentStream(id), expected: 0, log: by.party, entries }]
  await node.open([], by, { command: command(), also })
  return id
}

/** The same as JSON with one party's code struck out: the only thing a renaming may change. */
export const withoutParty = (value: unknown, party: string): unknown =>
  JSON.parse(
    JSON.stringify(value ?? null)
      .replaceAll(`"${party}"`, '"the party"')
      .replaceAll(`"${HARBOUR_OFFICE}"`, '"the party"'),
  )
