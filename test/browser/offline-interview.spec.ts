import { contactOf } from './contact.ts'
import { expect, expectAccessible, test } from './house.ts'
import {
  CLERK_TWO,
  fillContact,
  makeReady,
  mark,
  openPassphrase,
  register,
  say,
} from './offline-hands.ts'

test('an interview is begun and answered without the network, the tab reloaded, and arrives whole', async ({
  officer,
  api,
  house,
}) => {
  const mission = await api(CLERK_TWO)
  const opened = await mission.registerCase({
    command: crypto.randomUUID() as never,
    contact: contactOf('Lestari Rekaan', { country: 'SA', place: 'Rumah singgah' }),
  })
  const page = await officer(CLERK_TWO)
  const context = page.context()
  await makeReady(page)
  await page.getByRole('link', { name: say('shell.cases'), exact: true }).click()
  await page.getByRole('link', { name: opened.number }).click()
  await expect(page.getByRole('button', { name: say('interview.begin') })).toBeVisible()
  await page.waitForTimeout(1_000)
  await context.setOffline(true)
  await page.reload()
  await openPassphrase(page)
  await page.getByRole('button', { name: say('interview.begin') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type="radio"]').first().check()
  await dialog.getByRole('button', { name: say('interview.begin') }).click()
  await expect(page.locator('#interview-section')).toBeVisible()
  const address = page.url()
  await page
    .getByRole('radio', { name: new RegExp(say('instrument.answer.yes')) })
    .first()
    .check()
  await expect(page.getByText(/Tersimpan di peramban ini/)).toBeVisible()
  await page.reload()
  await openPassphrase(page)
  await expect(
    page.getByRole('radio', { name: new RegExp(say('instrument.answer.yes')) }).first(),
  ).toBeChecked()
  await expect(mark(page, 2)).toBeVisible()
  await context.setOffline(false)
  await expect(mark(page, 2)).toBeHidden({ timeout: 30_000 })
  const { interviews } = await mission.listInterviews({ case: opened.case })
  const [begun, ...others] = interviews.map(({ interview }) => interview)
  if (!begun) throw new Error('no interview arrived')
  expect(others).toEqual([])
  expect(address).toContain(begun)
  const view = await mission.readInterview({ case: opened.case, interview: begun })
  expect(view.interview.answers?.map(({ value }) => value)).toEqual(['yes'])
  await page.goto(`${house.address}/app/offline`)
})

test('whom an officer registered without the network is interviewed before it returns', async ({
  officer,
  api,
  house,
}) => {
  const page = await officer(CLERK_TWO)
  await makeReady(page)
  await page.context().setOffline(true)
  await page.goto(`${house.address}/app/cases/new`)
  await openPassphrase(page)
  await fillContact(page, 'Melati Belum Terkirim Rekaan')
  await register(page)
  await page.getByRole('link', { name: say('offline.pending-open') }).click()
  await page.getByRole('button', { name: say('interview.begin') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /Penyaringan bersama/ }).check()
  await dialog.getByRole('button', { name: say('interview.begin') }).click()
  const yes = page.locator('[id="q-act.recruitment"]').getByRole('radio').first()
  await yes.check()
  await expect(page.getByText(/Tersimpan di peramban ini/)).toBeVisible()
  await page.reload()
  await openPassphrase(page)
  await expect(yes).toBeChecked()
  await expect(mark(page, 3)).toBeVisible()
  await expectAccessible(page)

  // It arrives while the page is open, and the page goes on with it.
  await page.context().setOffline(false)
  await expect(mark(page, 3)).toBeHidden({ timeout: 30_000 })
  await page.locator('[id="q-act.transfer"]').getByRole('radio').nth(1).check()
  await expect(page.getByText(/^Tersimpan di peramban ini|^Tercatat/)).toBeVisible()
  await page.getByRole('button', { name: say('interview.end') }).click()
  await dialog.getByRole('button', { name: say('interview.end') }).click()
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}\/interviews\/[0-9a-f-]{36}$/)
  const id = new URL(page.url()).pathname.split('/')[3] as never // of the address
  const interview = new URL(page.url()).pathname.split('/')[5] as never // likewise
  const { interview: one } = await (await api(CLERK_TWO)).readInterview({ case: id, interview })
  expect(one).toMatchObject({ ended: { why: 'done' } })
  expect(one.answers?.map(({ value }) => value)).toEqual(['yes', 'no'])
  await page.getByRole('link', { name: say('interview.back') }).click()
  await expect(page.getByText('Melati Belum Terkirim Rekaan').first()).toBeVisible()
})
