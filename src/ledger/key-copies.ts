import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DAY, type Instant, MINUTE, toInstant } from '../kit/index.ts'

/** A copy of keys.db brings back keys that were deleted since: none may live longer than this. */
const KEY_COPY_LIFE = 30 * DAY

/** Beside the ledger: every copy of its keys that was ever made, and when it was removed. One JSON a line. */
const RECORD = 'key-copies.jsonl'

export type KeyCopy = {
  /** Undefined: nobody can tell where, such as copies that another machine may still hold. */
  readonly file?: string
  readonly at: Instant
  readonly removed?: Instant
}

type Line = { readonly file?: string; readonly at: Instant; readonly gone?: true }

export const toKeyCopyName = (stamp: string): string => `keys-${stamp}.db`

/** The copies that lie in a folder, by their names. */
export function findKeyCopies(folder: string): KeyCopy[] {
  return readdirSync(folder).flatMap((name) => {
    const stamp = /^keys-(\d{8}T\d{6}Z)\.db$/.exec(name)?.[1]
    if (stamp === undefined) return []
    const at = toInstant(Temporal.Instant.from(stamp).epochMilliseconds)
    return { file: join(folder, name), at }
  })
}

export function readKeyCopies(dir: string): KeyCopy[] {
  const path = join(dir, RECORD)
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  // The cast: only this file writes the record; a line cut off by a crash is no JSON and is passed over.
  const lines = text.split('\n').flatMap((line) => (line.endsWith('}') ? JSON.parse(line) : []))
  return (lines as Line[])
    .filter((line) => !line.gone)
    .map((copy) => {
      const end = lines.find(({ file, gone }) => gone && file === copy.file)
      return end ? { ...copy, removed: end.at } : copy
    })
}

/** Before the copy is made, so that none exists that is not known. */
export const noteKeyCopy = (dir: string, copy: Pick<KeyCopy, 'file' | 'at'>): void =>
  write(dir, { ...copy })

/** It was never finished: removed as far as it came. */
export function dropKeyCopy(dir: string, file: string, at: Instant): void {
  rmSync(file, { force: true })
  if (readKeyCopies(dir).some((copy) => copy.file === file)) write(dir, { file, at, gone: true })
}

function write(dir: string, line: Line): void {
  appendFileSync(join(dir, RECORD), `${JSON.stringify(line)}\n`, { mode: 0o600, flush: true })
}

export type Aged = {
  readonly removed: readonly string[]
  /** Overdue, and whatever holds them cannot be reached. */
  readonly stuck: readonly string[]
}

/** Removes the key copies whose life is over. */
export function ageKeyCopies(dir: string, now: Instant): Aged {
  const removed: string[] = []
  const stuck: string[] = []
  for (const copy of readKeyCopies(dir)) {
    if (!copy.file || copy.removed !== undefined || now < endOf(copy)) continue
    if (!remove(copy.file)) stuck.push(copy.file)
    else {
      write(dir, { file: copy.file, at: now, gone: true })
      removed.push(copy.file)
    }
  }
  return { removed, stuck }
}

const endOf = ({ at }: KeyCopy): Instant => toInstant(at + KEY_COPY_LIFE)

/** A file that is not there counts as removed only while the folder it was in can be read. */
function remove(file: string): boolean {
  try {
    readdirSync(dirname(file))
    rmSync(file, { force: true })
    return true
  } catch {
    return false
  }
}

export type Completion =
  | { readonly complete: true; readonly on: Instant }
  | { readonly complete: false; readonly due: Instant }

/** A copy begun in the minute of an erasure may still hold its keys. */
const DOUBT = MINUTE

/** When the last copy of the keys that were deleted at `erased` is gone, or will be. */
export function completionOf(
  copies: readonly KeyCopy[],
  erased: Instant,
  now: Instant,
): Completion {
  const older = copies.filter(({ at }) => at <= erased + DOUBT)
  const left = older.filter((copy) => !isGone(copy, now))
  if (left.length > 0) return { complete: false, due: latest(left.map(endOf)) }
  return {
    complete: true,
    on: latest([erased, ...older.map((copy) => copy.removed ?? endOf(copy))]),
  }
}

const isGone = (copy: KeyCopy, now: Instant): boolean =>
  copy.removed !== undefined || (copy.file === undefined && endOf(copy) <= now)

const latest = (times: readonly Instant[]): Instant => toInstant(Math.max(...times))
