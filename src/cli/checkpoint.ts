import { readCheckpoints } from '../ledger/checkpoints.ts'
import { CliFault } from './fault.ts'
import type { Flags } from './main.ts'
import { toDir } from './run.ts'

/** Prints the newest signed note of every log, to be kept elsewhere: what `verify --checkpoint` compares with. */
export async function run(flags: Flags): Promise<void> {
  const dir = toDir(flags, flags.data === undefined)
  const newest = new Map(
    readCheckpoints(dir).map((checkpoint) => [checkpoint.log, checkpoint.note]),
  )
  if (newest.size === 0)
    throw new CliFault('No checkpoint is signed yet: let the node run for a minute.')
  console.log([...newest.values()].join('\n'))
}
