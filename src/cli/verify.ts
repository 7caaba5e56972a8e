import { readFileSync } from 'node:fs'
import { verify } from '../ledger/verify.ts'
import { CliFault } from './fault.ts'
import type { Flags } from './main.ts'
import { toDir } from './run.ts'

/** Proves a ledger at rest or in use; needs no key. Non-zero exit when anything disagrees. */
export async function run(flags: Flags): Promise<void> {
  const dir = toDir(flags, flags.data === undefined)
  const checkpoint = flags.checkpoint ? { checkpoint: readFileSync(flags.checkpoint, 'utf8') } : {}
  const report = await verify({ dir, ...checkpoint })
  for (const { log, size, root } of report.logs) console.log(`${log}  ${size}  ${root}`)
  for (const finding of report.findings) console.log(JSON.stringify(finding))
  console.log(
    `${report.entries} entries, ${report.accesses} access entries, ${report.pending} not yet in a tree`,
  )
  if (!report.sound)
    throw new CliFault(`The ledger does not verify: ${report.findings.length} findings above.`)
  console.log('The ledger verifies.')
}
