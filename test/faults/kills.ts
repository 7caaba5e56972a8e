import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { newChance } from './chance.ts'
import { expectKept } from './kept.ts'
import { Load, newTold, type Told } from './load.ts'
import { startServer } from './process.ts'

export type Kills = {
  readonly kills: number
  readonly acknowledged: number
  /** Sent before a kill without an answer, and repeated after it. */
  readonly repeated: number
  readonly refused: number
  readonly entries: number
}

/** A ledger grows; a fresh one after so many kills keeps each look at it short. */
const KILLS_A_FOLDER = 20
const LONGEST = 1200

/**
 * Kills a server under load, `kills` times at random moments, each time on what the last one left, and
 * throws when anything that was acknowledged is not there exactly once.
 */
export async function runKills(
  kills: number,
  seed: number,
  say: (line: string) => void = () => {},
): Promise<Kills> {
  const chance = newChance(seed)
  let sum: Kills = { kills: 0, acknowledged: 0, repeated: 0, refused: 0, entries: 0 }
  while (sum.kills < kills) {
    const dir = mkdtempSync(join(tmpdir(), 'rujukan-kills-'))
    const told = newTold()
    let repeated = 0
    let entries = 0
    for (let own = 0; own < KILLS_A_FOLDER && sum.kills < kills; own += 1) {
      repeated += told.unknown.length
      entries = await killOnce(dir, told, chance)
      sum = { ...sum, kills: sum.kills + 1 }
      say(`kill ${sum.kills}: ${told.acknowledged.length} acknowledged, ${entries} entries`)
    }
    sum = add(sum, told, { repeated, entries })
    rmSync(dir, { recursive: true, force: true })
  }
  return sum
}

const add = (sum: Kills, told: Told, own: Pick<Kills, 'repeated' | 'entries'>): Kills => ({
  kills: sum.kills,
  acknowledged: sum.acknowledged + told.acknowledged.length,
  repeated: sum.repeated + own.repeated,
  refused: sum.refused + told.refused.length,
  entries: sum.entries + own.entries,
})

/** Starts, repeats what was left open, acts, kills, and looks. Gives the number of entries. */
async function killOnce(
  dir: string,
  told: Told,
  chance: ReturnType<typeof newChance>,
): Promise<number> {
  const server = await startServer(dir)
  try {
    const load = new Load(told, chance)
    await load.signIn(server.address)
    await load.repeat()
    const running = load.run()
    await setTimeout(chance.below(LONGEST))
    await server.kill()
    await running
  } finally {
    await server.kill()
  }
  const shown = server.shown()
  return (await expectKept(dir, told, shown ? [shown] : [])).entries
}
