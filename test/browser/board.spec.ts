import type { Client } from '../../src/client/index.ts'
import type { CaseId, CommandId, IncidentId, UnitId } from '../../src/kit/index.ts'
import { boardPageWords } from '../../src/words/board-page.ts'
import { catalogue, toSayOf } from '../../src/words/index.ts'
import { expect, expectAccessible, tabTo, test } from './house.ts'

const say = toSayOf({ ...catalogue, ...boardPageWords }, 'id')
const CLERK = 'kbri-phnom-penh-petugas-1'
const HOUSE = 'rptc-jakarta-petugas'
const command = () => crypto.randomUUID() as CommandId // a UUID by form

async function openGate(clerk: Client, name: string): Promise<IncidentId> {
  const { incident } = await clerk.openIncident({
    command: command(),
    name,
    kind: 'gate',
    country: 'KH',
    language: 'id',
    place: 'Halaman',
  })
  return incident
}

async function comeMany(clerk: Client, incident: IncidentId, count: number): Promise<CaseId[]> {
  const ids: CaseId[] = []
  for (let at = 0; at < count; at += 1) {
    const name = `Rekaan ${at}`
    const come = {
      command: command(),
      incident,
      name,
      sex: 'male',
      urgent: false,
      years: 30,
    } as const
    ids.push((await clerk.passGate(come)).case)
  }
  return ids
}

test('an incident is opened, and twenty people pass its gate with the keyboard alone', async ({
  officer,
}) => {
  test.setTimeout(180_000)
  const page = await officer(CLERK, '/app/incidents')
  await tabTo(page, page.getByRole('button', { name: say('incidents.open') }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await tabTo(page, dialog.getByLabel(say('arrivals.incident-name')))
  await page.keyboard.type('Gerbang 19 Januari')
  await tabTo(page, dialog.getByRole('textbox', { name: say('incidents.place') }))
  await page.keyboard.type('Halaman KBRI')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/board$/)
  await expectAccessible(page)
  await tabTo(page, page.getByRole('link', { name: say('board.gate'), exact: true }))
  await page.keyboard.press('Enter')

  const name = page.getByLabel(say('gate.name'))
  const begun = Date.now()
  for (let at = 1; at <= 20; at += 1) {
    await expect(name).toBeFocused()
    await page.keyboard.type(at % 5 === 0 ? '' : `Rekaan ${at}`)
    await page.keyboard.press('Tab')
    // The second radio is a man's.
    await page.keyboard.press('Space')
    if (at % 2 === 0) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Tab')
    await page.keyboard.type(at % 7 === 0 ? '9' : '31')
    await page.keyboard.press('Enter')
    await expect(page.getByText(say('gate.registered', { tag: at }))).toBeAttached()
  }
  // Twenty seconds a person are for asking; the screen takes none of them.
  expect((Date.now() - begun) / 20).toBeLessThan(5_000)
  await expectAccessible(page)

  await page.keyboard.type('Lembar lama')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.getByLabel(say('gate.number'), { exact: true }).fill('7')
  await page.keyboard.press('Enter')
  await expect(page.getByText(say('refusal.tag-used', { tag: 7 }))).toBeVisible()
  await page.getByLabel(say('gate.number'), { exact: true }).fill('70')
  await page.keyboard.press('Enter')
  await expect(page.getByText(say('gate.registered', { tag: 70 }))).toBeAttached()

  await page.getByRole('link', { name: say('gate.print-all', { count: 21 }) }).click()
  await expect(page.getByRole('img', { name: /QR/ })).toHaveCount(21)
  await expectAccessible(page)
  expect(page.url()).toMatch(/\/tags$/)
  await page.goBack()
  await page.getByRole('link', { name: say('gate.to-board') }).click()
  const waiting = page
    .getByRole('listitem')
    .filter({ hasText: say('stage.waiting-triage') })
    .first()
  await expect(waiting).toContainText('21')
})

test('a tag leads to the case by its number, and nowhere for whoever may not know of it', async ({
  officer,
  api,
}) => {
  const clerk = await api(CLERK)
  const incident = await openGate(clerk, 'Gerbang satu orang')
  await comeMany(clerk, incident, 1)
  const { columns } = await clerk.readBoard({ incident })
  const number = columns.flatMap(({ persons }) => persons)[0]?.number
  const page = await officer(CLERK, `/app/number/${number}`)
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
  await expect(page.getByText(say('standing.section')).first()).toBeVisible()
  const other = await officer(HOUSE)
  await other.goto(page.url().replace(/cases.*$/, `number/${number}`))
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(say('case.not-here'))
})

test('two officers of two institutions work one queue, and see at once whom the other has', async ({
  officer,
  api,
}) => {
  test.setTimeout(120_000)
  const clerk = await api(CLERK)
  const incident = await openGate(clerk, 'Gerbang dua tim')
  await comeMany(clerk, incident, 6)
  const path = `/app/incidents/${incident}/board`
  const one = await officer(CLERK, path)
  await one.getByRole('button', { name: say('team.invite') }).click()
  const dialog = one.getByRole('dialog')
  await dialog.getByLabel(say('team.unit')).selectOption('rptc-jakarta')
  await dialog.getByRole('button', { name: say('team.invite') }).click()
  await expect(dialog).toBeHidden()
  const two = await officer(HOUSE, path)
  const third = await officer(HOUSE, path)
  await expect(third.locator('#mine')).toHaveCount(0)

  const next = { name: say('queue.take-next-of', { stage: say('stage.waiting-triage') }) }
  await Promise.all([one.getByRole('button', next).click(), two.getByRole('button', next).click()])
  for (const page of [one, two]) await expect(page.locator('#mine li')).toHaveCount(1)
  const { hands } = await clerk.readBoard({ incident })
  expect(new Set(hands.map(({ case: id }) => id)).size).toBe(2)
  expect(new Set(hands.map(({ taken }) => taken?.post)).size).toBe(2)
  // A screen that nobody touched, within a second of the act and what the page takes to draw.
  await expect(third.locator('#hands tbody tr')).toHaveCount(2, { timeout: 1_500 })

  // A screen that hears nothing any more still offers her; the answer says who has her.
  await two.route('**/api/incidents/*/board*', (route) => route.abort())
  await one.getByRole('button', { name: say('queue.take-person', { who: 'No. 5' }) }).click()
  await expect(one.locator('#mine li')).toHaveCount(2)
  await two.getByRole('button', { name: say('queue.take-person', { who: 'No. 5' }) }).click()
  await expect(
    two.getByText(/sudah diambil oleh Petugas Pelindungan WNI 1, KBRI Phnom Penh/),
  ).toBeVisible()
  await two.unroute('**/api/incidents/*/board*')

  await one
    .locator('#mine li')
    .filter({ hasText: 'No. 5' })
    .getByRole('button', {
      name: say('triage.record-of', { who: 'No. 5' }),
    })
    .click()
  await one.getByRole('dialog').getByLabel(say('triage.urgent')).check()
  await one
    .getByRole('dialog')
    .getByRole('button', { name: say('triage.record') })
    .click()
  await expect(one.locator('#mine li')).toHaveCount(1)
  await expect(third.getByText(say('board.urgent'))).toBeVisible()
  for (const page of [one, third]) await expectAccessible(page)
})

test('a bulk act is looked at before it is done, and leaves one entry with each', async ({
  officer,
  api,
}) => {
  test.setTimeout(120_000)
  const clerk = await api(CLERK)
  const incident = await openGate(clerk, 'Gerbang bus')
  const [first] = await comeMany(clerk, incident, 4)
  if (!first) throw new Error('nobody came')
  const page = await officer(CLERK, `/app/incidents/${incident}/board`)
  await tabTo(page, page.getByRole('button', { name: say('bulk.choose') }))
  await page.keyboard.press('Enter')
  for (const tag of [1, 2, 3]) {
    await tabTo(page, page.getByLabel(say('bulk.select', { who: `No. ${tag}` })))
    await page.keyboard.press('Space')
  }
  await expect(page.getByText(say('bulk.selected', { count: 3 }))).toBeVisible()
  await page.getByText(say('bulk.transport'), { exact: true }).click()
  await page.getByLabel(say('bulk.transport-field')).fill('Bus 3')
  await page.keyboard.press('Enter')
  await expect(page.getByText(say('bulk.will', { count: 3 }))).toBeVisible()
  expect((await clerk.readCase({ case: first })).whereabouts).toBeUndefined()
  await expectAccessible(page)
  await page.getByRole('button', { name: say('bulk.do', { count: 3 }) }).click()
  await expect(page.getByText(say('bulk.done', { done: 3, failed: 0 }))).toBeVisible()
  const { whereabouts } = await clerk.readCase({ case: first })
  expect(whereabouts?.transports).toMatchObject([{ transport: 'Bus 3' }])

  // Without consent nobody is handed over, and the preview says so of each.
  await page.getByLabel(say('bulk.select', { who: 'No. 4' })).check()
  await page.getByText(say('bulk.receiver'), { exact: true }).click()
  await page.getByLabel(say('bulk.receiver-field')).selectOption('rptc-jakarta')
  await page.getByRole('button', { name: say('bulk.preview') }).click()
  await expect(page.getByText(say('bulk.wont', { count: 1 }))).toBeVisible()
  await expect(page.getByRole('button', { name: say('bulk.do', { count: 0 }) })).toBeDisabled()
})

test('a unit that is not invited finds no board', async ({ officer, api }) => {
  const clerk = await api(CLERK)
  const incident = await openGate(clerk, 'Gerbang tertutup')
  const page = await officer(HOUSE)
  await page.goto(`${new URL(page.url()).origin}/app/incidents/${incident}/board`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('board.not-here'))
  const unit = 'rptc-jakarta' as UnitId // as the coalition's files name it
  await clerk.joinTeam({ command: command(), incident, unit })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    say('board.title', { name: 'Gerbang tertutup' }),
  )
})
