import type { Answer } from '../../contract/index.ts'
import { type Hearer, toldType } from '../../domain/access/told.ts'
import { findCaseOf, findIncidentOf, isRefusal, refuse, type System } from '../../kit/index.ts'
import type { PlacedEnvelope } from '../../ledger/index.ts'
import { type Asker, getWorker, type Handlers } from '../asker.ts'
import { readCursor, toCursor } from '../cursor.ts'
import type { Node } from '../node.ts'
import { toHearer } from '../systems.ts'

/** Entries looked at for one answer: who hears of little asks again with `next`. */
const STEP = 1000
const MOST_LOOKED_AT = 20_000

export function changeHandlers(node: Node): Pick<Handlers, 'readSystem' | 'listChanges'> {
  const looked = new Looked()
  return {
    readSystem: (_input, asker) => {
      const { credential, actor } = getSystem(asker)
      const { id, name, scopes, expires } = credential
      const { unit, party, purpose } = actor
      return { credential: id, name, unit, party, purpose, scopes, expires, now: node.now() }
    },

    listChanges: async ({ after, limit }, asker) => {
      const from = readCursor('changes', after)
      if (isRefusal(from)) return from
      const place = Number(from)
      if (!Number.isSafeInteger(place)) return refuse('cursor-wrong', { field: 'after' })
      const by = getWorker(asker)
      return await gather(node, toHearer(node, by, by.party), place, limit, looked)
    },
  }
}

/** The asking system; the access check of the endpoint has proved that there is one. */
function getSystem({
  system,
}: Asker): { actor: System } & Exclude<Asker['system'], 'unknown' | undefined> {
  if (!system || system === 'unknown')
    throw new Error('an endpoint for systems was reached without one')
  return system
}

/**
 * From a position on, in order, until there are enough or enough were looked at. Where the next page
 * begins is the last that was told: the place up to which was looked would count what others write, and
 * whoever registers somebody could see in it that the node put a question to whoever holds her.
 */
async function gather(
  node: Node,
  hearer: Hearer,
  from: number,
  limit: number,
  looked: Looked,
): Promise<Answer<'listChanges'>> {
  const rows: Answer<'listChanges'>['rows'][number][] = []
  const start = looked.from(hearer, from)
  let place = start
  let told = from
  while (place - start < MOST_LOOKED_AT) {
    const shown = node.image.position
    const read = await node.ledger.readEnvelopes(place, STEP)
    // What is committed and not yet shown is told the next time, when it can be judged.
    const news = read.filter(({ position }) => position <= shown)
    for (const entry of news) {
      place = entry.position
      const said = tell(node, hearer, entry)
      if (said.length > 0) told = place
      rows.push(...said)
      if (rows.length === limit) break
    }
    if (rows.length === limit || news.length < STEP) break
  }
  // So many positions on, whatever stands there.
  if (place - start >= MOST_LOOKED_AT) told = place
  looked.keep(hearer, told, place)
  const more = place < (await node.ledger.head())
  return { rows, next: toCursor('changes', told), more }
}

/** How far behind a place everything was looked at and nothing told, so that it is not read at every asking. */
class Looked {
  readonly #places = new Map<string, number>()

  from(hearer: Hearer, told: number): number {
    return Math.max(told, this.#places.get(toKey(hearer, told)) ?? 0)
  }

  keep(hearer: Hearer, told: number, place: number): void {
    const key = toKey(hearer, told)
    this.#places.delete(key)
    this.#places.set(key, place)
    const [oldest] = this.#places.keys()
    if (this.#places.size > MOST_REMEMBERED && oldest !== undefined) this.#places.delete(oldest)
  }
}

const MOST_REMEMBERED = 10_000
const toKey = ({ party, unit, purpose }: Hearer, told: number): string =>
  `${party} ${unit} ${purpose} ${told}`

function tell(node: Node, hearer: Hearer, entry: PlacedEnvelope) {
  const id = findCaseOf(entry.stream)
  const type = toldType(entry, id && node.image.rows.get(id), hearer)
  if (type === undefined) return []
  const incident = findIncidentOf(entry.stream)
  const about = { ...(id ? { case: id } : {}), ...(incident ? { incident } : {}) }
  return [{ entry: entry.id, type, at: entry.recordedAt, ...about }]
}
