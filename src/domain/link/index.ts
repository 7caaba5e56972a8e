// Who else may be the same person: matches found by the node, contact made or not, links proposed,
// confirmed by each party, rejected, doubted and taken back, and the person derived from them. Refuses: to join
// cases by itself, to tell a party what another holds, to change who may see what.
export * from './apart.ts'
export * from './decide.ts'
export * from './doubt.ts'
export * from './entries.ts'
export * from './groups.ts'
export * from './limit.ts'
export * from './match.ts'
export * from './person.ts'
export * from './row.ts'
export * from './state.ts'
export * from './steps.ts'
