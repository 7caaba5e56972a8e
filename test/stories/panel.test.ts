import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { DAY } from '../../src/kit/index.ts'
import { openNode } from '../../src/server/boot.ts'
import { toPlain } from '../../src/server/image.ts'
import { command, MASTER_KEY, openLantern, problemOf, signedIn } from '../world/node.ts'
import {
  gateClerk,
  gateSearcher,
  NORTH_GATE,
  officerAt,
  PIP,
  QUAY_DESK,
  quayClerk,
  quayHead,
  REST_HOUSE,
  restHead,
  SHORE_POST,
  shoreClerk,
  WREN,
} from '../world/people.ts'
import {
  decidedBy,
  file,
  liveOf,
  make,
  owedBy,
  propose,
  registered,
  SECRET,
  tell,
} from './panel-told.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

/** What `verify` says of a code, without any key. */
async function verifies(dir: string, code: string): Promise<string> {
  const args = [MAIN, 'verify', '--data', dir, '--code', code]
  return (await promisify(execFile)(process.execPath, args)).stdout
}

const gateHead = officerAt(NORTH_GATE, 'supervisor')

test('a lone domestic worker: indicated at once, blind opinions, unanimous, told, minutes proved', async () => {
  const lantern = await openLantern()
  const { id, quay, gate, rest } = await registered(lantern)
  await file(quay, id, 'indicated')
  expect(await quay.readPanel({ case: id })).toMatchObject({
    standing: 'indicated',
    served: true,
    recovery: { barred: true },
  })
  expect(await owedBy(lantern, quayClerk)).toContain('convene-panel')
  expect((await problemOf(gate.readPanel({ case: id }))).code).toBe('case-unknown')
  const alone = quay.convenePanel({ case: id, command: command(), members: [QUAY_DESK] })
  expect((await problemOf(alone)).code).toBe('panel-of-one')
  await quay.convenePanel({ case: id, command: command(), members: [NORTH_GATE, REST_HOUSE] })
  expect(await owedBy(lantern, gateClerk)).toEqual(['file-opinion'])
  expect((await gate.listPanels({})).rows).toMatchObject([{ case: id, as: 'member', filed: false }])

  const blind = await gate.readPanel({ case: id })
  expect(blind.rounds[0]).toMatchObject({ filed: [QUAY_DESK], open: false, opinions: [] })
  expect(JSON.stringify(blind)).not.toContain(SECRET)
  expect(JSON.stringify(await gate.readCase({ case: id }))).not.toContain(SECRET)
  await file(gate, id, 'victim', 'The gate saw her hands.')
  const open = await gate.readPanel({ case: id })
  expect(open.rounds[0]?.opinions.map(({ reasons, blind }) => [reasons, blind])).toEqual([
    [SECRET, true],
    ['The gate saw her hands.', true],
  ])
  const early = propose(quay, id, 'victim')
  expect((await problemOf(early)).code).toBe('opinions-missing')
  await file(rest, id, 'victim', 'The house heard her at night.')
  await file(quay, id, 'victim', 'The quay agrees now.')
  expect(await owedBy(lantern, gateClerk)).toEqual([])

  await propose(quay, id, 'victim')
  expect((await problemOf(make(quay, id))).code).toBe('decision-needs-another-officer')
  const determination = await make(rest, id)
  const { made } = (await quay.readPanel({ case: id })).rounds[0] ?? {}
  expect(made).toMatchObject({ status: 'victim', dissent: [], absent: [] })
  expect(made?.agreed).toHaveLength(3)
  expect(await owedBy(lantern, quayClerk)).toContain('tell-decision')
  expect((await quay.readPanel({ case: id })).standing).toBe('made')
  await tell(quay, id)
  expect(await quay.readPanel({ case: id })).toMatchObject({ standing: 'told', status: 'victim' })

  const minutes = await gate.readMinutes({ case: id, determination, language: 'en' })
  const text = JSON.stringify(minutes)
  for (const said of [SECRET, 'The gate saw her hands.', 'By most.', 'without having seen'])
    expect(text).toContain(said)
  expect(text).not.toContain(WREN.name)
  const pdf = await gate.printMinutes({ case: id, determination, language: 'id' })
  expect(Buffer.from(pdf.content, 'base64').toString('latin1', 0, 5)).toBe('%PDF-')
  expect(pdf.fileName).toContain(minutes.code)
  const looks = await quay.listAccess({ case: id })
  expect(looks.rows).toContainEqual(
    expect.objectContaining({ action: 'printMinutes', class: 'exploitation', unit: NORTH_GATE }),
  )
  const page = async (code: string) => await (await gate.raw(`/check?lang=en&code=${code}`)).text()
  const { number } = await quay.readCase({ case: id })
  expect(await page(minutes.code.toLowerCase())).toContain(number)
  expect(await page('0000-0000-0000-0000')).toContain('Not valid')
  expect(await page('what')).toContain('That is no code')

  const before = toPlain(lantern.node.image)
  await lantern.node.ledger.integrate()
  await lantern.node.ledger.close()
  const verify = (code: string) => verifies(lantern.dir, code)
  expect(await verify(minutes.code)).toContain(
    `Code ${minutes.code}: valid. Decision of 2025-09-01`,
  )
  await expect(verify('0000-0000-0000-0000')).rejects.toThrow('No decision in this ledger')
  const again = await openNode({ dir: lantern.dir, masterKey: MASTER_KEY })
  expect(toPlain(again.image)).toEqual(before)
  await again.ledger.close()
})

test('a returnee from a scam compound: police and mission disagree, the quorum decides, dissent stays', async () => {
  const lantern = await openLantern()
  const { id, quay, gate, rest } = await decidedBy(lantern, ['victim', 'labour-case', 'victim'])
  const alone = propose(gate, id, 'labour-case', SHORE_POST)
  expect((await problemOf(alone)).code).toBe('quorum-missing')
  await propose(quay, id, 'victim')
  await make(rest, id)
  await tell(quay, id)
  const { rounds } = await gate.readPanel({ case: id })
  const dissent = rounds[0]?.opinions.filter((one) =>
    rounds[0]?.made?.dissent.includes(one.opinion),
  )
  expect(dissent).toMatchObject([{ unit: NORTH_GATE, status: 'labour-case', reasons: SECRET }])
  // What the gate says later changes nothing of what stands.
  expect((await problemOf(file(gate, id, 'victim'))).code).toBe('determination-made-already')

  // Who prosecutes is told that it may not interview, and nothing of the opinions.
  const searcher = await signedIn(lantern, gateSearcher)
  const seen = await searcher.readPanel({ case: id })
  expect(seen).toMatchObject({ standing: 'told', status: 'victim', seats: [], rounds: [] })
  expect(seen.recovery).toMatchObject({ barred: true, wishes: [] })
  await quay.wishInterview({
    case: id,
    command: command(),
    interview: true,
    by: 'person',
    language: 'fr',
  })
  expect((await searcher.readPanel({ case: id })).recovery?.barred).toBe(false)
})

test('whoever lets its time pass is absent, and the others decide', async () => {
  const lantern = await openLantern()
  const { id, quay, rest } = await registered(lantern)
  await quay.convenePanel({ case: id, command: command(), members: [NORTH_GATE, REST_HOUSE] })
  await file(quay, id, 'victim')
  await file(rest, id, 'victim')
  expect((await problemOf(propose(quay, id, 'victim'))).code).toBe('opinions-missing')
  lantern.time.now += 14 * DAY
  const [later, house] = [await signedIn(lantern, quayClerk), await signedIn(lantern, restHead)]
  await propose(later, id, 'victim')
  await make(house, id)
  const { made } = (await later.readPanel({ case: id })).rounds[0] ?? {}
  expect(made).toMatchObject({ absent: [NORTH_GATE], dissent: [] })
})

test('a negative: a second reviewer of another institution, other ways, and a successful appeal', async () => {
  const lantern = await openLantern()
  const scene = await decidedBy(lantern, ['not-victim', 'not-victim', 'indicated'])
  const { id, quay, gate, rest } = scene
  const shore = await signedIn(lantern, shoreClerk)
  expect((await problemOf(propose(quay, id, 'not-victim'))).code).toBe('second-missing')
  const own = propose(quay, id, 'not-victim', QUAY_DESK)
  expect((await problemOf(own)).code).toBe('second-same-institution')
  expect((await problemOf(shore.readPanel({ case: id }))).code).toBe('case-unknown')
  await propose(quay, id, 'not-victim', SHORE_POST)
  expect((await problemOf(make(gate, id))).code).toBe('second-missing-yet')
  expect(await owedBy(lantern, shoreClerk)).toEqual(['second-negative'])
  const determination = await liveOf(shore, id)
  const looked = { case: id, determination, upheld: true, words: 'Enough was asked.' }
  await shore.secondDetermination({ ...looked, command: command() })
  await make(gate, id)
  // Until she is told she is served, and nobody else knows.
  expect(await quay.readPanel({ case: id })).toMatchObject({ standing: 'made', served: true })
  await tell(quay, id)
  const after = await quay.readPanel({ case: id })
  expect(after).toMatchObject({ standing: 'told', status: 'not-victim', served: false })
  expect(after.acts).toEqual(expect.arrayContaining(['choose-ways', 'ask-review']))
  expect(await owedBy(lantern, quayClerk)).toContain('other-ways')
  const ways = ['labour-claim', 'shelter-until-then'] as const
  await quay.chooseWays({ case: id, command: command(), determination, ways: [...ways] })
  expect(await owedBy(lantern, quayClerk)).not.toContain('other-ways')

  await rest.askReview({ case: id, command: command(), by: 'person', words: 'She was afraid.' })
  expect(await quay.readPanel({ case: id })).toMatchObject({ standing: 'review', served: true })
  for (const first of [quay, gate])
    expect((await problemOf(file(first, id, 'victim'))).code).toBe('decided-first')
  const [quay2, gate2, rest2] = await Promise.all(
    [quayHead, gateHead, restHead].map((by) => signedIn(lantern, by)),
  )
  if (!quay2 || !gate2 || !rest2) throw new Error('nobody is left')
  await file(quay2, id, 'victim', 'She told us now.')
  await file(gate2, id, 'not-victim', 'Nothing new.')
  await file(rest2, id, 'victim', 'As before.')
  await propose(quay2, id, 'victim')
  expect((await problemOf(make(gate, id))).code).toBe('decided-first')
  await make(rest2, id)
  await tell(quay, id)
  const changed = await quay.readPanel({ case: id })
  expect(changed).toMatchObject({ standing: 'told', status: 'victim', served: true })
  expect(
    changed.rounds.map(({ made, review }) => [made?.status, review?.decided?.outcome]),
  ).toEqual([
    ['not-victim', undefined],
    ['victim', 'changed'],
  ])
  // The first decision, its second reviewer and its reasons stay.
  const first = await gate.readMinutes({ case: id, determination, language: 'en' })
  expect(JSON.stringify(first)).toContain('Enough was asked.')
  const check = await (await gate.raw(`/check?lang=en&code=${first.code}`)).text()
  expect(check).toContain('There is a later decision')
})

test('a child: served at once, the guardian is told, no means are asked for', async () => {
  const lantern = await openLantern()
  const { id, quay, rest } = await decidedBy(lantern, ['victim', 'victim', 'not-enough'], PIP)
  await propose(quay, id, 'victim')
  await make(rest, id)
  await tell(quay, id, { to: 'guardian' })
  const { rounds, status } = await quay.readPanel({ case: id })
  expect(status).toBe('victim')
  expect(rounds[0]?.made?.told).toMatchObject({ to: 'guardian', negative: false })
  expect(rounds[0]?.made?.dissent).toHaveLength(1)
})
