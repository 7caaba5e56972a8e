import type { Page } from '@playwright/test'
import {
  type Language,
  type MessageId,
  type Say,
  toSay,
  type Values,
} from '../../src/words/index.ts'
import { expect, expectAccessible, test } from './house.ts'

const MISSION = 'kbri-phnom-penh-petugas-1'
const SHELTER = 'rptc-jakarta-petugas'
const POLICE = 'bareskrim-penyidik'

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const

for (const language of ['id', 'en'] as const) {
  test(`a case from first report to handover over three institutions (${language})`, async ({
    officer,
  }) => {
    test.setTimeout(240_000)
    const { say, locale } = speak(language)
    const mission = await officer(MISSION, '/app/cases/new', { locale })
    const name = language === 'id' ? 'Suparti' : 'Sumiati'
    await firstContact(mission, say, name)
    await askConsent(mission, say, { to: 'kemensos', purpose: 'protection' })
    await askConsent(mission, say, { to: 'polri', purpose: 'prosecution' })
    await refer(mission, say, {
      need: 'safe-place',
      unit: 'rptc-jakarta',
      purpose: 'protection',
      sees: name,
    })
    await refer(mission, say, {
      need: 'police-report',
      unit: 'bareskrim',
      purpose: 'prosecution',
      sees: name,
    })

    const shelter = await officer(SHELTER, '/app/', { locale })
    await openFromDesk(shelter, say, /Phnom Penh/)
    await expect(shelter.locator('main')).not.toContainText(name)
    await shelter.getByRole('button', { name: say('referral.accept') }).click()
    await expect(shelter.getByText(say('referral.accepted')).first()).toBeVisible()

    const police = await officer(POLICE, '/app/', { locale })
    await openFromDesk(police, say, /Phnom Penh/)
    await decline(police, say)

    await shelter.getByRole('link', { name: say('referral.open-case') }).click()
    await expect(shelter.getByText(name).first()).toBeVisible()
    await expectAccessible(shelter)
    await completeReferral(shelter, say)

    // Whose turn it is stands on the mission's desk without a reload of anything but the desk itself.
    await mission.getByRole('link', { name: say('shell.desk'), exact: true }).click()
    await closeReferrals(mission, say)
    await offerLead(mission, say, 'rptc-jakarta')
    const home = mission.url()

    await shelter.getByRole('link', { name: say('shell.desk'), exact: true }).click()
    await shelter.getByRole('link', { name: /26-/ }).first().click()
    await shelter.getByRole('button', { name: say('case.accept-lead') }).click()
    await expect(shelter.getByText(say('case.accepted-lead')).first()).toBeVisible()
    await expect(shelter.getByText(say('case.as-lead')).first()).toBeVisible()

    await mission.goto(home)
    await expect(mission.getByText(say('case.as-former')).first()).toBeVisible()
    await expect(mission.locator('main')).not.toContainText(name)
  })
}

function speak(language: Language) {
  const words = toSay(language)
  const say = (id: MessageId, values?: Values) => words(id, values)
  return { say, locale: LOCALES[language] }
}

async function firstContact(page: Page, say: Say, name: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: say('contact.safety') })
    .getByLabel(say('contact.safety.safe'), { exact: true })
    .check()
  await page.getByLabel(say('contact.name'), { exact: true }).fill(name)
  await page
    .getByRole('radiogroup', { name: say('contact.sex'), exact: true })
    .getByLabel(say('sex.female'), { exact: true })
    .check()
  await page
    .getByRole('radiogroup', { name: say('contact.age'), exact: true })
    .getByLabel(say('contact.age.about'), { exact: true })
    .check()
  await page.getByLabel(say('contact.about-years')).fill('24')
  await page.getByLabel(say('contact.channel')).selectOption('walk-in')
  await page
    .getByLabel(say('contact.story'))
    .fill('Dijanjikan bekerja di restoran. Paspornya diambil. Lari semalam.')
  await expect(page.getByText(/Konsep tersimpan|Draft saved/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: say('contact.register') }).click()
  await page.getByRole('link', { name: say('contact.to-case') }).click()
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
}

async function askConsent(
  page: Page,
  say: Say,
  { to, purpose }: { to: string; purpose: 'protection' | 'prosecution' },
): Promise<void> {
  const home = page.url()
  await page
    .getByRole('link', { name: say('case.ask-consent') })
    .first()
    .click()
  await page.getByLabel(say('consent.recipient')).selectOption(to)
  await page
    .getByRole('radiogroup', { name: say('consent.purpose') })
    .getByLabel(say(`purpose.${purpose}`))
    .check()
  await page.getByLabel(say('consent.witness')).fill('Budi')
  await page.getByRole('button', { name: say('consent.agrees') }).click()
  await expect(page.getByText(say('consent.given')).first()).toBeVisible()
  await page.goto(home)
}

type Wanted = { need: string; unit: string; purpose: 'protection' | 'prosecution'; sees: string }

async function refer(page: Page, say: Say, { need, unit, purpose, sees }: Wanted): Promise<void> {
  const home = page.url()
  await page
    .getByRole('link', { name: say('case.refer'), exact: true })
    .first()
    .click()
  await page.getByLabel(say('refer.need')).selectOption(need)
  await page.getByLabel(say('refer.unit')).selectOption(unit)
  await page
    .getByRole('radiogroup', { name: say('refer.purpose') })
    .getByLabel(say(`purpose.${purpose}`))
    .check()
  for (const name of ['identity', 'exploitation'] as const) {
    await page.getByLabel(say(`class.${name}`), { exact: true }).check()
  }
  await page.getByLabel(say('refer.text')).fill('Mohon bantuan segera.')
  await page.getByRole('button', { name: say('refer.preview') }).click()
  await expect(page.getByRole('heading', { name: say('refer.before') })).toBeVisible()
  await expect(page.getByText(sees).first()).toBeVisible()
  await page.getByRole('button', { name: say('refer.send') }).click()
  await expect(page.getByText(say('refer.sent')).first()).toBeVisible()
  await page.goto(home)
}

async function openFromDesk(page: Page, say: Say, from: RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: say('desk.title') })).toBeVisible()
  await page
    .getByRole('listitem')
    .filter({ hasText: from })
    .getByRole('link', { name: say('do.answer') })
    .first()
    .click()
  await expect(page.getByRole('button', { name: say('referral.accept') })).toBeVisible()
}

async function decline(page: Page, say: Say): Promise<void> {
  await page.getByRole('button', { name: say('referral.decline'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say('referral.decline-reason')).selectOption({ index: 1 })
  await dialog.getByLabel(say('referral.decline-words')).fill('Wilayah kerja Polda NTT.')
  await dialog.getByLabel(say('referral.better')).selectOption('polda-ntt')
  await dialog.getByRole('button', { name: say('referral.decline'), exact: true }).click()
  await expect(page.getByText(say('referral.declined')).first()).toBeVisible()
}

async function completeReferral(page: Page, say: Say): Promise<void> {
  await page
    .getByRole('link', { name: say('case.referral-open') })
    .first()
    .click()
  await page.getByRole('button', { name: say('referral.complete') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say('referral.outcome')).selectOption({ index: 1 })
  await dialog.getByLabel(say('referral.outcome-words')).fill('Sudah tinggal di rumah aman.')
  await dialog.getByRole('button', { name: say('referral.complete') }).click()
  await expect(page.getByText(say('referral.completed')).first()).toBeVisible()
}

/** One was completed, one declined: both end only when the person was asked, or it is said why not. */
async function closeReferrals(page: Page, say: Say): Promise<void> {
  let closed = ''
  for (const asked of [true, false]) {
    await page.getByRole('link', { name: say('shell.desk'), exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: say('desk.title') })).toBeVisible()
    await page
      .getByRole('listitem')
      .filter({ hasText: /26-/ })
      .getByRole('link', { name: say('do.close') })
      // The desk as it was is shown until it has been read again.
      .and(page.locator(`:not([href="${closed}"])`))
      .first()
      .click()
    await page.getByRole('button', { name: say('referral.close') }).click()
    closed = new URL(page.url()).pathname
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(say(asked ? 'referral.asked-yes' : 'referral.asked-no')).check()
    if (asked)
      await dialog
        .getByRole('radiogroup', { name: say('referral.asked-answer') })
        .getByRole('radio')
        .first()
        .check()
    else await dialog.getByLabel(say('referral.not-asked')).selectOption({ index: 1 })
    await dialog.getByRole('button', { name: say('referral.close') }).click()
    await expect(page.getByText(say('referral.closed')).first()).toBeVisible()
  }
}

async function offerLead(page: Page, say: Say, unit: string): Promise<void> {
  await page.getByRole('link', { name: say('referral.open-case') }).click()
  await page.getByRole('button', { name: say('case.offer-lead') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say('case.offer-to')).selectOption(unit)
  await dialog.getByLabel(say('case.offer-words')).fill('Orangnya sudah di Jakarta.')
  await dialog.getByRole('button', { name: say('case.offer-lead') }).click()
  await expect(page.getByText(say('case.offered')).first()).toBeVisible()
}
