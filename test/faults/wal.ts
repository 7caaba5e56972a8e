import { readFileSync } from 'node:fs'

/** Bytes of SQLite's write-ahead log (sqlite.org/fileformat2.html, section 4). */
const HEADER = 32
const FRAME_HEADER = 24

/**
 * Where each whole transaction of the log ends, ascending, from its beginning on. Frames whose salt is
 * another were left over from before the log began anew.
 */
export function commitEnds(wal: Buffer): number[] {
  if (wal.length < HEADER) return [wal.length]
  const frame = FRAME_HEADER + wal.readUInt32BE(8)
  const salt = wal.subarray(16, 24)
  const ends = [HEADER]
  for (let at = HEADER; at + frame <= wal.length; at += frame) {
    if (!wal.subarray(at + 8, at + 16).equals(salt)) break
    const pages = wal.readUInt32BE(at + 4)
    if (pages > 0) ends.push(at + frame)
  }
  return ends
}

/**
 * Up to which byte the log may have been copied into the database already: what was synced for that no
 * crash can take back (`nBackfillAttempted` of the wal-index, section 4 of walformat.html).
 */
export function syncedEnd(wal: Buffer, shmPath: string): number {
  const shm = readFileSync(shmPath)
  if (wal.length < HEADER || shm.length < 136) return 0
  const frames = Math.max(shm.readUInt32LE(96), shm.readUInt32LE(128))
  return HEADER + frames * (FRAME_HEADER + wal.readUInt32BE(8))
}
