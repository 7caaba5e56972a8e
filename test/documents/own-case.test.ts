import { expect, test } from 'vitest'
import { z } from 'zod'
import { ownCase } from '../../src/documents/index.ts'
import { decidedBy, make, propose, SECRET, tell } from '../stories/panel-told.ts'
import { bedFor, consentTo } from '../world/acts.ts'
import { command, inDays, openLantern, problemOf, signedIn } from '../world/node.ts'
import { quayClerk, restHead, restKeeper, WREN } from '../world/people.ts'

// Signs that would tell of somebody else, or of what institutions say to each other.
const SISTER = 'Sister Zora'
const WITNESS = 'Ida of the Mill'
const KEEPER_WORDS = 'Slept on the third floor.'
const EXPLAINED = 'Needs a bed tonight.'
const LETTER = Buffer.from('%PDF-1.7 a letter').toString('base64')
const DIALECT = 'Nguyễn Ščedrin Ωmega Жанна 名'

/** Given: a person with everything that a case can hold, served once, who said whether help came. */
async function given() {
  const lantern = await openLantern()
  const clerk = await signedIn(lantern, quayClerk)
  const safe = { ...WREN.safe, whoMayKnow: SISTER }
  const contact = { ...WREN, name: DIALECT, safe } as never // a first contact is what registering takes
  const { case: id, number } = await clerk.registerCase({ command: command(), contact })
  const other = await clerk.registerCase({ command: command(), contact: { ...WREN } as never })
  await clerk.relateCases({ case: id, other: other.case, kind: 'partner-of', command: command() })
  const answer = {
    ...consentTo({ expires: inDays(lantern, 30) }),
    classes: ['identity' as const],
    witness: WITNESS,
  }
  await clerk.giveConsent({ case: id, command: command(), answer })
  const request = { ...bedFor({ text: EXPLAINED }), classes: ['identity' as const] }
  const { referral } = await clerk.sendReferral({ case: id, command: command(), request })
  const keeper = await signedIn(lantern, restKeeper)
  const step = () => ({ case: id, referral, command: command() })
  await keeper.acceptReferral(step())
  await keeper.readCase({ case: id })
  await keeper.completeReferral({ ...step(), outcome: 'done', words: KEEPER_WORDS })
  const asked = { language: 'fr', answer: 'partly' as const, words: 'It was cold.' }
  await clerk.closeReferral({ ...step(), asked })
  const give = (form: 'json' | 'pdf', language: 'id' | 'en' = 'en') =>
    clerk.giveDocument({
      case: id,
      command: command(),
      language,
      form,
      how: form === 'pdf' ? 'paper' : 'file',
    })
  const letter = { kind: 'document', dataClass: 'documents', content: LETTER } as const
  await clerk.addAttachment({ case: id, command: command(), ...letter })
  return { lantern, clerk, keeper, id, other: other.case, number, give }
}

const bytesOf = (content: string) => Buffer.from(content, 'base64')

test('the person reads what she said, agreed to, was referred for and answered, and who looked', async () => {
  const { give, number } = await given()
  const file = await give('json')
  const own = ownCase.parse(JSON.parse(bytesOf(file.content).toString()))
  expect(file.fileName).toBe(`my-case-${number}.json`)
  expect(own).toMatchObject({
    number,
    names: [{ name: DIALECT }],
    ages: [{ stated: WREN.age.kind === 'birthDate' ? WREN.age.birthDate : '' }],
    contacts: [{ phone: WREN.safe.phone, neverSay: WREN.safe.neverSay, place: WREN.place }],
    statements: [{ text: WREN.story }],
    origins: [{ place: WREN.origin, address: WREN.address }],
    attachments: [{ number: 1, kind: { words: 'a document' }, class: { code: 'documents' } }],
    consents: [{ classes: [{ code: 'identity', words: 'identity' }], state: { code: 'in-force' } }],
    referrals: [
      {
        need: { code: 'bed' },
        outcome: { code: 'done' },
        answer: { code: 'partly' },
        answerWords: 'It was cold.',
      },
    ],
  })
  expect(own.looked.map(({ classes }) => classes.map(({ code }) => code))).toEqual([['identity']])
})

test('nobody else is in it: no officer, no witness, no other person, no words between institutions', async () => {
  const { lantern, give, other } = await given()
  const text = bytesOf((await give('json')).content).toString()
  const officers = [...lantern.node.image.coalition.officers.values()].map(({ name }) => name)
  expect(officers.length).toBeGreaterThan(3)
  for (const hidden of [...officers, SISTER, WITNESS, KEEPER_WORDS, EXPLAINED, other])
    expect(text, hidden).not.toContain(hidden)
  expect(ownCase.parse(JSON.parse(text)).leftOut).toHaveLength(6)
})

test('handing it over is recorded, and so is what the officer saw by it, each time', async () => {
  const { lantern, clerk, id, give } = await given()
  await give('pdf', 'id')
  const view = await clerk.readCase({ case: id })
  expect(view.timeline.at(-1)).toMatchObject({ type: 'document.given', unit: quayClerk.unit })
  const rows = (await lantern.node.ledger.readAccess(id)).filter(
    ({ action }) => action === 'giveDocument',
  )
  expect(rows.map((row) => row.class).sort()).toEqual(
    ['contact', 'documents', 'exploitation', 'identity', 'journey'].sort(),
  )
})

test('only who leads the case gives it, and paper is no file', async () => {
  const { keeper, clerk, id } = await given()
  const by = { case: id, command: command(), language: 'en' as const }
  const receiver = keeper.giveDocument({ ...by, form: 'json', how: 'file' })
  expect((await problemOf(receiver)).code).toBe('not-the-lead')
  const mixed = clerk.giveDocument({ ...by, command: command(), form: 'json', how: 'paper' })
  expect((await problemOf(mixed)).code).toBe('document-form-and-way')
  expect(restHead.party).not.toBe(quayClerk.party)
})

test.each(['id', 'en'] as const)('it can be printed in %s', async (language) => {
  const { give } = await given()
  const file = await give('pdf', language)
  const text = bytesOf(file.content).toString('latin1')
  expect(text.slice(0, 8)).toBe('%PDF-1.7')
  expect(text).toContain(`/Lang (${language})`)
  expect(text).toContain('/DisplayDocTitle true')
})

test('it tells what was decided about her and told to her, and nothing of it before', async () => {
  const lantern = await openLantern()
  const { id, quay, rest } = await decidedBy(lantern, ['victim', 'victim', 'victim'])
  await propose(quay, id, 'victim')
  await make(rest, id)
  const give = async (form: 'json' | 'pdf') => {
    const how = form === 'pdf' ? ('paper' as const) : ('file' as const)
    const given = { command: command(), language: 'en', form, how } as const
    return bytesOf((await quay.giveDocument({ case: id, ...given })).content).toString('latin1')
  }
  expect(ownCase.parse(JSON.parse(await give('json'))).decisions).toEqual([])
  await tell(quay, id)
  const told = await give('json')
  expect(ownCase.parse(JSON.parse(told)).decisions).toMatchObject([
    {
      status: { code: 'victim', words: 'Victim' },
      told: '2025-09-01',
      state: { code: 'in-effect' },
    },
  ])
  expect(told).not.toContain(SECRET)
  await quay.askReview({ case: id, command: command(), by: 'person', words: 'Look again.' })
  const [decision] = ownCase.parse(JSON.parse(await give('json'))).decisions
  expect(decision?.state).toEqual({ code: 'under-review', words: 'Under review' })
  const pdf = await give('pdf')
  for (const mark of ['/StructTreeRoot', '/S /H1', '/S /H2', '/S /LI', 'pdfuaid:part'])
    expect(pdf).toContain(mark)
  expect(pdf.match(/\/S \/H2\b/g)).toHaveLength(11)
})

test('the schema of the JSON is written down', async () => {
  const schema = `${JSON.stringify(z.toJSONSchema(ownCase), undefined, 2)}\n`
  await expect(schema).toMatchFileSnapshot('../../docs/own-case.schema.json')
})
