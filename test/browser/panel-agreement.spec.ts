import type { Client } from '../../src/client/index.ts'
import type { AnswerId, CaseId, Instant } from '../../src/kit/index.ts'
import { exercisePageWords } from '../../src/words/exercise-page.ts'
import { toSay, toSayBeside } from '../../src/words/index.ts'
import { expect, expectAccessible, tabTo, test } from './house.ts'
import { command, convened, lastOf, MISSION, MISSION_2, POLICE, SHELTER } from './panel-scene.ts'

const say = toSayBeside(exercisePageWords, 'id', toSay('id'))

/** A screening by one institution, of one question. */
async function asks(by: Client, id: CaseId, question: string, value: 'yes' | 'no') {
  const base = () => ({ case: id, command: command() })
  const { interview } = await by.beginInterview({
    ...base(),
    instrument: 'joint-screening',
    subject: { age: 'adult', form: 'labour' },
    language: 'id',
    interpreter: false,
  })
  const given = {
    answer: crypto.randomUUID() as AnswerId, // as a browser mints it
    question,
    value,
    evidence: [],
    askedAt: Date.now() as Instant, // milliseconds since 1970
    over: [],
  }
  await by.recordAnswers({ ...base(), interview, answers: [given] })
  await by.endInterview({ ...base(), interview, why: 'done' })
}

test('agreement on cases: withheld while few, then by pair with what divides first', async ({
  api,
  officer,
}) => {
  test.setTimeout(240_000)
  const police = await api(POLICE)
  const second = await api(MISSION_2)
  const decide = async (n: number, hears: 'yes' | 'no') => {
    const { case: id, mission } = await convened({ api }, `Kesepakatan ${n}`, {
      [MISSION]: ['victim', 'Menurut ceritanya.'],
      [POLICE]: [hears === 'yes' ? 'victim' : 'indicated', 'Menurut pemeriksaan.'],
      [SHELTER]: ['victim', 'Menurut pendampingan.'],
    })
    await asks(mission, id, 'act.recruitment', 'yes')
    await asks(police, id, 'act.recruitment', hears)
    const base = () => ({ case: id, command: command() })
    await mission.proposeDetermination({ ...base(), status: 'victim', reasons: 'Bersama.' })
    const determination = await lastOf(second, id)
    await second.makeDetermination({ ...base(), determination })
  }
  const page = await officer(MISSION, '/app/panels')
  await tabTo(page, page.getByRole('link', { name: say('panels.agreement') }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('panels.agreement'))
  for (let n = 0; n < 5; n++) await decide(n, 'no')
  await page.reload()
  await expect(page.getByText(say('exercise.withheld')).first()).toBeVisible()
  for (let n = 5; n < 11; n++) await decide(n, 'yes')
  await page.reload()
  const dividing = page.getByRole('region', { name: say('exercise.dividing') })
  await expect(dividing.getByRole('row').nth(1)).toContainText('act.recruitment')
  const closely = page.getByRole('region', { name: say('exercise.questions') })
  await closely.getByLabel(say('exercise.pair')).selectOption('kemlu.polri')
  await expect(closely).toContainText('0,55 (')
  expect(page.url()).toContain('pair=kemlu.polri')
  await expectAccessible(page)
  for (const width of [360, 768, 1440])
    for (const scheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: scheme })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBeLessThanOrEqual(width)
      if (process.env.LOOK)
        await page.screenshot({
          path: `${process.env.LOOK}/agreement-${width}-${scheme}.png`,
          fullPage: true,
        })
    }
})
