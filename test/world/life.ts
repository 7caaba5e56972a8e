import type { CoalitionState } from '../../src/domain/coalition/index.ts'
import { decideApply } from '../../src/domain/coalition/index.ts'
import { type CommandId, type Instant, isRefusal, toInstant } from '../../src/kit/index.ts'
import type { LifeSettings } from '../../src/life/index.ts'
import { openNode } from '../../src/server/boot.ts'
import { beginningOf, fill, newDrivenClock, readLife } from '../../src/server/life/index.ts'
import type { Node } from '../../src/server/node.ts'
import { SARNATH_DIR } from './coalition/sarnath.ts'
import { readLantern } from './lantern.ts'
import { MASTER_KEY } from './node.ts'

export const LIVED_UNTIL: Instant = toInstant(Date.UTC(2026, 5, 1, 9))

export async function getLife(coalition: CoalitionState, dir = SARNATH_DIR): Promise<LifeSettings> {
  const settings = await readLife(dir, coalition)
  if (Array.isArray(settings)) throw new Error(JSON.stringify(settings))
  return settings
}

/** The Lantern Compact in which a year has passed. The caller closes the node. */
export async function openLived(
  dir: string,
  cases: number,
  seed = 1,
  signal?: AbortSignal,
): Promise<Node> {
  const clock = newDrivenClock(beginningOf(LIVED_UNTIL, 1))
  const node = await openNode({ dir, masterKey: MASTER_KEY, now: clock.now, filling: true })
  const files = await readLantern()
  const command = node.nextId() as CommandId // the node's only source of ids
  const applied = await node.register({ kind: 'node', node: 'rujukan' }, command, () =>
    decideApply(node.image.coalition, files, node.now()),
  )
  if (isRefusal(applied)) throw new Error(applied.code)
  const settings = await getLife(node.image.coalition)
  const asked = signal ? { signal } : {}
  await fill({ node, clock, settings, cases, seed, until: LIVED_UNTIL, ...asked })
  return node
}
