import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openNode } from '../server/boot.ts'
import type { Flags } from './main.ts'
import { askMasterKey } from './master-key.ts'
import { toDir } from './run.ts'

/** Folds the whole ledger into a fresh image and says what it holds and how long it took. */
export async function run(flags: Flags): Promise<void> {
  const dir = toDir(flags, flags.data === undefined)
  const sandboxKey = join(dir, 'master.key')
  const key = existsSync(sandboxKey)
    ? { masterKey: readFileSync(sandboxKey) }
    : await askMasterKey(dir, flags, false)
  const started = performance.now()
  const node = await openNode({ dir, ...key, afresh: true })
  const { image } = node
  await node.ledger.close()
  const seconds = ((performance.now() - started) / 1000).toFixed(2)
  console.log(
    `${image.position} entries → ${image.rows.size} cases, ${image.incidents.size} incidents, ${image.coalition.units.size} units in ${seconds} s`,
  )
}
