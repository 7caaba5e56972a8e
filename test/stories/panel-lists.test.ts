import { expect, test } from 'vitest'
import { bedFor } from '../world/acts.ts'
import { command, openLantern, signedIn } from '../world/node.ts'
import { quaySearcher, SHORE_POST, shoreClerk } from '../world/people.ts'
import { decidedBy, make, propose, tell } from './panel-told.ts'

test('a list says how the identification stands: all of it to the panel, to others what is in effect', async () => {
  const lantern = await openLantern()
  const { id, quay, gate, rest } = await decidedBy(lantern, ['victim', 'victim', 'not-enough'])
  const shore = await signedIn(lantern, shoreClerk)
  const searcher = await signedIn(lantern, quaySearcher)
  const request = { ...bedFor({ need: 'inquiry', toUnit: SHORE_POST }), classes: [] }
  const { referral } = await quay.sendReferral({ case: id, command: command(), request })
  const { number } = await quay.readCase({ case: id })
  const seenBy = async (by: typeof quay) =>
    (await by.searchCases({ text: number })).rows.find((row) => row.case === id)?.determination
  expect(await seenBy(quay)).toEqual({ standing: 'panel' })
  expect(await seenBy(shore)).toBeUndefined()
  await shore.acceptReferral({ case: id, command: command(), referral })
  await propose(quay, id, 'victim')
  await make(gate, id)
  for (const by of [quay, gate, rest])
    expect(await seenBy(by)).toEqual({ standing: 'made', status: 'victim' })
  for (const by of [shore, searcher]) expect(await seenBy(by)).toEqual({ standing: 'panel' })
  const [listed] = (await quay.listCases({})).rows
  expect(listed?.determination).toEqual({ standing: 'made', status: 'victim' })
  await tell(quay, id)
  for (const by of [quay, gate, shore, searcher])
    expect(await seenBy(by)).toEqual({ standing: 'told', status: 'victim' })
})
