/** Letters as UTF-16 code units, many words one behind the other. */
export type Units = Uint16Array

let scratch = new Uint16Array(512)

/** Two strings in one array that is used again by the next call. */
export function inScratch(a: string, b: string) {
  if (a.length + b.length > scratch.length) scratch = new Uint16Array((a.length + b.length) * 2)
  for (let i = 0; i < a.length; i += 1) scratch[i] = a.charCodeAt(i)
  for (let j = 0; j < b.length; j += 1) scratch[a.length + j] = b.charCodeAt(j)
  return { units: scratch, aFrom: 0, aLength: a.length, bFrom: a.length, bLength: b.length }
}

/** Whether every letter has one of the 128 places of a table. */
export function isAscii(units: Units, from: number, length: number): boolean {
  let all = 0
  for (let i = 0; i < length; i += 1) all |= units[from + i] ?? 0
  return all < 128
}
