import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '../../contract/index.ts'
import { toInstant, type UnitId } from '../../kit/index.ts'
import { ACCESS_LOG, type Checkpoint } from '../../ledger/index.ts'
import { readKeyCopies } from '../../ledger/key-copies.ts'
import type { Handlers } from '../asker.ts'
import type { Config } from '../config.ts'
import type { Node } from '../node.ts'

const FILES = ['ledger.db', 'ledger.db-wal', 'keys.db', 'keys.db-wal']

export function nodeHandlers(node: Node, config: Config): Pick<Handlers, 'readNode'> {
  return {
    readNode: async () => {
      const { ledger, image } = node
      const head = await ledger.head()
      const snapshot = (await ledger.snapshots.find())?.position
      const doubt = node.clockDoubt()
      return {
        now: node.now(),
        version: config.version,
        head,
        shown: image.position,
        ...toProved(await ledger.checkpoints(), head),
        ...(snapshot === undefined ? {} : { snapshot }),
        cases: image.rows.size,
        incidents: image.incidents.size,
        erased: image.erased.size,
        duties: countOf(image.duties.owed) - countOf(image.duties.silent),
        files: FILES.map((name) => ({ name, bytes: sizeOf(join(config.dir, name)) })),
        memory: toMemory(),
        backup: toBackup(config),
        ...(doubt === undefined ? {} : { clockDoubt: doubt }),
      }
    },
  }
}

type Proved = Pick<Answer<'readNode'>, 'unsigned' | 'checkpoint'>

/** Entries stand in the logs of parties; what was disclosed has a log of its own. */
function toProved(checkpoints: readonly Checkpoint[], head: number): Proved {
  const newest = new Map(checkpoints.map((one) => [one.log, one]))
  const signed = [...newest.values()].filter(({ log }) => log !== ACCESS_LOG)
  const size = signed.reduce((sum, one) => sum + one.size, 0)
  const at = Math.max(0, ...checkpoints.map((one) => one.at))
  return { unsigned: Math.max(0, head - size), ...(at > 0 ? { checkpoint: toInstant(at) } : {}) }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

function toMemory(): Answer<'readNode'>['memory'] {
  const { rss, heapUsed } = process.memoryUsage()
  return { resident: rss, heap: heapUsed }
}

function toBackup({ dir, backup }: Config): Answer<'readNode'>['backup'] {
  const copies = readKeyCopies(dir)
  const at = Math.max(0, ...copies.map((one) => one.at))
  return {
    ...(at > 0 ? { at: toInstant(at) } : {}),
    copies: copies.filter(({ removed }) => removed === undefined).length,
    planned: backup !== undefined,
  }
}

const countOf = (lists: ReadonlyMap<UnitId, { size(): number }>): number =>
  [...lists.values()].reduce((sum, list) => sum + list.size(), 0)
