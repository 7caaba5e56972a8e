import { toInstant } from '../kit/index.ts'
import { backUp } from '../ledger/backup.ts'
import { ageKeyCopies } from '../ledger/key-copies.ts'
import { CliFault } from './fault.ts'
import type { Flags } from './main.ts'
import { toDir, toPlaces } from './run.ts'

/** Copies ledger and keys, each to its own place, whether the node runs or not. Needs no master key. */
export async function run(flags: Flags): Promise<void> {
  const dir = toDir(flags, false)
  const { to, 'keys-to': keysTo } = flags
  if (!to || !keysTo)
    throw new CliFault(
      'Say where: --to DIR for the ledger and --keys-to DIR for its keys, which lie apart and live thirty days.',
    )
  const now = toInstant(Date.now())
  const order = { dir, ...toPlaces({ dir, to, keysTo }), now }
  const { folder, keys, manifest } = await backUp(order)
  const aged = ageKeyCopies(dir, now)
  console.log(`${manifest.entries} entries: ${folder}\nTheir keys, for thirty days: ${keys}`)
  for (const file of aged.removed) console.log(`Removed after thirty days: ${file}`)
  for (const file of aged.stuck)
    console.log(`Older than thirty days and out of reach, remove it by hand: ${file}`)
}
