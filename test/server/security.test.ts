import { describe, expect, test } from 'vitest'
import { contract, type EndpointName } from '../../src/contract/index.ts'
import { type CaseId, type IncidentId, incidentStream, type UnitId } from '../../src/kit/index.ts'
import { inputsFor } from '../contracts/matrix-inputs.ts'
import { bedFor, consentTo } from '../world/acts.ts'
import {
  type Browser,
  command,
  inDays,
  type Lantern,
  openLantern,
  problemOf,
  signedIn,
} from '../world/node.ts'
import {
  HARBOUR_OFFICE,
  NORTH_GATE,
  officerAt,
  quayClerk,
  quayHead,
  REST_HOUSE,
  restKeeper,
  SHORE_POST,
  WREN,
} from '../world/people.ts'

const contact = { ...WREN } as never // a first contact is what registering takes
const NOWHERE = '00000000-0000-7000-8000-00000000dead' as CaseId // a UUID by form

/** Given: a case of the quay desk, and a keeper of another institution who stands in no relation to it. */
async function open() {
  const lantern = await openLantern()
  const clerk = await signedIn(lantern, quayClerk)
  const keeper = await signedIn(lantern, restKeeper)
  const { case: id } = await clerk.registerCase({ command: command(), contact })
  return { lantern, clerk, keeper, id }
}

async function referred(lantern: Lantern, clerk: Browser, id: CaseId) {
  const classes = ['identity' as const]
  const answer = { ...consentTo({ expires: inDays(lantern, 30) }), classes }
  await clerk.giveConsent({ case: id, command: command(), answer })
  const request = { ...bedFor(), classes }
  return await clerk.sendReferral({ case: id, command: command(), request })
}

describe('a case of another institution is answered like none', () => {
  test('also when the asker names an old version of it', async () => {
    const { keeper, id } = await open()
    const statement = { kind: 'story', text: 'x' } as const
    const ask = (about: CaseId) =>
      problemOf(keeper.addStatement({ case: about, command: command(), version: 1, statement }))
    expect(await ask(id)).toEqual(await ask(NOWHERE))
  })

  test('also when the asker repeats an own command on it', async () => {
    const { keeper, id } = await open()
    const own = await keeper.registerCase({ command: command(), contact })
    const used = command()
    const statement = { kind: 'story', text: 'x' } as const
    await keeper.addStatement({ case: own.case, command: used, statement })
    const ask = (about: CaseId) =>
      problemOf(keeper.addStatement({ case: about, command: used, statement }))
    expect(await ask(id)).toEqual(await ask(NOWHERE))
  })

  test('also in the answers of a group', async () => {
    const { lantern, keeper, id } = await open()
    const incident = '00000000-0000-7000-8000-0000000000aa' as IncidentId // a UUID by form
    await lantern.node.open([], restKeeper, {
      command: command(),
      also: [
        {
          stream: incidentStream(incident),
          expected: 0,
          log: restKeeper.party,
          entries: [
            {
              type: 'incident.opened',
              class: 'outline',
              route: {},
              body: {
                name: 'x',
                country: 'PT',
                unit: REST_HOUSE,
                party: restKeeper.party,
                cases: 0,
              },
            },
          ],
        },
      ],
    })
    const {
      recipient: _,
      basis: __,
      group: ___,
      ...reading
    } = consentTo({
      expires: inDays(lantern, 30),
    })
    const ask = async (about: CaseId) => {
      const { failed } = await keeper.answerAsGroup({
        command: command(),
        incident,
        reading: { ...reading, classes: ['identity'], recipient: HARBOUR_OFFICE },
        answers: [{ case: about, answer: 'given' }],
      })
      return failed.map(({ case: _, ...rest }) => rest)
    }
    expect(await ask(id)).toEqual(await ask(NOWHERE))
    expect(await ask(id)).toMatchObject([{ number: '', code: 'case-unknown' }])
  })
})

test('every endpoint of a case answers a stranger alike for a case of others and for none', async () => {
  const { lantern, clerk, id } = await open()
  const second = await clerk.registerCase({ command: command(), contact })
  const { referral } = await referred(lantern, clerk, id)
  const expires = inDays(lantern, 30)
  const fresh = () => lantern.node.nextId() as never // the node's only source of ids
  const there = inputsFor({ case: id, referral, other: second.case, fresh, expires })
  const nowhere = inputsFor({ case: NOWHERE, referral, other: second.case, fresh, expires })
  const names = Object.keys(contract) as EndpointName[] // keys of a const object
  for (const name of names.filter((one) => contract[one].path.includes(':case'))) {
    const stranger = await signedIn(lantern, officerAt(SHORE_POST, 'supervisor'))
    const ask = stranger[name] as (input: unknown) => Promise<unknown> // the input is that of the name
    const answers = [await problemOf(ask(there[name]())), await problemOf(ask(nowhere[name]()))]
    expect(answers[0], name).toEqual(answers[1])
  }
})

test('who handed the lead over waits for its own referrals alone, who is asked learns of no other', async () => {
  const { lantern, clerk, keeper, id } = await open()
  const head = await signedIn(lantern, quayHead)
  const act = () => ({ case: id, command: command() })
  const classes = ['contact', 'documents', 'exploitation', 'identity', 'journey'] as const
  const answer = { ...consentTo({ expires: inDays(lantern, 30) }), classes: [...classes] }
  await clerk.giveConsent({ ...act(), answer })
  const ask = (need: string, toUnit: UnitId) => ({ ...bedFor({ need, toUnit }), classes: [] })
  await clerk.sendReferral({ ...act(), request: ask('inquiry', NORTH_GATE) })
  await clerk.sendReferral({ ...act(), request: ask('bed', REST_HOUSE) })
  await clerk.sendReferral({ ...act(), request: ask('boat', REST_HOUSE) })
  const gate = await signedIn(lantern, officerAt(NORTH_GATE, 'caseworker'))
  const [seen] = (await gate.searchCases({ text: (await gate.readCase({ case: id })).number })).rows
  expect(seen?.openReferrals).toBe(1)
  await clerk.offerLead({ ...act(), to: REST_HOUSE, words: '' })
  await keeper.acceptLead(act())
  await keeper.sendReferral({ ...act(), request: ask('inquiry', SHORE_POST) })
  const needs = (await head.readDesk({})).waiting.map(({ need }) => need)
  expect(needs.sort()).toEqual(['bed', 'boat', 'inquiry'])
})

test('a command used on one case does nothing and says nothing on another', async () => {
  const { clerk, id } = await open()
  const other = await clerk.registerCase({ command: command(), contact })
  const used = command()
  const statement = { kind: 'story', text: 'x' } as const
  await clerk.addStatement({ case: id, command: used, statement })
  const again = clerk.addStatement({ case: other.case, command: used, statement })
  expect((await problemOf(again)).code).toBe('command-used')
  const opening = clerk.registerCase({ command: used, contact })
  expect((await problemOf(opening)).code).toBe('command-used')
})

test('asking for the lead of a case copies nobody’s drafts', async () => {
  const { lantern, clerk, keeper, id } = await open()
  const draft = '00000000-0000-4000-8000-0000000000bb' as never // a UUID by form
  await clerk.keepDraft({ id: draft, kind: 'story', label: 'Wren', case: id, body: { text: 'x' } })
  const kept: string[] = []
  const { putDraft } = lantern.node.ledger
  lantern.node.ledger.putDraft = async (row) => {
    kept.push(row.post)
    await putDraft.call(lantern.node.ledger, row)
  }
  const problem = await problemOf(keeper.acceptLead({ case: id, command: command() }))
  expect(problem.code).toBe('case-unknown')
  expect(kept).toEqual([])
  expect((await keeper.readDesk({})).drafts).toEqual([])
})
