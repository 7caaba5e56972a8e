import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './house.ts'

const OFFICER = 'kbri-phnom-penh-petugas-1'
const HEAD = 'kbri-phnom-penh-kepala'

/** An invented person, told over the API. */
const PERSON = {
  name: 'Seruni Rekaan',
  sex: 'female',
  age: { kind: 'about', years: 24, asOf: '2026-09-01' },
  language: 'id',
  country: 'KH',
  place: 'gerbang',
  safety: 'safe',
  children: 0,
  channel: 'walk-in',
  safe: {},
  papers: [],
  story: 'Bekerja tanpa upah.',
  relations: [],
} as never

/** Puts the focus on a control and presses the key: no mouse anywhere in this file. */
async function press(page: Page, role: 'button' | 'radio' | 'link', name: RegExp, key = 'Enter') {
  const control = page.getByRole(role, { name }).last()
  await control.focus()
  await page.keyboard.press(key)
}

async function takeFile(
  page: Page,
  work: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download')
  await work()
  const download = await coming
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

test('a list leaves numbered, with names only when the purpose is named, and the head sees it', async ({
  officer,
  api,
}) => {
  const client = await api(OFFICER)
  await client.registerCase({ command: crypto.randomUUID() as never, contact: PERSON })
  const page = await officer(OFFICER, '/app/cases')
  const take = async (persons: RegExp) => {
    await press(page, 'button', /^Unduh$/)
    await expect(page.getByRole('dialog')).toBeVisible()
    await press(page, 'radio', persons, 'Space')
    await press(page, 'radio', /Teks/, 'Space')
    await expectAccessible(page)
    return await takeFile(page, () => press(page, 'button', /Buat berkas/))
  }
  const masked = await take(/Tanpa nama/)
  expect(masked.name).toMatch(/^E\d\d-[0-9A-Z]{4}-[0-9A-Z]{4}-cases\.csv$/)
  expect(masked.text).toContain('Tanpa nama: garis besar saja.')
  expect(masked.text).not.toContain('Seruni')
  await expect(page.getByText(/Berkas E\d\d.* dibuat/).first()).toBeVisible()
  expect((await take(/Dengan nama/)).text).toContain('Seruni Rekaan')

  const head = await officer(HEAD, '/app/exports')
  await expect(head.getByText(masked.name.slice(0, 13))).toBeVisible()
  await expectAccessible(head)
})

test('the person gets her case on paper, or not at all', async ({ officer, api }) => {
  const client = await api(OFFICER)
  const { case: id } = await client.registerCase({
    command: crypto.randomUUID() as never,
    contact: PERSON,
  })
  const page = await officer(OFFICER, `/app/cases/${id}`)
  await press(page, 'button', /Beri salinan/)
  await press(page, 'button', /Buat salinan/)
  await expect(page.getByText('1 isian perlu diperbaiki')).toBeVisible()
  await press(page, 'radio', /Tidak sama sekali/, 'Space')
  await expectAccessible(page)
  await press(page, 'button', /Tutup tanpa salinan/)
  await expect(page.getByRole('dialog')).toBeHidden()
  await press(page, 'button', /Beri salinan/)
  await press(page, 'radio', /Di atas kertas/, 'Space')
  const file = await takeFile(page, () => press(page, 'button', /Buat salinan/))
  expect(file.name).toMatch(/^kasus-saya-.*\.pdf$/)
  expect(file.text.slice(0, 5)).toBe('%PDF-')
  await expect(page.getByText('menyerahkan salinan kasus kepada orangnya')).toBeVisible()
})

test('an HTCDS file is previewed row by row, what is lost is told, and its rows become cases', async ({
  officer,
}) => {
  const page = await officer(OFFICER, '/app/cases', { locale: 'en-GB' })
  await press(page, 'link', /HTCDS/)
  await expect(page.getByRole('heading', { level: 1, name: 'HTCDS 2.0' })).toBeVisible()
  const rows = [
    'prs_First_Name,prs_Gender,prs_Birthdate,con_Consent,prs_Email',
    'Melati,Feminine,1999-03-04,TRUE,m@example.org',
    'Kenanga,F,1999-03-04,TRUE,',
  ]
  const buffer = Buffer.from(rows.join('\n'))
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'form.csv', mimeType: 'text/csv', buffer })
  // A thread of its own reads the file; on a busy machine its start alone takes seconds.
  await expect(page.getByText('1 row read, 1 refused.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/prs_Gender: “F” is no code/)).toBeVisible()
  await expect(page.getByText('Email (prs_Email)')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Name of the incident').fill('From a shelter abroad')
  await page.getByLabel('Where they are now', { exact: true }).fill('the gate')
  await page.getByRole('checkbox', { name: /Leave/ }).focus()
  await page.keyboard.press('Space')
  await press(page, 'button', /Register 1 case/)
  await page.waitForURL(/incidents/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('From a shelter abroad')
})
