import {
  evaluate,
  guessColumns,
  LATIN,
  linkRecords,
  TableBuilder,
  toNameReader,
} from '../../src/linkage/index.ts'
import { count, say } from '../load/figures.ts'
import { isThere, readSet, SET_NAMES } from './sets.ts'

/** Public sets at the model's own cut, with the settings that the program chooses itself. */
export async function runPublic(): Promise<void> {
  if (!isThere()) {
    console.log('  public sets: LINKAGE_DIR names no folder that holds them')
    return
  }
  for (const name of SET_NAMES) {
    const { headings, rows, truth } = await readSet(name)
    const start = performance.now()
    const columns = guessColumns(headings, rows)
    const builder = new TableBuilder(columns, toNameReader(LATIN))
    for (const row of rows) builder.add(columns.map(({ from }) => from.map((at) => row[at] ?? '')))
    const { person, compared } = linkRecords(builder.table, { profile: LATIN, seed: 554 })
    const seconds = (performance.now() - start) / 1000
    say(
      name,
      `${figures(person, truth)}, ${seconds.toFixed(1)} s, ${count(compared)} pairs, one thread`,
    )
  }
}

/** Precision, recall and F1 over pairs, then over whole groups. */
export function figures(person: Int32Array, truth: Int32Array): string {
  const { precision, recall, f1, clusterF1 } = evaluate(person, truth)
  return `F1 ${f1.toFixed(4)} (P ${precision.toFixed(4)}, R ${recall.toFixed(4)}), whole groups ${clusterF1.toFixed(4)}`
}
