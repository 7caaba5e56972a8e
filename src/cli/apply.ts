import { resolve } from 'node:path'
import { openNode } from '../server/boot.ts'
import { toTime } from './machine-time.ts'
import type { Flags } from './main.ts'
import { askMasterKey } from './master-key.ts'
import { apply, COALITION, toDir } from './run.ts'

/** Writes what changed in the coalition's files into a real node's ledger; the node must not be running. */
export async function run(flags: Flags): Promise<void> {
  const dir = toDir(flags, false)
  const node = await openNode({
    dir,
    ...(await askMasterKey(dir, flags, false)),
    ...toTime(flags, false),
  })
  const entries = await apply(node, resolve(flags.coalition ?? COALITION), false)
  await node.ledger.close()
  console.log(entries === 0 ? 'Nothing changed.' : `${entries} entries written.`)
}
