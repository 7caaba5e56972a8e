// Record linkage: are these records of one person? Names taken apart, fields compared, a model that learns
// without labels, blocks, clusters, a search index, and explanations in bits.
// Refuses: to read a file, a clock or chance; to decide. It says how likely, an officer says whether.
export { editDistance } from './compare/edits.ts'
export { jaroWinkler } from './compare/jaro-winkler.ts'
export { type Linked, type LinkOptions, linkRecords } from './link.ts'
export { type NameReader, type ParsedName, parseName, toNameReader } from './names/parse.ts'
export type { NameProfile } from './names/profile.ts'
export { type Sound, toSound } from './names/sound.ts'
export { INDONESIAN } from './profiles/indonesian.ts'
export { LATIN } from './profiles/latin.ts'
export { type Guess, guessColumns } from './table/guess.ts'
export { TableBuilder } from './table/table.ts'
