import { toSay } from '../../src/words/index.ts'
import { expect, expectAccessible, test } from './house.ts'

const say = toSay('id')

test('an emergency: opened with a told number, seen by the lead, reviewed, and shut', async ({
  api,
  officer,
}) => {
  const clerk = await api('kbri-phnom-penh-petugas-1')
  const contact = {
    name: 'Lestari Misalnya',
    sex: 'female',
    age: { kind: 'unknown' },
    language: 'id',
    country: 'KH',
    place: 'lantai tiga',
    safety: 'unsafe',
    children: 0,
    channel: 'hotline',
    safe: {},
    papers: [],
    story: 'Dikurung.',
    relations: [],
  } as const
  const command = crypto.randomUUID() as never // a UUID by form
  const { number } = await clerk.registerCase({ command, contact })

  const page = await officer('rptc-jakarta-petugas', '/app/glass')
  await page.getByRole('button', { name: say('glass.do') }).click()
  await expect(page.getByRole('alert').first()).toBeFocused()
  await expectAccessible(page)
  await page.getByLabel(say('glass.number')).fill(number)
  await page.getByLabel(say('glass-reason.disappeared')).check()
  await page.getByLabel(say('class.identity'), { exact: true }).check()
  await page.getByLabel(say('glass.words'), { exact: true }).fill('Menelepon dari atap.')
  await page.getByRole('button', { name: say('glass.do') }).click()
  await expect(page.getByText('Lestari Misalnya')).toBeVisible()
  await expectAccessible(page)

  const head = await officer('kbri-phnom-penh-kepala')
  await head
    .getByRole('link', { name: say('do.review-glass') })
    .first()
    .click()
  await expect(head.getByText('Menelepon dari atap.')).toBeVisible()
  await head.getByRole('button', { name: new RegExp(`^${say('glass.review-do')}`) }).click()
  await head.getByLabel(say('glass.review-ended')).check()
  await head.getByLabel(say('case.reason-words')).fill('Ia ada di rumah aman.')
  await head.keyboard.press('Tab')
  await head.getByRole('button', { name: say('case.save') }).click()
  await expect(head.getByText(/Tidak dibenarkan/)).toBeVisible({ timeout: 30_000 })
  await page.reload()
  await expect(page.getByRole('heading', { name: say('case.not-here') })).toBeVisible()
})
