// Record linkage: are these records of one person? Names taken apart, fields compared, a model that learns
// without labels, blocks, clusters, a search index, and explanations in bits.
// Refuses: to read a file, a clock or chance; to decide. It says how likely, an officer says whether.

export type { Blocks } from './block/blocks.ts'
export { byRow, type RowBlocks } from './block/candidates.ts'
export type { Edges } from './cluster/edges.ts'
export { editDistance, isOneEdit } from './compare/edits.ts'
export type { IdNumberRule } from './compare/id-number.ts'
export { readIdNumber } from './compare/id-number.ts'
export { jaroWinkler } from './compare/jaro-winkler.ts'
export { type Calibration, calibrate, type Evaluation, evaluate } from './evaluate.ts'
export {
  type Band,
  type Explanation,
  explainPair,
  type Missing,
  type Reason,
  type Score,
  type Sign,
  scorePair,
  toBand,
} from './explain.ts'
export {
  groupRows,
  type Linked,
  type LinkOptions,
  linkRecords,
  scoreRows,
  scorerOf,
} from './link.ts'
export { type Model, priorBits, toModelText, toProbability } from './model/model.ts'
export {
  fromSentPlan,
  type Plan,
  planBlocks,
  type SentPlan,
  toPlan,
  toSentPlan,
} from './model/plan.ts'
export { gatherSessions, type Progress, type Session } from './model/sessions.ts'
export { type Gathered, gatherStrangers, learnModel, trainModel } from './model/train.ts'
export { type NameReader, type ParsedName, parseName, toNameReader } from './names/parse.ts'
export type { NameProfile } from './names/profile.ts'
export { type Sound, toSound } from './names/sound.ts'
export { type PersonFields, personColumns, toPerson } from './person.ts'
export { INDONESIAN } from './profiles/indonesian.ts'
export { INDONESIAN_NUMBER } from './profiles/indonesian-number.ts'
export { findProfile, type LinkageProfile, PLAIN, PROFILE_IDS } from './profiles/known.ts'
export { LATIN } from './profiles/latin.ts'
export { type Found, SearchIndex } from './search/search-index.ts'
export type { Cell, Column, Kind } from './table/column.ts'
export { type Guess, guessColumns } from './table/guess.ts'
export { Lexicon } from './table/lexicon.ts'
export { inFirstOrder, mergeTables, type Reordered } from './table/merge.ts'
export type { CellFault, Table } from './table/table.ts'
export { TableBuilder } from './table/table.ts'
export { findTwins, type Twins } from './table/twins.ts'
