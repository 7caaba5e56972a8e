import { INDONESIAN, linkRecords, type Model, TableBuilder } from '../../src/linkage/index.ts'
import { toPersonLines } from '../persons/lines.ts'
import { COLUMNS, cellsOfLine, READER } from './cells.ts'

/** Lines of invented persons as strings, with the person of each. */
export function linesOf(seed: number, count: number): { lines: string[]; truth: Int32Array } {
  const { text, truth } = toPersonLines(seed, count)
  // A shared array cannot be decoded where it lies.
  const lines = new TextDecoder().decode(text.slice()).trimEnd().split('\n')
  return { lines, truth }
}

/** A model learned from other persons than those that are asked for. */
export function learnElsewhere(): Model {
  const builder = new TableBuilder(COLUMNS, READER)
  for (const line of linesOf(99, 30_000).lines) builder.add(cellsOfLine(line))
  return linkRecords(builder.table, { profile: INDONESIAN, seed: 554 }).model
}
