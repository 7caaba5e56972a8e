import type { Page } from '@playwright/test'
import { contactOf } from './contact.ts'
import { expect, expectAccessible, test } from './house.ts'
import { CLERK_TWO, makeReady, mark, openPassphrase, say } from './offline-hands.ts'
import { command } from './panel-scene.ts'

const COLLEAGUE = 'kbri-riyadh-petugas-2'
/** Two questions of the triage: both officers answer both, each otherwise. */
const ANSWERS = [
  ['yes', 'no'],
  ['no', 'yes'],
] as const
const PLACE = { yes: 0, no: 1 } as const

test('of two officers without the network who answer differently both stand, and a person decides field by field', async ({
  officer,
  api,
}) => {
  test.setTimeout(180_000)
  const clerk = await api(CLERK_TWO)
  const contact = contactOf('Lestari Terbelah Rekaan', { country: 'SA', place: 'Rumah singgah' })
  const opened = await clerk.registerCase({ command: command(), contact })
  const asked = {
    instrument: 'two-minute-triage',
    subject: { age: 'adult', form: 'labour' },
  } as const
  const { interview } = await clerk.beginInterview({
    ...asked,
    command: command(),
    case: opened.case,
    language: 'id',
    interpreter: false,
  })
  const read = async () => (await clerk.readInterview({ case: opened.case, interview })).interview
  const { sections } = (await clerk.readInstrument({ instrument: asked.instrument })).instrument
  const questions = sections[0]?.questions.slice(0, 2).map(({ id }) => id) ?? []
  const item = (page: Page, at: number) => page.locator(`[id="q-${questions[at]}"]`)

  const path = `/app/cases/${opened.case}/interviews/${interview}`
  const pages = [await officer(CLERK_TWO), await officer(COLLEAGUE)]
  for (const page of pages) {
    await makeReady(page)
    await page.goto(new URL(path, page.url()).href)
    await openPassphrase(page)
    await expect(item(page, 0)).toBeVisible()
    // The case goes along with the interview.
    await page.waitForTimeout(1_000)
    await page.context().setOffline(true)
  }
  for (const [who, page] of pages.entries()) {
    for (const [at, given] of ANSWERS.entries())
      await item(page, at)
        .getByRole('radio')
        .nth(PLACE[given[who] ?? 'no'])
        .check()
    await expect(page.getByText(/Tersimpan di peramban ini/)).toBeVisible({ timeout: 15_000 })
    await expect(item(page, 0).getByRole('note')).toHaveCount(0)
  }
  expect((await read()).answers).toEqual([])
  for (const page of pages) {
    await page.context().setOffline(false)
    await expect(mark(page, 1)).toBeHidden({ timeout: 30_000 })
    await expect(mark(page, 2)).toBeHidden({ timeout: 30_000 })
  }
  expect((await read()).answers).toHaveLength(4)
  expect((await read()).divided).toEqual(questions)

  const [page] = pages
  if (!page) throw new Error('nobody is there')
  // What the colleague answered comes by itself, beside the own answer.
  for (const at of [0, 1]) {
    await expect(item(page, at).getByText(say('interview.divided'))).toBeVisible({
      timeout: 15_000,
    })
    await expect(item(page, at).getByRole('listitem')).toHaveCount(2)
  }
  await expectAccessible(page)
  await item(page, 0).getByRole('radio').nth(PLACE.no).check()
  await expect(item(page, 0).getByText(say('interview.divided'))).toHaveCount(0)
  await expect(item(page, 1).getByText(say('interview.divided'))).toBeVisible()
  await expect.poll(async () => (await read()).divided).toEqual(questions.slice(1))
  await item(page, 1).getByRole('radio').nth(PLACE.yes).check()
  await expect.poll(async () => (await read()).divided).toEqual([])
  // Neither answer was overwritten: what was decided stands over both.
  const answers = (await read()).answers ?? []
  expect(answers.map(({ over }) => over.length)).toEqual([0, 0, 0, 0, 2, 2])
})
