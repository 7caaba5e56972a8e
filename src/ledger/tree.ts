import { hash } from 'node:crypto'

/** Bytes of a node of the tree (SHA-256). */
export const HASH_BYTES = 32

/** RFC 6962 §2.1: SHA-256(0x00 ‖ leaf). U+0000 is the byte 0x00 in UTF-8. */
export const hashLeaf = (leaf: string): Buffer => hash('sha256', `\0${leaf}`, 'buffer')

/** 0x01 ‖ left ‖ right, filled anew for every node: a ledger has as many as entries. */
const node = new Uint8Array(1 + 2 * HASH_BYTES).fill(1, 0, 1)

/** RFC 6962 §2.1: SHA-256(0x01 ‖ left ‖ right). */
export function hashNode(left: Uint8Array, right: Uint8Array): Buffer {
  node.set(left, 1)
  node.set(right, 1 + HASH_BYTES)
  return hash('sha256', node, 'buffer')
}

/** A growing tree: its size and the roots of its perfect subtrees, largest first (one per bit of size). */
export type Growth = { size: number; frontier: Buffer[] }

export const newGrowth = (): Growth => ({ size: 0, frontier: [] })

/** Adds a leaf's hash; costs on average one hash. */
export function grow(tree: Growth, leaf: Buffer): void {
  let top = leaf
  for (let rest = tree.size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = tree.frontier.pop()
    if (left) top = hashNode(left, top)
  }
  tree.frontier.push(top)
  tree.size += 1
}

/** The RFC 6962 tree head; that of the empty tree is SHA-256 of nothing. */
export function toRoot(tree: Growth): Buffer {
  const [last, ...rest] = tree.frontier.toReversed()
  if (!last) return hash('sha256', Buffer.alloc(0), 'buffer')
  return rest.reduce((right, left) => hashNode(left, right), last)
}

export const toFrontierBytes = (tree: Growth): Buffer => Buffer.concat(tree.frontier)

export function toGrowth(size: number, bytes: Uint8Array): Growth {
  const frontier: Buffer[] = []
  for (let at = 0; at < bytes.length; at += HASH_BYTES) {
    frontier.push(Buffer.from(bytes.subarray(at, at + HASH_BYTES)))
  }
  return { size, frontier }
}
