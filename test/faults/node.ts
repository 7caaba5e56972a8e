import { decideApply } from '../../src/domain/coalition/index.ts'
import { type CommandId, isRefusal } from '../../src/kit/index.ts'
import { type OpenOptions, openNode } from '../../src/server/boot.ts'
import type { Node } from '../../src/server/node.ts'
import { readIndonesia } from '../world/coalition/sarnath.ts'

export const MASTER_KEY = new Uint8Array(32).fill(9)

/** A node over the sandbox's coalition, without its days off, which take seconds to compute. */
export async function openFilled(dir: string, given: Partial<OpenOptions> = {}): Promise<Node> {
  const node = await openNode({ dir, masterKey: MASTER_KEY, ...given })
  if (node.image.coalition.named) return node
  const data = await readIndonesia()
  const command = node.nextId() as CommandId // the node's only source of ids
  const done = await node.register({ kind: 'node', node: 'rujukan' }, command, () =>
    decideApply(node.image.coalition, data, node.now()),
  )
  if (isRefusal(done)) throw new Error(done.code)
  return node
}
