import { resolve } from 'node:path'
import type { FirstContact } from '../../src/domain/case/register.ts'
import { holderOf, postsOfUnit } from '../../src/domain/coalition/index.ts'
import { type Officer, toInstant, type UnitId } from '../../src/kit/index.ts'
import { planLife } from '../../src/life/index.ts'
import { applyCoalition, openNode } from '../../src/server/boot.ts'
import { beginningOf, fill, newDrivenClock, readLife } from '../../src/server/life/index.ts'
import type { Node } from '../../src/server/node.ts'

const COALITION = resolve(import.meta.dirname, '../../coalitions/indonesia')
/** The same invented people on every machine. */
const SEED = 554
/** Cases open at one time, so that filling folds none of them anew. */
const CASES_KEPT = 20_000

export type Filled = { readonly entries: number; readonly ms: number }

/** Writes the coalition and the life of `cases` cases into an empty folder, through the domain's decisions. */
export async function populate(dir: string, masterKey: Uint8Array, cases: number): Promise<Filled> {
  const until = toInstant(Date.now())
  const clock = newDrivenClock(beginningOf(until, 3))
  const node = await openNode({
    dir,
    masterKey,
    now: clock.now,
    casesKept: CASES_KEPT,
    filling: true,
  })
  const applied = await applyCoalition(node, COALITION, true)
  if (!('entries' in applied)) throw new Error('the coalition was refused')
  const before = node.image.position
  const start = performance.now()
  const settings = await getLife(node)
  if (cases > 0) await fill({ node, clock, settings, cases, seed: SEED, until })
  const ms = performance.now() - start
  await node.ledger.close()
  return { entries: node.image.position - before, ms }
}

/** What invented people said at first contact, `count` of them. */
export async function makeContacts(node: Node, count: number): Promise<FirstContact[]> {
  const until = node.now()
  const wanted = { seed: SEED, cases: count, from: beginningOf(until, 3), until }
  const life = planLife(await getLife(node), node.image.coalition, wanted)
  return life.openings.map(life.contactOf)
}

async function getLife(node: Node) {
  const settings = await readLife(COALITION, node.image.coalition)
  if (Array.isArray(settings)) throw new Error('life.yaml was refused')
  return settings
}

const MISSIONS = ['kbri-phnom-penh', 'kbri-yangon', 'kbri-kuala-lumpur', 'kbri-riyadh']

/** The caseworker of a unit as the acting officer. */
function officerOf(node: Node, unit: string): Officer {
  const { coalition } = node.image
  // Codes of the coalition's data, checked by the two look-ups that follow.
  const post = postsOfUnit(coalition, unit as UnitId, 'caseworker')[0]
  const party = coalition.units.get(unit as UnitId)?.party
  const holder = post && holderOf(coalition, post.id, node.now())
  if (!post || !party || !holder) throw new Error(`nobody works at ${unit}`)
  return {
    kind: 'officer',
    officer: holder.id,
    post: post.id,
    unit: post.unit,
    party,
    purpose: post.purpose,
  }
}

export const missions = (node: Node): Officer[] => MISSIONS.map((unit) => officerOf(node, unit))
