import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { darken, expect, expectAccessible, tabTo, test } from './house.ts'

const ADMINISTRATOR = 'administrator-simpul'
const PATH = '/app/office/systems'

test('a system is let in, its token rotated and revoked, by keyboard alone', async ({
  officer,
  house,
}) => {
  const page = await officer(ADMINISTRATOR, '/app/office', { locale: 'en-GB' })
  await page.getByRole('link', { name: 'Systems and webhooks' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Systems and webhooks')
  await page.getByRole('button', { name: 'Issue a credential' }).press('Enter')
  await page.getByRole('button', { name: 'Issue and show the token' }).press('Enter')
  await expect(page.getByRole('alert')).toContainText('Write the name of the system.')
  await expectAccessible(page)
  await tabTo(page, page.locator('#system-unit'))
  await page.keyboard.press('ArrowDown')
  await tabTo(page, page.locator('#system-name'))
  await page.keyboard.type('Register pengaduan (rekaan)')
  await tabTo(page, page.locator('[id="scope-case.list"]'))
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  const token = page.getByLabel('Token', { exact: true })
  await expect(token).toHaveValue(/^rjk_[\w-]{43}$/)
  await expectAccessible(page)
  const shown = await token.inputValue()
  await page.keyboard.press('Escape')
  await expect(token).toHaveCount(0)
  const ask = async (with_: string) => {
    const answer = await fetch(`${house.address}/api/system`, {
      headers: { authorization: `Bearer ${with_}` },
    })
    return answer.status
  }
  expect(await ask(shown)).toBe(200)

  await page.getByRole('button', { name: /Rotate the token : Register/ }).press('Enter')
  await page.getByLabel('The former token works on').selectOption({ label: 'No, it ends at once' })
  await page.getByRole('button', { name: 'Rotate the token', exact: true }).press('Enter')
  await expect(token).toHaveValue(/^rjk_/)
  const fresh = await token.inputValue()
  await page.keyboard.press('Escape')
  expect([await ask(shown), await ask(fresh)]).toEqual([401, 200])

  await page.getByRole('button', { name: /Revoke : Register/ }).press('Enter')
  await page.getByRole('button', { name: /Revoke the credential of/ }).press('Enter')
  await expect(page.getByRole('cell', { name: /^Revoked/ })).toBeVisible()
  expect(await ask(fresh)).toBe(401)
})

test('a webhook is made, fails in sight, is replayed, gets another secret and is ended', async ({
  officer,
  api,
}) => {
  let status = 410
  const bodies: string[] = []
  const signatures: string[] = []
  const server = createServer(async (request, response) => {
    for await (const part of request) bodies.push(String(part))
    signatures.push(String(request.headers['webhook-signature']))
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // it listens on a port

  const page = await officer(ADMINISTRATOR, PATH)
  await page.getByRole('button', { name: 'Buat webhook' }).click()
  await page.getByLabel('Unit', { exact: true }).selectOption({ label: 'Sekretariat Koalisi' })
  await page.getByLabel('Alamat', { exact: true }).fill('http://10.0.0.1/kabar')
  await page.getByRole('button', { name: 'Buat dan tampilkan rahasia' }).click()
  await expect(page.getByRole('alert')).toContainText('https://')
  await page.getByLabel('Alamat', { exact: true }).fill(`http://127.0.0.1:${port}/kabar`)
  await page.getByLabel('data koalisi berubah').check()
  await page.getByRole('button', { name: 'Buat dan tampilkan rahasia' }).click()
  await expect(page.getByLabel('Rahasia penandatanganan')).toHaveValue(/^whsec_/)
  await page.getByRole('button', { name: 'Sudah saya simpan' }).click()

  // The subscription itself changed the coalition: that is the first message, and it is refused for good.
  await page.getByRole('link', { name: /Lihat \d+ pesan/ }).click()
  await expect(page.getByText('Tidak dicoba lagi').first()).toBeVisible()
  await expectAccessible(page)
  status = 204
  const sent = bodies.length
  await page.getByRole('button', { name: 'Kirim ulang semua yang gagal' }).click()
  await expect(page.getByText('Semua pesan sudah diterima.')).toBeVisible({ timeout: 30_000 })
  expect(bodies.length).toBeGreaterThan(sent)
  expect(JSON.parse(bodies.at(-1) ?? '')).toMatchObject({ type: 'coalition.changed' })

  await page.getByRole('link', { name: 'Kembali ke sistem dan webhook' }).click()
  await page.getByRole('button', { name: /^Ganti rahasia/ }).press('Enter')
  await expect(page.getByLabel('Rahasia lama ikut menandatangani')).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  // The way out stands before the act.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Rahasia penandatanganan')).toHaveValue(/^whsec_/)
  await tabTo(page, page.getByRole('button', { name: 'Sudah saya simpan' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Rahasia lama sampai/)).toBeVisible()
  await expect.poll(() => signatures.at(-1)?.split(' ').length, { timeout: 30_000 }).toBe(2)
  await page.getByRole('button', { name: /^Akhiri/ }).click()
  await page.getByRole('button', { name: 'Akhiri webhook' }).click()
  await expect(page.getByText('Belum ada webhook.')).toBeVisible()
  const client = await api(ADMINISTRATOR)
  expect((await client.listWebhooks({})).rows).toMatchObject([{ waiting: 0, dead: 0 }])
  server.close()
})

for (const width of [360, 768, 1440])
  test(`the page fits at ${width} px, and axe finds nothing in light and in dark`, async ({
    officer,
  }) => {
    const page = await officer(ADMINISTRATOR, PATH, { width })
    await expectAccessible(page)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(over).toBeLessThanOrEqual(0)
    await darken(page)
    await expectAccessible(page)
  })
