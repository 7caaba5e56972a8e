import { readFileSync } from 'node:fs'
import {
  type CaseId,
  DAY,
  type IncidentId,
  type PartyId,
  type PostId,
  toInstant,
  type UnitId,
} from '../../../src/kit/index.ts'
import { type Browser, browserOf, type Lantern } from '../../world/node.ts'
import type { Day } from './day.ts'
import { newCommand } from './desk.ts'

// The casts mint codes as the coalition's files do.
const TEAMS = [
  'bareskrim',
  'polda-ntt',
  'rptc-jakarta',
  'rptc-tanjung-pinang',
  'kemenpppa-tppo',
  'uptd-ppa-ntb',
] as UnitId[]
const PARTIES = ['polri', 'kemensos', 'kemenpppa'] as PartyId[]
const EXAMPLES = new URL('../../../examples/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, EXAMPLES))

/** Given: the list of 554 is an incident of the mission, teams work in it, and everybody was asked after a reading. */
export async function openMassDay(lantern: Lantern) {
  const clerk = browserOf(lantern)
  await clerk.signInSandbox({ post: 'kbri-phnom-penh-petugas-1' as PostId })
  const content = read('arrivals-554.xlsx').toString('base64')
  const { id } = await clerk.openArrivals({ fileName: 'arrivals-554.xlsx', content })
  const mends = JSON.parse(read('arrivals-554.mends.json').toString())
  await clerk.readArrivals({ id, limit: 1, mends })
  const told = { name: 'Hari 554', country: 'KH', place: 'Halaman', language: 'id' }
  const { incident } = await clerk.confirmArrivals({ command: newCommand(), id, ...told })
  for (const unit of TEAMS) await clerk.joinTeam({ command: newCommand(), incident, unit })
  const cases = await readCases(clerk, incident)
  for (const recipient of PARTIES) await ask(clerk, incident, cases, recipient, lantern)
  return { incident, cases }
}

async function readCases(clerk: Browser, incident: IncidentId): Promise<CaseId[]> {
  const { columns } = await clerk.readBoard({ incident, limit: 500 })
  const first = columns.flatMap(({ persons }) => persons.map((one) => one.case))
  const cases = new Set(first)
  for (let after: CaseId | undefined; ; ) {
    const page = await clerk.readIncident({ incident, limit: 200, ...(after ? { after } : {}) })
    for (const one of page.cases) cases.add(one.case)
    if (!page.next) return [...cases]
    after = page.next
  }
}

/** Read to all; a child is not asked alone, and its best interest is judged by the officer. */
async function ask(
  clerk: Browser,
  incident: IncidentId,
  cases: readonly CaseId[],
  recipient: PartyId,
  { time }: Lantern,
): Promise<void> {
  const reading = {
    recipient,
    classes: ['identity', 'exploitation'] as const,
    purpose: 'protection' as const,
    expires: toInstant(time.now + 80 * DAY),
    language: 'id',
    text: 'consent-adult',
  }
  const answers = cases.map((one) => ({ case: one, answer: 'given' as const }))
  const group = { command: newCommand(), incident, answers }
  const { failed } = await clerk.answerAsGroup({
    ...group,
    reading: { ...reading, classes: [...reading.classes] },
  })
  for (const child of failed)
    await clerk.giveConsent({
      case: child.case,
      command: newCommand(),
      answer: {
        ...reading,
        classes: [...reading.classes],
        text: 'consent-child',
        basis: 'best-interest',
        reason: 'Sendirian.',
      },
    })
}

/** Everybody comes through the gate, so many a minute. */
export async function passGate(
  lantern: Lantern,
  day: Day,
  cases: readonly CaseId[],
): Promise<void> {
  const clerk = browserOf(lantern)
  await clerk.signInSandbox({ post: 'kbri-phnom-penh-petugas-2' as PostId })
  for (let at = 0; at < cases.length; at += 8) {
    const some = cases.slice(at, at + 8)
    const come = (id: CaseId) => clerk.tagPerson({ case: id, command: newCommand(), urgent: false })
    await Promise.all(some.map(come))
    await day.sleep(1)
  }
}
