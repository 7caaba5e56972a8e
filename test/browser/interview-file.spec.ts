import { toSay } from '../../src/words/index.ts'
import { expect, expectAccessible, tabTo, test } from './house.ts'
import { command, MISSION, registered } from './panel-scene.ts'

const say = toSay('id')
const PAPER = Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64')

test('an answer points to a file of the case, by keyboard, and still does after a reload', async ({
  api,
  officer,
}) => {
  test.setTimeout(120_000)
  const { case: id } = await registered({ api }, 'Melati Contohwati')
  const asker = await api(MISSION)
  const file = { kind: 'document', dataClass: 'exploitation', content: PAPER } as const
  await asker.addAttachment({ command: command(), case: id, ...file })
  const { interview } = await asker.beginInterview({
    command: command(),
    case: id,
    instrument: 'two-minute-triage',
    subject: { age: 'adult', form: 'labour' },
    language: 'id',
    interpreter: false,
  })
  const page = await officer(MISSION, `/app/cases/${id}/interviews/${interview}`)
  const question = page.locator('li[id^="q-"]').first()
  await tabTo(page, question.getByRole('radio').first())
  await page.keyboard.press('1')
  const name = say('attachment.name', { number: 1, kind: say('attachment-kind.document') })
  const box = question.getByRole('checkbox', { name })
  await tabTo(page, box)
  await page.keyboard.press('Space')
  await expect(box).toBeChecked()
  await expect(page.getByText(/^Tercatat/)).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(question.getByRole('checkbox', { name })).toBeChecked()
  await tabTo(page, question.getByRole('button', { name: say('interview.add-file') }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  const choosing = page.waitForEvent('filechooser')
  await tabTo(page, dialog.locator('#attachment-file'))
  await page.keyboard.press('Enter')
  const paper = {
    name: 'surat.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(PAPER, 'base64'),
  }
  await (await choosing).setFiles(paper)
  await tabTo(page, dialog.getByRole('radio').first())
  await dialog.getByRole('radio', { name: say('attachment-kind.document') }).press('Space')
  await dialog.getByLabel(say('attachment.class'), { exact: false }).selectOption('exploitation')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: say('attachment.keep') }).press('Enter')
  const second = say('attachment.name', { number: 2, kind: say('attachment-kind.document') })
  await expect(question.getByRole('checkbox', { name: second })).toBeChecked()
  await expect(question.getByRole('checkbox', { name })).toBeChecked()
  await expect(page.getByText(/^Tercatat/)).toBeVisible()
  await page.reload()
  await expect(question.getByRole('checkbox', { name: second })).toBeChecked()
  await page.context().setOffline(true)
  await question.getByRole('button', { name: say('interview.add-file') }).press('Enter')
  const again = page.waitForEvent('filechooser')
  await dialog.locator('#attachment-file').press('Enter')
  await (await again).setFiles(paper)
  await dialog.getByRole('radio', { name: say('attachment-kind.document') }).press('Space')
  await dialog.getByLabel(say('attachment.class'), { exact: false }).selectOption('exploitation')
  await dialog.getByRole('button', { name: say('attachment.keep') }).press('Enter')
  await expect(dialog.getByText(say('attachment.needs-network'))).toBeVisible()
  await dialog.getByRole('button', { name: say('ui.cancel') }).press('Enter')
  await page.context().setOffline(false)
  await page.setViewportSize({ width: 360, height: 740 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(360)
})
