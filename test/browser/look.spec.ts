import { expect, test } from './house.ts'
import { command, convened, MISSION, POLICE, SHELTER } from './panel-scene.ts'

test('look', async ({ api, officer }) => {
  test.setTimeout(300_000)
  const { case: id, mission } = await convened({ api }, 'Look Contoh', {
    [MISSION]: ['victim', 'a'],
    [POLICE]: ['victim', 'a'],
    [SHELTER]: ['victim', 'a'],
  })
  await mission.proposeDetermination({
    command: command(),
    case: id,
    status: 'victim',
    reasons: 'b',
  })
  await convened({ api }, 'Look Contoh Dua', { [MISSION]: ['indicated', 'a'] })
  const base = () => ({ case: id, command: command() })
  const { interview } = await mission.beginInterview({
    ...base(),
    instrument: 'joint-screening',
    subject: { age: 'child', form: 'labour' },
    language: 'id',
    interpreter: true,
  })
  const given = (question: string, value: 'yes') => ({
    answer: crypto.randomUUID() as never,
    question,
    value,
    evidence: ['statement' as const],
    askedAt: Date.now() as never,
    over: [],
  })
  await mission.recordAnswers({
    ...base(),
    interview,
    answers: [given('act.recruitment', 'yes'), given('D1.1', 'yes')],
  })
  await mission.endInterview({ ...base(), interview, why: 'done' })
  const page = await officer(MISSION)
  const house = new URL(page.url()).origin
  for (const [name, path] of [
    ['cases', '/app/cases'],
    ['case', `/app/cases/${id}`],
    ['interview', `/app/cases/${id}/interviews/${interview}`],
    ['opinion', `/app/cases/${id}/opinion`],
  ] as const) {
    await page.goto(house + path)
    await expect(page.locator('h1')).toBeVisible()
    await page.waitForTimeout(1500)
    for (const width of [360, 768, 1440])
      for (const scheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme: scheme })
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        console.log(name, width, wide)
        const target = name === 'case' ? page.locator('#interviews') : page
        await target.screenshot({
          path: `/tmp/look/${name}-${width}-${scheme}.png`,
          ...(name === 'case' ? {} : { fullPage: true }),
        } as never)
      }
  }
})
