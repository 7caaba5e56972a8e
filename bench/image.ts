import { resolve } from 'node:path'
import { verify } from '../src/ledger/index.ts'
import { applyCoalition } from '../src/server/boot.ts'
import { keepSnapshot } from '../src/server/snapshot.ts'
import { count, heapInUse, say, timed } from './load/figures.ts'
import { open, withFolder } from './load/server.ts'

const COALITION = resolve(import.meta.dirname, '../coalitions/indonesia')

/** What the memory image weighs, how long a start and a verification take. */
export async function run(sizes: readonly number[] = [1_000, 10_000]): Promise<void> {
  for (const cases of sizes) {
    let emptyBytes = 0
    await withFolder(0, async (dir) => {
      emptyBytes = (await weigh(dir)).bytes
    })
    await withFolder(cases, async (dir) => {
      const full = await weigh(dir)
      const perCase = (full.bytes - emptyBytes) / cases
      console.log(`  ${count(cases)} cases, ${count(full.entries)} entries`)
      say('image in memory, without the coalition', `${(perCase / 1000).toFixed(2)} kB a case`)
      say('start by replay', `${(full.ms / 1000).toFixed(2)} s, ${rate(full.entries, full.ms)}`)
      const kept = await fromSnapshot(dir)
      say('a snapshot kept', `${(kept.keepMs / 1000).toFixed(2)} s, beside other work`)
      say('start from it', `${(kept.startMs / 1000).toFixed(2)} s, ${kept.resident} MB resident`)
      say('files of the coalition read again', `${((await reapply(dir)) / 1000).toFixed(2)} s`)
      const verified = await timed(() => verify({ dir }))
      say('verified', rate(verified.value.entries, verified.ms))
    })
  }
}

const rate = (entries: number, ms: number): string => `${count((entries / ms) * 1000)} entries/s`

/** Opens the folder; the heap that the running node then holds beyond what was held before. */
async function weigh(dir: string) {
  const before = heapInUse()
  const { ms, value: node } = await timed(() => open(dir))
  const bytes = heapInUse() - before
  const entries = node.image.position
  await node.ledger.close()
  return { ms, bytes, entries }
}

async function fromSnapshot(dir: string) {
  const before = await open(dir)
  const kept = await timed(() => keepSnapshot(before))
  await before.ledger.close()
  const { ms, value: node } = await timed(() => open(dir))
  if (node.image.restoredAt === 0) throw new Error('the snapshot was not taken')
  const resident = Math.round(process.memoryUsage().rss / 1e6)
  await node.ledger.close()
  return { keepMs: kept.ms, startMs: ms, resident }
}

/** What a second start of the sandbox adds to the replay: nothing is written. */
async function reapply(dir: string): Promise<number> {
  const node = await open(dir)
  const { ms, value } = await timed(() => applyCoalition(node, COALITION, true))
  if (!('entries' in value) || value.entries > 0) throw new Error('a second start wrote entries')
  await node.ledger.close()
  return ms
}
