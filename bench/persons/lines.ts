import { toTruth } from './person.ts'
import { copiesOf, FIELDS, toWritten } from './record.ts'

/** Lines with tabs in shared memory, and the person of each. */
export type PersonLines = { readonly text: Uint8Array; readonly truth: Int32Array }

/**
 * `count` lines of invented persons, records of one person far apart: the first records of everybody come first,
 * then the second ones, and so on. The same seed, the same bytes.
 */
export function toPersonLines(seed: number, count: number): PersonLines {
  const copies: number[] = []
  let rows = 0
  while (rows < count) {
    copies.push(copiesOf(seed, copies.length))
    rows += copies.at(-1) ?? 1
  }
  let text = new Uint8Array(new SharedArrayBuffer(count * 140))
  const truth = new Int32Array(count)
  const encoder = new TextEncoder()
  let to = 0
  let row = 0
  for (let copy = 0; row < count; copy += 1)
    for (let person = 0; person < copies.length && row < count; person += 1) {
      if (copy >= (copies[person] ?? 0)) continue
      const written = toWritten(seed, person, copy, toTruth(seed, person))
      const line = encoder.encode(`${FIELDS.map((field) => written[field]).join('\t')}\n`)
      text.set(line, to)
      to += line.length
      truth[row] = person
      row += 1
    }
  text = text.subarray(0, to)
  return { text, truth }
}
