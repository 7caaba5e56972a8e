import type { Client } from '../../src/client/index.ts'
import type { CommandId, Instant, LocalDate, PartyId } from '../../src/kit/index.ts'
import { toSay } from '../../src/words/index.ts'
import { expect, test } from './house.ts'

const say = toSay('id')
const MISSION = 'kbri-riyadh-petugas-2'

// Ids of the sandbox's own data, minted as the product does.
const command = () => crypto.randomUUID() as CommandId

async function openCase(mission: Client) {
  const opened = await mission.registerCase({
    command: command(),
    contact: {
      name: 'Wagiyem',
      sex: 'female',
      age: { kind: 'about', years: 30, asOf: '2026-11-22' as LocalDate },
      language: 'id',
      country: 'SA',
      place: 'Rumah singgah',
      safety: 'unsafe',
      children: 0,
      channel: 'walk-in',
      safe: {},
      papers: [],
      story: 'Tanpa upah.',
      relations: [],
    },
  })
  await mission.giveConsent({
    case: opened.case,
    command: command(),
    answer: {
      recipient: 'kemensos' as PartyId,
      classes: ['identity'],
      purpose: 'protection',
      basis: 'person',
      expires: (Date.now() + 864e5) as Instant,
      language: 'id',
      text: 'consent-adult',
    },
  })
  return opened
}

test('on paper a case keeps its number, its terms and the sandbox’s mark, and has nothing to click', async ({
  officer,
  api,
}) => {
  const opened = await openCase(await api(MISSION))
  const page = await officer(MISSION, `/app/cases/${opened.case}`, { dark: true, width: 794 })
  await expect(page.getByRole('button', { name: say('consent.withdraw') })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toContainText(opened.number)
  await expect(page.getByText(say('shell.sandbox'))).toBeVisible()
  await expect(page.locator('button:visible, nav:visible, header.no-print:visible')).toHaveCount(0)
  // No clock runs on paper: it names the instant.
  await expect(page.locator('#duties').getByText(/^Tenggat /)).toBeVisible()
  await expect(page.locator('#duties').getByText(/^Sisa /)).toBeHidden()
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
  expect(scheme).toBe('light')
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(over).toBeLessThanOrEqual(0)
})

test('what was filled in to confirm a list is there again after the tab was closed', async ({
  officer,
  api,
}) => {
  const mission = await api(MISSION)
  const content = Buffer.from('No,Nama,L/P,Umur\n1,Wagiyem,P,30\n').toString('base64')
  const { id } = await mission.openArrivals({ fileName: 'kecil.csv', content })
  const page = await officer(MISSION, `/app/arrivals/${id}`)
  await page.getByLabel(say('arrivals.incident-name')).fill('Pesawat 20 November')
  await page.locator('#place').fill('Bandara')
  await expect(page.getByText(/Konsep tersimpan/)).toBeVisible()
  await page.context().close()
  const again = await officer(MISSION, `/app/arrivals/${id}`)
  await expect(again.getByLabel(say('arrivals.incident-name'))).toHaveValue('Pesawat 20 November')
  await expect(again.locator('#place')).toHaveValue('Bandara')
})
