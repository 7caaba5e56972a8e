import type { CaseId, CommandId } from '../../src/kit/index.ts'
import { contactOf } from './contact.ts'
import { expect, expectAccessible, test } from './house.ts'

const ONE = 'kbri-kuala-lumpur-petugas-1'
const OTHER = 'kbri-kuala-lumpur-petugas-2'
const command = () => crypto.randomUUID() as CommandId // as a browser makes one

const CONTACT = contactOf('Kenari Contoh')
const WORDS = 'Dijanjikan kerja di restoran, dikurung di lantai tiga.'

test('a statement half-written when the tab closes waits on the desk, and what another wrote meanwhile is shown', async ({
  officer,
  api,
}) => {
  const desk = await api(ONE)
  const { case: id, number } = await desk.registerCase({
    command: command(),
    contact: CONTACT,
  })
  const page = await officer(ONE, `/app/cases/${id}`)
  await page.getByRole('button', { name: 'Tambah cerita' }).press('Enter')
  await page.locator('#told').fill(WORDS)
  await page.close()

  const other = await api(OTHER)
  const statement = { kind: 'story' as const, text: 'Ponselnya disita.' }
  await other.addStatement({ case: id as CaseId, command: command(), statement })

  const again = await officer(ONE, '/app/desk', { width: 360 })
  await expect(again.getByText(`Tambah cerita, kasus ${number}`, { exact: true })).toBeVisible()
  await again
    .getByRole('link', { name: /^Lanjutkan ?: Tambah cerita/ })
    .first()
    .press('Enter')
  const dialog = again.getByRole('dialog')
  await expect(dialog.locator('#told')).toHaveValue(WORDS)
  await expect(dialog.getByRole('button', { name: 'Buang konsep' })).toBeVisible()
  await expectAccessible(again)
  await dialog.getByRole('button', { name: 'Simpan' }).press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Ponselnya disita.')
  await again.screenshot({ path: test.info().outputPath('resumed-360.png') })
  await dialog.getByRole('button', { name: 'Simpan tulisan saya juga' }).press('Enter')
  await expect(dialog).toHaveCount(0)
  expect(again.url()).not.toContain('draft=')
  const { stories } = await desk.readCase({ case: id as CaseId })
  expect(stories?.map(({ text }) => text)).toEqual(
    expect.arrayContaining([WORDS, 'Ponselnya disita.']),
  )
  expect((await desk.readDesk({})).drafts.filter((draft) => draft.case === id)).toEqual([])
})

test('a form closed with Esc goes on where it was, and its way out throws the draft away', async ({
  officer,
  api,
}) => {
  const desk = await api(ONE)
  const { case: id } = await desk.registerCase({ command: command(), contact: CONTACT })
  const ofCase = async () => (await desk.readDesk({})).drafts.filter((draft) => draft.case === id)
  const page = await officer(ONE, `/app/cases/${id}`, { locale: 'en-GB', width: 768 })
  const add = page.getByRole('button', { name: 'Record a contact' }).first()
  await add.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible()
  await dialog.locator('#place').fill('Pier 4')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect.poll(async () => (await ofCase()).length).toBe(1)
  await add.press('Enter')
  await expect(dialog.locator('#place')).toHaveValue('Pier 4')
  await dialog.locator('#neverSay').fill('the embassy')
  await expect(dialog.getByText(/Draft saved/)).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('kept-768.png') })
  page.once('dialog', (question) => question.accept())
  await dialog.getByRole('button', { name: 'Throw the draft away' }).press('Enter')
  await expect(dialog).toHaveCount(0)
  expect(await ofCase()).toEqual([])
  await add.press('Enter')
  await expect(dialog.locator('#place')).toHaveValue('')
})
