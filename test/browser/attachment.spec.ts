import { readFileSync, writeFileSync } from 'node:fs'
import { toSay } from '../../src/words/index.ts'
import { expect, expectAccessible, tabTo, test } from './house.ts'
import { MISSION, registered } from './panel-scene.ts'

const say = toSay('id')
const LETTER = Buffer.from('%PDF-1.7 surat contoh')

test('a letter is attached by keyboard, refused while something is wrong, and comes back as a file', async ({
  api,
  officer,
}, info) => {
  test.setTimeout(180_000)
  const { case: id, number } = await registered({ api }, 'Kenanga Contohwati')
  const page = await officer(MISSION, `/app/cases/${id}`)
  const section = page.locator('#attachments')
  await expect(section).toContainText(say('attachment.none'))
  await tabTo(page, section.getByRole('button', { name: say('attachment.add') }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  const keep = dialog.getByRole('button', { name: say('attachment.keep') })
  const choose = dialog.locator('#attachment-file')
  await expect(choose).toBeFocused()
  await keep.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText(say('attachment.file-missing'))
  await expectAccessible(page)

  const pick = async (name: string, bytes: Buffer) => {
    const path = info.outputPath(name)
    writeFileSync(path, bytes)
    const asked = page.waitForEvent('filechooser')
    await choose.press('Enter')
    await (await asked).setFiles(path)
  }
  await pick('rekaman.wav', Buffer.alloc(20 * 1024 * 1024 + 1))
  await expect(dialog.getByRole('alert')).toContainText('20 MB')
  await dialog.getByRole('radio', { name: say('attachment-kind.document') }).press('Space')
  await dialog.getByLabel(say('attachment.class')).selectOption('documents')
  await pick('surat.pdf', Buffer.from('MZ'))
  await keep.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Simpan dokumen sebagai PDF')
  await pick('surat.pdf', LETTER)
  await keep.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(section).toContainText(say('attachment.name', { number: 1, kind: 'dokumen' }))
  await expectAccessible(page)

  const saved = page.waitForEvent('download')
  await section
    .getByRole('button', { name: say('attachment.download-one', { number: 1 }) })
    .press('Enter')
  const file = await saved
  expect(file.suggestedFilename()).toBe(`lampiran-${number}-1.pdf`)
  expect(readFileSync(await file.path())).toEqual(LETTER)
})
