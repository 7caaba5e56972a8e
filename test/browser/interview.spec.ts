import type { AnswerId, CaseId, Instant, InterviewId } from '../../src/kit/index.ts'
import { toSay } from '../../src/words/index.ts'
import { expect, expectAccessible, tabTo, test } from './house.ts'
import { command, MISSION, MISSION_2, registered } from './panel-scene.ts'

const say = toSay('id')

test('an interview by keyboard alone: answers, what they rest on, the lights, the end', async ({
  api,
  officer,
}) => {
  test.setTimeout(180_000)
  const { case: id } = await registered({ api }, 'Kemuning Contohwati')
  const page = await officer(MISSION, `/app/cases/${id}`)
  const section = page.locator('#interviews')
  await tabTo(page, section.getByRole('button', { name: say('interview.begin') }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: say('interview.begin') }).press('Enter')
  await expect(dialog.getByRole('alert')).toBeFocused()
  await tabTo(page, dialog.getByRole('radio', { name: /Penyaringan bersama/ }))
  await page.keyboard.press('Space')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: say('interview.begin') }).press('Enter')
  await page.waitForURL(/\/interviews\/[0-9a-f-]{36}$/)

  const lights = page.getByRole('region', { name: say('interview.by-law', { law: 'UU 21/2007' }) })
  await expect(lights.getByText(say('interview.light.process.off'))).toBeVisible()
  const ferried = page.locator('[id="q-act.recruitment"]')
  await tabTo(page, ferried.getByRole('radio').first())
  await page.keyboard.press('1')
  // The answer is shown at once, and the focus stands at the next question.
  await expect(lights.getByText(say('interview.light.process.on'))).toBeVisible()
  await expect(page.locator('li[id^="q-act."]').nth(1).locator('input').first()).toBeFocused()
  await page.keyboard.press('3')
  await expect(page.getByText(/^Tercatat/)).toBeVisible()
  await tabTo(page, ferried.getByRole('radio', { checked: true }))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(
    ferried.getByRole('checkbox', { name: say('interview.evidence.statement') }),
  ).toBeChecked()
  await expect(page.getByText(/^Tercatat/)).toBeVisible()
  await expectAccessible(page)

  await tabTo(page, page.getByRole('button', { name: say('interview.next') }))
  await page.keyboard.press('Enter')
  await expect(page.locator('#interview-section')).toBeFocused()
  await page.reload()
  await expect(ferried.getByRole('radio', { checked: true })).toHaveValue('yes')

  await tabTo(page, page.getByRole('button', { name: say('interview.end') }))
  await page.keyboard.press('Enter')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('interview.end') })
    .press('Enter')
  const recorded = page.getByRole('table', { name: say('interview.recorded') })
  await expect(recorded.getByRole('row')).toHaveCount(2)
  await expect(recorded).toContainText(say('interview.element.process'))
  await page.getByRole('link', { name: say('interview.back') }).press('Enter')
  await expect(section).toContainText('Selesai')
})

test('two officers who did not know of each other: both answers are kept, and a person decides', async ({
  api,
  officer,
}) => {
  test.setTimeout(120_000)
  const { case: id } = await registered({ api }, 'Cempaka Contohwati')
  const first = await api(MISSION)
  const second = await api(MISSION_2)
  const { interview } = await first.beginInterview({
    command: command(),
    case: id,
    instrument: 'two-minute-triage',
    subject: { age: 'adult', form: 'labour' },
    language: 'id',
    interpreter: false,
  })
  const { sections } = (await first.readInstrument({ instrument: 'two-minute-triage' })).instrument
  const question = sections[0]?.questions[0]?.id ?? ''
  await first.recordAnswers(said(id, interview, question, 'yes'))
  await second.recordAnswers(said(id, interview, question, 'no'))
  const page = await officer(MISSION, `/app/cases/${id}/interviews/${interview}`)
  await expect(page.getByText(say('interview.divided'))).toBeVisible()
  const item = page.locator(`[id="q-${question}"]`)
  await expect(item.getByRole('listitem')).toHaveCount(2)
  await expectAccessible(page)
  await item.getByRole('radio', { name: /Tidak$/ }).check()
  await expect(page.getByText(say('interview.divided'))).toHaveCount(0)
  await expect(page.getByText(/^Tercatat/)).toBeVisible()
  const after = (await first.readInterview({ case: id, interview })).interview
  expect(after.answers).toHaveLength(3)
  expect(after.divided).toEqual([])
})

const said = (id: CaseId, interview: InterviewId, question: string, value: 'yes' | 'no') => ({
  command: command(),
  case: id,
  interview,
  answers: [
    {
      answer: crypto.randomUUID() as AnswerId, // as a browser mints it
      question,
      value,
      evidence: [],
      askedAt: Date.now() as Instant, // milliseconds since 1970
      over: [],
    },
  ],
})
