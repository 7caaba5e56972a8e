const BITS = 11
const BUCKETS = 1 << BITS

/** Room for sorting up to `size` entries again and again. */
export type SortRoom = {
  keys: Int32Array
  rows: Int32Array
  otherKeys: Int32Array
  otherRows: Int32Array
}

export const toSortRoom = (size: number): SortRoom => ({
  keys: new Int32Array(size),
  rows: new Int32Array(size),
  otherKeys: new Int32Array(size),
  otherRows: new Int32Array(size),
})

/** Sorts the first `count` keys and their rows by key, rows of one key in the order they came (radix sort). */
export function sortByKey(room: SortRoom, count: number): void {
  for (let shift = 0; shift < 32; shift += BITS) {
    const at = new Uint32Array(BUCKETS + 1)
    for (let i = 0; i < count; i += 1) {
      const bucket = ((room.keys[i] ?? 0) >>> shift) & (BUCKETS - 1)
      at[bucket + 1] = (at[bucket + 1] ?? 0) + 1
    }
    for (let b = 0; b < BUCKETS; b += 1) at[b + 1] = (at[b + 1] ?? 0) + (at[b] ?? 0)
    for (let i = 0; i < count; i += 1) {
      const key = room.keys[i] ?? 0
      const bucket = (key >>> shift) & (BUCKETS - 1)
      const place = at[bucket] ?? 0
      at[bucket] = place + 1
      room.otherKeys[place] = key
      room.otherRows[place] = room.rows[i] ?? 0
    }
    const { keys, rows } = room
    room.keys = room.otherKeys
    room.rows = room.otherRows
    room.otherKeys = keys
    room.otherRows = rows
  }
}
