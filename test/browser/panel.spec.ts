import type { Page } from '@playwright/test'
import type { CaseId } from '../../src/kit/index.ts'
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
  POLICE_HEAD,
  registered,
  SHELTER,
  SHELTER_HEAD,
  WOMEN,
  WOMEN_UNIT,
} from './panel-scene.ts'

const say = toSay('id')
const section = (page: Page) => page.locator('#panel')
const act = (page: Page, name: Parameters<typeof say>[0]) =>
  section(page).getByRole('button', { name: say(name), exact: true })

/** Begins an act by keyboard once the dialog before it has gone: its end takes the focus back. */
async function start(page: Page, name: Parameters<typeof say>[0]) {
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await act(page, name).press('Enter')
}

async function opine(page: Page, id: CaseId, status: 'victim' | 'indicated', reasons: string) {
  await tabTo(page, section(page).getByRole('link', { name: say('panel.act.file') }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/cases/${id}/opinion`))
  await tabTo(page, page.getByRole('radio').first())
  await page.keyboard.press(status === 'victim' ? 'ArrowDown' : 'Space')
  await page.getByLabel(say('panel.words'), { exact: true }).fill(reasons)
}

const send = async (page: Page) => {
  await tabTo(page, page.getByRole('button', { name: say('panel.act.file') }))
  await page.keyboard.press('Enter')
  await expect(section(page)).toContainText(say('panel.opinions'))
}

test('a lone domestic worker: three institutions agree, and she is told, by keyboard', async ({
  api,
  officer,
  house,
}) => {
  test.setTimeout(240_000)
  const { case: id, number } = await registered({ api }, 'Melur Contohwati')
  const page = await officer(MISSION, `/app/cases/${id}`)
  await expect(section(page)).toContainText(say('panel.empty'))
  await tabTo(page, act(page, 'panel.act.convene'))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: say('panel.act.convene') }).press('Enter')
  await expect(dialog.getByRole('alert')).toBeFocused()
  await dialog.getByLabel('Polri').selectOption('bareskrim')
  await dialog.getByLabel('Kemensos').selectOption('rptc-jakarta')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: say('panel.act.convene') }).press('Enter')
  await expect(section(page)).toContainText(say('panel.seat-waits'))

  await opine(page, id, 'victim', 'Paspornya ditahan dan pintunya dikunci.')
  await page.getByRole('checkbox').first().check()
  await expectAccessible(page)
  await send(page)
  await expectAccessible(page)

  for (const post of [POLICE, SHELTER]) {
    const other = await officer(post, '/app/panels')
    await other.getByRole('link', { name: number }).press('Enter')
    await expect(section(other)).toContainText(say('panel.blind'))
    await expect(section(other)).not.toContainText('pintunya dikunci')
    await opine(other, id, 'victim', `Kami sependapat (${post}).`)
    await send(other)
    await expect(section(other)).toContainText('pintunya dikunci')
  }

  await tabTo(page, act(page, 'panel.act.propose'))
  await page.keyboard.press('Enter')
  await dialog.getByRole('radio', { name: /Korban: 3/ }).check()
  await dialog.getByLabel(say('panel.words'), { exact: true }).fill('Ketiga unsur terlihat.')
  await dialog.getByRole('button', { name: say('panel.act.propose') }).press('Enter')
  await expect(section(page)).toContainText('Ketiga unsur terlihat.')
  // Who proposes does not decide.
  await expect(act(page, 'panel.act.make')).toHaveCount(0)

  const second = await officer(SHELTER_HEAD, `/app/cases/${id}`)
  await start(second, 'panel.act.make')
  await second
    .getByRole('dialog')
    .getByRole('button', { name: say('panel.act.make') })
    .press('Enter')
  await expect(section(second)).toContainText(say('panel.dissent-none'))
  await expect(section(page)).toContainText(say('panel.not-told'))

  await section(page)
    .getByRole('link', { name: say('panel.act.tell') })
    .press('Enter')
  await expect(page.locator('article')).toContainText('Anda adalah korban perdagangan orang')
  await expect(page.locator('article')).not.toContainText('{until}')
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('notice.png'), fullPage: true })
  await tabTo(page, page.getByRole('button', { name: say('notice.do') }))
  await page.keyboard.press('Enter')
  await expect(section(page)).toContainText(say('standing.told'))
  await page.screenshot({ path: test.info().outputPath('told.png'), fullPage: true })

  await section(page)
    .getByRole('link', { name: say('panel.see-minutes') })
    .press('Enter')
  await expect(page.locator('h1')).toContainText(number)
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('minutes.png'), fullPage: true })
  const code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(await page.locator('article').innerText())?.[0]
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: say('minutes.pdf') }).press('Enter'),
  ])
  expect(file.suggestedFilename()).toContain(code ?? 'no code')
  await page.goto(`${house.address}/check`)
  await page.getByLabel(say('check.code')).fill((code ?? '').toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: say('check.do') }).press('Enter')
  await expect(page.getByRole('status')).toContainText(say('check.valid'))
  await expect(page.getByRole('status')).toContainText(number)
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('check.png') })
})

test('a negative: second reviewer, other ways, and an appeal that changes it', async ({
  api,
  officer,
}) => {
  test.setTimeout(240_000)
  const scene = await convened({ api }, 'Kenanga Misal', {
    [MISSION]: ['not-victim', 'Ia bekerja atas kehendak sendiri.'],
    [POLICE]: ['not-victim', 'Tidak ada tanda paksaan.'],
    [SHELTER]: ['indicated', 'Ia takut bicara.'],
  })
  const { case: id, mission } = scene
  await mission.proposeDetermination({
    case: id,
    command: command(),
    status: 'not-victim',
    reasons: 'Dua dari tiga lembaga tidak melihat tanda.',
    second: WOMEN_UNIT,
  })
  const reviewer = await officer(WOMEN, `/app/cases/${id}`)
  await start(reviewer, 'panel.act.second')
  const dialog = reviewer.getByRole('dialog')
  await dialog.getByLabel(say('panel.uphold')).check()
  await dialog.getByLabel(say('panel.words'), { exact: true }).fill('Alasannya cukup.')
  await expectAccessible(reviewer)
  await dialog.getByRole('button', { name: say('panel.act.second') }).press('Enter')
  await expect(section(reviewer)).toContainText('Alasannya cukup.')

  const page = await officer(MISSION_2, `/app/cases/${id}`)
  await start(page, 'panel.act.make')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('panel.act.make') })
    .press('Enter')
  await section(page)
    .getByRole('link', { name: say('panel.act.tell') })
    .press('Enter')
  await expect(page.locator('article')).toContainText('Anda boleh menuntut upah')
  await page.getByRole('button', { name: say('notice.do') }).press('Enter')
  await expect(section(page)).toContainText(say('panel.ways-open'))
  await start(page, 'panel.act.choose-ways')
  await page.getByLabel(say('way.labour-claim')).check()
  await page.getByLabel(say('way.shelter-until-then')).check()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('panel.act.choose-ways') })
    .press('Enter')
  await expect(section(page)).toContainText(say('way.labour-claim'))

  await start(page, 'panel.act.ask-review')
  await page.getByLabel(say('review-asker.person')).check()
  await page.getByLabel(say('panel.words'), { exact: true }).fill('Saya dulu takut pada agen itu.')
  await expectAccessible(page)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('panel.act.ask-review') })
    .press('Enter')
  await expect(section(page)).toContainText(say('panel.others-decide'))
  await expect(section(page)).toContainText(say('panel.served'))
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('review.png'), fullPage: true })

  // Others than decided first: two of three are convinced now.
  for (const [post, status] of [
    [MISSION_HEAD, 'victim'],
    [POLICE_HEAD, 'not-victim'],
    [SHELTER_HEAD, 'victim'],
  ] as const)
    await file(await api(post), id, status, 'Ia menceritakan semuanya.')
  const head = await api(MISSION_HEAD)
  const given = { case: id, status: 'victim', reasons: 'Ia dipaksa agennya.' } as const
  await head.proposeDetermination({ ...given, command: command() })
  const shelter = await api(SHELTER_HEAD)
  const determination = await lastOf(shelter, id)
  await shelter.makeDetermination({ case: id, command: command(), determination })
  await expect(section(page)).toContainText(
    say('panel.review-outcome', { outcome: say('review-outcome.changed') }),
  )
  await section(page)
    .locator('summary', { hasText: say('panel.round-first') })
    .press('Enter')
  await expect(section(page)).toContainText('Alasannya cukup.')
  await expectAccessible(page)
  await expect(act(page, 'panel.act.choose-ways')).toHaveCount(0)
})

test('a child: the guardian is told', async ({ api, officer }) => {
  const scene = await convened(
    { api },
    'Tunas Contoh',
    {
      [MISSION]: ['victim', 'Dikirim bekerja pada umur 14.'],
      [POLICE]: ['victim', 'Anak: cara tidak perlu terlihat.'],
      [SHELTER]: ['victim', 'Sama.'],
    },
    { age: { kind: 'birthDate', birthDate: '2012-02-11' } },
  )
  const { case: id, mission } = scene
  const given = { case: id, status: 'victim', reasons: 'Anak di bawah umur.' } as const
  await mission.proposeDetermination({ ...given, command: command() })
  const determination = await lastOf(mission, id)
  await (await api(POLICE)).makeDetermination({ case: id, command: command(), determination })
  const page = await officer(MISSION, `/app/cases/${id}/notice`)
  await expect(page.getByLabel(say('notice-to.guardian'))).toBeChecked()
  await page.getByRole('button', { name: say('notice.do') }).press('Enter')
  await expect(section(page)).toContainText(say('notice-to.guardian'))
})

for (const [locale, width, dark] of [
  ['id-ID', 360, true],
  ['en-GB', 768, false],
  ['id-ID', 1440, false],
] as const) {
  test(`police and mission disagree, side by side at ${width} pixels`, async ({ officer, api }) => {
    test.setTimeout(120_000)
    const { case: id, mission } = await convened({ api }, 'Bahtera Contohnyata', {
      [MISSION]: ['victim', `Dijual antar kompleks, dipukul bila target tidak tercapai. ${LONG}`],
      [POLICE]: ['labour-case', 'Ia ikut menipu dan menerima bagian.'],
      [SHELTER]: ['victim', 'Bekas luka dan mimpi buruk; tidak memegang ponsel sendiri.'],
    })
    await mission.proposeDetermination({
      case: id,
      command: command(),
      status: 'victim',
      reasons: 'Dua dari tiga lembaga melihat paksaan; ikut menipu karena dipaksa.',
    })
    const head = await api(SHELTER_HEAD)
    const determination = await lastOf(head, id)
    await head.makeDetermination({ case: id, command: command(), determination })
    const page = await officer(POLICE, `/app/cases/${id}#panel`, { locale, width, dark })
    await expect(section(page)).toContainText(/Pendapat berbeda|Dissent/)
    await expectFits(page)
    await section(page).screenshot({ path: test.info().outputPath(`panel-${width}.png`) })
    const lead = await officer(MISSION, `/app/cases/${id}/notice`, { locale, width, dark })
    await expectFits(lead)
    await lead.screenshot({ path: test.info().outputPath(`notice-${width}.png`), fullPage: true })
    const panels = await officer(POLICE, '/app/panels', { locale, width, dark })
    await expectFits(panels)
    await panels.screenshot({ path: test.info().outputPath(`panels-${width}.png`), fullPage: true })
  })
}

const LONG =
  'Kontraknya dibeli dua kali, utangnya bertambah setiap bulan, dan ia hanya boleh keluar bersama penjaga.'

async function expectFits(page: Page): Promise<void> {
  await expectAccessible(page)
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(over).toBeLessThanOrEqual(0)
}
