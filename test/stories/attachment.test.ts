import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import type { Asked } from '../../src/contract/index.ts'
import { recognise } from '../../src/domain/attachment/index.ts'
import {
  type AttachmentId,
  type CaseId,
  DAY,
  PERSONAL_CLASSES,
  toInstant,
} from '../../src/kit/index.ts'
import { backUp } from '../../src/ledger/backup.ts'
import { verify } from '../../src/ledger/index.ts'
import { restore } from '../../src/ledger/restore.ts'
import { bedFor, consentTo } from '../world/acts.ts'
import {
  type Browser,
  command,
  inDays,
  type Lantern,
  MASTER_KEY,
  newFolder,
  openLantern,
  problemOf,
  signedIn,
} from '../world/node.ts'
import {
  gateClerk,
  quayClerk,
  quayHead,
  quaySearcher,
  REST_HOUSE,
  restKeeper,
  WREN,
} from '../world/people.ts'
import { pdf, photograph } from '../world/pictures.ts'

type File = Omit<Asked<'addAttachment'>, 'case' | 'command' | 'content'> & { bytes: Uint8Array }

const LETTER = pdf('They kept her papers')

async function given() {
  const lantern = await openLantern()
  const clerk = await signedIn(lantern, quayClerk)
  const { case: id, number } = await clerk.registerCase({
    command: command(),
    contact: { ...WREN } as never, // a first contact is what registering takes
  })
  const add = ({ bytes, ...file }: Partial<File> = {}, by: Browser = clerk, used = command()) =>
    by.addAttachment({
      case: id,
      command: used,
      kind: 'document',
      dataClass: 'documents',
      content: Buffer.from(bytes ?? LETTER).toString('base64'),
      ...file,
    })
  return { lantern, clerk, id, number, add }
}

const readsOf = async ({ node }: Lantern, id: CaseId) =>
  (await node.ledger.readAccess(id)).filter(({ action }) => action === 'readAttachment')

const shownTo = async (browser: Browser, id: CaseId) =>
  (await browser.readCase({ case: id })).attachments.map(({ number }) => number)

test('a document comes back as it was, and a photograph without what it told of itself', async () => {
  const { clerk, id, number, add } = await given()
  const { attachment } = await add()
  const taken = await photograph({ artist: 'Wren of the Ferry' })
  const photo = await add({ kind: 'photograph', dataClass: 'exploitation', bytes: taken })
  expect(photo.number).toBe(2)
  const letter = await clerk.readAttachment({ case: id, attachment })
  expect(letter.fileName).toBe(`attachment-${number}-1.pdf`)
  expect(Buffer.from(letter.content)).toEqual(LETTER)
  const picture = await clerk.readAttachment({ case: id, attachment: photo.attachment })
  expect(picture.fileName).toBe(`attachment-${number}-2.jpg`)
  expect(Buffer.from(picture.content).includes('Wren')).toBe(false)
  expect(picture.content).toHaveLength(photo.size)
  const view = await clerk.readCase({ case: id })
  expect(view.attachments).toMatchObject([
    { number: 1, kind: 'document', form: 'pdf', dataClass: 'documents', size: LETTER.length },
    { number: 2, kind: 'photograph', form: 'jpeg', dataClass: 'exploitation' },
  ])
  expect(JSON.stringify(view)).not.toContain('blob')
})

test('it leaves as a file that no browser shows, and each time somebody reads it that is written', async () => {
  const { lantern, clerk, id, add } = await given()
  const { attachment } = await add()
  const response = await clerk.raw(`/api/cases/${id}/attachments/${attachment}`)
  const header = (name: string) => response.headers.get(name)
  expect(header('content-type')).toBe('application/octet-stream')
  expect(header('content-disposition')).toMatch(/^attachment; filename="[a-zA-Z0-9.-]+\.pdf"$/)
  expect(header('x-content-type-options')).toBe('nosniff')
  expect(header('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
  expect(header('cache-control')).toBe('no-store')
  await clerk.readAttachment({ case: id, attachment })
  expect(await readsOf(lantern, id)).toMatchObject([
    { class: 'documents', unit: quayClerk.unit },
    { class: 'documents', post: quayClerk.post },
  ])
})

test('what it is, its content decides; what does not fit is refused and nothing is kept', async () => {
  const { lantern, clerk, id, add } = await given()
  const before = await lantern.node.ledger.head()
  const codeOf = async (file: Partial<File>) => (await problemOf(add(file))).code
  const program = Buffer.from('MZ program')
  expect(await codeOf({ bytes: program })).toBe('attachment-type-unknown')
  expect(await codeOf({ bytes: Buffer.from('<svg onload="x()"/>') })).toBe(
    'attachment-type-unknown',
  )
  expect(await codeOf({ bytes: new Uint8Array() })).toBe('attachment-empty')
  expect(await codeOf({ kind: 'audio' })).toBe('attachment-kind-wrong')
  const broken = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1])
  expect(await codeOf({ kind: 'photograph', bytes: broken })).toBe('attachment-image-broken')
  expect(await codeOf({ bytes: Buffer.alloc(20 * 1024 * 1024 + 1, LETTER) })).toBe(
    'attachment-too-large',
  )
  expect((await problemOf(add({ bytes: Buffer.alloc(24_000_000, LETTER) }))).code).toBe(
    'body-too-large',
  )
  expect(await lantern.node.ledger.head()).toBe(before)
  expect(await shownTo(clerk, id)).toEqual([])
}, 60_000)

test('twenty megabytes are kept whole', async () => {
  const { clerk, id, add } = await given()
  const bytes = Buffer.alloc(20 * 1024 * 1024, LETTER)
  const { attachment } = await add({ bytes })
  const back = await clerk.readAttachment({ case: id, attachment })
  expect(bytes.equals(back.content)).toBe(true)
}, 60_000)

test('sent twice with one command it is kept once', async () => {
  const { clerk, id, add } = await given()
  const used = command()
  const first = await add({}, clerk, used)
  expect(await add({}, clerk, used)).toEqual(first)
  expect(await shownTo(clerk, id)).toEqual([1])
  const statement = { kind: 'story' as const, text: 'x' }
  const told = command()
  await clerk.addStatement({ case: id, command: told, statement })
  expect((await problemOf(add({}, clerk, told))).code).toBe('command-used')
})

test('only who leads attaches, and only who may see its class sees that it is there', async () => {
  const { lantern, clerk, id, add } = await given()
  const { attachment } = await add()
  await add({ dataClass: 'exploitation' })
  const keeper = await signedIn(lantern, restKeeper)
  const stranger = await signedIn(lantern, gateClerk)
  const searcher = await signedIn(lantern, quaySearcher)
  const read = (by: Browser) => problemOf(by.readAttachment({ case: id, attachment }))
  expect((await read(stranger)).code).toBe('case-unknown')
  expect(await shownTo(searcher, id)).toEqual([])
  expect((await read(searcher)).code).toBe('attachment-unknown')
  const answer = {
    ...consentTo({ expires: inDays(lantern, 30) }),
    classes: ['documents' as const],
  }
  await clerk.giveConsent({ case: id, command: command(), answer })
  const request = { ...bedFor(), classes: ['documents' as const] }
  const { referral } = await clerk.sendReferral({ case: id, command: command(), request })
  expect(await shownTo(keeper, id)).toEqual([])
  expect((await read(keeper)).code).toBe('attachment-unknown')
  await keeper.acceptReferral({ case: id, command: command(), referral })
  expect(await shownTo(keeper, id)).toEqual([1])
  expect((await keeper.readAttachment({ case: id, attachment })).content).toHaveLength(
    LETTER.length,
  )
  expect(await readsOf(lantern, id)).toMatchObject([{ unit: REST_HOUSE, class: 'documents' }])
  expect((await problemOf(add({}, keeper))).code).toBe('not-the-lead')
  const consent = (await clerk.readCase({ case: id })).consents[0]?.consent
  if (!consent) throw new Error('no consent was recorded')
  await clerk.withdrawConsent({ case: id, command: command(), consent, by: 'person' })
  expect((await read(keeper)).code).toBe('attachment-unknown')
})

test('who takes the lead reads what the former lead attached', async () => {
  const { lantern, clerk, id, add } = await given()
  const { attachment } = await add({ dataClass: 'health' })
  const keeper = await signedIn(lantern, restKeeper)
  const answer = {
    ...consentTo({ expires: inDays(lantern, 30) }),
    classes: [...PERSONAL_CLASSES],
  }
  await clerk.giveConsent({ case: id, command: command(), answer })
  await clerk.offerLead({ case: id, command: command(), to: REST_HOUSE, words: '' })
  await keeper.acceptLead({ case: id, command: command() })
  const back = await keeper.readAttachment({ case: id, attachment })
  expect(Buffer.from(back.content)).toEqual(LETTER)
})

test('annulled by another post it is shown and given to nobody, and its number is not used again', async () => {
  const { lantern, clerk, id, add } = await given()
  const { attachment } = await add()
  const entry = (await clerk.readCase({ case: id })).attachments[0]?.entry
  if (!entry) throw new Error('nothing was attached')
  const why = { case: id, entry, reason: 'slip', words: 'Of another person.' }
  expect((await problemOf(clerk.annulEntry({ ...why, command: command() }))).code).toBe(
    'annulment-needs-another-post',
  )
  const head = await signedIn(lantern, quayHead)
  await head.annulEntry({ ...why, command: command() })
  expect(await shownTo(head, id)).toEqual([])
  const read = problemOf(head.readAttachment({ case: id, attachment }))
  expect((await read).code).toBe('attachment-unknown')
  expect((await add()).number).toBe(2)
})

test('an attachment of one case is none of another', async () => {
  const { clerk, add } = await given()
  const { attachment } = await add()
  const other = await clerk.registerCase({
    command: command(),
    contact: { ...WREN } as never,
  })
  const read = problemOf(clerk.readAttachment({ case: other.case, attachment }))
  expect((await read).code).toBe('attachment-unknown')
  const none = '00000000-0000-4000-8000-0000000000aa' as AttachmentId // a UUID by form
  expect((await problemOf(clerk.readAttachment({ case: other.case, attachment: none }))).code).toBe(
    'attachment-unknown',
  )
})

test('a backup holds it, a node restored from it gives it out, and verify proves it', async () => {
  const { lantern, id, add } = await given()
  const { attachment } = await add({ kind: 'scan', bytes: await photograph({ artist: 'x' }) })
  await lantern.node.ledger.integrate()
  const [to, keysTo, at] = [newFolder(), newFolder(), `${newFolder()}/data`]
  const now = toInstant(lantern.time.now)
  await backUp({ dir: lantern.dir, to, keysTo, now })
  await restore({
    from: to,
    keys: keysTo,
    to: at,
    now: toInstant(now + DAY),
    masterKey: MASTER_KEY,
  })
  expect((await verify({ dir: at })).sound).toBe(true)
  const other = await openLantern(at)
  const clerk = await signedIn(other, quayClerk)
  const back = await clerk.readAttachment({ case: id, attachment })
  expect(recognise(back.content)).toBe('jpeg')
})

test('with its case it is erased: no byte of it stays, and the ledger still verifies', async () => {
  const { lantern, clerk, id, add } = await given()
  const { attachment } = await add()
  const head = await signedIn(lantern, quayHead)
  const kept = () => {
    const sql = new DatabaseSync(join(lantern.dir, 'ledger.db'), { readOnly: true })
    const { count } = sql.prepare('SELECT count(*) AS count FROM blob').get() as { count: number }
    sql.close()
    return count
  }
  expect(kept()).toBe(1)
  const order = { case: id, command: command(), reason: 'asked', words: 'She asked for it.' }
  await clerk.orderErasure(order)
  await head.approveErasure({ case: id, command: command() })
  expect(kept()).toBe(0)
  const read = problemOf(clerk.readAttachment({ case: id, attachment }))
  expect((await read).code).toBe('case-unknown')
  await lantern.node.ledger.integrate()
  expect((await verify({ dir: lantern.dir })).sound).toBe(true)
})
