import { dirname } from 'node:path'
import { HOUR, MINUTE } from '../kit/index.ts'
import { type Erased, writeErasureList } from '../ledger/erasure-list.ts'
import { ageKeyCopies, readKeyCopies } from '../ledger/key-copies.ts'
import { backUpApart } from './backup-apart.ts'
import type { BackupPlan } from './config.ts'
import type { Log } from './log.ts'
import type { Node } from './node.ts'

type Kept = { readonly dir: string; readonly backup?: BackupPlan }

/** Keeps backups coming and key copies short-lived. Returns the function that stops it. */
export function startKeeping(node: Node, kept: Kept, log: Log): () => void {
  let running = false
  const keep = async () => {
    if (running) return
    running = true
    try {
      for (const said of await keepOnce(node, kept)) log.says(said)
    } catch (error) {
      log.fault('keeping', error)
    } finally {
      running = false
    }
  }
  const timer = setInterval(keep, MINUTE)
  timer.unref()
  void keep()
  return () => clearInterval(timer)
}

/** Everything that is due at this moment; what was done, in sentences for the log. */
export async function keepOnce(node: Node, { dir, backup }: Kept): Promise<string[]> {
  const said: string[] = []
  const unlisted = listErasures(node, dir)
  const { removed, stuck } = ageKeyCopies(dir, node.now())
  said.push(...removed.map((file) => `key copy removed after thirty days: ${file}`))
  if (isFirstOfHour(node)) {
    said.push(...stuck.map((file) => `key copy overdue and out of reach: ${file}`))
    said.push(...unlisted.map((folder) => `list of erasures out of reach: ${folder}`))
  }
  // Last: a full disk must not keep old copies of keys alive.
  if (backup && isDue(dir, backup, node.now())) {
    await node.ledger.integrate()
    const { folder } = await backUpApart({ dir, ...backup, now: node.now() })
    said.push(`backup written: ${folder}`)
  }
  return said
}

/** Counted from the newest copy that was finished, so that a restart neither skips nor repeats one. */
function isDue(dir: string, { every }: BackupPlan, now: number): boolean {
  const made = readKeyCopies(dir).filter(({ file, removed }) => file && removed === undefined)
  const newest = Math.max(0, ...made.map(({ at }) => at))
  return now - newest >= every
}

/**
 * The list lies beside the ledger and wherever a copy of the keys lies: it must outlive the node. Gives
 * the folders that could not be written.
 */
export function listErasures({ image }: Node, dir: string): string[] {
  const erased = [...image.erased].map(([id, { at }]) => ({ case: id, at }))
  const left = readKeyCopies(dir).filter(({ removed }) => removed === undefined)
  const folders = new Set(left.flatMap(({ file }) => (file ? dirname(file) : [])))
  return [dir, ...folders].filter((folder) => !canWrite(folder, erased))
}

function canWrite(folder: string, erased: readonly Erased[]): boolean {
  try {
    writeErasureList(folder, erased)
    return true
  } catch {
    return false
  }
}

const isFirstOfHour = (node: Node): boolean => node.now() % HOUR < MINUTE
