import { createHash } from 'node:crypto'
import type { EntryId } from '../kit/index.ts'

/** Letters that nobody confuses when they are read from paper (Crockford, base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16

/**
 * The code on the minutes of a decision: 80 bits of a hash of the entry that made it. The entry's id is clear
 * in the ledger and holds 74 bits of chance, so that a code is found without any key, and not by guessing.
 */
export function toMinutesCode(entry: EntryId): string {
  const bytes = createHash('sha256').update(`rujukan/minutes/1\n${entry}`).digest()
  let bits = 0n
  for (const byte of bytes.subarray(0, (LENGTH * 5) / 8)) bits = (bits << 8n) | BigInt(byte)
  const letters = Array.from({ length: LENGTH }, (_, at) => {
    const index = Number((bits >> BigInt(5 * (LENGTH - 1 - at))) & 31n)
    return LETTERS[index] ?? ''
  })
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** As somebody types it from paper: without regard to case, blanks and dashes, and with the letters that look alike. */
export function findMinutesCode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  if (plain.length !== LENGTH || [...plain].some((letter) => !LETTERS.includes(letter)))
    return undefined
  return plain.replace(/(.{4})(?=.)/g, '$1-')
}
