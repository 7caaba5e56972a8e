/** How well groups agree with known persons. Shares of 1. */
export type Evaluation = {
  /** Of the pairs of rows in one group: how many are of one person. */
  readonly precision: number
  /** Of the pairs of rows of one person: how many are in one group. Pairs that were never compared count. */
  readonly recall: number
  readonly f1: number
  /** The same over whole groups that are exactly one person's rows. */
  readonly clusterF1: number
}

/** Compares the person found for each row with the person known. */
export function evaluate(person: Int32Array, truth: Int32Array): Evaluation {
  const both = new Map<number, number>()
  const groups = new Map<number, number>()
  const persons = new Map<number, number>()
  const width = truth.reduce((most, each) => Math.max(most, each), 0) + 1
  person.forEach((lead, row) => {
    const real = truth[row] ?? 0
    bump(groups, lead)
    bump(persons, real)
    bump(both, lead * width + real)
  })
  const right = pairsIn(both)
  const precision = right / Math.max(1, pairsIn(groups))
  const recall = right / Math.max(1, pairsIn(persons))
  let exact = 0
  for (const [key, count] of both)
    if (groups.get(Math.floor(key / width)) === count && persons.get(key % width) === count)
      exact += 1
  const clusterF1 = harmonic(exact / Math.max(1, groups.size), exact / Math.max(1, persons.size))
  return { precision, recall, f1: harmonic(precision, recall), clusterF1 }
}

const bump = (counts: Map<number, number>, key: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function pairsIn(counts: ReadonlyMap<number, number>): number {
  let pairs = 0
  for (const count of counts.values()) pairs += (count * (count - 1)) / 2
  return pairs
}

const harmonic = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b))

/** Pairs whose probability lies from `from` up to, not including, `to`: what the model promised and what was so. */
export type Calibration = {
  readonly from: number
  readonly to: number
  readonly pairs: number
  readonly promised: number
  readonly found: number
}

const STEPS = [0, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999, Number.POSITIVE_INFINITY]

/** Whether probabilities are what they say, band by band, from pairs that somebody judged. */
export function calibrate(
  judged: Iterable<{ readonly probability: number; readonly same: boolean }>,
): Calibration[] {
  const bands = STEPS.slice(0, -1).map((from, at) => ({
    from,
    to: Math.min(1, STEPS[at + 1] ?? 1),
    pairs: 0,
    sum: 0,
    same: 0,
  }))
  for (const { probability, same } of judged) {
    const band = bands.findLast(({ from }) => probability >= from)
    if (!band) continue
    band.pairs += 1
    band.sum += probability
    if (same) band.same += 1
  }
  return bands.map(({ from, to, pairs, sum, same }) => ({
    from,
    to,
    pairs,
    promised: pairs === 0 ? 0 : sum / pairs,
    found: pairs === 0 ? 0 : same / pairs,
  }))
}
