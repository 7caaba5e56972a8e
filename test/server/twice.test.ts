import { expect, test } from 'vitest'
import { ProblemError } from '../../src/client/index.ts'
import type { CommandId } from '../../src/kit/index.ts'
import { bedFor, consentTo } from '../world/acts.ts'
import { type Browser, command, inDays, openLantern, problemOf, signedIn } from '../world/node.ts'
import {
  officerAt,
  QUAY_DESK,
  quayClerk,
  quayHead,
  REST_HOUSE,
  restKeeper,
  WREN,
} from '../world/people.ts'

const ALL = ['contact', 'documents', 'exploitation', 'identity', 'journey'] as const
const contact = { ...WREN } as never // a first contact is what registering takes

async function open() {
  const lantern = await openLantern()
  const [clerk, head, keeper, warden] = await Promise.all(
    [quayClerk, quayHead, restKeeper, officerAt(QUAY_DESK, 'administrator')].map((by) =>
      signedIn(lantern, by),
    ),
  )
  if (!clerk || !head || !keeper || !warden) throw new Error('nobody signed in')
  return { lantern, clerk, head, keeper, warden }
}

test('every act of the main job, repeated, acts once and answers the same', async () => {
  const { lantern, clerk, keeper, head } = await open()
  const twice = async <T>(ask: (id: CommandId) => Promise<T>): Promise<T> => {
    const id = command()
    const first = await ask(id)
    const position = await lantern.node.ledger.head()
    expect(await ask(id)).toEqual(first)
    expect(await lantern.node.ledger.head()).toBe(position)
    return first
  }
  const opened = await twice((id) => clerk.registerCase({ command: id, contact }))
  const base = (id: CommandId) => ({ case: opened.case, command: id })
  const expires = inDays(lantern, 30)
  const answer = { ...consentTo({ expires }), classes: [...ALL] }
  await twice((id) => clerk.giveConsent({ ...base(id), answer }))
  await twice((id) =>
    clerk.addStatement({ ...base(id), statement: { kind: 'story', text: 'more' } }),
  )
  const request = { ...bedFor(), classes: ['identity' as const] }
  const { referral } = await twice((id) => clerk.sendReferral({ ...base(id), request }))
  await twice((id) => keeper.receiveReferral({ ...base(id), referral }))
  await twice((id) => keeper.acceptReferral({ ...base(id), referral }))
  await twice((id) =>
    keeper.completeReferral({ ...base(id), referral, outcome: 'done', words: '' }),
  )
  await twice((id) => clerk.closeReferral({ ...base(id), referral, notAsked: 'gone' }))
  const name = (await lantern.node.findCase(opened.case))?.names[0]
  if (!name) throw new Error('no name')
  await twice((id) =>
    head.annulEntry({ ...base(id), entry: name.entry, reason: 'slip', words: 'x' }),
  )
  await twice((id) => clerk.offerLead({ ...base(id), to: REST_HOUSE, words: '' }))
  await twice((id) => keeper.acceptLead(base(id)))
})

test('acts of the office, repeated, act once', async () => {
  const { lantern, warden } = await open()
  const id = command()
  const post = {
    unit: REST_HOUSE,
    title: { en: 'Cook' },
    roles: ['caseworker' as const],
    purpose: 'protection' as const,
  }
  const made = await warden.createPost({ command: id, ...post })
  expect(await warden.createPost({ command: id, ...post })).toEqual(made)
  const hers = [...lantern.node.image.coalition.posts.values()].filter(
    ({ title }) => title.en === 'Cook',
  )
  expect(hers).toHaveLength(1)
})

test('a command id belongs to the one who used it first', async () => {
  const { lantern, clerk, keeper, head } = await open()
  const id = command()
  const mine = await clerk.registerCase({ command: id, contact })
  for (const other of [keeper, head]) {
    const refused = await problemOf(other.registerCase({ command: id, contact }))
    expect(refused.code).toBe('command-used')
    expect(JSON.stringify(refused)).not.toContain(mine.case)
  }
  expect(lantern.node.image.rows.size).toBe(1)
})

test('of two who saw the same version the second is told what changed', async () => {
  const { clerk, head } = await open()
  const { case: id, version } = await clerk.registerCase({ command: command(), contact })
  const write = (browser: Browser, name: string) =>
    browser.addStatement({
      case: id,
      command: command(),
      version,
      statement: { kind: 'name', name },
    })
  const answers = await Promise.allSettled([write(clerk, 'One'), write(head, 'Two')])
  const refused = answers.find((one) => one.status === 'rejected')
  if (!(refused?.reason instanceof ProblemError)) throw new Error('both were done')
  const { problem } = refused.reason
  expect(problem.status).toBe(409)
  expect(problem.changed).toMatchObject([{ type: 'person.named', unit: QUAY_DESK }])
  expect((await clerk.readCase({ case: id })).names).toHaveLength(2)
})

test('one hundred at once on one case are all recorded, without gaps', async () => {
  const { lantern, clerk } = await open()
  const { case: id } = await clerk.registerCase({ command: command(), contact })
  await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      clerk.addStatement({
        case: id,
        command: command(),
        statement: { kind: 'story', text: `s${index}` },
      }),
    ),
  )
  const state = await lantern.node.findCase(id)
  expect(state?.stories).toHaveLength(101)
  expect(state?.version).toBe(state?.timeline.length)
})
