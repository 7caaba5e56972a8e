import { readMeta } from '../ledger/index.ts'
import { openNode } from '../server/boot.ts'
import { CliFault } from './fault.ts'
import { toTime } from './machine-time.ts'
import type { Flags } from './main.ts'
import { askMasterKey } from './master-key.ts'
import { serveNode, toConfig } from './run.ts'

/** Runs a node that `init` set up. */
export async function run(flags: Flags): Promise<void> {
  const config = toConfig(flags, false)
  if (!readMeta(config.dir))
    throw new CliFault(`${config.dir} holds no ledger: set one up with \`npm start -- init\`.`)
  const node = await openNode({
    dir: config.dir,
    ...(await askMasterKey(config.dir, flags, false)),
    ...toTime(flags, false),
  })
  if (node.image.coalition.named?.sandbox)
    throw new CliFault('This folder is a sandbox: start it with `npm start`.')
  console.log(`  Rujukan · ${await serveNode(node, config)}`)
}
