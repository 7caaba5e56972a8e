import { type Answer, chainOf, findPending } from '../contract/index.ts'
import { type Post, partyOfUnit } from '../domain/coalition/index.ts'
import {
  type CaseId,
  type CommandId,
  type DraftId,
  type OfficerId,
  type PartyId,
  type PostId,
  UUID_PATTERN,
} from '../kit/index.ts'
import { NODE } from './asker.ts'
import { toUuid8 } from './idempotency.ts'
import type { Node } from './node.ts'
import {
  type Bundle,
  bundleQueue,
  findBundle,
  putBundle,
  tell,
  toldQuarantined,
  type UnsentAct,
} from './quarantine.ts'
import { findRecorded } from './unsent.ts'

type Outcome = Answer<'sendUnsent'>['results'][number]
/** Who did it, and in which post. */
type From = { readonly officer: OfficerId; readonly post: Post }

/**
 * Puts acts into the quarantine of the unit where they were done, a bundle for each chain. Sent again
 * they are there once; what had been recorded before the officer was relieved does not come here.
 */
export async function quarantine(
  node: Node,
  from: From,
  acts: readonly UnsentAct[],
  why: Bundle['why'],
): Promise<Outcome[]> {
  const results: Outcome[] = []
  for (const [chain, own] of Map.groupBy(acts, chainOf)) {
    const done: UnsentAct[] = []
    const open: UnsentAct[] = []
    for (const act of own) ((await findRecorded(node, act.command)) ? done : open).push(act)
    if (open.length > 0) await putAway(node, from, chain, open, why)
    results.push(...done.map(({ command }): Outcome => ({ command, done: 'recorded' })))
    results.push(...open.map(({ command }): Outcome => ({ command, done: 'quarantined' })))
  }
  return results
}

/** A post the officer once held. */
export function findFormer({ image, now }: Node, officer: OfficerId, id: PostId): Post | undefined {
  const { coalition } = image
  const held = (coalition.held.get(officer) ?? []).some(
    (term) => term.post === id && term.from <= now(),
  )
  return held ? coalition.posts.get(id) : undefined
}

async function putAway(
  node: Node,
  { officer, post: { id: post, unit } }: From,
  chain: string,
  acts: readonly UnsentAct[],
  why: Bundle['why'],
): Promise<void> {
  // The same bundle for the same chain, so that nothing lies there twice.
  const id = toUuid8(`${officer} ${post} ${chain}`) as DraftId // a UUID by form
  await node.alone(bundleQueue(id), async () => {
    const known = await findBundle(node, id)
    const fresh = acts.filter(({ command }) => !known?.acts.some((one) => one.command === command))
    if (fresh.length === 0) return
    const party = partyOfUnit(node.image.coalition, unit, node.now()) as PartyId // a post's unit has a party
    const place = { id, officer, post, unit, party, at: node.now(), why }
    const bundle = { ...place, ...caseOf(acts), ...known, acts: [...(known?.acts ?? []), ...fresh] }
    const command = toUuid8(`${id} ${fresh.map((act) => act.command).join(' ')}`) as CommandId
    await tell(node, NODE, bundle, toldQuarantined({ ...bundle, acts: fresh }), { command })
    await putBundle(node, bundle)
  })
}

/** The case the acts are about, if there is one already: with it they are erased. */
function caseOf(acts: readonly UnsentAct[]): { readonly case?: CaseId } {
  const about = acts[0]?.input.case
  const isId = typeof about === 'string' && !findPending(about) && UUID_PATTERN.test(about)
  return isId ? { case: about as CaseId } : {}
}
