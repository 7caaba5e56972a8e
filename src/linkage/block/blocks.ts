import type { Atom } from './atoms.ts'
import { eachRun, KeyedRows } from './keyed-rows.ts'
import { MOST_ROW_KEYS } from './rule-keys.ts'
import type { Rule } from './rules.ts'
import { sortByKey, toSortRoom } from './sort.ts'

/** Groups of rows that are compared with each other. Typed arrays, so that threads can share them. */
export type Blocks = {
  /** Rows of block `b`: `members[starts[b]]` up to `members[starts[b + 1]]`, ascending. */
  readonly starts: Uint32Array
  readonly members: Int32Array
  /** Blocks of rule `r` are `ruleStarts[r]` up to `ruleStarts[r + 1]`. */
  readonly ruleStarts: Uint32Array
}

/** Larger blocks are split by further atoms, and what then still is too large is cut into pieces of this size. */
const PIECE = 8

/** The largest block: what one value that many share may cost. */
const largestBlock = (rows: number): number =>
  Math.max(30, Math.min(200, Math.round(6_000_000 / Math.max(1, rows))))

type Growing = { members: Int32Array; count: number; starts: Uint32Array; blocks: number }

/** Blocks of some rules over the rows that `take` allows. */
export function toBlocks(
  rules: readonly Rule[],
  atoms: readonly Atom[],
  rows: number,
  take: (row: number) => boolean,
): Blocks {
  const largest = largestBlock(rows)
  const grown: Growing = {
    members: new Int32Array(1 << 16),
    count: 0,
    starts: new Uint32Array(1 << 14),
    blocks: 0,
  }
  const ruleStarts = new Uint32Array(rules.length + 1)
  const keyed = new KeyedRows(rows)
  rules.forEach((rule, at) => {
    keyed.fill(rule.atoms, rows, take)
    const room = keyed.sorted()
    const splitters = splittersOf(rule, atoms)
    eachRun(room, keyed.count, (from, to) => {
      if (to - from <= largest) add(grown, room.rows, from, to)
      else split(room.rows.slice(from, to), splitters, 0, largest, grown)
    })
    ruleStarts[at + 1] = grown.blocks
  })
  return {
    starts: grown.starts.slice(0, grown.blocks + 1),
    members: grown.members.slice(0, grown.count),
    ruleStarts,
  }
}

const splittersOf = (rule: Rule, atoms: readonly Atom[]): readonly Atom[] =>
  atoms.filter(({ column }) => rule.atoms.every((atom) => atom.column !== column))

function split(
  rows: Int32Array,
  splitters: readonly Atom[],
  at: number,
  largest: number,
  grown: Growing,
): void {
  // A row may have met the same key twice.
  if (rows.length <= largest) {
    add(grown, rows, 0, rows.length)
    return
  }
  const splitter = splitters[at]
  if (!splitter) {
    for (let from = 0; from + 1 < rows.length; from += PIECE)
      add(grown, rows, from, Math.min(rows.length, from + PIECE))
    return
  }
  const room = toSortRoom(rows.length)
  const into = new Int32Array(MOST_ROW_KEYS)
  rows.forEach((row, k) => {
    room.keys[k] = splitter.keys(row, into) > 0 ? (into[0] ?? 0) : 0
    room.rows[k] = row
  })
  sortByKey(room, rows.length)
  eachRun(room, rows.length, (from, to) =>
    split(room.rows.slice(from, to), splitters, at + 1, largest, grown),
  )
}

function add(grown: Growing, rows: Int32Array, from: number, to: number): void {
  if (to - from < 2) return
  if (grown.count + to - from > grown.members.length) {
    const members = new Int32Array(grown.members.length * 2)
    members.set(grown.members)
    grown.members = members
  }
  if (grown.blocks + 2 > grown.starts.length) {
    const starts = new Uint32Array(grown.starts.length * 2)
    starts.set(grown.starts)
    grown.starts = starts
  }
  for (let at = from; at < to; at += 1) grown.members[grown.count + at - from] = rows[at] ?? 0
  grown.count += to - from
  grown.blocks += 1
  grown.starts[grown.blocks] = grown.count
}
