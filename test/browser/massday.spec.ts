import type { Page } from '@playwright/test'
import type { Client } from '../../src/client/index.ts'
import type { CaseId } from '../../src/kit/index.ts'
import { boardPageWords } from '../../src/words/board-page.ts'
import { catalogue, toSayOf } from '../../src/words/index.ts'
import { expect, expectAccessible, test } from './house.ts'
import {
  askAll,
  casesOf,
  convene,
  decide,
  forMany,
  handAt,
  importList,
  interview,
  MISSION,
  MISSION_2,
  type Panel,
  TEAMS,
} from './massday-scene.ts'
import { makeReady, mark, openPassphrase } from './offline-hands.ts'
import { command, lastOf } from './panel-scene.ts'

const say = toSayOf({ ...catalogue, ...boardPageWords }, 'id')

/** How many the board shows at a stage. */
const stage = (page: Page, name: Parameters<typeof say>[0]) =>
  page
    .getByRole('list', { name: say('board.columns') })
    .getByRole('listitem')
    .filter({ hasText: say(name) })
    .locator('strong')
    .first()

test('554 people go from the list to their decisions over the board, with the network cut in the middle', async ({
  officer,
  api,
}) => {
  test.setTimeout(360_000)
  const page = await officer(MISSION)
  const incident = await importList(page, 'Dermaga, 554 orang')
  const board = page.url().replace(/\/incidents.*/, `/incidents/${incident}/board`)
  const panel: Panel = {
    mission: await handAt(api, MISSION),
    second: await handAt(api, MISSION_2),
    police: await handAt(api, 'polda-ntt-layanan'),
    shelter: await handAt(api, 'rptc-tanjung-pinang-petugas'),
  }
  const { police, shelter } = panel
  const mission = panel.mission()
  const cases = await casesOf(mission, incident)
  expect(cases).toHaveLength(554)
  for (const unit of TEAMS) await mission.joinTeam({ command: command(), incident, unit })
  await askAll(mission, incident, cases)

  await page.goto(board)
  await expect(stage(page, 'stage.registered')).toHaveText('554')
  await placeMany(page)
  const own = await passGate(page, mission, incident)
  await forMany(cases, async (id) => {
    if (id === own) return
    await panel.mission().tagPerson({ case: id, command: command(), urgent: false })
    const found = { urgent: false, interpreter: false, alone: false }
    await panel.mission().recordTriage({ case: id, command: command(), ...found })
  })
  await expect(stage(page, 'stage.triaged')).toHaveText('554', { timeout: 15_000 })
  await expectAccessible(page)

  await makeReady(page)
  await open(page, board)
  // The screen takes one, and the network is gone while the others go on.
  const last = await takeNext(page, mission, incident)
  const rest = cases.filter((id) => id !== last)
  const hands = [panel.second, police, shelter]
  const others = forMany(rest, (id) => interview((hands[rest.indexOf(id) % 3] ?? police)(), id))
  await interviewWithout(page)
  await others
  await page.context().setOffline(false)
  await expect(mark(page, 3)).toBeHidden({ timeout: 30_000 })
  await open(page, board)
  await expect(stage(page, 'stage.waiting-opinions')).toHaveText('554', { timeout: 15_000 })

  await forMany(rest, (id) => decide(panel, id))
  await expect(stage(page, 'stage.decided')).toHaveText('553', { timeout: 15_000 })
  await decideOnScreen(page, panel, last)
  await open(page, board)
  await expect(stage(page, 'stage.decided')).toHaveText('554')
  for (const none of ['registered', 'triaged', 'in-interview', 'waiting-opinions'] as const)
    await expect(stage(page, `stage.${none}`)).toHaveText('0')
  await expectAccessible(page)
  const { interviews } = await mission.listInterviews({ case: last })
  expect(interviews).toMatchObject([{ ended: { why: 'done' }, answered: 1 }])
})

/** An address of the app in a browser that was made ready. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await openPassphrase(page)
}

/** A place for all that the screen shows: five hundred at the most. */
async function placeMany(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('bulk.choose') }).click()
  await page.getByRole('button', { name: say('board.more', { count: 554 }) }).click()
  await page.getByRole('button', { name: say('bulk.select-all') }).click()
  await expect(page.getByText(say('bulk.selected', { count: 500 }))).toBeVisible()
  await page.getByLabel(say('bulk.place-field')).fill('Aula B')
  await page.getByRole('button', { name: say('bulk.preview') }).click()
  await page.getByRole('button', { name: say('bulk.do', { count: 500 }) }).click()
  const done = page.getByText(say('bulk.done', { done: 500, failed: 0 }))
  await expect(done).toBeVisible({ timeout: 30_000 })
  await page.reload()
}

/** Somebody comes through the gate, is taken and triaged, all on the board. */
async function passGate(page: Page, mission: Client, incident: Incident): Promise<CaseId> {
  await page
    .getByRole('button', { name: named('gate.through-of') })
    .first()
    .click()
  await expect(stage(page, 'stage.waiting-triage')).toHaveText('1')
  const id = await takeNext(page, mission, incident, 'stage.waiting-triage')
  await page
    .locator('#mine')
    .getByRole('button', { name: named('triage.record-of') })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: say('triage.record') }).click()
  await expect(page.locator('#mine')).toHaveCount(0)
  return id
}

/** Whomever it is about. */
const named = (word: 'gate.through-of' | 'triage.record-of') =>
  new RegExp(say(word, { who: 'X' }).replace('X', '.*'))

type Incident = Parameters<Client['readBoard']>[0]['incident']

async function takeNext(
  page: Page,
  mission: Client,
  incident: Incident,
  from: 'stage.triaged' | 'stage.waiting-triage' = 'stage.triaged',
): Promise<CaseId> {
  await page.getByRole('button', { name: say('queue.take-next-of', { stage: say(from) }) }).click()
  await expect(page.locator('#mine li')).toHaveCount(1)
  const [taken] = (await mission.readBoard({ incident })).hands
  if (!taken) throw new Error('nobody was taken')
  return taken.case
}

/** Whom the officer has in hands was taken along with the board: her case was never opened before. */
async function interviewWithout(page: Page): Promise<void> {
  await page.waitForTimeout(1_000)
  await page.context().setOffline(true)
  await page.locator('#mine').getByRole('link').click()
  await page.getByRole('button', { name: say('interview.begin') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /Penyaringan bersama/ }).check()
  await dialog.getByRole('button', { name: say('interview.begin') }).click()
  await page.locator('[id="q-act.recruitment"]').getByRole('radio').first().check()
  await expect(page.getByText(/Tersimpan di peramban ini/)).toBeVisible()
  await page.getByRole('button', { name: say('interview.end') }).click()
  await dialog.getByRole('button', { name: say('interview.end') }).click()
  await expect(mark(page, 3)).toBeVisible()
}

/** The mission's opinion and the proposal by hand; another officer of the panel decides. */
async function decideOnScreen(page: Page, panel: Panel, id: CaseId): Promise<void> {
  await convene(panel, id)
  await open(page, page.url().replace(/\/incidents.*/, `/cases/${id}`))
  const section = page.locator('#panel')
  await section.getByRole('link', { name: say('panel.act.file') }).click()
  await page.getByRole('radio', { name: say('victim-status.victim'), exact: true }).check()
  await page.getByLabel(say('panel.words'), { exact: true }).fill('Menurut jawabannya.')
  await page.getByRole('button', { name: say('panel.act.file') }).click()
  await section.getByRole('button', { name: say('panel.act.propose'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /Korban: 3/ }).check()
  await dialog.getByLabel(say('panel.words'), { exact: true }).fill('Ketiganya sependapat.')
  await dialog.getByRole('button', { name: say('panel.act.propose') }).click()
  await expect(section).toContainText('Ketiganya sependapat.')
  const determination = await lastOf(panel.shelter(), id)
  await panel.shelter().makeDetermination({ case: id, command: command(), determination })
}
