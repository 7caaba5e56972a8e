import { expect, test } from 'vitest'
import { contract, type EndpointName } from '../../src/contract/index.ts'
import { ROLES } from '../../src/domain/coalition/post.ts'
import type { DraftId } from '../../src/kit/index.ts'
import { inputsFor, type Subject } from '../contracts/matrix-inputs.ts'
import { bedFor, consentTo } from '../world/acts.ts'
import { command, inDays, openLantern, signedIn } from '../world/node.ts'
import { GATE_GUARD, NORTH_GATE, officerAt, quayClerk, WREN } from '../world/people.ts'

/** What the person did not agree that the gate learns. */
const SECRETS = [WREN.name, WREN.safe.phone, '990304IB', WREN.place, WREN.address, WREN.origin]

/** Given: the gate sits on a panel, and may learn what happened and nothing else. */
async function seated() {
  const lantern = await openLantern()
  const quay = await signedIn(lantern, quayClerk)
  const base = { contact: { ...WREN } as never }
  const { case: id } = await quay.registerCase({ command: command(), ...base })
  const other = await quay.registerCase({ command: command(), ...base })
  const expires = inDays(lantern, 30)
  const answer = {
    ...consentTo({ recipient: GATE_GUARD, expires }),
    classes: ['exploitation' as const],
  }
  await quay.giveConsent({ case: id, command: command(), answer })
  const request = { ...bedFor(), classes: [] }
  const { referral } = await quay.sendReferral({ case: id, command: command(), request })
  await quay.convenePanel({ case: id, command: command(), members: [NORTH_GATE] })
  const fresh = () => lantern.node.nextId() as DraftId // the node's only source of ids
  const subject: Subject = { case: id, referral, other: other.case, fresh, expires }
  return { lantern, quay, subject }
}

/** Endpoints about one case; what an emergency opens is asked for elsewhere. */
const ABOUT_A_CASE = (Object.keys(contract) as EndpointName[]) // keys of a const object
  .filter((name) => contract[name].path.includes(':case') || name === 'searchCases')
  .filter((name) => name !== 'breakGlass')

test('a seat opens what the person agreed to and nothing else, whatever is asked and by whom', async () => {
  const { lantern, quay, subject } = await seated()
  const done: string[] = []
  for (const role of ROLES) {
    const gate = await signedIn(lantern, officerAt(NORTH_GATE, role))
    for (const name of ABOUT_A_CASE) {
      const ask = gate[name] as (input: unknown) => Promise<unknown> // the input is that of the name
      const answer = await ask(inputsFor(subject)[name]()).catch((error: unknown) => error)
      const text = answer instanceof Error ? answer.message : JSON.stringify(answer)
      for (const secret of SECRETS) expect(text, `${name} ${role}`).not.toContain(secret)
      if (!(answer instanceof Error) && contract[name].method === 'POST') done.push(name)
      if (name === 'readCase' && role === 'caseworker') expect(text).toContain(WREN.story)
    }
  }
  // The only acts of a seat (interviewing by consent, and letting go of whom it interviews), and the search that
  // finds nothing.
  const acts = ['beginInterview', 'fileOpinion', 'leavePerson', 'searchCases']
  expect([...new Set(done)].sort()).toEqual(acts)
  expect((await quay.readCase({ case: subject.case })).names).toHaveLength(1)
})
