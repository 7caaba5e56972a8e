import type { LocalDate } from '../../src/kit/index.ts'
import { toSay } from '../../src/words/index.ts'
import { expect, expectAccessible, tabTo, test } from './house.ts'
import {
  command,
  convened,
  file,
  lastOf,
  MISSION,
  MISSION_2,
  MISSION_HEAD,
  POLICE,
  SHELTER,
  WOMEN,
  WOMEN_UNIT,
} from './panel-scene.ts'

const say = toSay('id')

test('a review is handed on: one more institution sits, and who decided first decides nothing', async ({
  api,
  officer,
}) => {
  test.setTimeout(180_000)
  const { case: id, mission } = await convened({ api }, 'Wijaya Kusuma Misal', {
    [MISSION]: ['victim', 'Menurut ceritanya.'],
    [POLICE]: ['victim', 'Menurut pemeriksaan.'],
    [SHELTER]: ['not-enough', 'Belum cukup.'],
  })
  const base = () => ({ case: id, command: command() })
  await mission.proposeDetermination({ ...base(), status: 'victim', reasons: 'Dua dari tiga.' })
  const second = await api(MISSION_2)
  const determination = await lastOf(second, id)
  await second.makeDetermination({ ...base(), determination })
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Phnom_Penh' })
  await mission.tellDetermination({
    ...base(),
    determination,
    on: today.format() as LocalDate, // the day there, YYYY-MM-DD
    language: 'id',
    interpreter: false,
    to: 'person',
    form: 'spoken',
  })
  await mission.askReview({ ...base(), by: 'person', words: 'Ada surat baru.' })
  const decided = await officer(MISSION, `/app/cases/${id}`)
  await expect(decided.locator('#panel')).toContainText(say('panel.others-decide'))
  await expect(decided.getByRole('button', { name: say('panel.act.refer') })).toHaveCount(0)

  const page = await officer(MISSION_HEAD, `/app/cases/${id}`)
  const panel = page.locator('#panel')
  await tabTo(page, panel.getByRole('button', { name: say('panel.act.refer') }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: say('panel.act.refer') }).press('Enter')
  await expect(dialog.getByText(say('panel.unit-missing')).first()).toBeVisible()
  await dialog.locator('#panel-unit').selectOption(WOMEN_UNIT)
  await dialog
    .getByLabel(say('panel.words'), { exact: true })
    .fill('Perlu ahli anak dan perempuan.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: say('panel.act.refer') }).press('Enter')
  await expect(panel).toContainText(
    say('panel.review-outcome', { outcome: say('review-outcome.referred') }),
  )
  await expect(panel).toContainText('Perlu ahli anak dan perempuan.')
  await expectAccessible(page)
  const women = await api(WOMEN)
  await file(women, id, 'victim', 'Menurut pemeriksaan kami.')
  const { standing, rounds } = await women.readPanel({ case: id })
  expect([standing, rounds.length]).toEqual(['review', 3])
  expect(rounds.at(-1)?.review).toMatchObject({ by: 'referral' })
})
