import type { VictimStatus } from '../../../src/domain/panel/entries.ts'
import type { CaseId, IncidentId, PostId, UnitId } from '../../../src/kit/index.ts'
import type { Chance } from '../../faults/chance.ts'
import { type Browser, browserOf, type Lantern } from '../../world/node.ts'
import type { Day } from './day.ts'
import { newCommand } from './desk.ts'

const MEMBERS = ['bareskrim', 'rptc-jakarta', 'kemenpppa-tppo'] as UnitId[] // as the coalition's files name them
const FILERS = {
  mission: 'kbri-phnom-penh-petugas-1',
  police: 'bareskrim-layanan',
  shelter: 'rptc-jakarta-petugas',
  women: 'kemenpppa-tppo-petugas',
}
const PROPOSER = 'kbri-phnom-penh-petugas-2'
const SECOND = 'kemenpppa-tppo-kepala'
const MAKER = 'rptc-jakarta-kepala'
/** Cases decided side by side. */
const AT_ONCE = 24

type Panel = Readonly<Record<keyof typeof FILERS | 'proposer' | 'second' | 'maker', Browser>>
type Round = {
  readonly lantern: Lantern
  readonly day: Day
  readonly incident: IncidentId
  readonly total: number
  readonly chance: Chance
  readonly onOver: () => void
}

/** The panels sit at their offices, where the network holds: they decide whoever waits for opinions, until all are. */
export async function decideAll(round: Round): Promise<void> {
  const { lantern, day, incident, total, chance, onOver } = round
  for (;;) {
    const panel = await seat(lantern)
    const board = await panel.mission.readBoard({ incident, stage: 'waiting-opinions', limit: 500 })
    const waiting = board.columns.flatMap((one) => one.persons.map((person) => person.case))
    for (let at = 0; at < waiting.length; at += AT_ONCE)
      await Promise.all(waiting.slice(at, at + AT_ONCE).map((id) => decide(panel, id, chance)))
    const decided = board.columns.find(({ stage }) => stage === 'decided')?.count ?? 0
    if (decided === total) return onOver()
    await day.sleep(waiting.length > 0 ? 10 : 5)
  }
}

async function seat(lantern: Lantern): Promise<Panel> {
  const posts = { ...FILERS, proposer: PROPOSER, second: SECOND, maker: MAKER }
  const seats = Object.entries(posts).map(async ([name, post]) => {
    const browser = browserOf(lantern)
    await browser.signInSandbox({ post: post as PostId }) // as the coalition's files name them
    return [name, browser] as const
  })
  return Object.fromEntries(await Promise.all(seats)) as Panel // a browser for each of its posts
}

/** What the police and the others find: mostly all alike, sometimes with a dissent, seldom no victim. */
const FINDINGS: readonly (readonly [police: VictimStatus, others: VictimStatus])[] = [
  ['victim', 'victim'],
  ['victim', 'victim'],
  ['victim', 'victim'],
  ['victim', 'victim'],
  ['not-victim', 'victim'],
  ['not-victim', 'not-victim'],
]

async function decide(panel: Panel, id: CaseId, chance: Chance): Promise<void> {
  const [police, others] = chance.pick(FINDINGS)
  const act = () => ({ case: id, command: newCommand() })
  const file = (by: Browser, status: VictimStatus) =>
    by.fileOpinion({ ...act(), status, reasons: 'Menurut jawabannya.', relies: [] })
  await panel.mission.convenePanel({ ...act(), members: MEMBERS })
  await file(panel.police, police)
  for (const by of [panel.mission, panel.shelter, panel.women]) await file(by, others)
  const negative = others === 'not-victim'
  await panel.proposer.proposeDetermination({
    ...act(),
    status: others,
    reasons: 'Menurut sebagian besar.',
    ...(negative ? { second: 'kemenpppa-tppo' as UnitId } : {}), // as the coalition's files name it
  })
  const { rounds } = await panel.maker.readPanel({ case: id })
  const determination = rounds.at(-1)?.live
  if (!determination) throw new Error('nothing was proposed')
  if (negative)
    await panel.second.secondDetermination({
      ...act(),
      determination,
      upheld: true,
      words: 'Sudah dilihat.',
    })
  await panel.maker.makeDetermination({ ...act(), determination })
}
