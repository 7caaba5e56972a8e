import { expect, expectAccessible, tabTo, test } from './house.ts'
import { besides, leaveBehind, makeReady, PASSPHRASE, say } from './offline-hands.ts'

/** Of no other test: who is registered here is found by others in the same house. */
const HANDED_IN = 'Wening Diserahkan Rekaan'
/** Of no other test: nobody holds this post afterwards. */
const DISABLED = 'kbri-yangon-petugas-2'

test('an officer disabled meanwhile hands unsent work in by keyboard, and a colleague adopts it', async ({
  officer,
  api,
}) => {
  const page = await officer(DISABLED)
  const context = page.context()
  await makeReady(page)
  await expect(page.getByText(say('offline.if-disabled'))).toBeVisible()
  await leaveBehind(page, HANDED_IN)

  const own = await api(DISABLED)
  const { admin, colleague } = await besides(own, DISABLED)
  const { officer: id } = await own.me({})
  const office = await api(admin.post)
  await office.disableOfficer({ command: crypto.randomUUID() as never, officer: id })

  // The network is there again: the app leads to the sign-in page, which says what lies here.
  await context.setOffline(false)
  await page.reload()
  await expect(page.getByText(say('offline.at-sign-in', { count: 1 }))).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: say('hand-in.link') }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: say('hand-in.title') })).toBeVisible()
  await expectAccessible(page)
  await expect(page.getByText(HANDED_IN)).toHaveCount(0)
  const field = page.getByLabel(say('offline.passphrase'), { exact: true })
  await tabTo(page, field)
  await page.keyboard.type('wrong wrong wrong wrong')
  await page.keyboard.press('Enter')
  await expect(page.getByText(say('offline.wrong'))).toBeVisible()
  await expect(field).toBeFocused()
  await page.keyboard.type(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByText(say('hand-in.done', { count: 1 }))).toBeVisible()
  await expectAccessible(page)
  const left = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('rujukan-offline')
      request.onsuccess = () => resolve(request.result)
    })
    const rows = [...db.objectStoreNames].map(
      (name) =>
        new Promise<number>((resolve) => {
          const request = db.transaction(name).objectStore(name).count()
          request.onsuccess = () => resolve(request.result)
        }),
    )
    return Promise.all(rows)
  })
  expect(left).toEqual([0, 0, 0])

  const other = await officer(colleague.post, '/app/quarantine')
  await expect(other.getByText(say('quarantine.why.disabled'))).toBeVisible()
  await other.getByRole('button', { name: new RegExp(say('quarantine.open')) }).click()
  await expect(other.getByText(HANDED_IN)).toBeVisible()
  await other.getByRole('button', { name: new RegExp(say('quarantine.adopt')) }).click()
  await expect(other.getByText(say('quarantine.none'))).toBeVisible()
})

test('whose account is open is sent to the sign-in page, and nothing goes', async ({ officer }) => {
  const page = await officer('kbri-riyadh-petugas-2')
  const context = page.context()
  await makeReady(page)
  await leaveBehind(page, HANDED_IN)
  await context.setOffline(false)
  // No request of the app goes but this page's own.
  await page.route('**/api/unsent', (route) => route.abort())
  await page.goto(new URL('/app/hand-in', page.url()).href)
  await page.getByLabel(say('offline.passphrase'), { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: say('hand-in.do') }).click()
  await expect(page.getByRole('alert')).toContainText(say('refusal.not-disabled'))
  await expect(page.getByText(say('hand-in.count', { count: 1 }))).toBeVisible()
})
