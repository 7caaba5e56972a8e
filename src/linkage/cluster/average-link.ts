/** Bits of one pair count at most so much: one paper in common may not outvote everything else. */
const MOST = 24
/** Two that must not be joined. */
export const NEVER = Number.NEGATIVE_INFINITY

/**
 * Average-link clustering of `size` rows. `bitsOf` gives the posterior bits of a pair, or NEVER. Two groups are
 * joined while the mean over all their pairs is at least `cut`; the nearest groups first, found by
 * nearest-neighbour chains in time size². Gives the group of each row, numbered from 0 by first row.
 */
export function averageLink(
  size: number,
  bitsOf: (a: number, b: number) => number,
  cut: number,
  weights?: ArrayLike<number>,
): Int32Array {
  // Most groups are two rows: no table is needed for them.
  if (size === 2) return Int32Array.of(0, clamped(bitsOf(1, 0)) >= cut ? 0 : 1)
  const bits = new Float64Array(size * size)
  for (let a = 1; a < size; a += 1)
    for (let b = 0; b < a; b += 1) {
      const value = clamped(bitsOf(a, b))
      bits[a * size + b] = value
      bits[b * size + a] = value
    }
  const count = Float64Array.from({ length: size }, (_, at) => weights?.[at] ?? 1)
  const into = Int32Array.from({ length: size }, (_, at) => at)
  const live = new Uint8Array(size).fill(1)
  const chain: number[] = []
  for (let next = 0; next < size; ) {
    if (chain.length === 0) {
      while (next < size && live[next] !== 1) next += 1
      if (next >= size) break
      chain.push(next)
    }
    const at = chain.at(-1) ?? 0
    const before = chain.at(-2) ?? -1
    const near = nearest(bits, live, size, at, before)
    const nearBits = near < 0 ? NEVER : (bits[at * size + near] ?? NEVER)
    if (near < 0 || nearBits < cut) {
      // Nothing is near enough to this group, and joining others will not bring it nearer.
      live[at] = 2
      chain.length = 0
      continue
    }
    if (near === before) {
      chain.length -= 2
      join(bits, live, count, into, size, Math.min(at, near), Math.max(at, near))
    } else chain.push(near)
  }
  return numbered(into)
}

const clamped = (bits: number): number =>
  bits === NEVER ? NEVER : Math.max(-MOST, Math.min(MOST, bits))

function nearest(
  bits: Float64Array,
  live: Uint8Array,
  size: number,
  at: number,
  before: number,
): number {
  let best = before
  let most = before < 0 ? NEVER : (bits[at * size + before] ?? NEVER)
  for (let other = 0; other < size; other += 1) {
    if (other === at || live[other] !== 1) continue
    const value = bits[at * size + other] ?? NEVER
    if (value > most) {
      most = value
      best = other
    }
  }
  return best
}

function join(
  bits: Float64Array,
  live: Uint8Array,
  count: Float64Array,
  into: Int32Array,
  size: number,
  keep: number,
  gone: number,
): void {
  const a = count[keep] ?? 1
  const b = count[gone] ?? 1
  for (let other = 0; other < size; other += 1) {
    if (live[other] === 0 || other === keep || other === gone) continue
    const mean =
      ((bits[keep * size + other] ?? 0) * a + (bits[gone * size + other] ?? 0) * b) / (a + b)
    bits[keep * size + other] = mean
    bits[other * size + keep] = mean
  }
  count[keep] = a + b
  live[gone] = 0
  for (let row = 0; row < size; row += 1) if (into[row] === gone) into[row] = keep
}

function numbered(into: Int32Array): Int32Array {
  const number = new Map<number, number>()
  return into.map((lead) => {
    const known = number.get(lead) ?? number.size
    number.set(lead, known)
    return known
  })
}
