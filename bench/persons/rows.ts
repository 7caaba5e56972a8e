import { toChance } from '../../src/life/chance.ts'
import { toTruth } from './person.ts'
import { copiesOf, FIELDS, toWritten } from './record.ts'

/** Rows as text and the person of each; rows of one person lie anywhere. */
export type PersonRows = { readonly rows: string[][]; readonly truth: Int32Array }

/** `count` rows of invented persons. The same seed, the same rows. */
export function toPersonRows(seed: number, count: number): PersonRows {
  const made: { cells: string[]; person: number }[] = []
  for (let person = 0; made.length < count; person += 1) {
    const truth = toTruth(seed, person)
    const copies = copiesOf(seed, person)
    for (let copy = 0; copy < copies && made.length < count; copy += 1) {
      const written = toWritten(seed, person, copy, truth)
      made.push({ cells: FIELDS.map((field) => written[field]), person })
    }
  }
  const order = toChance(seed).shuffle(made)
  return {
    rows: order.map(({ cells }) => cells),
    truth: Int32Array.from(order, ({ person }) => person),
  }
}
