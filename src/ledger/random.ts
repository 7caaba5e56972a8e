import { randomFillSync } from 'node:crypto'

const pool = new Uint8Array(8192)
let used = pool.length

/**
 * Random bytes of the system, drawn eight thousand at a time: a draw costs more than what it gives, and
 * every sealed body takes twelve. Each byte is given out once and cleared.
 */
export function randomBytes(size: number): Uint8Array {
  if (size > pool.length) return randomFillSync(new Uint8Array(size))
  if (used + size > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const given = pool.slice(used, used + size)
  pool.fill(0, used, used + size)
  used += size
  return given
}
