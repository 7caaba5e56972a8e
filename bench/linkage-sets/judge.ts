/** How well groups agree with the truth, over pairs of rows. */
export type Judged = {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly clusterF1: number
}

/** Pairs of one group that are of one person, and whole groups that are exactly one person's rows. */
export function judge(person: Int32Array, truth: Int32Array): Judged {
  const both = new Map<number, number>()
  const groups = new Map<number, number>()
  const persons = new Map<number, number>()
  person.forEach((lead, row) => {
    const real = truth[row] ?? -1
    bump(groups, lead)
    bump(persons, real)
    bump(both, lead * (truth.length + 1) + real)
  })
  const right = pairsIn(both)
  const precision = right / Math.max(1, pairsIn(groups))
  const recall = right / Math.max(1, pairsIn(persons))
  let exact = 0
  for (const [key, count] of both) {
    const lead = Math.floor(key / (truth.length + 1))
    if (groups.get(lead) === count && persons.get(key % (truth.length + 1)) === count) exact += 1
  }
  return {
    precision,
    recall,
    f1: harmonic(precision, recall),
    clusterF1: harmonic(exact / groups.size, exact / persons.size),
  }
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
