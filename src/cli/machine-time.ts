import { DAY, HOUR } from '../kit/index.ts'
import type { Node } from '../server/node.ts'
import { Timekeeper } from '../server/timekeeper.ts'
import { CliFault } from './fault.ts'
import type { Flags } from './main.ts'

/** Recorded time stands still until the machine's clock has caught up: an hour of that is enough. */
const MOST_BEHIND = HOUR
/** A node at work writes entries every day; after a longer silence somebody looks at the clock first. */
const MOST_SILENT = 31 * DAY

/**
 * The machine's time for a node, compared with the ledger before anything is written: duties that
 * lapsed by a wrong clock stay lapsed. A sandbox may have lain for as long as it likes.
 */
export function toTime({ 'trust-clock': trusted }: Flags, sandbox: boolean) {
  const keeper = new Timekeeper()
  const onReplayed = async ({ ledger }: Node): Promise<void> => {
    const [newest] = await ledger.readAll((await ledger.head()) - 1, 1)
    if (!newest || trusted) return
    const ahead = keeper.now() - newest.recordedAt
    if (ahead >= -MOST_BEHIND && (sandbox || ahead <= MOST_SILENT)) return
    await ledger.close()
    throw new CliFault(sayOdd(keeper.now(), newest.recordedAt))
  }
  return { now: keeper.now, doubt: keeper.doubt, onReplayed }
}

function sayOdd(now: number, newest: number): string {
  const where = now < newest ? 'before' : 'after'
  const days = Math.max(1, Math.round(Math.abs(now - newest) / DAY))
  return `This machine’s clock says ${toText(now)}, ${days} days ${where} the newest entry of the ledger (${toText(newest)}). Set the clock right; if it is right, start again with --trust-clock.`
}

const toText = (at: number): string => `${new Date(at).toISOString().slice(0, 16)}Z`
