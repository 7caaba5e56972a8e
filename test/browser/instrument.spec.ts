import { ANSWER_VALUES } from '../../src/domain/identification/answer.ts'
import { toSay } from '../../src/words/index.ts'
import { expect, expectAccessible, test } from './house.ts'

const OFFICER = 'kbri-phnom-penh-petugas-1'
const say = toSay('id')

test('from the coalition to an instrument by keyboard: its limits, its questions, those for a child', async ({
  officer,
}) => {
  const page = await officer(OFFICER, '/app/coalition')
  await page.getByRole('link', { name: say('instrument.list') }).press('Enter')
  await page.getByRole('link', { name: 'Penyaringan bersama' }).press('Enter')
  await expect(page.getByText(/Bukan alat resmi ILO/).first()).toBeVisible()
  await expect(page.getByText(say('instrument.weights-unverified'))).toBeVisible()
  const question = page.locator('#exploitation-at-work li').filter({ hasText: /^D4\.3/ })
  await expect(question.getByText('sedang', { exact: true })).toBeVisible()
  await expect(page.locator('#online-scam')).toHaveCount(0)

  const form = page.getByLabel(say('instrument.form'), { exact: true })
  await form.focus()
  await page.keyboard.press('ArrowDown')
  await expect(form).toHaveValue('sexual')
  await page.keyboard.press('ArrowDown')
  await expect(form).toHaveValue('forced-criminality')
  await expect(page.locator('#online-scam')).toBeVisible()
  await expect(page.getByText(say('instrument.draft'), { exact: true })).toBeVisible()
  await page.getByLabel(say('instrument.age'), { exact: true }).selectOption('child')
  await expect(
    question.getByText('Apakah pekerjaannya bisa membuatmu luka atau sakit?'),
  ).toBeVisible()
  // The choice stands in the address: a reload keeps it.
  await page.reload()
  await expect(page.getByLabel(say('instrument.age'), { exact: true })).toHaveValue('child')
  await expectAccessible(page)
})

test('on paper it has a number, four boxes for every question and no place for a name', async ({
  officer,
}) => {
  const page = await officer(OFFICER, '/app/coalition/instruments/two-minute-triage', {
    dark: true,
    width: 794,
  })
  await expect(page.getByRole('button', { name: say('instrument.print') })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('button:visible, nav:visible, select:visible')).toHaveCount(0)
  await expect(page.getByText(`${say('sheet.number')}:`)).toBeVisible()
  await expect(page.getByText(say('sheet.no-name'))).toBeVisible()
  await expect(page.getByRole('columnheader')).toHaveText([
    say('sheet.question'),
    ...ANSWER_VALUES.map((value) => say(`instrument.answer.${value}`)),
    say('sheet.remark'),
  ])
  await expect(page.getByRole('cell', { name: '☐' })).toHaveCount(12 * 4)
})

test('an instrument that is not there says so', async ({ officer, house }) => {
  const page = await officer(OFFICER, '/app/coalition/instruments')
  await page.goto(`${house.address}/app/coalition/instruments/nothing`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('shell.not-found'))
})
