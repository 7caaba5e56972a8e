import type { Page } from '@playwright/test'
import type { CaseId, CommandId } from '../../src/kit/index.ts'
import { contactOf } from './contact.ts'
import { expect, expectAccessible, test } from './house.ts'

const ONE = 'kbri-kuala-lumpur-petugas-1'
const OTHER = 'kbri-kuala-lumpur-petugas-2'
const command = () => crypto.randomUUID() as CommandId // as a browser makes one

const CONTACT = contactOf('Kenari Contoh')

async function pick(page: Page, group: RegExp, option: RegExp): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('radiogroup', { name: group })
    .getByRole('radio', { name: option })
    .check()
}

test('two officers on one case: the second sees field by field what the first wrote, and keeps the own', async ({
  officer,
  api,
}) => {
  const desk = await api(ONE)
  const { case: id } = await desk.registerCase({ command: command(), contact: CONTACT })
  const first = await officer(ONE, `/app/cases/${id}`)
  const second = await officer(OTHER, `/app/cases/${id}`, { locale: 'en-GB' })

  await second.getByRole('button', { name: 'Update the situation' }).click()
  const dialog = second.getByRole('dialog')
  await pick(second, /safe now/i, /^No$/)
  await dialog.getByLabel('Accompanying children (number)').fill('2')

  await first.getByRole('button', { name: 'Perbarui keadaan' }).first().click()
  await pick(first, /aman sekarang/i, /^Tidak diketahui/)
  await first
    .getByRole('dialog')
    .getByLabel(/Anak yang menyertai/)
    .fill('1')
  await first
    .getByRole('dialog')
    .getByRole('button', { name: /simpan/i })
    .click()
  await expect(first.getByRole('dialog')).toHaveCount(0)

  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  const notice = dialog.getByRole('alert')
  await expect(notice).toBeFocused()
  await expect(notice).toContainText('Another officer wrote first')
  await expect(notice.locator('caption')).toContainText(/Kuala Lumpur, Protection Officer 1,/)
  const children = notice.getByRole('row', { name: /Accompanying children/ })
  await expect(children.getByRole('cell').first()).toContainText('1')
  await expect(children.getByRole('cell').nth(1)).toHaveText('2')
  await expect(notice.getByRole('row', { name: /^Sex/ })).toContainText('the same')
  await expect(dialog.getByLabel('Accompanying children (number)')).toHaveValue('2')
  await expectAccessible(second)

  await children.getByRole('button', { name: /Use theirs/ }).press('Enter')
  await expect(dialog.getByLabel('Accompanying children (number)')).toHaveValue('1')
  await dialog.getByRole('button', { name: 'Save mine as well' }).click()
  await expect(dialog).toHaveCount(0)

  const { timeline, outline } = await desk.readCase({ case: id as CaseId })
  expect(timeline.filter(({ type }) => type === 'outline.recorded')).toHaveLength(3)
  expect(outline).toMatchObject({ safety: 'unsafe', children: 1 })
})

for (const [locale, width] of [
  ['id-ID', 360],
  ['en-GB', 768],
  ['id-ID', 1440],
] as const) {
  test(`what another wrote fits a screen of ${width} pixels`, async ({ officer, api }) => {
    const desk = await api(ONE)
    const { case: id } = await desk.registerCase({ command: command(), contact: CONTACT })
    const page = await officer(OTHER, `/app/cases/${id}`, { locale, width })
    await page
      .getByRole('button', { name: /Record a contact|Catat cara menghubungi/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('#when').fill('Pagi saja, sebelum majikan pulang ke rumah')
    await dialog.locator('#place').fill('Rumah di ujung jalan')
    const statement = {
      kind: 'contact' as const,
      place: 'Penampungan sementara',
      safe: { how: 'message' as const, when: 'Malam', neverSay: 'Jangan sebut kedutaan' },
    }
    await desk.addStatement({ case: id as CaseId, command: command(), statement })
    await desk.addStatement({
      case: id as CaseId,
      command: command(),
      statement: { kind: 'story', text: 'x' },
    })
    await dialog.locator('button[type=submit]').click()
    await expect(dialog.locator('table')).toBeVisible()
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    expect(overflow).toBe(false)
    await expectAccessible(page)
    await page.screenshot({ path: test.info().outputPath(`meanwhile-${locale}-${width}.png`) })
  })
}
