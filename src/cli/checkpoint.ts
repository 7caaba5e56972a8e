import { writeFileSync } from 'node:fs'
import { readCheckpoints } from '../ledger/checkpoints.ts'
import { CliFault } from './fault.ts'
import type { Flags } from './main.ts'
import { toDir } from './run.ts'

/** The newest signed note of every log, to be kept elsewhere: what `verify --checkpoint` compares with. Printed, or written to a file. */
export async function run(flags: Flags): Promise<void> {
  const dir = toDir(flags, flags.data === undefined)
  const newest = new Map(
    readCheckpoints(dir).map((checkpoint) => [checkpoint.log, checkpoint.note]),
  )
  if (newest.size === 0)
    throw new CliFault('No checkpoint is signed yet: let the node run for a minute.')
  const notes = [...newest.values()].join('\n')
  if (!flags.to) return console.log(notes)
  writeFileSync(flags.to, notes)
  console.log(`${newest.size} signed notes: ${flags.to}`)
}
