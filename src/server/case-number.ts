import { randomBytes } from 'node:crypto'
import type { Node } from './node.ts'

/** Crockford's base 32: no I, L, O, U, so that a number can be said over the telephone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A fresh case number, `26-7F3K-9QXW`: year and 40 random bits. It tells no unit, no order and no
 * count, and needs nobody's permission, so that nodes can make numbers apart from each other.
 */
export function toCaseNumber(node: Node, taken: ReadonlySet<string> = new Set()): string {
  const number = drawNumber(node)
  return node.image.numbers.has(number) || taken.has(number) ? toCaseNumber(node, taken) : number
}

/** A fresh number of an export, `E26-7F3K-9QXW`: told apart from a case's at a glance. */
export function toExportNumber(node: Node): string {
  const number = `E${drawNumber(node)}`
  return node.image.exports.some((one) => one.number === number) ? toExportNumber(node) : number
}

function drawNumber(node: Node): string {
  const year = new Date(node.now()).getUTCFullYear() % 100
  const letters = [...randomBytes(8)].map((byte) => LETTERS[byte % 32]).join('')
  return `${String(year).padStart(2, '0')}-${letters.slice(0, 4)}-${letters.slice(4)}`
}
