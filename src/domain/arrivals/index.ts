// Lists of arriving people, as agencies send them: which column means what, what every row says, what
// is odd about it, and what the officer mended. A row ends read, refused or dropped with a reason;
// nothing is repaired in silence and nothing of the file is lost. Knows no file format, no country
// (words and forms come in as vocabulary), no clock; opens no case: that is for whoever confirms.
export * from './grid.ts'
export { guessMapping } from './guess-mapping.ts'
export * from './mapping.ts'
export type { Mend, SplitPart } from './mend.ts'
export * from './outcome.ts'
export { readRows } from './read-rows.ts'
export * from './reading.ts'
export * from './vocabulary.ts'
