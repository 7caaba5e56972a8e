import { visibleClasses } from '../../domain/access/grants.ts'
import type { CaseEntry, CaseEntryType } from '../../domain/case/entries.ts'
import { type CaseRow, findRowName } from '../../domain/case/row.ts'
import { type CaseState, findBirth, findName, foldCase, NO_CASE } from '../../domain/case/state.ts'
import type { Age } from '../../domain/person/age.ts'
import { type CaseId, caseStream, findCaseOf, type Officer } from '../../kit/index.ts'
import type { Node } from '../node.ts'

/** What is known of who a person is, as stated last. A name of `null` is "not named". */
export type Identity = { readonly name: string | null | undefined; readonly age: Age | undefined }

/** Streams of one question to the ledger: short enough that other readers are served in between. */
const BATCH = 500

/**
 * Identities of those cases in which this reader may see them, judged case by case as everywhere
 * (`visibleClasses`). Only what decides the question is opened: ten thousand whole cases would take
 * ten seconds. Of the cases that the own party leads the image knows the lead and the name already.
 */
export async function findIdentities(
  node: Node,
  cases: readonly CaseId[],
  by: Officer,
): Promise<ReadonlyMap<CaseId, Identity>> {
  const found = new Map<CaseId, Identity>()
  const seer = { ...by, heir: node.heir() }
  const sees = (state: CaseState) => visibleClasses(state, seer, node.now()).has('identity')
  const rows = new Map(cases.flatMap((id) => toPair(id, node.image.rows.get(id))))
  const led = new Set([...rows].flatMap(([id, row]) => (sees(toLed(row)) ? [id] : [])))
  for await (const [id, state] of statesOf(node, [...led], BORN)) {
    const row = rows.get(id)
    if (row) found.set(id, { name: findRowName(row), age: findBirth(state) })
  }
  for await (const [id, state] of statesOf(node, [...new Set(cases).difference(led)], GIVEN))
    if (sees(state)) found.set(id, { name: findName(state), age: findBirth(state) })
  return found
}

const toPair = (id: CaseId, row: CaseRow | undefined): [CaseId, CaseRow][] =>
  row ? [[id, row]] : []

/** As much of the case as tells whether its lead asks. */
const toLed = ({ leadUnit: unit, leadParty: party, openedAt: since }: CaseRow): CaseState => ({
  ...NO_CASE,
  lead: { unit, party, since },
  classes: IDENTITY,
})
const IDENTITY = new Set(['identity'] as const)

const BORN: readonly CaseEntryType[] = ['person.born', 'entry.annulled']
/** What decides for a receiver: what it was asked for and what the person agreed to. */
const GIVEN: readonly CaseEntryType[] = [
  ...BORN,
  'case.opened',
  'lead.taken',
  'person.named',
  'consent.given',
  'consent.reviewed',
  'consent.withdrawn',
  'referral.sent',
  'referral.received',
  'referral.accepted',
  'referral.declined',
  'referral.withdrawn',
  'referral.completed',
  'referral.closed',
]

/** Cases folded from entries of these types alone. */
async function* statesOf(
  node: Node,
  ids: readonly CaseId[],
  types: readonly CaseEntryType[],
): AsyncGenerator<[CaseId, CaseState]> {
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH)
    const entries = await node.ledger.readTypes(batch.map(caseStream), types)
    const open = entries.filter(({ body }) => body !== undefined)
    const byStream = Map.groupBy(open, ({ stream }) => findCaseOf(stream))
    for (const id of batch) {
      // A stream `case/…` holds only case entries.
      const own = (byStream.get(id) ?? []) as readonly CaseEntry[]
      yield [id, foldCase(own)]
    }
  }
}
