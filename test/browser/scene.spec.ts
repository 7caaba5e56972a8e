import { readFileSync } from 'node:fs'
import type { Client } from '../../src/client/index.ts'
import type { CommandId, Instant, LocalDate, PartyId, UnitId } from '../../src/kit/index.ts'
import { expect, expectAccessible, test } from './house.ts'

const MISSION = 'kbri-riyadh-petugas-1'
const SHELTER = 'rptc-jakarta-petugas'

// Ids of the sandbox's own data, minted as the product does.
const command = () => crypto.randomUUID() as CommandId
const KEMENSOS = 'kemensos' as PartyId
const RPTC = 'rptc-jakarta' as UnitId

type Scene = {
  readonly case: string
  readonly referral: string
  readonly incident: string
  readonly list: string
}

/** A case with consent and a referral on its way, an incident of many, and a list half mended. */
async function setScene(mission: Client): Promise<Scene> {
  const opened = await mission.registerCase({
    command: command(),
    contact: {
      name: 'Nur Hidayati Rahmawati Kusumaningtyas binti Abdurrahman Wachid',
      sex: 'female',
      age: { kind: 'about', years: 17, asOf: '2026-11-22' as LocalDate },
      language: 'id',
      country: 'SA',
      place: 'Rumah singgah',
      safety: 'unsafe',
      children: 2,
      channel: 'walk-in',
      safe: { phone: '+966 000', how: 'message', neverSay: 'Nama majikan', whoMayKnow: 'Kakaknya' },
      papers: [{ kind: 'passport', issuer: 'Imigrasi', number: '123' }],
      story: 'Bekerja tanpa upah selama dua tahun. Paspor ditahan. Lari semalam.',
      relations: [],
    },
  })
  await mission.giveConsent({
    case: opened.case,
    command: command(),
    answer: {
      recipient: KEMENSOS,
      classes: ['identity', 'exploitation', 'contact', 'documents'],
      purpose: 'protection',
      basis: 'guardian',
      guardian: 'Kakaknya',
      expires: (Date.now() + 864e5) as Instant,
      language: 'id',
      text: 'consent-child',
    },
  })
  const { referral } = await mission.sendReferral({
    case: opened.case,
    command: command(),
    request: {
      toUnit: RPTC,
      need: 'safe-place',
      urgency: 'now',
      classes: ['identity'],
      purpose: 'protection',
      text: 'Mendesak.',
    },
  })
  const content = readFileSync('examples/arrivals-554.csv').toString('base64')
  const list = await mission.openArrivals({ fileName: 'arrivals-554.csv', content })
  const other = await mission.openArrivals({ fileName: 'arrivals-554.csv', content })
  const done = await mission.confirmArrivals({
    command: command(),
    id: other.id,
    name: 'Kapal, 20 November',
    country: 'SA',
    place: 'Pelabuhan',
    language: 'id',
    leaveRefused: true,
  })
  return { case: opened.case, referral, incident: done.incident, list: list.id }
}

const toPaths = (scene: Scene): readonly [post: string, path: string][] => [
  [MISSION, `/app/cases/${scene.case}`],
  [MISSION, `/app/cases/${scene.case}/consent`],
  [MISSION, `/app/cases/${scene.case}/refer`],
  [MISSION, `/app/referrals/${scene.case}/${scene.referral}`],
  [SHELTER, `/app/referrals/${scene.case}/${scene.referral}`],
  [SHELTER, `/app/cases/${scene.case}`],
  [MISSION, `/app/arrivals/${scene.list}`],
  [MISSION, `/app/incidents/${scene.incident}`],
  [MISSION, `/app/incidents/${scene.incident}/consent`],
]

test('pages full of data: axe finds nothing, light and dark, and none scrolls sideways at 360 px', async ({
  officer,
  api,
  house,
}) => {
  test.setTimeout(400_000)
  const paths = toPaths(await setScene(await api(MISSION)))
  for (const dark of [false, true]) {
    for (const post of [MISSION, SHELTER]) {
      const page = await officer(post, '/app/', {
        dark,
        width: dark ? 360 : 1440,
        locale: dark ? 'en-GB' : 'id-ID',
      })
      for (const [, path] of paths.filter(([own]) => own === post)) {
        await page.goto(`${house.address}${path}`)
        await expect(page.locator('h1')).toBeVisible()
        await expect(page.locator('main')).not.toContainText(
          /Memuat|Membuka kasus …|Loading|Opening the case …/,
        )
        await test.step(`${post} ${path} ${dark ? 'dark' : 'light'}`, () => expectAccessible(page))
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(over, path).toBeLessThanOrEqual(0)
      }
      await page.context().close()
    }
  }
})
