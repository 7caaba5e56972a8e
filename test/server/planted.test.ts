import { readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DraftId } from '../../src/kit/index.ts'
import { keepSnapshot } from '../../src/server/snapshot.ts'
import { bedFor, consentTo } from '../world/acts.ts'
import { command, inDays, type Lantern, openLantern, signedIn } from '../world/node.ts'
import { gateClerk, quayClerk, quayHead, REST_HOUSE, restKeeper, WREN } from '../world/people.ts'
import { pdf, photograph } from '../world/pictures.ts'

const ALL = ['contact', 'documents', 'exploitation', 'identity', 'journey'] as const
const json = { 'content-type': 'application/json' }

/** Words that nothing else in the world holds; each is found by its own search. */
const WORDS: string[] = []
const plant = (about: string): string => {
  const word = `Qz${about}${WORDS.length}Vx${(WORDS.length * 7919 + 104729).toString(36)}`
  WORDS.push(word)
  return word
}

/** Every form in which a word could lie somewhere. */
function formsOf(word: string): Buffer[] {
  const cases = [word, word.toLowerCase(), word.toUpperCase()]
  return cases.flatMap((text) => {
    const plain = Buffer.from(text)
    const wide = Buffer.from(text, 'utf16le')
    const shifted = [0, 1, 2].map((offset) => {
      const whole = Buffer.concat([Buffer.alloc(offset), plain]).toString('base64')
      // Cut the letters that the neighbours share.
      return Buffer.from(whole.slice(Math.ceil((offset * 4) / 3), -4))
    })
    const hex = plain.toString('hex')
    return [
      plain,
      wide,
      Buffer.from(wide).swap16(),
      ...shifted,
      Buffer.from(hex),
      Buffer.from(hex.toUpperCase()),
    ]
  })
}

function findIn(bytes: Buffer): string[] {
  return WORDS.filter((word) => formsOf(word).some((form) => bytes.includes(form)))
}

function* filesBelow(dir: string): Generator<string> {
  for (const name of readdirSync(dir)) {
    const path = join(dir, name)
    if (statSync(path).isDirectory()) yield* filesBelow(path)
    else yield path
  }
}

/** Plants a word in every field that takes one; returns every answer that refused. */
async function plantEverywhere(lantern: Lantern): Promise<string> {
  const [clerk, head, keeper, stranger] = await Promise.all(
    [quayClerk, quayHead, restKeeper, gateClerk].map((by) => signedIn(lantern, by)),
  )
  if (!clerk || !head || !keeper || !stranger) throw new Error('nobody signed in')
  const contact = {
    ...WREN,
    name: plant('name'),
    place: plant('place'),
    safe: {
      phone: plant('phone'),
      when: plant('when'),
      neverSay: plant('rule'),
      whoMayKnow: plant('kin'),
    },
    papers: [
      { kind: 'lamp-card', issuer: plant('issuer'), number: plant('number'), name: plant('paper') },
    ],
    story: plant('story'),
    origin: plant('origin'),
    address: plant('address'),
  } as never
  const draft = lantern.node.nextId() as DraftId // the node's only source of ids
  await clerk.keepDraft({
    id: draft,
    kind: 'note',
    label: plant('label'),
    body: { text: plant('draft') },
  })
  const { case: id } = await clerk.registerCase({ command: command(), contact })
  const base = () => ({ case: id, command: command() })
  const answer = {
    ...consentTo({ expires: inDays(lantern, 30) }),
    classes: [...ALL],
    witness: plant('witness'),
    interpreter: plant('interpreter'),
    reason: plant('ground'),
  }
  await clerk.giveConsent({ ...base(), answer })
  const request = { ...bedFor({ text: plant('need') }), classes: [...ALL] }
  const { referral } = await clerk.sendReferral({ ...base(), request })
  await keeper.acceptReferral({ ...base(), referral, words: plant('welcome') })
  await keeper.completeReferral({ ...base(), referral, outcome: 'done', words: plant('outcome') })
  const asked = { language: 'fr', answer: 'yes' as const, words: plant('asked') }
  await clerk.closeReferral({ ...base(), referral, asked })
  const attach = (kind: 'photograph' | 'document', bytes: Buffer) =>
    clerk.addAttachment({
      ...base(),
      kind,
      dataClass: 'documents',
      content: bytes.toString('base64'),
    })
  await attach('photograph', await photograph({ artist: plant('exif'), camera: plant('camera') }))
  const { attachment } = await attach('document', pdf(plant('letter')))
  await clerk.readAttachment({ case: id, attachment })
  await clerk.addStatement({ ...base(), statement: { kind: 'name', name: plant('alias') } })
  const entry = (await lantern.node.findCase(id))?.names.at(-1)?.entry
  if (entry) await head.annulEntry({ ...base(), entry, reason: 'slip', words: plant('annulled') })
  await clerk.offerLead({ ...base(), to: REST_HOUSE, words: plant('offer') })
  await keeper.declineLead({ ...base(), words: plant('declined') })
  await clerk.searchCases({ text: plant('search') })
  const list = Buffer.from(`Name,Age\n${plant('listed')},20\n`).toString('base64')
  await clerk
    .openArrivals({ fileName: `${plant('file')}.csv`, content: list })
    .catch(() => undefined)
  await clerk.readCase({ case: id })
  await keepSnapshot(lantern.node)
  const wrong = async (path: string, body: unknown, method = 'POST', by = clerk) => {
    const init = method === 'GET' ? {} : { method, headers: json, body: JSON.stringify(body) }
    const response = await by.raw(path, init)
    expect(response.status, path).toBeGreaterThanOrEqual(400)
    return `${[...response.headers]} ${await response.text()}`
  }
  const word = plant('refused')
  return [
    await wrong('/api/cases', { command: word, contact: { name: word } }),
    await wrong('/api/cases', {
      command: command(),
      contact: { ...(contact as object), name: ' ', [word]: 1 },
    }),
    await wrong('/api/cases', {
      command: command(),
      contact: { ...(contact as object), sex: word },
    }),
    await wrong(
      `/api/cases/${id}/statements`,
      { ...base(), statement: { kind: 'story', text: word } },
      'POST',
      stranger,
    ),
    await wrong(`/api/cases/${word}`, {}, 'GET'),
    await wrong(`/api/${word}`, {}, 'GET'),
    await wrong(`/${word}`, {}, 'GET'),
    await wrong(`/api/cases?limit=${word}`, {}, 'GET'),
    await wrong('/api/session', { login: word, password: word }),
    await wrong('/api/enrolment', { token: word }),
    await wrong(`/api/cases/${id}/attachments`, {
      ...base(),
      kind: 'photograph',
      dataClass: 'documents',
      content: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(word)]).toString(
        'base64',
      ),
    }),
    await wrong('/api/arrivals', { fileName: word, content: word }),
    await wrong('/api/cases/names', { cases: [word], purpose: 'protection' }),
  ].join('\n')
}

test('the search finds a word in every form it looks for', () => {
  const word = plant('control')
  for (const form of formsOf(word))
    expect(findIn(Buffer.concat([Buffer.from('..'), form]))).toContain(word)
  for (const offset of [0, 1, 2, 3]) {
    const around = Buffer.from(`${'x'.repeat(offset)}${word}yz`).toString('base64')
    expect(findIn(Buffer.from(around))).toContain(word)
  }
  WORDS.length = 0
})

test('no planted word lies in the folder, in a log, in a temporary file or on an error page', async () => {
  const started = Date.now()
  const lantern = await openLantern()
  const problems = await plantEverywhere(lantern)
  expect(WORDS.length).toBeGreaterThan(25)
  // Still open: the write-ahead files are there.
  const files = [...filesBelow(lantern.dir)]
  expect(files.some((path) => path.endsWith('-wal'))).toBe(true)
  for (const path of files) expect(findIn(readFileSync(path)), path).toEqual([])
  await lantern.node.ledger.integrate()
  await lantern.node.ledger.close()
  for (const path of filesBelow(lantern.dir)) expect(findIn(readFileSync(path)), path).toEqual([])
  expect(lantern.lines.length).toBeGreaterThan(20)
  expect(findIn(Buffer.from(lantern.lines.join('\n')))).toEqual([])
  expect(findIn(Buffer.from(problems))).toEqual([])
  for (const name of readdirSync(tmpdir())) {
    const path = join(tmpdir(), name)
    const about = statSync(path, { throwIfNoEntry: false })
    if (!about?.isFile() || about.mtimeMs < started || about.size > 20_000_000) continue
    expect(findIn(readFileSync(path)), name).toEqual([])
  }
})
