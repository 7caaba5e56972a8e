import type { ClearEntry } from '../ledger/index.ts'
import { verify } from '../ledger/verify.ts'
import { findMinutesCode, toMinutesCode } from '../server/minutes-code.ts'
import { CliFault } from './fault.ts'
import type { Flags } from './main.ts'
import { readNotes } from './notes.ts'
import { toDir } from './run.ts'

/** Proves a ledger at rest or in use; needs no key. Non-zero exit when anything disagrees. */
export async function run(flags: Flags): Promise<void> {
  const dir = toDir(flags, flags.data === undefined)
  const checkpoint = flags.checkpoint ? { checkpoint: readNotes(flags.checkpoint) } : {}
  const search = flags.code === undefined ? undefined : searchFor(flags.code)
  const report = await verify({ dir, ...checkpoint, ...(search ? { onEntry: search.look } : {}) })
  for (const { log, size, root } of report.logs) console.log(`${log}  ${size}  ${root}`)
  for (const finding of report.findings) console.log(JSON.stringify(finding))
  console.log(
    `${report.entries} entries, ${report.accesses} access entries, ${report.pending} not yet in a tree`,
  )
  if (!report.sound)
    throw new CliFault(`The ledger does not verify: ${report.findings.length} findings above.`)
  console.log('The ledger verifies.')
  search?.end()
}

/** Looks for the decision whose minutes bear a code. Which case it is about stays sealed. */
function searchFor(typed: string) {
  const code = findMinutesCode(typed)
  if (code === undefined)
    throw new CliFault('That is no code of minutes: it has 16 letters and digits.')
  let found: ClearEntry | undefined
  let later = false
  let erased = false
  const look = (entry: ClearEntry): void => {
    const same = found && entry.stream === found.stream
    if (same && entry.type === 'case.erased') erased = true
    if (entry.type !== DECISION) return
    if (same) later = true
    if (toMinutesCode(entry.id) === code) found = entry
  }
  const end = (): void => {
    if (!found || erased) throw new CliFault(`No decision in this ledger has the code ${code}.`)
    const day = new Date(found.recordedAt).toISOString().slice(0, 10)
    console.log(
      `Code ${code}: valid. Decision of ${day}, in the log ${found.log}, entry ${found.id}.`,
    )
    if (later) console.log('There is a later decision in the same case.')
  }
  return { look, end }
}

const DECISION = 'determination.made'
