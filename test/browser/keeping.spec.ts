import { expect, expectAccessible, test } from './house.ts'

const CLERK = 'kbri-phnom-penh-petugas-1'
const HEAD = 'kbri-phnom-penh-kepala'

const contact = {
  name: 'Kinanti Rekaan',
  sex: 'female',
  age: { kind: 'unknown' },
  language: 'id',
  country: 'KH',
  place: 'Ruang tunggu',
  safety: 'safe',
  children: 0,
  channel: 'walk-in',
  safe: {},
  papers: [],
  story: 'Cerita rekaan.',
  relations: [],
} as const

test('a case is erased by two officers, by keyboard where it counts, and leaves a tombstone', async ({
  officer,
  api,
  house,
}) => {
  const client = await api(CLERK)
  const command = crypto.randomUUID() as never // a UUID by form
  const { case: id, number } = await client.registerCase({ command, contact: contact as never })

  const clerk = await officer(CLERK, `/app/cases/${id}#keeping`)
  await clerk.getByRole('button', { name: 'Minta penghapusan' }).focus()
  await clerk.keyboard.press('Enter')
  await clerk.getByLabel('Alasan').selectOption('person-asked')
  await clerk.getByLabel('Penjelasan').fill('Ia memintanya.')
  await expectAccessible(clerk)
  await clerk.getByLabel('Penjelasan').press('Tab')
  await clerk.keyboard.press('Tab')
  await clerk.keyboard.press('Enter')
  await expect(clerk.getByText('Petugas lain pada jabatan lain yang menyetujui.')).toBeVisible()
  await expect(clerk.getByRole('button', { name: 'Setujui penghapusan' })).toHaveCount(0)

  const head = await officer(HEAD, '/app/desk', { locale: 'en-GB' })
  await head.getByRole('link', { name: /^Decide/ }).click()
  await head.getByRole('button', { name: 'Approve the erasure' }).click()
  const typed = head.getByLabel('Type the number of the case to confirm')
  await typed.fill('26-AAAA-AAAA')
  await typed.press('Enter')
  await expect(head.getByRole('dialog')).toContainText('Type exactly the number of this case.')
  await expectAccessible(head)
  await typed.fill(number.toLowerCase())
  await typed.press('Enter')
  await expect(head.getByRole('heading', { name: 'This case was erased' })).toBeVisible()
  await expectAccessible(head)

  await clerk.reload()
  await expect(clerk.getByRole('heading', { name: 'Kasus ini sudah dihapus' })).toBeVisible()
  await expect(clerk.locator('body')).not.toContainText('Kinanti')
  await head.goto(`${house.address}/app/keeping`)
  await expect(head.getByRole('row', { name: new RegExp(id) })).toContainText('Complete on')
  await expect(head.getByRole('table', { name: 'Register of processing' })).toContainText(
    'identity',
  )
  await expectAccessible(head)
})
