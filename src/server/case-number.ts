import { randomBytes } from 'node:crypto'
import type { Node } from './node.ts'

/** Crockford's base 32: no I, L, O, U, so that a number can be said over the telephone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A fresh case number, `26-7F3K-9QXW`: year and 40 random bits. It tells no unit, no order and no
 * count, and needs nobody's permission, so that nodes can make numbers apart from each other.
 */
export function toCaseNumber(node: Node, taken: ReadonlySet<string> = new Set()): string {
  const year = new Date(node.now()).getUTCFullYear() % 100
  const letters = [...randomBytes(8)].map((byte) => LETTERS[byte % 32]).join('')
  const number = `${String(year).padStart(2, '0')}-${letters.slice(0, 4)}-${letters.slice(4)}`
  return node.image.numbers.has(number) || taken.has(number) ? toCaseNumber(node, taken) : number
}
